package org.onrecord.speaker.name;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.onrecord.text.Span;
import org.onrecord.word.Token;
import org.onrecord.word.Tokenizer;

/**
 * Names and descriptions by their form: whom a description fits, and what a name is in its clause.
 */
class NameFormsTest {
  private static final NameLexicon LEXICON = NameLexicon.load();

  private static double fit(String description, String roles) {
    String[] words = description.split(" ", -1);
    String head = words[words.length - 1];
    Set<String> modifiers = Set.of(description.split(" ", -1));
    Set<String> others = new HashSet<>(modifiers);
    others.remove(head);
    return new Description(head, others).fit(Set.of(roles.split(" ", -1)), LEXICON);
  }

  @Test
  void aDescriptionFitsByItsNounAndByHowManyOfItsOtherWordsAreKnown() {
    assertEquals(0.5, fit("mayor", "mayor"));
    assertEquals(1.5, fit("harran mayor", "mayor harran"));
    assertEquals(0.0, fit("tall mayor", "mayor harran"));
    assertEquals(1.0, fit("tall harran mayor", "mayor harran"));
    assertEquals(Description.NOT, fit("mayor", "bishop"));
  }

  @Test
  void wordsOfOneRoleOrOneRootAreTheSame() {
    assertEquals(0.5, fit("spokeswoman", "spokesman"));
    assertEquals(1.5, fit("velmoran mayor", "mayor velmora"));
    assertEquals(0.0, fit("vela mayor", "mayor velo"), "three letters are no root");
    assertEquals(0.0, fit("velmo mayor", "mayor velmorandia"), "the endings differ too much");
  }

  @Test
  void whoIsOfAnotherCountryIsNotMeant() {
    assertEquals(Description.NOT, fit("chile minister", "minister canada"));
    assertEquals(0.0, fit("chile minister", "minister tall"));
    assertEquals(1.5, fit("chile minister", "minister chile"));
  }

  @Test
  void thePrimeMinisterIsNoOtherMinister() {
    assertEquals(1.5, fit("prime minister", "prime minister"));
    assertEquals(0.5, fit("premier", "prime minister"));
    assertEquals(0.5, fit("pm", "premier"));
    assertEquals(Description.NOT, fit("prime minister", "minister health"));
    assertEquals(Description.NOT, fit("premier", "minister"));
    assertEquals(0.5, fit("minister", "prime minister"));
  }

  private static ClauseRole role(String before, String name, String after, boolean opens) {
    String text = before + name + after;
    List<Token> tokens = Tokenizer.tokens(text, new Span(0, text.length()));
    int start = Tokenizer.tokens(text, new Span(0, before.length())).size();
    int end =
        start
            + Tokenizer.tokens(text, new Span(before.length(), before.length() + name.length()))
                .size();
    return ClauseRole.of(tokens, start, end, opens);
  }

  @Test
  void aNameIsASubjectAnOwnerOrBehindAPreposition() {
    assertEquals(ClauseRole.POSSESSIVE, role("of ", "Venn", "'s boat", false));
    assertEquals(ClauseRole.OBLIQUE, role("they spoke to ", "Venn", " was late", false));
    assertEquals(ClauseRole.SUBJECT, role("then ", "Venn", " was late", false));
    assertEquals(ClauseRole.SUBJECT, role("then ", "Venn", " asked them", false));
    assertEquals(ClauseRole.SUBJECT, role("then ", "Venn", " asks them", false));
    assertEquals(ClauseRole.SUBJECT, role("then ", "Venn", ", the mayor, asked them", false));
    assertEquals(ClauseRole.OTHER, role("then ", "Venn", ", the mayor asked them", false));
    assertEquals(ClauseRole.OTHER, role("they met ", "Venn", " this day", false));
    assertEquals(ClauseRole.OTHER, role("they met ", "Venn", " less often", false));
    assertEquals(ClauseRole.OTHER, role("they met ", "Venn", " Ended", false));
    assertEquals(ClauseRole.OTHER, role("they met ", "Venn", "", true));
    assertEquals(ClauseRole.SUBJECT, role("", "Venn", " in May", true));
    assertEquals(ClauseRole.SUBJECT, role("so, ", "Venn", " in May", true));
    assertEquals(ClauseRole.OTHER, role("", "Venn", " in May", false));
  }

