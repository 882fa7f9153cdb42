package org.onrecord.web.work;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onrecord.web.add.Sent;

/** What was sent lies in a folder until it was read, whatever becomes of the server. */
class InboxTest {
  private static final String TEXT = "The quay will be open.";

  @TempDir private Path temp;
  private Path folder;

  @BeforeEach
  void name() {
    folder = temp.resolve("desk.db.sent");
  }

  private static SentWork send(Inbox inbox, String id) throws IOException {
    Path file = inbox.begin(id).resolve("1");
    Inbox.keep(file, new ByteArrayInputStream(TEXT.getBytes(StandardCharsets.UTF_8)));
    SentWork work =
        new SentWork(
            id,
            "Ida Moll & co",
            Instant.parse("2026-01-02T03:04:05Z"),
            List.of(
                new Sent.File(file, "quay\u2009of töday + 100%.txt", TEXT.length()),
                new Sent.Address("https://gazette.example/a b?c=d&e")));
    inbox.keep(work);
    return work;
  }

  @Test
  void whatAServerLeftIsTakenOverWithAllThatIsKnownOfIt() throws IOException {
    SentWork work;
    try (Inbox first = Inbox.in(folder)) {
      work = send(first, "w1");
    }
    try (Inbox second = Inbox.in(folder)) {
      List<Inbox.Left> left = second.takeOver();
      assertEquals(1, left.size());
      assertFalse(left.get(0).tried());
      SentWork taken = left.get(0).work();
      assertEquals(
          List.of(work.id(), work.who(), work.begun()),
          List.of(taken.id(), taken.who(), taken.begun()));
      Sent.File file = (Sent.File) taken.inputs().get(0);
      assertEquals(work.inputs().get(0).name(), file.name());
      assertEquals(TEXT, Files.readString(file.path()));
      assertEquals(work.inputs().get(1), taken.inputs().get(1));
      second.end("w1");
    }
    assertFalse(Files.exists(folder));
  }

  @Test
  void whatNobodyWasToldIsKeptIsThrownAway() throws IOException {
    try (Inbox first = Inbox.in(folder)) {
      Inbox.keep(
          first.begin("half").resolve("1"),
          new ByteArrayInputStream(TEXT.getBytes(StandardCharsets.UTF_8)));
      Files.writeString(first.uploads().resolve("part"), TEXT);
    }
    try (Inbox second = Inbox.in(folder)) {
      assertEquals(List.of(), second.takeOver());
      try (var left = Files.walk(folder)) {
        assertTrue(left.noneMatch(file -> file.endsWith("1") || file.endsWith("part")));
      }
    }
    assertFalse(Files.exists(folder));
  }

  @Test
  void whatARunningServerHasIsItsOwn() throws IOException {
    try (Inbox first = Inbox.in(folder);
        Inbox second = Inbox.in(folder)) {
      send(first, "w1");
      assertEquals(List.of(), second.takeOver());
    }
  }

  @Test
  void whatEndedTheServerAgainAndAgainIsNotReadAgain() throws IOException {
    try (Inbox first = Inbox.in(folder)) {
      send(first, "w1");
      first.read("w1");
    }
    for (boolean last : List.of(false, false, true)) {
      try (Inbox next = Inbox.in(folder)) {
        assertEquals(last, next.takeOver().get(0).tried());
        next.read("w1");
      }
    }
  }

  @Test
  void nobodyElseMayLookIntoIt() throws IOException {
    try (Inbox inbox = Inbox.in(folder)) {
      if (Files.getFileStore(folder).supportsFileAttributeView("posix")) {
        assertEquals(
            "rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)));
      }
      assertTrue(Files.isDirectory(inbox.uploads()));
    }
  }
}
