package org.onrecord.attribution.find;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.onrecord.encoder.Role;
import org.onrecord.statement.Kind;
import org.onrecord.text.Span;
import org.onrecord.word.Tokenizer;

/** Each trait of what was found, where it holds and where not. */
class TraitReaderTest {
  private static final Set<Trait> OF_CUE =
      EnumSet.of(
          Trait.NO_CUE,
          Trait.MARK,
          Trait.MARK_UNQUOTED,
          Trait.UNKNOWN_CUE,
          Trait.SAYING,
          Trait.WRITING,
          Trait.THINKING,
          Trait.WISHING,
          Trait.OTHER,
          Trait.OTHER_UNQUOTED,
          Trait.PASSIVE,
          Trait.UNSAID);

  private static final Set<Trait> OF_CONTENT =
      EnumSet.of(
          Trait.DIRECT,
          Trait.MIXED,
          Trait.ONE_WORD,
          Trait.FEW_WORDS,
          Trait.PRONOUN,
          Trait.THAT,
          Trait.QUESTION,
          Trait.INFINITIVE,
          Trait.FINITE,
          Trait.TOPIC,
          Trait.DEED,
          Trait.SEVERAL);

  private static final Set<Trait> OF_SOURCE =
      EnumSet.of(Trait.NO_SOURCE, Trait.HE_OR_SHE, Trait.THEY, Trait.OWN, Trait.NAME, Trait.SMALL);

  private static final Set<Trait> OF_ORDER =
      EnumSet.of(Trait.BEFORE_CUE, Trait.AFTER_CUE, Trait.FOLLOWS, Trait.LEADS);

  private static final FakeScores SCORES = new FakeScores(3);

  private static AttributionDecoder.Found found(double raw) {
    return new AttributionDecoder.Found(List.of(), List.of(), List.of(new WordRange(0, 0)), raw);
  }

  private static Traits read(Kind kind, String marked, String section) {
    MarkedText text = MarkedText.of(marked);
    return TraitReader.read(text.text(), SCORES, found(0.5), text.attribution(kind, section));
  }

