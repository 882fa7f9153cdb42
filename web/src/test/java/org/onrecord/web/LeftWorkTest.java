package org.onrecord.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.onrecord.ledger.Ledger;
import org.onrecord.ledger.entry.LedgerAddress;
import org.onrecord.web.add.PageAdder;
import org.onrecord.web.add.Sent;

/** What a server did not come to, the next one of the ledger does. */
@Timeout(120)
class LeftWorkTest {
  @TempDir private Path temp;
  private final List<String> read = Collections.synchronizedList(new ArrayList<>());

  private Workbench serve(Ledger ledger, PageAdder adder) throws IOException {
    return Workbench.start(
        ledger,
        new WorkbenchSettings(
                "127.0.0.1", 0, List.of(), "ida", Served.READER, (number, failure) -> {})
            .withAdder(adder));
  }

  private static Http desk(Workbench workbench) {
    Http stranger = new Http(workbench.port());
    return stranger.with("Authorization", "Bearer " + workbench.token());
  }

  private static String send(Workbench workbench, String name) {
    Http.Reply sent =
        desk(workbench)
            .upload(
                "/add",
                Map.of(
                    "files; filename=\"" + name + "\"",
                    ("The words of " + name).getBytes(StandardCharsets.UTF_8)));
    assertEquals(303, sent.status(), sent.body());
    return sent.header("Location");
  }

  @Test
  void itIsReadUnderTheSameAddress() throws Exception {
    CountDownLatch reading = new CountDownLatch(1);
    try (Ledger ledger = Ledger.openOrCreate(LedgerAddress.File.of(temp.resolve("onrecord.db")))) {
      String first;
      String second;
      try (Workbench workbench =
          serve(
              ledger,
              (inputs, progress) -> {
                reading.countDown();
                try {
                  new CountDownLatch(1).await();
                } catch (InterruptedException e) {
                  throw new IOException("it ends", e);
                }
              })) {
        first = send(workbench, "a.txt");
        second = send(workbench, "b.txt");
        reading.await();
      }
      try (Workbench workbench = serve(ledger, this::note)) {
        for (String work : List.of(first, second)) {
          while (!desk(workbench).get(work + ".json").body().contains("\"done\"")) {
            Thread.sleep(20);
          }
        }
      }
    }
    assertEquals(List.of("a.txt: The words of a.txt", "b.txt: The words of b.txt"), read);
    assertFalse(Files.exists(temp.resolve("onrecord.db.sent")));
  }

  private void note(List<Sent> inputs, org.onrecord.web.add.AddProgress progress)
      throws IOException {
    for (Sent sent : inputs) {
      read.add(sent.name() + ": " + Files.readString(((Sent.File) sent).path()));
    }
  }

  @Test
  void whoAsksWhileTheSearchIsMadeReadyIsToldHowFarItIs() throws Exception {
    LedgerAddress address = LedgerAddress.File.of(temp.resolve("onrecord.db"));
    try (Ledger ledger = Ledger.openOrCreate(address)) {
      ledger.add(List.of(new MadePage("a.html").says("Orla Venn", "It will be open").record()));
    }
    CountDownLatch gate = new CountDownLatch(1);
    try (Ledger ledger =
            Ledger.open(
                address,
                preparing -> {
                  try {
                    gate.await();
                  } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                  }
                });
        Workbench workbench = serve(ledger, PageAdder.NONE)) {
      Http.Reply told = desk(workbench).get("/search");
      assertEquals(503, told.status());
      assertTrue(told.body().contains("being made ready"), told.body());
      assertTrue(told.body().contains("0 of 1 pages"), told.body());
      assertEquals("2", told.header("Refresh"));
      assertEquals(200, desk(workbench).get("/trace").status());
      gate.countDown();
      while (desk(workbench).get("/search").status() != 200) {
        Thread.sleep(20);
      }
    }
  }
}
