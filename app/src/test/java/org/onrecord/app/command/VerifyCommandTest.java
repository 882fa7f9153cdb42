package org.onrecord.app.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onrecord.app.cli.CliRun;
import org.onrecord.app.console.ExitCode;

class VerifyCommandTest {
  private static final Path EXAMPLE = Path.of("..", "examples", "verify");
  private static final Path COLUMN = EXAMPLE.resolve("column.txt");
  private static final Path HEARING = EXAMPLE.resolve("hearing.txt");

  @TempDir private Path temp;

  private Path page(String name, String text) throws IOException {
    Path file = temp.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  private static List<String> verdicts(CliRun run) {
    List<String> verdicts = new ArrayList<>();
    Matcher matcher = Pattern.compile("\"verdict\":\"(\\w+)\"").matcher(run.outText());
    while (matcher.find()) {
      verdicts.add(matcher.group(1));
    }
    return verdicts;
  }

  @Test
  void theExampleShowsEachVerdictOnce() {
    CliRun run = CliRun.of("verify", COLUMN, "--against", HEARING).ended(ExitCode.DONE);
    assertEquals(List.of("verbatim", "elided", "bracketed", "altered", "notFound"), verdicts(run));
    assertTrue(run.err().contains("5 quotations: 1 verbatim, 1 elided, 1 bracketed"), run.err());
  }

  @Test
  void aPassageOfSubtitlesHasItsTimeCodeAlsoOutOfAnIndex() throws IOException {
    Path subtitles =
        page(
            "evening.srt",
            """
            1
            00:00:58,000 --> 00:01:02,000
            Good evening. The council met at noon.

            2
            00:01:02,500 --> 00:01:04,000
            What I was shown was a drawing

            3
            00:01:04,500 --> 00:01:07,000
            of the quay with a price on it.
            """);
    Path draft =
        page(
            "draft.txt",
            "“What I was shown was a drawing of the quay with a price on it,” Ada Quill said.\n");
    Path index = temp.resolve("subtitles.index");
    CliRun.of("index", subtitles, "-o", index).ended(ExitCode.DONE);
    for (Path source : List.of(subtitles, index)) {
      CliRun run = CliRun.of("verify", draft, "-a", source).ended(ExitCode.DONE);
      assertEquals(List.of("verbatim"), verdicts(run));
      assertTrue(run.outText().contains("\"place\":\"00:01:02–00:01:04\""), run.outText());
      CliRun text = CliRun.of("verify", draft, "-a", source, "-f", "text").ended(ExitCode.DONE);
      assertTrue(text.outText().contains("evening.srt, 00:01:02–00:01:04, char"), text.outText());
    }
    CliRun read = CliRun.of("read", subtitles, "-f", "jsonl").ended(ExitCode.DONE);
    assertTrue(read.outText().contains("\"fromMillis\":62500"), read.outText());
    CliRun shown = CliRun.of("page", subtitles, "-f", "text").ended(ExitCode.DONE);
    assertTrue(shown.outText().contains("00:00:58 · Good evening."), shown.outText());
  }

  @Test
  void aPassageOfAPdfHasItsPrintedPageAndNoHeadMakesItAltered() throws IOException {
    Path fixtures =
        Path.of("..", "sources", "src", "test", "resources", "org", "onrecord", "sources");
    Path hearing = fixtures.resolve("pdf").resolve("hearing.pdf");
    Path draft =
        page(
            "draft.txt",
            "“What I was shown was a drawing of the quay with a price on it, and I said so at the"
                + " time,” Brandt said. “We counted them again in the boats, and we had one too many"
                + " because the cook had carried his own daughter on board,” Roe said.\n");
    CliRun run = CliRun.of("verify", draft, "-a", hearing).ended(ExitCode.DONE);
    assertEquals(List.of("verbatim", "verbatim"), verdicts(run));
    assertTrue(run.outText().contains("\"place\":\"p. 14\""), run.outText());
    assertTrue(run.outText().contains("\"speaker\":\"MR. BRANDT\""), run.outText());
    CliRun html = CliRun.of("verify", draft, "-a", hearing, "-f", "html").ended(ExitCode.DONE);
    assertTrue(html.outText().contains("hearing.pdf, p. 14, character"), html.outText());
    Path report = fixtures.resolve("pdf").resolve("report.pdf");
    CliRun read = CliRun.of("read", report, "-f", "text").ended(ExitCode.DONE);
    assertTrue(read.outText().contains("p. 1 "), read.outText());
    assertEquals("", read.err());
  }

  @Test
  void aSpeakerNamedBesideASourceIsTheSpeakerOfItsPassages() throws IOException {
    Path speech = page("speech.txt", "We closed the gates at noon and nobody asked us to.\n");
    page("speech.txt.yaml", "speaker: Ada Roe\ndate: 2031-05-02\n");
    Path draft =
        page(
            "draft.txt", "“We closed the gates at noon and nobody asked us to,” Tom Finch said.\n");
    Path index = temp.resolve("speeches.index");
    CliRun.of("index", speech, "-o", index).ended(ExitCode.DONE);
    for (Path source : List.of(speech, index)) {
      CliRun run = CliRun.of("verify", draft, "-a", source).ended(ExitCode.DONE);
      assertTrue(run.outText().contains("\"speaker\":\"Ada Roe\""), run.outText());
      assertTrue(run.outText().contains("\"published\":\"2031-05-02\""), run.outText());
      assertTrue(run.outText().contains("\"anotherSpeaker\":true"), run.outText());
    }
    page("speech.txt.yaml", "speaker: Tom Finch\n");
    assertTrue(
        CliRun.of("index", speech, "-o", index).err().contains("1 added or replaced"), "stamp");
    CliRun.of("read", speech, "-o", temp.resolve("speech.txt.yaml")).ended(ExitCode.USAGE);
  }

  @Test
  void eachMessageOfAMailboxIsASource() throws IOException {
    Path box =
        page(
            "letters.mbox",
            "From a@b.example Fri May  2 08:00:01 2031\nFrom: Ada Roe <a@b.example>\nSubject: One\n"
                + "Message-ID: <1@b>\nDate: Fri, 2 May 2031 08:00:00 +0200\n\nNothing is here.\n\n"
                + "From a@b.example Fri May  2 08:00:01 2031\nFrom: Ada Roe <a@b.example>\nSubject: Two\n"
                + "Message-ID: <2@b>\nDate: Fri, 2 May 2031 09:00:00 +0200\n\n"
                + "We closed the gates at noon and\nnobody asked us to.\n");
    Path draft =
        page("draft.txt", "“We closed the gates at noon and nobody asked us to,” Ada Roe said.\n");
    CliRun run = CliRun.of("verify", draft, "-a", box).ended(ExitCode.DONE);
    assertEquals(List.of("verbatim"), verdicts(run));
    assertTrue(run.outText().contains("letters.mbox#2\""), run.outText());
    assertTrue(run.outText().contains("\"place\":\"paragraph 2\""), run.outText());
  }

  @Test
  void aDraftInTheFolderOfItsSourcesIsNoSourceOfItself() {
    CliRun run = CliRun.of("verify", COLUMN, "--against", EXAMPLE).ended(ExitCode.DONE);
    assertEquals(List.of("verbatim", "elided", "bracketed", "altered", "notFound"), verdicts(run));
    assertTrue(run.err().contains("column.txt: to be verified, so not taken"), run.err());
    assertEquals("", CliRun.of("verify", COLUMN, "-q", "-a", EXAMPLE).err());
  }

  @Test
  void whatIsNamedAsDraftAndAsSourceIsBoth() {
    for (List<Path> both : List.of(List.of(COLUMN, COLUMN), List.of(EXAMPLE, EXAMPLE))) {
      CliRun run = CliRun.of("verify", both.get(0), "-a", both.get(1)).ended(ExitCode.DONE);
      assertEquals(List.of("verbatim"), verdicts(run).stream().distinct().toList());
    }
  }

  private static final String SAID =
      "We counted every plank and every bolt before we signed, and nobody will walk on that pier.";

  @Test
  void aQuotationThatIsSetOffWithoutMarksIsVerified() throws IOException {
    Path source = page("minutes.txt", "Minutes of the board\n\n" + SAID + "\n");
    String quoted = SAID.replace("every bolt", "each bolt");
    String frame = "The chair of the board spoke for a long time and came back to one matter.";
    Path html =
        page(
            "draft.html",
            "<article><h1>What she said</h1><p>"
                + frame
                + "</p><blockquote><p>"
                + quoted
                + "</p><p>— The chair</p></blockquote><p>"
                + frame
                + "</p></article>");
    Path inline =
        page(
            "inline.html",
            "<article><h1>What she said</h1><p>"
                + frame
                + " She wrote: <q>"
                + SAID
                + "</q></p><p>"
                + frame
                + "</p></article>");
    Path plain = page("draft.md", frame + "\n\n> " + quoted + "\n\n" + frame + "\n");
    assertEquals(List.of("altered"), verdicts(CliRun.of("verify", html, "-a", source)));
    assertEquals(List.of("verbatim"), verdicts(CliRun.of("verify", inline, "-a", source)));
    assertEquals(List.of("altered"), verdicts(CliRun.of("verify", plain, "-a", source)));
  }

  @Test
  void quotationsOfAnyScriptAreVerified() throws IOException {
    Path source = page("board.txt", "主席は「板を一枚ずつ数えてから署名した」と述べた。\n");
    Path draft = page("ja.txt", "記事によると、主席は「板を一枚ずつ数えてから署名した」と言った。\n");
    assertEquals(List.of("verbatim"), verdicts(CliRun.of("verify", draft, "-a", source)));
  }

  @Test
  void aDraftWithoutQuotationsIsTold() throws IOException {
    Path draft = page("plain.txt", "The board met on Tuesday and went home early.\n");
    CliRun run = CliRun.of("verify", draft, "-a", HEARING, "--fail-on", "altered");
    assertTrue(run.ended(ExitCode.DONE).err().contains("no quotation found"), run.err());
    CliRun.of("verify", draft, "-a", HEARING, "-q", "--fail-on", "none").ended(ExitCode.FAILED);
  }

  @Test
  void textShowsDraftAndSourceOverEachOther() {
    CliRun run = CliRun.of("verify", COLUMN, "-a", HEARING, "-f", "text").ended(ExitCode.DONE);
    List<String> lines = run.lines();
    int draft =
        lines.indexOf(
            "  draft   “What I was shown was a sketch  of the quay with a price on it, and");
    assertTrue(draft > 0, run.outText());
    assertEquals("                                  ^^^^^^^", lines.get(draft + 1));
    assertEquals(
        "  source  What  I was shown was a drawing of the quay with a price on it, and",
        lines.get(draft + 2));
    assertTrue(run.outText().contains("- twenty for thirty (unmarked)"), run.outText());
    assertTrue(run.outText().contains("said by MR. BRANDT"), run.outText());
  }

  /** One of them cannot be read, and one has nothing to verify. */
  @Test
  void draftsComeInTheirOrderWhateverTheNumberOfThreads() throws IOException {
    String said =
        Files.readString(HEARING).lines().filter(l -> l.length() > 60).findFirst().orElseThrow();
    for (int i = 10; i < 40; i++) {
      page("drafts/" + i + ".txt", "“" + said.substring(20, 20 + i) + "”, Ada Quill said.\n");
    }
    page("drafts/20.txt", "");
    page("drafts/30.txt", "Nobody spoke.\n");
    Path drafts = temp.resolve("drafts");
    for (String format : List.of("text", "jsonl")) {
      CliRun one = verify(drafts, format, 1);
      assertTrue(one.err().contains("20.txt"), one.err());
      for (int threads : new int[] {2, 7}) {
        CliRun many = verify(drafts, format, threads);
        assertEquals(one.outText(), many.outText());
        assertEquals(one.err(), many.err());
      }
    }
    List<String> lines = verify(drafts, "jsonl", 3).lines();
    assertEquals(29, lines.size());
    for (int i = 0; i < 10; i++) {
      assertTrue(lines.get(i).contains("/" + (10 + i) + ".txt\""), lines.get(i));
    }
    CliRun.of("verify", COLUMN, "-a", HEARING, "--threads", "0").ended(ExitCode.USAGE);
  }

  private static CliRun verify(Path drafts, String format, int threads) {
    return CliRun.of("verify", drafts, "-a", HEARING, "-f", format, "--threads", threads)
        .ended(ExitCode.FAILED);
  }

  @Test
  void htmlHoldsEachQuotationOnBothSides() throws IOException {
    Path file = temp.resolve("check.html");
    CliRun.of("verify", COLUMN, "-a", HEARING, "-o", file).ended(ExitCode.DONE);
    String html = Files.readString(file);
    for (int i = 1; i <= 5; i++) {
      assertTrue(html.contains("href=\"#q" + i + "\"") && html.contains("id=\"q" + i + "\""));
    }
    assertTrue(html.contains("<span class=\"edit unmarked\">sketch</span>"));
    assertTrue(html.contains("<span class=\"edit unmarked\">drawing</span>"));
    assertFalse(html.contains("http:") || html.contains("https:"), "the page needs nothing else");
  }

  @Test
  void failOnTellsTheShell() throws IOException {
    CliRun.of("verify", COLUMN, "-a", HEARING, "--fail-on", "altered").ended(ExitCode.FAILED);
    CliRun.of("verify", COLUMN, "-a", HEARING, "--fail-on", "notFound").ended(ExitCode.FAILED);
    CliRun.of("verify", COLUMN, "-a", HEARING, "--fail-on", "speaker").ended(ExitCode.DONE);
    CliRun.of("verify", COLUMN, "-a", HEARING, "--fail-on", "rumour").ended(ExitCode.USAGE);
    Path draft =
        page(
            "draft.txt",
            "“I signed the last of those bills myself, and I would sign it again,” Tomas Brandt said.\n");
    CliRun run =
        CliRun.of("verify", draft, "-a", HEARING, "--fail-on", "altered,speaker", "-f", "text");
    run.ended(ExitCode.FAILED);
    assertTrue(run.outText().contains("to Tomas Brandt, the source to MS. ILVES"), run.outText());
  }

  @Test
  void anIndexAnswersAsItsSourcesDo() throws IOException {
    Path sources = page("sources/a.txt", Files.readString(HEARING)).getParent();
    Path index = temp.resolve("made.index");
    CliRun made = CliRun.of("index", sources, "-o", index).ended(ExitCode.DONE);
    assertTrue(made.err().contains("1 source in"), made.err());
    CliRun run = CliRun.of("verify", COLUMN, "-a", index).ended(ExitCode.DONE);
    assertEquals(CliRun.of("verify", COLUMN, "-a", sources).outText(), run.outText());
  }

  @Test
  void anIndexFollowsItsFolder() throws IOException {
    Path sources = page("sources/a.txt", "The gulls were here first.\n").getParent();
    page("sources/b.txt", "The crane fell in the storm.\n");
    Path index = temp.resolve("made.index");
    CliRun.of("index", sources, "-o", index).ended(ExitCode.DONE);
    Files.delete(sources.resolve("b.txt"));
    page("sources/a.txt", "The gulls were here last.\n");
    page("sources/c.txt", "The quay was paid for in May.\n");
    CliRun again = CliRun.of("index", sources, "-o", index).ended(ExitCode.DONE);
    assertTrue(again.err().contains("2 added or replaced, 1 removed, 0 as before"), again.err());
    again = CliRun.of("index", sources, "-o", index).ended(ExitCode.DONE);
    assertTrue(again.err().contains("0 added or replaced, 0 removed, 2 as before"), again.err());
    CliRun.of("index", sources.resolve("c.txt"), "-o", index, "--remove").ended(ExitCode.DONE);
    CliRun gone = CliRun.of("index", sources.resolve("c.txt"), "-o", index, "--remove");
    gone.ended(ExitCode.FAILED);
    assertTrue(gone.err().contains("c.txt: no source of this name"), gone.err());
  }

  @Test
  void oneBadSourceDoesNotEndTheRun() throws IOException {
    Path sources = page("sources/a.txt", Files.readString(HEARING)).getParent();
    page("sources/empty.txt", "");
    CliRun run = CliRun.of("verify", COLUMN, "-a", sources).ended(ExitCode.FAILED);
    assertTrue(run.err().contains("empty.txt"), run.err());
    assertEquals(5, verdicts(run).size());
  }

  @Test
  void aDamagedIndexIsNamed() throws IOException {
    Path index = temp.resolve("made.index");
    CliRun.of("index", HEARING, "-o", index).ended(ExitCode.DONE);
    Path segment;
    try (Stream<Path> files = Files.list(index)) {
      segment =
          files.filter(file -> file.toString().endsWith(".onrecord")).findFirst().orElseThrow();
    }
    byte[] bytes = Files.readAllBytes(segment);
    bytes[100] ^= 1;
    Files.write(segment, bytes);
    CliRun run = CliRun.of("verify", COLUMN, "-a", index).ended(ExitCode.FAILED);
    assertTrue(run.err().contains(segment.getFileName().toString()), run.err());
    assertTrue(run.err().contains("make the index again in a new folder"), run.err());
  }

  @Test
  void nothingThatIsReadIsWrittenOver() throws IOException {
    Path draft = page("draft.txt", Files.readString(COLUMN));
    Path source = page("source.txt", Files.readString(HEARING));
    CliRun.of("verify", draft, "-a", source, "-o", draft).ended(ExitCode.USAGE);
    CliRun.of("verify", draft, "-a", source, "-o", source).ended(ExitCode.USAGE);
    assertEquals(Files.readString(COLUMN), Files.readString(draft));
  }

  @Test
  void whatCannotBeVerifiedIsSaidAndTheRestGoesOn() throws IOException {
    String huge = "“" + "word ".repeat(20_001) + "end,” said Ada Quill.\n\n";
    Path draft = page("draft.txt", huge + Files.readString(COLUMN));
    CliRun run = CliRun.of("verify", draft, "-a", HEARING).ended(ExitCode.DONE);
    assertEquals(5, verdicts(run).size());
    assertTrue(run.outText().contains("was not verified; at most 20000"), "no diagnostic");
  }
}
