package org.onrecord.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.onrecord.person.PersonType;
import org.onrecord.record.PageRecord;
import org.onrecord.report.TextStyle.Colour;
import org.onrecord.statement.Kind;
import org.onrecord.statement.Statement;
import org.onrecord.text.Span;

class TextReportTest {
  private static final String SEQUENCE = "\u001B\\[[0-9;]*m";

  private static String render(PageRecord record) {
    return new TextReport(TextStyle.plain()).render(record);
  }

  private static String unwrapped(String text) {
    return TerminalText.of(text).replaceAll(" +", " ").strip();
  }

  @Test
  void everyWordOfEveryStatementIsThere() {
    PageRecord record = Examples.bridge();
    String report = unwrapped(render(record));
    for (Statement statement : record.statements()) {
      for (Span span : statement.content()) {
        String words = unwrapped(record.page().text().slice(span));
        assertTrue(report.contains(words), statement.id() + ": " + words);
      }
    }
  }

  @Test
  void speakersStandInOrderOfTheirFirstStatementAndTheUnattributedLast() {
    String report = render(Examples.bridge());
    List<String> heads =
        report
            .lines()
            .filter(line -> !line.startsWith(" ") && line.matches(".* · \\d+ statements?"))
            .map(line -> line.substring(0, line.lastIndexOf(" ·")))
            .toList();
    assertEquals(
        List.of(
            "Elena Voss",
            "Jon Haldane",
            "Ministry of Roads (organisation)",
            "a person close to the talks (unnamed)",
            "the ferrymen (group)",
            "Unattributed"),
        heads);
  }

  @Test
  void aStatementShowsItsPlaceItsCueAndItsWords() {
    assertTrue(
        render(Examples.bridge())
            .contains(
                """
                  “~  s3 · line 9 · promised
                      to finish “every last bolt” of the north span before the herring season,
                      and not to raise the toll
                      - wished: promised
                """),
        render(Examples.bridge()));
  }

  @Test
  void aPageThatIsNotPlainTextShowsParagraphsInsteadOfLines() {
    PageRecord record =
        new RecordFixture()
            .from("page.html", "text/html")
            .body("One.")
            .body("⟦1c⟧“Two”⟦/1c⟧, he said.")
            .said(1, Kind.DIRECT, null)
            .build();
    assertTrue(render(record).contains("s1 · paragraph 2"), render(record));
  }

  @Test
  void aChainIsShownOnlyWhereItTellsMoreThanWhosePageItIs() {
    String report = render(Examples.bridge());
    assertTrue(report.contains("- through Ada Quill, then Jon Haldane"), report);
    assertEquals(1, report.split("- through", -1).length - 1, report);
  }

  @Test
  void whatACommentReportsThroughAnotherThanItsAuthorIsHearsay() {
    PageRecord record =
        new RecordFixture()
            .about("H", "Gazette", "Ada Quill", "2024", "en")
            .comment("c1", null, "Pilot", null, "⟦1c⟧It rains⟦/1c⟧, ⟦2c⟧it pours⟦/2c⟧.")
            .person("p1", PersonType.PERSON, "Voss")
            .person("p2", PersonType.AUTHOR, "Pilot")
            .person("p3", PersonType.AUTHOR, "Ada Quill")
            .said(1, Kind.INDIRECT, "p1", t -> t.through("p2"))
            .said(2, Kind.INDIRECT, "p1", t -> t.through("p2", "p3"))
            .build();
    String report = render(record);
    assertFalse(report.contains("- through Pilot\n"), report);
    assertTrue(report.contains("- through Pilot, then Ada Quill\n"), report);
  }

  @Test
  void addresseeAndDateAreShown() {
    String report = render(Examples.bridge());
    assertTrue(report.contains("- to harbour council\n"), report);
    assertTrue(report.contains("- said 2024-03-05: on Tuesday\n"), report);
  }

  @Test
  void aStatementMoreLikelyWrongThanRightIsMarkedDoubtful() {
    List<String> doubtful =
        render(Examples.bridge()).lines().filter(line -> line.startsWith("? ")).toList();
    assertEquals(2, doubtful.size(), doubtful.toString());
    assertTrue(doubtful.get(0).endsWith("doubtful, 0.31"), doubtful.get(0));
    assertTrue(doubtful.get(1).endsWith("doubtful, 0.44"), doubtful.get(1));
  }