  @Test
  void anAppositionEndsWithinFifteenWords() {
    String words = " a".repeat(13);
    assertEquals(ClauseRole.SUBJECT, role("then ", "Venn", "," + words + ", was late", false));
    assertEquals(ClauseRole.OTHER, role("then ", "Venn", "," + words + " a, was late", false));
  }

  @ParameterizedTest
  @CsvSource({
    "he, SUBJECT",
    "she, SUBJECT",
    "his, POSSESSIVE",
    "her, POSSESSIVE",
    "hers, POSSESSIVE",
    "him, OTHER",
  })
  void aPronounIsWhatItsFormSays(String pronoun, ClauseRole role) {
    assertEquals(role, ClauseRole.ofPronoun(pronoun));
  }

  private static NameMention name(String words, boolean titled, boolean opens) {
    return new NameMention(
        new Span(0, words.length()),
        List.of(words.split(" ", -1)),
        Set.of(),
        Gender.UNKNOWN,
        titled,
        opens,
        new NameMention.Place(0, 0, ClauseRole.OTHER, false, false));
  }

  @Test
  void aPluralAndAWordThatOpensASentenceMayBeNoName() {
    assertTrue(NameRules.mayBeCommonNoun(name("Ruritanians", false, false), Set.of()));
    assertTrue(NameRules.mayBeCommonNoun(name("Democrats", false, false), Set.of()));
    assertTrue(NameRules.mayBeCommonNoun(name("NATO", false, false), Set.of()));
    assertTrue(NameRules.mayBeCommonNoun(name("Delegates", false, true), Set.of()));
    assertTrue(NameRules.mayBeCommonNoun(name("Ferry", false, true), Set.of("ferry")));
    assertFalse(NameRules.mayBeCommonNoun(name("Ferry", false, false), Set.of("ferry")));
    assertFalse(NameRules.mayBeCommonNoun(name("Venn", false, true), Set.of("ferry")));
    assertFalse(NameRules.mayBeCommonNoun(name("Delegates", true, true), Set.of()));
    assertFalse(NameRules.mayBeCommonNoun(name("Orla Delegates", false, true), Set.of()));
  }

  @ParameterizedTest
  @CsvSource({
    "Orla Venn, Orla Venn, true",
    "Orla Venn, Ida Venn, false",
    "O. Venn, Orla Venn, true",
    "Orla Venn, O. Venn, true",
    "O. Venn, Ida Venn, false",
    "Orla, ORLA Venn, true",
    "Ola Venn, Olaf Venn, false",
  })
  void forenamesAgreeAlsoByAnInitial(String known, String other, boolean same) {
    assertEquals(same, NameRules.sameForename(known, name(other, false, false)));
  }

  @Test
  void anAcronymIsTwoCapitalsOrMore() {
    assertTrue(NameRules.isAcronym("EU"));
    assertFalse(NameRules.isAcronym("E"));
    assertFalse(NameRules.isAcronym("E.U"));
    assertFalse(NameRules.isAcronym("Eu"));
  }

  @Test
  void aParticleMayBeJoinedToAName() {
    assertEquals("Masrani", NameRules.afterParticle("al-Masrani"));
    assertNull(NameRules.afterParticle("al-masrani"));
    assertNull(NameRules.afterParticle("al-"));
    assertNull(NameRules.afterParticle("-Masrani"));
    assertNull(NameRules.afterParticle("Orla-Masrani"));
  }

  @Test
  void aForenameAnInitialOrARoleMakesAPersonLikely() {
    assertTrue(NameRules.likelyPerson(name("O. Venn", false, false), LEXICON));
    assertTrue(NameRules.likelyPerson(name("Mary Venn", false, false), LEXICON));
    assertFalse(NameRules.likelyPerson(name("Quorla Venn", false, false), LEXICON));
  }

  @Test
  void gendersAgreeUnlessTwoAreKnownToDiffer() {
    assertTrue(Gender.FEMALE.agreesWith(Gender.FEMALE));
    assertTrue(Gender.FEMALE.agreesWith(Gender.UNKNOWN));
    assertTrue(Gender.UNKNOWN.agreesWith(Gender.MALE));
    assertFalse(Gender.FEMALE.agreesWith(Gender.MALE));
  }
}
