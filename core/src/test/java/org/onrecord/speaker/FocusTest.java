package org.onrecord.speaker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.onrecord.attribution.Attribution;
import org.onrecord.person.PersonType;
import org.onrecord.speaker.name.ClauseRole;
import org.onrecord.speaker.name.Description;
import org.onrecord.speaker.name.Gender;
import org.onrecord.speaker.name.NameLexicon;
import org.onrecord.speaker.name.NameMention;
import org.onrecord.speaker.person.People;
import org.onrecord.speaker.pronoun.Candidate;
import org.onrecord.speaker.pronoun.Clue;
import org.onrecord.speaker.pronoun.Pronoun;
import org.onrecord.statement.Kind;
import org.onrecord.text.Span;

/**
 * What a reader has in mind at a pronoun or a description: each clue where it holds, and only
 * there.
 */
class FocusTest {
  private static final NameLexicon LEXICON = NameLexicon.load();

  private final People people = new People();
  private final Focus focus = new Focus(LEXICON, Bodies.none());
  private final People.Entry orla;
  private final People.Entry ida;
  private final People.Entry tam;

  FocusTest() {
    NameMention first = mention("Orla Venn", Gender.FEMALE, 0, Set.of("mayor"));
    NameMention second = mention("Ida Moll", Gender.FEMALE, 100, Set.of("minister"));
    NameMention third = mention("Tam Brandt", Gender.MALE, 200, Set.of("mayor"));
    List<NameMention> all = List.of(first, second, third);
    people.group(all, Set.copyOf(all), Set.of(), LEXICON);
    orla = Objects.requireNonNull(people.of(first));
    ida = Objects.requireNonNull(people.of(second));
    tam = Objects.requireNonNull(people.of(third));
  }

  private static NameMention mention(String name, Gender gender, int start, Set<String> roles) {
    return new NameMention(
        new Span(start, start + name.length()),
        List.of(name.split(" ", -1)),
        roles,
        gender,
        true,
        false,
        at(0, 0, ClauseRole.OTHER));
  }

  private static NameMention.Place at(int paragraph, int sentence, ClauseRole clause) {
    return new NameMention.Place(paragraph, sentence, clause, false, false);
  }

  private static NameMention.Place at(int paragraph, int sentence) {
    return at(paragraph, sentence, ClauseRole.OTHER);
  }

  private static Pronoun she(int paragraph, int sentence) {
    return new Pronoun(new Span(900, 903), Gender.FEMALE, paragraph, sentence, null, null);
  }

  private Candidate of(People.Entry entry, Pronoun pronoun) {
    return focus.mentions().candidates(pronoun).stream()
        .filter(each -> each.entry() == entry)
        .findFirst()
        .orElseThrow();
  }

  private static Set<Clue> clues(Candidate candidate, Clue... among) {
    return Arrays.stream(among)
        .filter(clue -> candidate.get(clue) != 0)
        .collect(Collectors.toSet());
  }

  private static final Clue[] DISTANCE = {
    Clue.THIS_SENTENCE,
    Clue.LAST_SENTENCE,
    Clue.SENTENCE_BEFORE_LAST,
    Clue.LAST_PARAGRAPH,
    Clue.PARAGRAPH_BEFORE,
    Clue.FAR
  };

  @Test
  void howFarBackSomebodyWasMentionedIsCountedInSentencesAndParagraphs() {
    focus.named(orla, at(5, 20));
    assertEquals(Set.of(Clue.THIS_SENTENCE), clues(of(orla, she(5, 20)), DISTANCE));
    assertEquals(Set.of(Clue.LAST_SENTENCE), clues(of(orla, she(5, 21)), DISTANCE));
    assertEquals(Set.of(Clue.SENTENCE_BEFORE_LAST), clues(of(orla, she(5, 22)), DISTANCE));
    assertEquals(Set.of(), clues(of(orla, she(5, 23)), DISTANCE));
    assertEquals(Set.of(Clue.LAST_PARAGRAPH), clues(of(orla, she(6, 30)), DISTANCE));
    assertEquals(Set.of(Clue.PARAGRAPH_BEFORE), clues(of(orla, she(7, 30)), DISTANCE));
    assertEquals(Set.of(Clue.PARAGRAPH_BEFORE), clues(of(orla, she(8, 30)), DISTANCE));
    assertEquals(Set.of(Clue.FAR), clues(of(orla, she(9, 30)), DISTANCE));
  }

