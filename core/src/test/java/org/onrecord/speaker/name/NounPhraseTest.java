package org.onrecord.speaker.name;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.onrecord.text.Span;
import org.onrecord.word.Token;
import org.onrecord.word.Tokenizer;

/** Nouns for people and bodies by their form: head, owner, what else is said, where they end. */
class NounPhraseTest {
  private static final NameLexicon LEXICON = NameLexicon.load();
  private static final BodySorts SORTS = BodySorts.load();

  private static List<Token> tokens(String text) {
    return Tokenizer.tokens(text, new Span(0, text.length()));
  }

  private static NounPhrase phrase(String text) {
    return new NounPhrase(tokens(text));
  }

  private static String words(List<Token> tokens) {
    return String.join(" ", tokens.stream().map(Token::text).toList());
  }

  @ParameterizedTest
  @CsvSource({
    "the former mayor of Harran, mayor, ''",
    "mayor, mayor, ''",
    "Roe’s lawyers, lawyers, Roe",
    "Roe's lawyers, lawyers, Roe",
    "his tall lawyer, lawyer, his",
    "the workers’ union, union, the workers",
    "the workers' union, union, the workers",
    "the crew of Roe’s boat, crew, ''",
    "the crew’ union, union, ''",
    "of, of, ''",
  })
  void aPhraseHasAHeadAndMayHaveAnOwner(String text, String head, String owner) {
    assertEquals(head, phrase(text).head().text());
    assertEquals(owner, words(phrase(text).owner()));
    assertEquals(!owner.isEmpty(), phrase(text).isOwned());
  }

  @Test
  void aHeadMayComeFirstOrLastOrNotAtAll() {
    assertTrue(phrase("mayor of Harran").isBare());
    assertFalse(phrase("the mayor").isBare());
    assertTrue(phrase("the mayor").endsInHead());
    assertFalse(phrase("the mayor of Harran").endsInHead());
    assertTrue(phrase("the mayor").hasHead());
    assertFalse(phrase("(").hasHead());
    assertEquals("(", phrase("(").head().text());
    assertTrue(phrase("(").isBare());
  }

  @Test
  void itsWordsAreThoseUpToTheHead() {
    assertEquals("the tall mayor", words(phrase("the tall mayor of Harran").words()));
    assertEquals("tall lawyer", words(phrase("Roe’s tall lawyer of Harran").words()));
    assertEquals("", words(phrase("(").words()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "the former tall mayor~mayor~tall",
        "the mayor of East Harran who slept~mayor~east harran",
        "the mayor in East Harran~mayor~",
        "the tall mayors~mayor~tall",
        "Harran’s mayor~mayor~",
      })
  void aDescriptionHasTheWordsThatSayMore(String text, String head, String modifiers) {
    Description description = phrase(text).description(LEXICON);
    assertEquals(head, description.head());
    assertEquals(
        modifiers == null ? Set.of() : Set.of(modifiers.split(" ", -1)), description.modifiers());
  }

  @Test
  void theOwnerMaySayMoreToo() {
    Description description = phrase("Harran’s tall mayor").ownedDescription(LEXICON);
    assertEquals(new Description("mayor", Set.of("harran", "tall")), description);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "the mayors of Harran and Velma~Harran Velma",
        "the mayors of Harran, Velma and Tarn~Harran Velma Tarn",
        "the mayors of Harran in Velma~Harran",
        "the mayors in Harran~''",
        "the mayors~''",
        "mayors of A and B and C and D and E~A B C D",
      })
  void thePlacesAreTheNamesBehindOf(String text, String places) {
    assertEquals(places.replace("''", ""), words(phrase(text).places()));
  }

  @Test
  void anOwnerMayBeAPronoun() {
    assertTrue(phrase("his mayor").isPronounOwned());
    assertFalse(phrase("Roe’s mayor").isPronounOwned());
  }

