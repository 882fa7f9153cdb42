package org.onrecord.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Collections;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onrecord.app.console.ExitCode;
import org.onrecord.sources.fetch.LoopbackSite;

/** A run is one visitor, however many INPUTs it has. */
class OneWebTest {
  @TempDir private Path temp;
  private final LoopbackSite site = new LoopbackSite();

  @AfterEach
  void stop() {
    site.close();
  }

  private void runs(Object... command) {
    site.page("/robots.txt", "text/plain", "")
        .page("/a", "text/html", "<p>“It rained for days on end here,” said Ada Quill.")
        .page("/b", "text/html", "<p>“It rained for days on end here,” said Ada Quill.");
    CliRun.of(command).ended(ExitCode.DONE);
    assertEquals(1, Collections.frequency(site.asked(), "/robots.txt"), site.asked().toString());
    assertEquals(3, site.asked().size(), site.asked().toString());
  }

  @Test
  void readAsksForRobotsTxtOnce() {
    runs("read", "--allow-private", "--delay=0", site.url("/a"), site.url("/b"));
  }

  @Test
  void pageAsksForRobotsTxtOnce() {
    runs("page", "--allow-private", "--delay=0", site.url("/a"), site.url("/b"));
  }

  @Test
  void indexAsksForRobotsTxtOnce() {
    Path index = temp.resolve("i");
    runs("index", "--allow-private", "--delay=0", site.url("/a"), site.url("/b"), "-o", index);
  }

  @Test
  void verifyAsksForRobotsTxtOnceForDraftAndSource() {
    runs("verify", "--allow-private", "--delay=0", site.url("/a"), "--against", site.url("/b"));
  }
}