  @Test
  void nobodyComesFirstThenWhoWasMentionedLast() {
    focus.named(orla, at(0, 0));
    focus.named(tam, at(0, 0));
    focus.named(ida, at(0, 1));
    List<Candidate> all = focus.mentions().candidates(she(0, 2));
    List<People.Entry> entries = new ArrayList<>();
    all.forEach(each -> entries.add(each.entry()));
    assertEquals(Arrays.asList(null, ida, orla), entries, "he is none of them");
    assertEquals(Set.of(Clue.NOBODY), clues(all.get(0), Clue.NOBODY, Clue.NOBODY_NEAR));
    Clue[] order = {Clue.LATEST, Clue.LATEST_BUT_ONE, Clue.ONLY};
    assertEquals(Set.of(Clue.LATEST), clues(all.get(1), order));
    assertEquals(Set.of(Clue.LATEST_BUT_ONE), clues(all.get(2), order));
    Pronoun notIda = new Pronoun(new Span(900, 903), Gender.FEMALE, 0, 2, null, ida);
    List<Candidate> others = focus.mentions().candidates(notIda);
    assertEquals(2, others.size(), "whom it does not mean is none");
    assertEquals(Set.of(Clue.LATEST, Clue.ONLY), clues(others.get(1), order));
  }

  @Test
  void nobodyIsNearWhereNoneWasNamedInThisParagraphOrTheTwoBefore() {
    assertEquals(1, focus.mentions().candidates(she(0, 0)).get(0).get(Clue.NOBODY_NEAR));
    focus.named(orla, at(0, 0));
    assertEquals(0, focus.mentions().candidates(she(2, 9)).get(0).get(Clue.NOBODY_NEAR));
    assertEquals(1, focus.mentions().candidates(she(3, 9)).get(0).get(Clue.NOBODY_NEAR));
  }

  @Test
  void theLastMentionSaysAsWhatAndTheSubjectsOfTwoSentencesAreKnown() {
    focus.named(orla, at(0, 0, ClauseRole.SUBJECT));
    focus.named(ida, at(0, 1, ClauseRole.SUBJECT));
    focus.named(orla, at(0, 1, ClauseRole.OBLIQUE));
    Clue[] roles = {
      Clue.SUBJECT, Clue.OBLIQUE, Clue.POSSESSIVE, Clue.SUBJECT_HERE, Clue.SUBJECT_BEFORE
    };
    assertEquals(Set.of(Clue.OBLIQUE, Clue.SUBJECT_BEFORE), clues(of(orla, she(0, 1)), roles));
    assertEquals(Set.of(Clue.SUBJECT, Clue.SUBJECT_HERE), clues(of(ida, she(0, 1)), roles));
    assertEquals(Set.of(Clue.SUBJECT, Clue.SUBJECT_BEFORE), clues(of(ida, she(0, 2)), roles));
    assertEquals(Set.of(Clue.OBLIQUE), clues(of(orla, she(0, 2)), roles));
    focus.named(orla, at(0, 2, ClauseRole.POSSESSIVE));
    assertEquals(Set.of(Clue.POSSESSIVE), clues(of(orla, she(0, 3)), roles));
  }

  @Test
  void whoIsNamedInAQuotationIsNotTheSubjectAroundIt() {
    focus.named(orla, new NameMention.Place(0, 0, ClauseRole.SUBJECT, true, false));
    Candidate candidate = of(orla, she(0, 0));
    assertEquals(
        Set.of(Clue.QUOTED), clues(candidate, Clue.QUOTED, Clue.SUBJECT_HERE, Clue.SUBJECT_BEFORE));
  }

  @Test
  void ofTwoSubjectsOfASentenceTheFirstCounts() {
    focus.named(orla, at(0, 0, ClauseRole.SUBJECT));
    focus.named(ida, at(0, 0, ClauseRole.SUBJECT));
    assertEquals(1, of(orla, she(0, 1)).get(Clue.SUBJECT_BEFORE));
    assertEquals(0, of(ida, she(0, 1)).get(Clue.SUBJECT_BEFORE));
  }

  @Test
  void howOftenAndByWhatSomebodyWasMentionedCounts() {
    focus.mentions().headline(orla);
    focus.named(orla, at(0, 0));
    Clue[] how = {Clue.HEADLINE, Clue.NEW, Clue.BY_PRONOUN, Clue.GENDER_KNOWN};
    assertEquals(
        Set.of(Clue.HEADLINE, Clue.NEW, Clue.GENDER_KNOWN), clues(of(orla, she(0, 1)), how));
    assertEquals(Math.log1p(1), of(orla, she(0, 1)).get(Clue.OFTEN), 1e-9);
    focus.mentions().pronoun(orla, Gender.FEMALE, at(0, 1));
    assertEquals(
        Set.of(Clue.HEADLINE, Clue.BY_PRONOUN, Clue.GENDER_KNOWN), clues(of(orla, she(0, 2)), how));
    for (int i = 0; i < 5; i++) {
      focus.named(orla, at(0, 2));
    }
    assertEquals(Math.log1p(4), of(orla, she(0, 2)).get(Clue.OFTEN), 1e-9);
  }

