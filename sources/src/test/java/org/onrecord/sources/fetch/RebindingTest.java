package org.onrecord.sources.fetch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RebindingTest {
  @TempDir private Path temp;

  /** 203.0.113.7 is of a network kept for documents: nobody answers there. */
  @Test
  void aNameThatChangesItsAddressAfterTheCheckGainsNothing()
      throws IOException, InterruptedException {
    Path hosts = Files.writeString(temp.resolve("hosts"), "203.0.113.7 rebind.example\n");
    try (LoopbackSite site = new LoopbackSite()) {
      site.page("/robots.txt", "text/plain", "").page("/a", "text/html", "secret");
      Process process =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-Djdk.net.hosts.file=" + hosts,
                  "-cp",
                  System.getProperty("java.class.path"),
                  Rebinding.class.getName(),
                  hosts.toString(),
                  site.url("/a").replace("127.0.0.1", "rebind.example"))
              .redirectErrorStream(true)
              .redirectOutput(temp.resolve("out").toFile())
              .start();
      int exit = process.waitFor();
      assertEquals("", Files.readString(temp.resolve("out")));
      assertEquals(0, exit);
      assertEquals(List.of(), site.asked());
      assertEquals("127.0.0.1 rebind.example\n", Files.readString(hosts), "it was checked");
    }
  }
}