  private static Set<Trait> those(Set<Trait> among, Kind kind, String marked) {
    Traits traits = read(kind, marked, "body");
    return among.stream()
        .filter(trait -> traits.get(trait) > 0)
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Trait.class)));
  }

  private static Set<Trait> traits(String names) {
    Set<Trait> traits = EnumSet.noneOf(Trait.class);
    Arrays.stream(names.split(" ", -1))
        .filter(name -> !name.equals("-"))
        .forEach(name -> traits.add(Trait.valueOf(name.toUpperCase(Locale.ROOT))));
    return traits;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "said~saying",
        "posted~writing",
        "believed~thinking",
        "hoped~wishing",
        "adopted~other other_unquoted",
        "quorled~other other_unquoted unknown_cue",
        ":~mark mark_unquoted",
        "was told~saying passive",
        "was built~other other_unquoted",
        "was sold~other other_unquoted passive",
        "was given~other other_unquoted passive",
        "is asking~saying",
        "told was~saying",
        "wanted to say~saying unsaid",
      })
  void aCueIsWhatItsWordsSay(String cue, String names) {
    String marked = "<s>Mary</s> <c>" + cue + "</c> <x>it rained</x>";
    Set<Trait> expected = traits(names);
    assertEquals(expected, those(OF_CUE, Kind.INDIRECT, marked));

    expected.removeAll(Set.of(Trait.MARK_UNQUOTED, Trait.OTHER_UNQUOTED));
    assertEquals(expected, those(OF_CUE, Kind.DIRECT, marked));
    assertEquals(expected, those(OF_CUE, Kind.MIXED, marked));
  }

  @Test
  void withoutACueNothingElseIsKnownOfIt() {
    assertEquals(
        EnumSet.of(Trait.NO_CUE), those(OF_CUE, Kind.INDIRECT, "<s>Mary</s> <x>it rained</x>"));
  }

  @Test
  void howLikelyACueIsCountsTwiceWhereNothingIsQuoted() {
    Traits indirect = read(Kind.INDIRECT, "Mary <c>have said</c> <x>it rained</x>", "body");
    Traits direct = read(Kind.DIRECT, "Mary <c>have said</c> <x>it rained</x>", "body");
    double odds = CueLexicon.load().odds(Tokenizer.tokens("said", new Span(0, 4)));

    assertEquals(odds, indirect.get(Trait.ODDS));
    assertEquals(odds, indirect.get(Trait.ODDS_UNQUOTED));
    assertEquals(odds, direct.get(Trait.ODDS));
    assertEquals(0, direct.get(Trait.ODDS_UNQUOTED));
    assertEquals(StrictMath.log(2), indirect.get(Trait.CUE_WORDS));
    assertEquals(
        CueLexicon.NEVER,
        read(Kind.DIRECT, "Mary <c>quorled</c> <x>it</x>", "body").get(Trait.ODDS));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "that it is late~that finite",
        "that tall mill~that few_words",
        "that mill~few_words topic",
        "that~one_word pronoun topic",
        "whether it rained~question few_words",
        "why~one_word pronoun topic",
        "rain~one_word topic",
        "to wait there now~infinitive",
        "the tall old mill~topic",
        "tall mill~few_words topic",
        "it was late now~finite",
        "—~one_word",
      })
  void aContentIsWhatItsWordsSay(String content, String names) {
    String marked = "<s>Mary</s> <c>said</c> <x>" + content + "</x>";
    Set<Trait> expected = traits(names);
    assertEquals(expected, those(OF_CONTENT, Kind.INDIRECT, marked));

    expected.remove(Trait.TOPIC);
    expected.add(Trait.MIXED);
    assertEquals(expected, those(OF_CONTENT, Kind.MIXED, marked));
    expected.remove(Trait.MIXED);
    expected.add(Trait.DIRECT);
    assertEquals(expected, those(OF_CONTENT, Kind.DIRECT, marked));
  }

  @Test
  void aTopicOrInfinitiveOfAnotherVerbIsADeed() {
    assertEquals(
        EnumSet.of(Trait.TOPIC, Trait.DEED),
        those(OF_CONTENT, Kind.INDIRECT, "Mary <c>adopted</c> <x>the tall old mill</x>"));
    assertEquals(
        EnumSet.of(Trait.INFINITIVE, Trait.DEED),
        those(OF_CONTENT, Kind.INDIRECT, "Mary <c>adopted</c> <x>to wait there now</x>"));
    assertEquals(
        EnumSet.of(Trait.FINITE),
        those(OF_CONTENT, Kind.INDIRECT, "Mary <c>adopted</c> <x>it was late now</x>"));
  }

  @Test
  void aContentHasALengthInWordsAndMayBeInPieces() {
    String marked = "<x>it was, so,</x> <c>said</c> Mary, <x>late</x>";
    assertEquals(StrictMath.log(5), read(Kind.INDIRECT, marked, "body").get(Trait.LENGTH));
    assertEquals(EnumSet.of(Trait.FINITE, Trait.SEVERAL), those(OF_CONTENT, Kind.INDIRECT, marked));
  }

  @ParameterizedTest
  @CsvSource({
    "he, he_or_she",
    "They, they",
    "I, own",
    "Mary Bell, name",
    "Mary, name",
    "the mayor, small",
    "mayors, small",
    "They all, name",
    "it all, small",
  })
  void aSourceIsAPronounANameOrElse(String source, String names) {
    assertEquals(
        traits(names),
        those(OF_SOURCE, Kind.INDIRECT, "<s>" + source + "</s> <c>said</c> <x>it rained</x>"));
  }

  @Test
  void aSourceMayBeMissing() {
    assertEquals(
        EnumSet.of(Trait.NO_SOURCE),
        those(OF_SOURCE, Kind.INDIRECT, "<c>said</c> <x>it rained</x>"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "<s>Mary</s> <c>said</c> <x>it rained</x>~before_cue follows",
        "<x>it rained</x>, <c>said</c> <s>Mary</s>~after_cue leads",
        "<x>it rained</x>, <s>Mary</s> <c>said</c>~before_cue leads",
        "<s>Mary</s> then <c>said</c>: <x>it rained</x>~follows",
        "<s>Mary</s> a <c>said</c>: <x>it rained</x>~follows",
        "<s>Mary</s> - <c>said</c> then <x>it rained</x>~before_cue",
        "<s>Mary</s> -- <c>said</c> then <x>it rained</x>~-",
        "<s>Mary</s> then <x>it rained</x> then <c>said</c>~-",
        "<c>said</c> <x>it rained</x>~follows",
        "<s>Mary</s>: <x>it rained</x>~-",
      })
  void whatStandsRightBesideIsBesideWhateverMarksAreBetween(String marked, String names) {
    assertEquals(traits(names), those(OF_ORDER, Kind.INDIRECT, marked));
  }

  @Test
  void headlineAndCommentAreSections() {
    String marked = "<s>Mary</s> <c>said</c> <x>it rained</x>";
    assertEquals(1, read(Kind.INDIRECT, marked, "headline").get(Trait.HEADLINE));
    assertEquals(0, read(Kind.INDIRECT, marked, "headline").get(Trait.COMMENT));
    assertEquals(0, read(Kind.INDIRECT, marked, "body").get(Trait.HEADLINE));
    assertEquals(0, read(Kind.INDIRECT, marked, "body").get(Trait.COMMENT));
    assertEquals(1, read(Kind.INDIRECT, marked, "c1").get(Trait.COMMENT));
  }

  @Test
  void theNetworksProbabilitiesAreLogarithmsWithinBounds() {
    MarkedText text = MarkedText.of("<s>Mary</s> <c>said</c> <x>it rained</x>");
    FakeScores scores =
        new FakeScores(5)
            .set(0, Role.SOURCE.begin())
            .set(2, Role.CONTENT.begin())
            .set(3, Role.CONTENT.inside(), 0.5);
    AttributionDecoder.Found found =
        new AttributionDecoder.Found(
            List.of(new WordRange(0, 0)),
            List.of(new WordRange(1, 1)),
            List.of(new WordRange(2, 3)),
            0.8);
    Traits traits = TraitReader.read(text.text(), scores, found, text.attribution(Kind.INDIRECT));

    assertEquals(1, traits.get(Trait.ALWAYS));
    assertEquals(Math.log(4), traits.get(Trait.NETWORK), 1e-9);
    assertEquals((Math.log(0.94) + Math.log(0.5)) / 2, traits.get(Trait.CONTENT), 1e-9);
    assertEquals(Math.log(0.94), traits.get(Trait.SOURCE), 1e-9);
    assertEquals(Math.log(0.99), traits.get(Trait.END), 1e-9);
  }

  @Test
  void whatIsCertainOrImpossibleKeepsItsBounds() {
    MarkedText text = MarkedText.of("<c>said</c> <x>it rained</x>");
    double bound = Math.log((1 - 1e-4) / 1e-4);
    Traits sure = TraitReader.read(text.text(), SCORES, found(1), text.attribution(Kind.INDIRECT));
    Traits never = TraitReader.read(text.text(), SCORES, found(0), text.attribution(Kind.INDIRECT));

    assertEquals(bound, sure.get(Trait.NETWORK), 1e-6);
    assertEquals(-bound, never.get(Trait.NETWORK), 1e-6);
    assertEquals(0, sure.get(Trait.SOURCE));
  }

  @Test
  void aContentAtTheEndOfThePassageEndsThere() {
    MarkedText text = MarkedText.of("<c>said</c> <x>it rained</x>");
    AttributionDecoder.Found last =
        new AttributionDecoder.Found(List.of(), List.of(), List.of(new WordRange(1, 2)), 0.5);
    FakeScores goesOn = new FakeScores(4).set(3, Role.CONTENT.inside(), 0.9999);

    assertEquals(
        0,
        TraitReader.read(text.text(), SCORES, last, text.attribution(Kind.INDIRECT))
            .get(Trait.END));
    assertEquals(
        Math.log(1e-3),
        TraitReader.read(text.text(), goesOn, last, text.attribution(Kind.INDIRECT)).get(Trait.END),
        1e-9);
  }
}