  @Test
  void theLastPronounOfTheSameGenderHelpsAParagraphFar() {
    focus.mentions().pronoun(orla, Gender.FEMALE, at(3, 9));
    focus.mentions().pronoun(tam, Gender.MALE, at(3, 9));
    assertEquals(1, of(orla, she(3, 10)).get(Clue.SAME_PRONOUN));
    assertEquals(1, of(orla, she(4, 12)).get(Clue.SAME_PRONOUN));
    assertEquals(0, of(orla, she(5, 14)).get(Clue.SAME_PRONOUN));
    Pronoun he = new Pronoun(new Span(900, 902), Gender.MALE, 3, 10, null, null);
    assertEquals(1, of(tam, he).get(Clue.SAME_PRONOUN));
    focus.mentions().pronoun(ida, Gender.FEMALE, at(3, 10));
    assertEquals(0, of(orla, she(3, 11)).get(Clue.SAME_PRONOUN));
  }

  private void speaks(People.Entry entry, NameMention.Place place) {
    focus.spoke(Found.of(entry, SpeakerConfidence.NAME), place, 0);
  }

  @Test
  void whoSpokeLastIsLikelierTheNearerThatWas() {
    Clue[] spoken = {Clue.SPOKE_HERE, Clue.SPOKE_BEFORE, Clue.SPOKE_FAR, Clue.SPOKE_AND_INVERTED};
    focus.named(orla, at(3, 9));
    focus.named(ida, at(3, 9));
    speaks(orla, at(3, 9));
    assertSame(orla, focus.lastSpeaker());
    assertEquals(Set.of(Clue.SPOKE_HERE), clues(of(orla, she(3, 9)), spoken));
    assertEquals(Set.of(Clue.SPOKE_BEFORE), clues(of(orla, she(4, 9)), spoken));
    assertEquals(Set.of(Clue.SPOKE_FAR), clues(of(orla, she(5, 9)), spoken));
    assertEquals(Set.of(), clues(of(ida, she(3, 9)), spoken));
    assertEquals(
        Set.of(Clue.SPOKE_BEFORE, Clue.SPOKE_AND_INVERTED),
        clues(of(orla, saying(Kind.DIRECT, new Span(800, 890), 4)), spoken));
    assertEquals(
        Set.of(Clue.SPOKE_FAR),
        clues(of(orla, saying(Kind.DIRECT, new Span(800, 890), 5)), spoken));
    assertEquals(
        Set.of(Clue.SPOKE_BEFORE),
        clues(of(orla, saying(Kind.DIRECT, new Span(910, 950), 4)), spoken));
  }

  private static Pronoun saying(Kind kind, Span content, int paragraph) {
    Attribution attribution =
        new Attribution(
            kind, List.of(new Span(900, 903)), List.of(), List.of(content), "article", 0.9);
    return new Pronoun(new Span(900, 903), Gender.FEMALE, paragraph, 9, attribution, null);
  }

  @Test
  void whoIsNamedInWordsHardlySaysThem() {
    focus.named(orla, at(0, 0));
    Clue[] own = {Clue.IN_OWN_QUOTATION, Clue.IN_OWN_WORDS};
    Span around = new Span(0, 50);
    assertEquals(
        Set.of(Clue.IN_OWN_QUOTATION), clues(of(orla, saying(Kind.DIRECT, around, 0)), own));
    assertEquals(Set.of(Clue.IN_OWN_WORDS), clues(of(orla, saying(Kind.INDIRECT, around, 0)), own));
    assertEquals(Set.of(), clues(of(orla, saying(Kind.DIRECT, new Span(50, 90), 0)), own));
  }

  @Test
  void sixtyMentionsAreRemembered() {
    focus.named(orla, at(0, 0));
    for (int i = 0; i < 59; i++) {
      focus.named(ida, at(0, 1));
    }
    assertEquals(3, focus.mentions().candidates(she(0, 2)).size());
    focus.named(ida, at(0, 1));
    assertEquals(2, focus.mentions().candidates(she(0, 2)).size());
  }

