package org.onrecord.attribution.find;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.onrecord.attribution.Attribution;
import org.onrecord.statement.Kind;
import org.onrecord.text.Span;

/** What a page says beside a paraphrase is no part of it. */
class BesideTest {
  private static Span span(String text, String words) {
    int start = text.indexOf(words);
    return new Span(start, start + words.length());
  }

  private static Attribution said(String text, Kind kind, String source, String content) {
    return new Attribution(
        kind, List.of(span(text, source)), List.of(), List.of(span(text, content)), "body", .9);
  }

  private static String silent(String content, Kind kind) {
    String text = "Roe said " + content + ".";
    Attribution whole = said(text, kind, "Roe", content);
    Attribution cut = Beside.withoutSilence(text, List.of(whole)).get(0);
    return cut.content().get(0).in(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        ", but declined to comment further",
        " but declined to elaborate",
        ", but she refused to give details",
        " and did not elaborate",
        " without elaborating",
        ", but would not say when",
      })
  void thatTheSpeakerSaidNoMoreIsThePagesOwn(String rest) {
    assertEquals("the lamp was out", silent("the lamp was out" + rest, Kind.INDIRECT));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "the lamp was out, but the warden declined to comment",
        "the lamp was out without a reason",
        "the lamp was out, but would not be mended",
        "no, but declined to comment",
      })
  void whatElseIsSaidIsTheSpeakers(String content) {
    assertEquals(content, silent(content, Kind.INDIRECT));
  }

  @Test
  void aQuotationIsLeftWhole() {
    String content = "“the lamp was out, but declined to comment”";
    assertEquals(content, silent(content, Kind.DIRECT));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "the lamp was out, while Lund called it new~the lamp was out",
        "the lamp was out, while the warden called it new~the lamp was out",
        "the lamp was “out, while Lund called it new”~the lamp was “out, while Lund called it new”",
        "the lamp was \"out, while Lund called it new\"~the lamp was \"out, while Lund called it new\"",
        "the lamp was out, as Lund called it new~the lamp was out, as Lund called it new",
      })
  void whatAnotherSaysMeanwhileIsTheirs(String content, String left) {
    String text = "Roe said " + content + ".";
    Attribution whole = said(text, Kind.MIXED, "Roe", content);
    String other = content.contains("warden") ? "warden" : "Lund";
    Attribution inner = said(text, Kind.INDIRECT, other, "new");
    Attribution cut = Beside.withoutOthers(text, List.of(whole), List.of(inner)).get(0);

    assertEquals(left, cut.content().get(0).in(text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "the Roe family she was late~she was late",
        "Harran Council he was late~he was late",
        "the man he met that she was late~the man he met that she was late",
        "the ferry was late~the ferry was late",
        "the Roes, she was late~the Roes, she was late",
        "she thought he was late~she thought he was late",
      })
  void whomSomethingIsToldIsNoPartOfIt(String content, String left) {
    String text = "Lund told " + content + ".";
    List<Span> told = Told.without(text, List.of(span(text, "told")), List.of(span(text, content)));

    assertEquals(left, told.get(0).in(text));
  }

  @ParameterizedTest
  @CsvSource({
    "condemned,the raid on the port and cut short a visit,the raid on the port",
    "praised,the crew of the ferry and left for home,the crew of the ferry",
    "slammed,the crew of the ferry and later set up a new one,the crew of the ferry",
    "said,the raid was over and left for home,the raid was over and left for home",
    "condemned,the raid on the port and the town,the raid on the port and the town",
    "condemned,“the raid on the port and left for home,“the raid on the port and left for home",
  })
  void whatElseSomebodyDidIsNotCondemned(String cue, String content, String left) {
    String text = "Roe " + cue + " " + content + ".";
    Attribution cut = Beside.withoutSilence(text, List.of(cued(text, cue, content))).get(0);

    assertEquals(left, cut.content().get(0).in(text));
  }

  private static Attribution cued(String text, String cue, String content) {
    return new Attribution(
        Kind.INDIRECT,
        List.of(span(text, "Roe")),
        List.of(span(text, cue)),
        List.of(span(text, content)),
        "body",
        .9);
  }

  private static String withoutOccasion(String content, Kind kind) {
    String text = "Roe said " + content + ".";
    Attribution whole = said(text, kind, "Roe", content);
    return Beside.withoutOccasion(text, List.of(whole)).get(0).content().get(0).in(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "the town was “cut off”~ after the council closed the road",
        "the town was \"cut off\"~, after Ada Bell closed the road",
        "the town was 'cut off'~ before they closed the road",
        "the town was cut off~, hours before the council met",
        "\"Gone!\"~, before deleting it",
        "the town was cut off~, shortly after he closed the road",
        "the town was “cut off”~ ahead of the vote in May",
        "the town was \"cut off\"~ in an interview with the Oar",
        "the town was “cut off”~, in a letter to the board",
        "the town was cut off~, drawing laughter from the gallery",
        "the town was cut off~, drawing",
        "the town was cut off~, prompting loud applause",
      })
  void whenItWasSaidIsThePagesOwnBehindAMarkOrATime(String content) {
    String[] parts = content.split("~", -1);
    assertEquals(parts[0], withoutOccasion(parts[0] + parts[1], Kind.MIXED));
  }

  @ParameterizedTest
  @CsvSource({
    "admitted,theft at Harran Crown Court,theft",
    "denied,theft at Harran Crown Court on Friday,theft",
    "said,theft was tried at Harran Crown Court,theft was tried at Harran Crown Court",
    "admitted,theft at Harran Crown Court House,theft at Harran Crown Court House",
  })
  void theCourtIsNoPartOfWhatIsAdmittedThere(String cue, String content, String left) {
    String text = "Ada Roe, 41, of the old mill, " + cue + " " + content + ".";
    Attribution cut = Beside.withoutOccasion(text, List.of(cued(text, cue, content))).get(0);

    assertEquals(left, cut.content().get(0).in(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "the town was cut off after the council closed the road",
        "the town was cut off ahead of the vote in May",
        "the town was “cut off” in a flood",
        "the flood cut off the town, prompting fears of a famine",
        "the “old road” was shut for days after the council met",
        "“the town was cut off, hours before the council met”",
        "‘the town was cut off, hours before the council met’",
        "the “road” was cut off, hours before the “council” met",
      })
  void whatMayBelongToTheWordsStays(String content) {
    assertEquals(content, withoutOccasion(content, Kind.MIXED));
  }
}
