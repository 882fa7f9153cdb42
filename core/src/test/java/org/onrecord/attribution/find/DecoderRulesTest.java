package org.onrecord.attribution.find;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.onrecord.attribution.Attribution;
import org.onrecord.encoder.Passage;
import org.onrecord.encoder.Role;
import org.onrecord.page.Section;

/**
 * What of the network's scores becomes an attribution, and where its parts stand in the text. A
 * test tags words by their numbers; a line is a paragraph.
 */
class DecoderRulesTest {
  /** A text with scores for its words. */
  private static final class Scored {
    private final Passage passage;
    private final FakeScores scores;
    private final String text;

    private Scored(String text) {
      this.text = text;
      this.passage = FakeScores.passage(text);
      this.scores = new FakeScores(passage.size());
    }

    private int at(String word) {
      for (int i = 0; i < passage.size(); i++) {
        if (passage.words().get(i).form().equals(word)) {
          return i;
        }
      }
      throw new AssertionError(word + " is none of " + passage.words());
    }

    private Scored tag(Role role, double probability, String first, String last) {
      int from = at(first);
      scores.set(from, role.begin(), probability);
      for (int i = from + 1; i <= at(last); i++) {
        scores.set(i, role.inside());
      }
      return this;
    }

    private Scored tag(Role role, String first, String last) {
      return tag(role, 0.94, first, last);
    }

    private Scored cue(String content, String cue, double probability) {
      scores.cueOf(at(content), at(cue), probability);
      return this;
    }

    private Scored source(String cue, String source, double probability) {
      scores.sourceOf(at(cue), at(source), probability);
      return this;
    }

    private List<AttributionDecoder.Found> found() {
      return AttributionDecoder.decode(passage, scores);
    }

    /** Each as "source {cue} content | content". */
    private List<String> shown() {
      return found().stream()
          .map(
              each ->
                  words(each.source()) + " {" + words(each.cue()) + "} " + words(each.contents()))
          .toList();
    }

    private String words(List<WordRange> ranges) {
      return String.join(" | ", ranges.stream().map(this::words).toList());
    }

    private String words(WordRange range) {
      return passage
          .words()
          .get(range.first())
          .span()
          .cover(passage.words().get(range.last()).span())
          .in(text)
          .replace("\n", "/");
    }

    private Attribution attribution(String source, String cue, String... contents) {
      Section section = MarkedText.of(text.replace("\n", "\n\n")).section("body");
      MarkedText marked = MarkedText.of(text.replace("\n", "\n\n"));
      PassageSpans spans =
          new PassageSpans(
              marked.text(),
              Passage.of(marked.text(), section.paragraphs(), List.of()),
              List.of(section),
              marked.quotations().quotations());
      return spans.attribution(
          new AttributionDecoder.Found(
              ranges(source),
              ranges(cue),
              Arrays.stream(contents).flatMap(each -> ranges(each).stream()).toList(),
              0.5),
          0.5);
    }

    private List<WordRange> ranges(String words) {
      if (words.isEmpty()) {
        return List.of();
      }
      String[] ends = words.split("\\.\\.", -1);
      return List.of(
          ends.length == 1
              ? new WordRange(at(ends[0]), at(ends[0]))
              : new WordRange(at(ends[0]), at(ends[1])));
    }
  }

  private static Scored in(String text) {
    return new Scored(text);
  }

  private static Scored apart(String before, String quotation) {
    Scored test =
        in("Roe said it rained.\nFog.\nFog.\n" + before + quotation)
            .tag(Role.SOURCE, "roe", "roe")
            .tag(Role.CUE, "said", "said")
            .tag(Role.CONTENT, "it", "rained")
            .cue("it", "said", 0.9)
            .source("said", "roe", 0.9);
    String first = quotation.startsWith("“") ? "“" : "one";
    test.tag(Role.CONTENT, first, quotation.endsWith("”") ? "”" : "five");
    return test.cue(first, "said", 0.9);
  }

  @Test
  void aSentenceInMarksBeyondTheReachOfItsCueIsSomebodys() {
    Scored test = apart("", "“one two three four”");
    assertEquals(List.of("Roe {said} it rained", " {} “one two three four”"), test.shown());
    assertEquals(0.94 * 0.7, test.found().get(1).raw(), 1e-9);
    assertEquals(2, apart("Fog. ", "“one two three four”").shown().size());
  }

  @Test
  void aTitleOrAWordInSomebodysSentenceIsNobodys() {
    List<String> one = List.of("Roe {said} it rained");
    assertEquals(one, apart("", "“one two three”").shown());
    assertEquals(one, apart("So ", "“one two three four”").shown());
    assertEquals(one, apart("", "one two three four five").shown());
  }