  @Test
  void theBodyThatSpokeLastIsMeantInThisParagraphAndTheNext() {
    assertNull(focus.lastBodyOrGroup(0));
    People.Entry board = people.described(PersonType.ORGANISATION, "the Harbour Board");
    focus.spoke(Found.of(board, SpeakerConfidence.KIND), at(3, 9), 300);
    assertSame(board, focus.lastBodyOrGroup(3));
    assertSame(board, focus.lastBody(4));
    assertNull(focus.lastBodyOrGroup(5));
    assertEquals(SpeakerConfidence.KIND.probability(), focus.lastBodyConfidence());
    People.Entry ferrymen = people.described(PersonType.GROUP, "the ferrymen");
    focus.spoke(Found.of(ferrymen, SpeakerConfidence.WORDS), at(3, 10), 350);
    assertSame(ferrymen, focus.lastBodyOrGroup(3));
    assertNull(focus.lastBody(3), "it is no group");
    assertNull(focus.lastSpeaker(), "neither is a person");
    focus.spoke(Found.NOBODY, at(3, 11), 390);
    assertSame(ferrymen, focus.lastBodyOrGroup(3));
  }

  @Test
  void somebodyUnnamedIsMeantUntilSomebodyIsNamed() {
    People.Entry clerk = people.described(PersonType.UNNAMED, "a clerk");
    focus.spoke(Found.of(clerk, SpeakerConfidence.WORDS), at(3, 9), 300);
    assertSame(clerk, focus.unnamed(3, Gender.FEMALE));
    assertSame(clerk, focus.unnamed(4, Gender.MALE));
    assertNull(focus.unnamed(5, Gender.MALE));
    focus.mentions().pronoun(orla, Gender.FEMALE, at(3, 9));
    assertSame(clerk, focus.unnamed(3, Gender.FEMALE), "a pronoun names nobody");
    focus.named(orla, at(3, 10));
    assertNull(focus.unnamed(3, Gender.FEMALE));
  }

  @Test
  void aDefiniteOneIsMeantInTheSameParagraphAloneUnlessTheyWereSpokenTo() {
    People.Entry minister = people.described(PersonType.UNNAMED, "the minister");
    focus.spoke(Found.of(minister, SpeakerConfidence.WORDS), at(3, 9), 300);
    assertSame(minister, focus.unnamed(3, Gender.FEMALE));
    assertNull(focus.unnamed(4, Gender.FEMALE));
    focus.addressed(minister, at(3, 9));
    assertSame(minister, focus.unnamed(4, Gender.FEMALE));
  }

  @Test
  void heIsNoWomanAndACrowdIsNobody() {
    People.Entry woman = people.described(PersonType.UNNAMED, "a woman");
    focus.spoke(Found.of(woman, SpeakerConfidence.WORDS), at(0, 0), 0);
    assertNull(focus.unnamed(0, Gender.MALE));
    assertSame(woman, focus.unnamed(0, Gender.FEMALE));
    People.Entry sources = people.described(PersonType.UNNAMED, "two sources");
    focus.spoke(Found.of(sources, SpeakerConfidence.WORDS), at(0, 0), 0);
    assertNull(focus.unnamed(0, Gender.FEMALE));
  }

  private static Description mayor(String... modifiers) {
    return new Description("mayor", Set.of(modifiers));
  }

  @Test
  void aRoleMeansTheOneWhomItFits() {
    assertNull(focus.role(mayor()), "nobody was named");
    focus.named(orla, at(0, 0));
    focus.named(ida, at(0, 0));
    Focus.Described one = focus.role(mayor());
    assertNotNull(one);
    assertSame(orla, one.entry());
    assertEquals(SpeakerConfidence.DESCRIPTION, one.sureness());
    assertNull(focus.role(new Description("bishop", Set.of())));
    Focus.Described guess = focus.role(mayor("tall", "old"));
    assertNotNull(guess, "it is the only mayor");
    assertEquals(SpeakerConfidence.GUESS, guess.sureness());
  }

  @Test
  void ofTwoWhomItFitsTheLaterOneOrTheOneWhoSpokeIsMeant() {
    focus.named(orla, at(0, 0));
    focus.named(tam, at(0, 1));
    Focus.Described later = focus.role(mayor());
    assertNotNull(later);
    assertSame(tam, later.entry());
    assertEquals(SpeakerConfidence.GUESS, later.sureness());
    speaks(orla, at(0, 2));
    assertSame(
        tam, Objects.requireNonNull(focus.role(mayor())).entry(), "0.9 / 2 and 0.4 are less");
    focus.named(ida, at(0, 3));
    assertSame(
        orla,
        Objects.requireNonNull(focus.role(mayor())).entry(),
        "a third one between makes less of who was later");
    assertNull(focus.role(mayor("tall", "old")), "none of two certainly is");
  }
}
