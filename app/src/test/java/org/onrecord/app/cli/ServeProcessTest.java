package org.onrecord.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onrecord.app.console.ExitCode;
import org.onrecord.ledger.Ledger;
import org.onrecord.ledger.entry.LedgerAddress;

/** {@code onrecord serve} as a process of its own. */
class ServeProcessTest {
  @TempDir private Path temp;
  private Path file;

  @BeforeEach
  void make() throws IOException {
    file = temp.resolve("desk.db");
    Ledger.openOrCreate(LedgerAddress.File.of(file)).close();
  }

  private Process serve(Object... more) throws IOException {
    var command = new ArrayList<>(ChildJvm.command());
    command.addAll(List.of(Main.class.getName(), "serve", "--ledger", file.toString()));
    for (Object each : more) {
      command.add(each.toString());
    }
    return new ProcessBuilder(command).redirectError(temp.resolve("err").toFile()).start();
  }

  @Test
  void itPrintsAnAddressThatLetsInAndEndsWhenItIsStopped() throws Exception {
    Process process = serve("--port", 0, "--quiet");
    try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
      String address = out.readLine();
      assertTrue(
          address.matches("http://127\\.0\\.0\\.1:[0-9]+/enter\\?token=[\\w-]{43}"), address);
      assertEquals(200, status(address));
      assertEquals(401, status(address.substring(0, address.indexOf("/enter")) + "/search"));
      process.toHandle().destroy(); // which leaves the streams open
      assertTrue(process.waitFor(30, TimeUnit.SECONDS));
      assertEquals(null, out.readLine(), "it says nothing else");
    } finally {
      process.destroyForcibly();
    }
  }

  private static int status(String address) throws IOException {
    HttpURLConnection request = (HttpURLConnection) URI.create(address).toURL().openConnection();
    int status = request.getResponseCode();
    InputStream body = status < 400 ? request.getInputStream() : request.getErrorStream();
    body.close();
    return status;
  }

  @Test
  void aPortThatIsTakenIsTold() throws Exception {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Process process = serve("--port", taken.getLocalPort());
      assertTrue(process.waitFor(60, TimeUnit.SECONDS));
      assertEquals(ExitCode.FAILED.number(), process.exitValue());
      String told = Files.readString(temp.resolve("err"));
      assertTrue(told.contains("cannot be had: it is taken"), told);
    }
  }

  @Test
  void aLedgerThatIsNotThereIsWrongUsage() {
    CliRun.of("serve", "--ledger", temp.resolve("none.db")).ended(ExitCode.USAGE);
    CliRun.of("serve", "--ledger", file, "--port", 70000).ended(ExitCode.USAGE);
  }
}