  private static Scored unlikely(String content, String first, String last) {
    return in("Roe said " + content)
        .tag(Role.SOURCE, "roe", "roe")
        .tag(Role.CUE, "said", "said")
        .tag(Role.CONTENT, first, last)
        .cue(first, "said", 0.2)
        .source("said", "roe", 0.7);
  }

  @Test
  void whatIsQuotedIsKeptFromALowerProbabilityOn() {
    assertEquals(1, unlikely("“it rained”", "“", "”").shown().size());
    assertEquals(1, unlikely("it “rained”", "it", "”").shown().size());
    assertEquals(0, unlikely("it rained", "it", "rained").shown().size());
    assertEquals(0, unlikely("it rained, “so”", "it", "rained").shown().size());
    assertEquals(0, unlikely("“it rained”", "“", "”").source("said", "roe", 0.5).shown().size());
    assertEquals(
        1,
        unlikely("it rained", "it", "rained")
            .source("said", "roe", 0.95)
            .cue("it", "said", 0.9)
            .shown()
            .size());
  }

  private static Scored twoContents(double second) {
    return in("It rained, Roe said, and fog came")
        .tag(Role.SOURCE, "roe", "roe")
        .tag(Role.CUE, "said", "said")
        .tag(Role.CONTENT, "it", "rained")
        .tag(Role.CONTENT, 0.5, "fog", "came")
        .cue("it", "said", 0.9)
        .cue("fog", "said", second)
        .source("said", "roe", 0.9);
  }

  @Test
  void aContentMuchLessSureThanAnotherIsLeftOut() {
    assertEquals(List.of("Roe {said} It rained | fog came"), twoContents(0.7).shown());
    assertEquals(List.of("Roe {said} It rained"), twoContents(0.5).shown());
  }

  private static Scored introduced(String next, String first, String last) {
    return in("Fog came, Roe said:\n" + next)
        .tag(Role.SOURCE, "roe", "roe")
        .tag(Role.CUE, "said", ":")
        .tag(Role.CONTENT, "fog", "came")
        .tag(Role.CONTENT, first, last)
        .cue("fog", "said", 0.9)
        .cue(first, "said", 0.8)
        .source("said", "roe", 0.9);
  }

  @Test
  void aParaphraseInAnotherParagraphIsLeftOutAndAQuotationIsNot() {
    assertEquals(List.of("Roe {said:} Fog came"), introduced("it rained", "it", "rained").shown());
    assertEquals(
        List.of("Roe {said:} Fog came | “it rained”"), introduced("“it rained”", "“", "”").shown());
  }

  private static Scored according(String before) {
    Scored test =
        in("Fog came, " + before + " Lund")
            .tag(Role.SOURCE, "lund", "lund")
            .tag(Role.CONTENT, "fog", "came");
    String verb = before.startsWith("speaking") ? "speaking" : "according";
    String last = before.contains(" to ") || before.endsWith(" to") ? "to" : verb;
    return test.tag(Role.CUE, verb, last).cue("fog", verb, 0.9).source(verb, "lund", 0.9);
  }

  @ParameterizedTest
  @CsvSource({
    "according to a report by, a report by Lund",
    "according to, Lund",
    "according to one two three four five six seven eight, one two three four five six seven eight Lund",
    "according to one two three four five six seven eight nine, Lund",
    "according to a report (of), Lund",
    "speaking to a report by, Lund",
    "according with a report by, Lund",
  })
  void accordingToHasAllTheWordsUpToItsSource(String before, String source) {
    String shown = according(before).shown().get(0);
    assertEquals(source, shown.substring(0, shown.indexOf(" {")));
  }

  @Test
  void wordsOfAnotherRoleAreNoPartOfTheSource() {
    Scored test = according("according to a report by").tag(Role.SOURCE, "report", "report");
    assertEquals(List.of("Lund {according to} Fog came"), test.shown());
  }

  @Test
  void twoCuesOfOneSourceHaveItWhole() {
    Scored test =
        according("according to a report by Ina and hence adding rain,")
            .tag(Role.CUE, "adding", "adding")
            .tag(Role.CONTENT, "rain", "rain")
            .cue("rain", "adding", 0.9)
            .source("adding", "lund", 0.9);
    assertEquals(List.of("Lund {according to} Fog came", "Lund {adding} rain"), test.shown());
  }

  private static Scored twoCues(String words) {
    return in(words)
        .tag(Role.CUE, "said", "said")
        .tag(Role.CUE, "added", "added")
        .tag(Role.CONTENT, "rain", "rain")
        .cue("rain", "said", 0.5)
        .cue("rain", "added", 0.5)
        .source("said", "said", 0.9)
        .source("added", "added", 0.9);
  }

  @Test
  void ofEqualsTheNearestIsMeantAndOfTheseTheFirst() {
    assertEquals(List.of(" {added} rain"), twoCues("said so rain added").shown());
    assertEquals(List.of(" {said} rain"), twoCues("said rain so added").shown());
    assertEquals(List.of(" {said} rain"), twoCues("said rain added").shown());
  }