  /** Nobody must take "wanted" for "said". */
  @Test
  void whatWasNotSaidStandsApartWithAMarkOfItsOwn() {
    String report = render(Examples.bridge());
    assertTrue(
        report.contains(
            """
            a person close to the talks (unnamed) · 1 statement
              Not said, but thought, wanted or shown:
               °  s6 · line 13 · According to · wanted or feared, not said
            """),
        report);
    String unwrapped = report.replaceAll("\\s+", " ");
    assertTrue(unwrapped.contains("s9 · line 15 · wrote · in writing · doubtful, 0.31"), report);
    assertTrue(unwrapped.contains(" · 2 not said · 2 doubtful"), report);
  }

  @Test
  void commentsAreIndentedBelowTheOneTheyAnswer() {
    String report = render(Examples.bridge());
    assertTrue(report.contains("\n  c1 · Old Pilot · 2024-03-06T18:20 · line 19\n"), report);
    assertTrue(report.contains("\n    c1.1 · مريم · answers c1 · "), report);
    assertTrue(report.contains("\n      c1.1.1 · answers c1.1 · "), report);
    assertTrue(report.contains("\n     ~ s10 Elena Voss: that the toll stays as it is\n"), report);
  }

  @Test
  void problemsAreListedWithCodeAndPlace() {
    assertTrue(
        render(Examples.bridge())
            .contains("  unclosedQuotation · line 3 · a quotation mark is never closed; the words"),
        render(Examples.bridge()));
  }

  @ParameterizedTest
  @ValueSource(ints = {32, 47, 80, 100})
  void noLineIsWiderThanTheStyleAllows(int columns) {
    TextReport report = new TextReport(new TextStyle(columns, Colour.PLAIN));
    for (PageRecord record : List.of(Examples.bridge(), Examples.hostile())) {
      report
          .render(record)
          .lines()
          .forEach(line -> assertTrue(Cells.of(line) <= columns, () -> columns + ": " + line));
    }
  }

  @Test
  void colourChangesNothingButColour() {
    for (PageRecord record : List.of(Examples.bridge(), Examples.hostile(), Examples.silent())) {
      String ansi = new TextReport(new TextStyle(80, Colour.ANSI)).render(record);
      assertTrue(ansi.contains("\u001B["));
      assertEquals(render(record), ansi.replaceAll(SEQUENCE, ""));
    }
  }

  @Test
  void quotedWordsAreBoldAndParaphraseSlanted() {
    String ansi = new TextReport(new TextStyle(80, Colour.ANSI)).render(Examples.bridge());
    assertTrue(ansi.contains("\u001B[3mto finish \u001B[0m\u001B[1m“every last bolt”\u001B[0m"));
  }

  @Test
  void noControlCharacterOrOverrideOfThePageGetsOut() {
    String report = render(Examples.hostile());
    report
        .chars()
        .filter(c -> c != '\n')
        .forEach(
            c ->
                assertFalse(
                    Character.isISOControl(c) || (c >= 0x202A && c <= 0x202E),
                    () -> Integer.toHexString(c) + " in " + report));
    assertTrue(report.contains("esrever␇␛[2J"), report);
  }

  @Test
  void aPageWithoutStatementsSaysSo() {
    assertEquals("page.txt\n\n0 statements\n", render(Examples.silent()));
  }

  @Test
  void aWordWiderThanTheLineIsBrokenButNoCharacterIs() {
    Random random = new Random(7);
    String[] characters = {"a", "é", "e\u0301", "漢", "👩‍👩‍👧", "👍🏽", "🌉", "ק", " "};
    for (int round = 0; round < 300; round++) {
      StringBuilder words = new StringBuilder("x");
      for (int i = random.nextInt(90); i > 0; i--) {
        words.append(characters[random.nextInt(characters.length)]);
      }
      StringBuilder out = new StringBuilder();
      new StyledText()
          .add(words.toString(), StyledText.Ink.NORMAL)
          .writeTo(out, new TextStyle(32, Colour.PLAIN), "- ", "  ");
      String message = "round " + round + ": " + words;
      assertEquals(
          words.toString().replace(" ", ""),
          out.substring(2).replace("\n  ", "").replace("\n", "").replace(" ", ""),
          message);
      out.toString()
          .lines()
          .forEach(
              line -> {
                int first = line.codePointAt(2);
                assertTrue(Cells.of(first) > 0 && first != 0x1F3FD, message);
                assertFalse(line.endsWith("\u200D"), message);
                assertTrue(Cells.of(line) <= 32, message);
              });
    }
  }

  @Test
  void aStyleTooNarrowToLayOutIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> new TextStyle(31, Colour.PLAIN));
    assertEquals(32, TextStyle.terminal(10, Colour.ANSI).columns());
    assertEquals(80, TextStyle.terminal(0, Colour.ANSI).columns());
    assertEquals(100, TextStyle.terminal(250, Colour.ANSI).columns());
  }
}