  @Test
  void aKindOfBodyIsKnownByItsListAndByWordsOfNames() {
    assertTrue(SORTS.isKind("brokerage"));
    assertTrue(SORTS.isKind("carrier"));
    assertTrue(SORTS.isKind("entity"));
    assertFalse(SORTS.isKind("lamp"));
    assertTrue(SORTS.shownBy("brokerage").contains("equities"));
    assertTrue(SORTS.shownBy("carrier").contains("airways"));
    assertEquals(Set.of(), SORTS.shownBy("entity"));
    assertTrue(SORTS.isGeneral("entity"));
    assertFalse(SORTS.isGeneral("brokerage"));
    assertTrue(SORTS.fitsPlainNames("carmaker"));
    assertFalse(SORTS.fitsPlainNames("university"));
    assertTrue(SORTS.isWriting("affidavit"));
    assertFalse(SORTS.isWriting("lamp"));
    assertTrue(SORTS.isState("United States"));
    assertFalse(SORTS.isState("Harran Trust"));
    assertEquals("European Union", SORTS.full("eu"));
  }

  @ParameterizedTest
  @CsvSource({
    "women, woman",
    "spokeswomen, spokeswoman",
    "policemen, policeman",
    "ministries, ministry",
    "ties, tie",
    "bosses, boss",
    "boss, boss",
    "mayors, mayor",
    "mayor, mayor",
  })
  void aNounIsKnownInThePluralToo(String plural, String singular) {
    assertEquals(singular, LEXICON.singular(plural));
  }

  @Test
  void aRoleMayBeJoinedToAnotherWordOrEndInAStop() {
    assertTrue(LEXICON.isRole("mayor"));
    assertTrue(LEXICON.isRole("ex-mayor"));
    assertTrue(LEXICON.isRole("mayor."));
    assertFalse(LEXICON.isRole("sub-mayor"));
    assertFalse(LEXICON.isRole("ex-lamp"));
    assertTrue(LEXICON.isTitle("gov."));
    assertTrue(LEXICON.isCollective("mayors"));
    assertTrue(LEXICON.isCollective("staff"));
    assertFalse(LEXICON.isCollective("mayor"));
    assertFalse(LEXICON.isCollective("lamps"));
    assertTrue(LEXICON.isNewspaperWord("star"));
    assertFalse(LEXICON.isNewspaperWord("lamp"));
    assertTrue(LEXICON.isHeadOfState("pres."));
    assertTrue(LEXICON.isHeadOfState("leader"));
    assertFalse(LEXICON.isHeadOfState("clerk"));
  }

  @Test
  void anotherLexiconKnowsNoGenders() {
    NameLexicon without = NameLexicon.withoutGender();
    assertEquals(Gender.FEMALE, LEXICON.ofForename("mary"));
    assertEquals(Gender.UNKNOWN, without.ofForename("mary"));
    assertEquals(Gender.MALE, LEXICON.ofRole("mr."));
    assertEquals(Gender.UNKNOWN, without.ofRole("mr."));
    assertTrue(without.isForename("mary"));
  }

  private static ReadParagraph paragraph(String text) {
    return ReadParagraph.of(text, new Span(0, text.length()), 0, 5, false);
  }

  @Test
  void aHeadlineHasCapitalsInFourOfFiveLongWordsAndAtMostFortyWords() {
    assertTrue(paragraph("Mill Sale Angers Village").titleCase());
    assertTrue(paragraph("Mill Sale Angers Velma village").titleCase());
    assertFalse(paragraph("Mill Sale Angers village").titleCase());
    assertFalse(paragraph("Mill Sale Angers").titleCase());
    assertTrue(paragraph("Mill Sale of it Angers in the Village").titleCase());
    assertTrue(paragraph("Mill ".repeat(40).strip()).titleCase());
    assertFalse(paragraph("Mill ".repeat(41).strip()).titleCase());
  }

  @Test
  void anOffsetBehindTheLastWordIsInTheLastSentence() {
    ReadParagraph paragraph = paragraph("It rained. Fog came");
    assertEquals(5, paragraph.sentenceAt(0));
    assertEquals(6, paragraph.sentenceAt(11));
    assertEquals(6, paragraph.sentenceAt(100));
    assertEquals(7, paragraph.nextSentence());
    assertEquals(0, paragraph("").sentenceAt(3));
    assertEquals(0, paragraph("").nextSentence());
  }

  @Test
  void aStopAtTheEndBeginsNoSentence() {
    assertEquals(6, paragraph("It rained.").nextSentence());
  }
}