  private static Scored rescued(double probability) {
    return in("it rained so it was said out now")
        .tag(Role.CONTENT, "it", "rained")
        .tag(Role.CUE, probability, "said", "said")
        .cue("it", "said", 0.9)
        .source("said", "said", 0.9);
  }

  @Test
  void aWordMayBecomeACueFromAFifthOn() {
    assertEquals(0, rescued(0.19).shown().size());
    Scored enough = rescued(0.3);
    enough.scores.set(enough.at("out"), Role.CUE.inside(), 0.49);
    assertEquals(List.of(" {said out} it rained"), enough.shown());
  }

  private static String placed(String text, String source, String cue, String... contents) {
    Attribution found = in(text).attribution(source, cue, contents);
    return MarkedText.of(text.replace("\n", "\n\n")).shown(found);
  }

  @Test
  void dashesBulletsAndTheLastStopAreNoPartOfTheContent() {
    assertEquals(
        "indirect [Roe] {said} it rained",
        placed("Roe said — it rained .", "roe", "said", "—..rained"));
    assertEquals(
        "indirect [Roe] {said} it rained", placed("Roe said it rained.", "roe", "said", "it..."));
    assertEquals(
        "indirect [Roe] {said} it rained",
        placed("Roe said • it rained", "roe", "said", "•..rained"));
    assertEquals(
        "indirect [Roe] {said} it rained",
        placed("Roe said ☂ it rained", "roe", "said", "☂..rained"));
    assertEquals(
        "mixed [Roe] {said} it “rained”", placed("Roe said it “rained”", "roe", "said", "it..”"));
  }

  @Test
  void aContentIsQuotedOrNotOrBoth() {
    assertEquals(
        "direct [Roe] {said} “it rained”",
        placed("Roe said “it rained” now", "roe", "said", "“..”"));
    assertEquals(
        "mixed [Roe] {said} “it rained” now",
        placed("Roe said “it rained” now", "roe", "said", "“..now"));
    assertEquals(
        "indirect [Roe] {said} now", placed("Roe said “it rained” now", "roe", "said", "now"));
    assertEquals(
        "direct [Roe] {said} “it” | rained”",
        placed("Roe said “it” so “all rained”", "roe", "said", "“..”", "rained")
            .replace("| rained", "| rained”"));
  }

  @Test
  void aSourceHasNoCommaBehindAndMayBeMended() {
    assertEquals(
        "indirect [Ina Roe] {said} fog", placed("Ina Roe, said fog", "ina..,", "said", "fog"));
    assertEquals("indirect [Ina Roe] {said} fog", placed("said Ina Roe fog", "ina", "said", "fog"));
    assertEquals("indirect [Ina] {said} Roe", placed("said Ina Roe fog", "ina", "said", "roe"));
    assertEquals("indirect [Ina] {Roe} fog", placed("said Ina Roe fog", "ina", "roe", "fog"));
  }

  @Test
  void whoIsToldIsNoSource() {
    assertEquals(
        "indirect [] {was told} fog came",
        placed("crew was told fog came", "crew", "was..told", "fog..came"));
    assertEquals(
        "indirect [Roe] {told} that fog came",
        placed("Roe told him that fog came", "roe", "told", "him..came"));
  }

  @Test
  void aContentOverParagraphsIsInPiecesInOrderAndHasNoDateline() {
    assertEquals(
        "indirect [Roe] {said} fog | rain",
        placed("Roe said fog\nrain now", "roe", "said", "fog..rain"));
    assertEquals(
        "indirect [Roe] {said} fog | rain",
        placed("fog so Roe said rain", "roe", "said", "rain", "fog"));
    assertEquals(
        "indirect [Roe] {said} fog came",
        placed("HARRAN — fog came, Roe said", "roe", "said", "harran..came"));
    assertEquals(
        "indirect [Roe] {said} fog came",
        placed("HARRAN — fog came, Roe said", "roe", "said", "harran", "fog..came"));
    assertEquals(
        "indirect [Roe] {said} HARRAN", placed("HARRAN — fog, Roe said", "roe", "said", "harran"));
  }

  @Test
  void aContentThatIsNothingButABreakIsNone() {
    Scored test = in("Roe said\nfog");
    int before = test.at("fog") - 1;
    Section section = MarkedText.of("Roe said\n\nfog").section("body");
    PassageSpans spans =
        new PassageSpans(
            "Roe said\n\nfog",
            Passage.of("Roe said\n\nfog", section.paragraphs(), List.of()),
            List.of(section),
            List.of());
    assertNull(
        spans.attribution(
            new AttributionDecoder.Found(
                List.of(), List.of(), List.of(new WordRange(before, before)), 0.5),
            0.5));
  }
}
