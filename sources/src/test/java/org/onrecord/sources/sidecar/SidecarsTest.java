package org.onrecord.sources.sidecar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onrecord.StatementAssert;
import org.onrecord.page.Page;
import org.onrecord.page.PageLimits;
import org.onrecord.page.Sidecar;
import org.onrecord.sources.input.InputReader;
import org.onrecord.sources.input.PageInput;
import org.onrecord.text.Diagnostic;

class SidecarsTest {
  private static final String YAML =
      """
      # of the assembly
      speaker: "Ilsabet Corvane"
      date: 2031-05-02
      outlet: Harran Assembly # the second chamber
      title: 'On the ferry: a speech'
      url: https://harran.example/14
      authors:
        - Ada Roe
        - Tom Finch
      """;

  @TempDir private Path temp;

  private Page read(String name) throws IOException {
    Path file = temp.resolve(name);
    Files.writeString(file, "We closed the gates at noon. Nobody asked us to.\n");
    return read(file);
  }

  private static Page read(Path file) throws IOException {
    Page page =
        new InputReader(PageLimits.DEFAULT)
            .read(new PageInput.PageFile(file, file.getFileName().toString(), Files.size(file)));
    return StatementAssert.assertSound(page);
  }

  private static Sidecar sidecar(Page page) {
    Sidecar sidecar = page.sidecar();
    assertNotNull(sidecar);
    return sidecar;
  }

  @Test
  void aYamlFileBesideAPageHasItsFacts() throws IOException {
    Files.writeString(temp.resolve("speech.txt.yaml"), YAML);
    Page page = read("speech.txt");
    assertEquals("On the ferry: a speech", page.metadata().headline());
    assertEquals("Harran Assembly", page.metadata().outlet());
    assertEquals("2031-05-02", page.metadata().published());
    assertEquals("https://harran.example/14", page.metadata().canonical());
    assertEquals(List.of("Ada Roe", "Tom Finch"), page.metadata().authors());
    assertEquals("Ilsabet Corvane", sidecar(page).speaker());
    assertEquals(temp.resolve("speech.txt.yaml").toString(), sidecar(page).file());
    assertEquals(List.of(), page.diagnostics());
  }

  @Test
  void jsonAndTheTableOfAFolderSayTheSame() throws IOException {
    Files.writeString(
        temp.resolve("a.json"), "{\"speaker\":\"Ada Roe\",\"date\":\"2031\",\"lang\":\"en\"}");
    Files.writeString(
        temp.resolve("metadata.csv"),
        "file,Speaker,date,outlet\nb.txt,Tom Finch,2031-05,\"Post, evening\"\nc.txt,,,\n");
    assertEquals("Ada Roe", sidecar(read("a.txt")).speaker());
    assertEquals(List.of("Ada Roe"), read("a.txt").metadata().authors());
    Page second = read("b.txt");
    assertEquals("Tom Finch", sidecar(second).speaker());
    assertEquals("Post, evening", second.metadata().outlet());
    assertEquals("2031-05", second.metadata().published());
    assertNull(read("d.txt").sidecar());
  }

  @Test
  void aRecordAndATableOfAnotherKindAreNoSidecars() throws IOException {
    Files.writeString(temp.resolve("a.txt.json"), "{\"onrecord\":1,\"page\":{}}");
    Files.writeString(temp.resolve("metadata.csv"), "id,colour\n1,red\n");
    assertNull(read("a.txt").sidecar());
    assertEquals(List.of(), read("a.txt").diagnostics());
  }

  @Test
  void whatCannotBeUsedIsToldWithItsLineAndTheRestCounts() throws IOException {
    Files.writeString(
        temp.resolve("a.yaml"), "date: last Tuesday\ncolour: red\nspeaker: Ada Roe\nno field\n");
    Page page = read("a.txt");
    assertEquals("Ada Roe", sidecar(page).speaker());
    String name = temp.resolve("a.yaml").toString();
    assertEquals(
        List.of(
            name + ", line 1: date \"last Tuesday\" is no date such as 2031-05-02; not used",
            name
                + ", line 2: there is no field \"colour\"; there are speaker, date, outlet, title,"
                + " url, authors, language; not used",
            name + ", line 4: this is no \"name: value\"; not used"),
        page.diagnostics().stream().map(Diagnostic::message).toList());
  }

  @Test
  void damageNeverFails() throws IOException {
    String json = "{\"speaker\":\"Ada Roe\",\"date\":\"2031-05-02\",\"authors\":[\"A\",\"B\"]}";
    String csv = "file,speaker,date\na.txt,\"Finch, Tom\",2031\nb.txt,Roe,2031\n";
    for (long seed = 237_000; seed < 237_300; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      try {
        Files.writeString(temp.resolve("a.yaml"), damaged(YAML, random));
        Files.writeString(temp.resolve("b.json"), damaged(json, random));
        Files.writeString(temp.resolve("metadata.csv"), damaged(csv, random));
        for (String name : List.of("a.txt", "b.txt", "c.txt")) {
          read(name);
        }
      } catch (RuntimeException | Error e) {
        throw new AssertionError("seed " + seed, e);
      }
    }
  }

  private static String damaged(String text, SplittableRandom random) {
    StringBuilder damaged = new StringBuilder(text);
    for (int i = 0; i < 3; i++) {
      int at = random.nextInt(damaged.length());
      switch (random.nextInt(3)) {
        case 0 -> damaged.setCharAt(at, (char) random.nextInt(1, 300));
        case 1 -> damaged.delete(at, Math.min(damaged.length() - 1, at + 5));
        default -> damaged.insert(at, "\"{[,\n:-".charAt(random.nextInt(7)));
      }
    }
    return damaged.toString();
  }
}
