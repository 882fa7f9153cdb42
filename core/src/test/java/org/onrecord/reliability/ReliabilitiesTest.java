package org.onrecord.reliability;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.onrecord.page.Page;
import org.onrecord.person.Person;
import org.onrecord.person.PersonType;
import org.onrecord.statement.Kind;
import org.onrecord.statement.Statement;
import org.onrecord.text.SourceText;
import org.onrecord.text.Span;

class ReliabilitiesTest {
  private static final String TEXT =
      "Mayor Elena Voss met Jon Haldane at the pier. He said the toll would stay as it is. Voss said"
          + " that “nobody is to blame for it.” The engineer wrote that Haldane said the steel was"
          + " thin. Voss named Haldane in her talk.";

  private static final Person VOSS =
      new Person("p1", PersonType.PERSON, "Elena Voss", List.of(span("Elena Voss")));
  private static final Person HALDANE =
      new Person("p2", PersonType.PERSON, "Jon Haldane", List.of(span("Jon Haldane")));
  private static final Person ENGINEER =
      new Person("p3", PersonType.UNNAMED, "The engineer", List.of());

  private static Span span(String words) {
    int at = TEXT.indexOf(words);
    assertTrue(at >= 0, words);
    return new Span(at, at + words.length());
  }

  private static Statement.Builder says(String speaker, String source, String content) {
    return Statement.builder("s1")
        .kind(Kind.INDIRECT)
        .speaker(speaker, .9)
        .source(List.of(span(source)))
        .content(List.of(span(content)))
        .confidence(.9);
  }

  private static Reliabilities page() {
    SourceText text = SourceText.of(TEXT);
    Page page = Page.builder("sha256:0", "pier.txt", text).build();
    return new Reliabilities(page, List.of(VOSS, HALDANE, ENGINEER));
  }

  private static Collection<Sign> signs(Statement statement) {
    return page().signs(statement, .9).keySet();
  }

  @Test
  void aPronounWithAnotherNameNearerHasARival() {
    assertTrue(
        signs(says("p1", "He", "the toll would stay as it is").build()).contains(Sign.RIVAL));
    assertFalse(
        signs(says("p2", "He", "the toll would stay as it is").build()).contains(Sign.RIVAL));
  }

  @Test
  void whoIsOnlyGuessedIsNeverSure() {
    Statement.Builder sure =
        says("p2", "The engineer", "that Haldane said the steel was thin").confidence(.98);

    assertTrue(page().next(sure.speaker("p2", .95).build(), .98) >= .8);
    assertTrue(page().next(sure.speaker("p2", .6).build(), .98) < .8);
  }

  @Test
  void aRivalMakesAStatementLessReliable() {
    double mayor = page().next(says("p1", "He", "the toll would stay as it is").build(), .9);
    double other = page().next(says("p2", "He", "the toll would stay as it is").build(), .9);
    assertTrue(mayor < other, mayor + " of " + other);
  }

  @ParameterizedTest
  @CsvSource({
    "SOURCE_SURNAME, p1, Voss",
    "SOURCE_PRONOUN, p2, He",
    "SOURCE_DEFINITE, p3, The engineer"
  })
  void howTheSpeakerIsNamedIsASign(Sign sign, String speaker, String source) {
    assertTrue(signs(says(speaker, source, "the toll would stay").build()).contains(sign));
  }

  @Test
  void aStatementWithinAnotherIsToldByItsPlace() {
    Reliabilities page = page();
    Statement outer = says("p3", "The engineer", "that Haldane said the steel was thin").build();
    Statement inner = says("p2", "Haldane said", "the steel was thin").build();
    assertFalse(page.signs(outer, .9).containsKey(Sign.WITHIN));
    assertTrue(page.signs(inner, .9).containsKey(Sign.WITHIN));
  }

  @Test
  void aMarkWithoutItsPartnerIsASignAndAPairIsNone() {
    Statement whole = says("p1", "Voss", "“nobody is to blame for it.”").kind(Kind.DIRECT).build();
    Statement half = says("p1", "Voss", "“nobody is to blame").kind(Kind.DIRECT).build();
    assertFalse(signs(whole).contains(Sign.CONTENT_MARKS));
    assertTrue(signs(half).contains(Sign.CONTENT_MARKS));
  }

  @Test
  void aPostIsSignedAndNeedsNoCue() {
    String text = "The toll stays.\n\nAda Quill (@adaquill)\n\nThe toll goes.\n\nJon Haldane";
    Page page = Page.builder("sha256:0", "posts.txt", SourceText.of(text)).build();
    Reliabilities posts = new Reliabilities(page, List.of());
    Statement.Builder signed =
        Statement.builder("s1").content(List.of(new Span(0, 15))).source(List.of(new Span(17, 38)));
    Statement.Builder bare =
        Statement.builder("s2")
            .content(List.of(new Span(40, 54)))
            .source(List.of(new Span(56, 67)));
    assertFalse(posts.signs(signed.build(), .9).containsKey(Sign.CUE_EMPTY));
    assertTrue(posts.signs(bare.build(), .9).containsKey(Sign.CUE_EMPTY));
  }

  @Test
  void aContentOfAFewWordsIsAPhrase() {
    assertTrue(signs(says("p1", "Voss", "Haldane in").build()).contains(Sign.CONTENT_PHRASE));
    assertFalse(
        signs(says("p1", "Voss", "the toll would stay").build()).contains(Sign.CONTENT_PHRASE));
  }

  @Test
  void theSurerEachPartTheMoreReliableIsTheWhole() {
    double last = 0;
    for (double sure : new double[] {.3, .5, .7, .9, .98}) {
      Statement statement =
          says("p1", "Voss", "the toll would stay as it is")
              .confidence(sure)
              .speaker("p1", sure)
              .build();
      double reliability = page().next(statement, sure);
      assertTrue(reliability > last, reliability + " at " + sure + " after " + last);
      last = reliability;
    }
  }

  @Test
  void moreThanTwoPlacesOfAConfidenceDoNotCount() {
    Statement one = says("p1", "Voss", "the toll would stay").confidence(.901).build();
    Statement other = says("p1", "Voss", "the toll would stay").confidence(.8993).build();
    assertEquals(page().next(one, .5), page().next(other, .5));
  }

  @Test
  void whatHasNoSignsHasTheWeightOfAll() {
    ReliabilityModel model = ReliabilityModel.load();
    Map<Sign, Double> none = new EnumMap<>(Sign.class);
    assertEquals(.5, model.probability(none));
    none.put(Sign.WITHIN, 1.0);
    assertTrue(model.probability(none) < .5);
  }

  @Test
  void aPronounOfADoubtfulSpeakerIsNotSure() {
    Statement.Builder he = says("p1", "He", "the toll would stay as it is").confidence(.99);

    assertTrue(page().next(he.speaker("p1", .5).build(), .99) <= .65);
    assertTrue(page().next(he.speaker("p1", .99).build(), .99) > .65);
  }
}
