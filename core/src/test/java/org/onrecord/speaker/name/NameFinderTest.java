package org.onrecord.speaker.name;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.onrecord.text.Span;

/** Which runs of capitalised words are names of people, and what is said of them beside. */
class NameFinderTest {
  private static final NameLexicon LEXICON = NameLexicon.load();

  private static ReadParagraph paragraph(String text) {
    return ReadParagraph.of(text, new Span(0, text.length()), 3, 7, true);
  }

  private static List<NameMention> found(String text) {
    return NameFinder.in(paragraph(text), offset -> false, LEXICON);
  }

  private static List<String> names(String text) {
    return found(text).stream().map(NameMention::name).toList();
  }

  private static NameMention one(String text) {
    List<NameMention> found = found(text);
    assertEquals(1, found.size(), () -> text + " " + names(text));
    return found.get(0);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '>',
      value = {
        "then Mary Bell laughed. > Mary Bell",
        "then Willem van der Berg laughed. > Willem van der Berg",
        "then Marta de Venn laughed. > Marta de Venn",
        "then Willem van laughed. > Willem",
        "then Willem van der laughed. > Willem",
        "then came Willem van > Willem",
        "then Mary May laughed. > Mary May",
        "then Mary “Molly” Bell laughed. > Mary Bell",
        "then al-Tamri laughed. > al-Tamri",
        "then Aba Bec Cad Ded Efe laughed. > Aba Bec Cad Ded Efe",
        "then Mary Bell (D-Vel.) laughed. > Mary Bell",
        "then Quorla Vel Chad laughed. > Quorla Vel Chad",
        "then Mary Chad laughed. > Mary Chad",
        "then Mary Fox laughed. > Mary Fox",
        "then Dr Fox laughed. > Fox",
        "then Dr Quorla Fox laughed. > Quorla Fox",
        "then the Mary Bell laughed. > Mary Bell",
        "then the President Viktor Halm laughed. > Viktor Halm",
        "then President Halm laughed. > Halm",
        "then Mary Judge laughed. > Mary Judge",
        "then Tom Finch Jr. laughed. > Tom Finch",
        "then Tom Finch QC laughed. > Tom Finch",
        "then Mr. King laughed. > King",
        "then Mary King laughed. > Mary King",
        "then King Tom laughed. > Tom",
        "then Harran Tom Finch laughed. > Tom Finch",
        "then Harran Vel Tom Finch laughed. > Harran Vel Tom Finch",
        "then Union Vel Tom Finch laughed. > Tom Finch",
        "then FKU Vel Tom Finch laughed. > Tom Finch",
        "then Vel FKU Tom Finch laughed. > Tom Finch",
        "then Vel Striker Tom Finch laughed. > Tom Finch",
        "then Vel Tom Aba Bec Cad laughed. > Tom Aba Bec Cad",
        "then Vel Works Manager Tom Finch laughed. > Tom Finch",
        "then Opposition Leader Quorla Venn-Oll laughed. > Quorla Venn-Oll",
        "then Vel MP Quorla Venn laughed. > Quorla Venn",
        "then Quorla Venn MP laughed. > Quorla Venn",
        "then Coun Venn laughed. > Venn",
        "then Rep. Quorla Tom Finch laughed. > Quorla Tom Finch",
        "then Miss Harran Tom Finch laughed. > Tom Finch",
        "then the Minister for Agriculture Quorla Venn laughed. > Quorla Venn",
        "then the Minister of State Quorla Venn laughed. > Quorla Venn",
        "then the office for State Quorla Venn laughed. > State Quorla Venn",
        "then Minister Oh Min-jun laughed. > Oh Min-jun",
        "then Oh Min laughed. > Min",
        "then Mary Bell (FKU, East Harran) laughed. > Mary Bell",
      })
  void aNameGoesAsFarAsItsCapitalsAndBeginsAfterWhatThePersonIs(String text, String name) {
    assertEquals(List.of(name), names(text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '>',
      value = {
        "then Mary And Tom laughed. > Mary > Tom",
        "then the Minister for Health and Social Care Quorla Venn laughed. > Health > Quorla Venn",
        "then Mary, Tom laughed. > Mary > Tom",
        "then Mary  Bell laughed. > Mary > Bell",
        "then Mary Bell (Tom Finch) laughed. > Mary Bell > Tom Finch",
        "then Tom met R-Velma today. > Tom > R-Velma",
      })
  void whatStandsBetweenTwoNamesPartsThem(String text, String one, String other) {
    assertEquals(List.of(one, other), names(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "then Aba Bec Cad Ded Efe Fof laughed.",
        "then Harran Council met.",
        "then Harran Fox met.",
        "then Fox met.",
        "then Mary Fox Bell met.",
        "then East Chad met.",
        "then the Quorla Venn met.",
        "then the Mary Star came out.",
        "then the President Halm came.",
        "then Quorla Manager came.",
        "then Vel Tom Aba Bec Cad Ded laughed.",
        "then the old men laughed.",
      })
  void bodiesPlacesRolesAndThingsAreNobodysName(String text) {
    assertEquals(List.of(), names(text));
  }

  @Test
  void theFirstNameOfASentenceOpensItAndTheOthersDoNot() {
    assertEquals(
        List.of(true, false, true, false, true),
        found("Mary Bell met Tom Finch. Jane Roe met Tom Lund: Peter Lund came.").stream()
            .map(NameMention::opensSentence)
            .toList());
  }

  @Test
  void whatIsNoNameLeavesTheSentenceToBeOpened() {
    assertEquals(
        List.of(true),
        found("Harran Council met Tom Finch.").stream().map(NameMention::opensSentence).toList());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '>',
      value = {
        "then Mrs Quorla Venn laughed. > FEMALE",
        "then Mary Venn laughed. > FEMALE",
        "then Peter Venn laughed. > MALE",
        "then Mr Mary Venn laughed. > MALE",
        "then Dr Mary Venn laughed. > FEMALE",
        "then Mary laughed. > UNKNOWN",
        "then Quorla Venn laughed. > UNKNOWN",
        "then spokeswoman Quorla Venn laughed. > FEMALE",
        "then spokesman Quorla Venn laughed. > MALE",
        "then actress Quorla Venn laughed. > FEMALE",
        "then wife Quorla Venn laughed. > UNKNOWN",
        "then woman Quorla Venn laughed. > UNKNOWN",
        "then witness Quorla Venn laughed. > UNKNOWN",
      })
  void titleForenameAndRoleShowTheGenderInThisOrder(String text, Gender gender) {
    assertEquals(gender, one(text).gender());
  }

  @Test
  void aTitleBelongsToTheMentionAndADescriptionDoesNot() {
    String titled = "then President Viktor Halm laughed.";
    assertEquals("President Viktor Halm", one(titled).span().in(titled));
    assertTrue(one(titled).titled());
    String described = "then Harran Tom Finch laughed.";
    assertEquals("Tom Finch", one(described).span().in(described));
    assertFalse(one(described).titled());
    String role = "then Vel Works Manager Tom Finch laughed.";
    assertTrue(one(role).titled());
  }

  @Test
  void aNameKnowsWhereItStands() {
    String text = "It rained. “Then Tom Finch laughed.”";
    NameMention name = NameFinder.in(paragraph(text), offset -> offset > 11, LEXICON).get(0);
    assertEquals(new NameMention.Place(3, 8, ClauseRole.SUBJECT, true, true), name.place());
    assertFalse(one(text).place().quoted());
  }

  private static List<String> titleNames(String text, String title) {
    KnownNames known = new KnownNames(found(text), LEXICON);
    return NameFinder.inTitle(paragraph(title), known, offset -> false, LEXICON).stream()
        .map(NameMention::name)
        .toList();
  }

  @Test
  void inAHeadlineOnlyKnownNamesAndForenamesShowWhereANameEnds() {
    String text = "then President Viktor Halm met Mary Ann Bell and Quorla Venn.";
    assertEquals(
        List.of("Halm", "Mary Ann Bell"),
        titleNames(text, "Halm Calls Mary Ann Bell Unfair Over Mill Sale"));
    assertEquals(List.of("Bell"), titleNames(text, "Mill Sale: Unfair To Bell"));
    assertEquals(List.of("Tom Finch"), titleNames(text, "Mill Owner Tom Finch Leaves"));
    assertEquals(List.of(), titleNames(text, "Mill Owner Quorla Venn Leaves"));
    assertEquals(List.of(), titleNames(text, "Mill Owner Leaves Tom and More"));
    assertEquals(List.of(), titleNames(text, "Mill Owner Leaves Tom"));
    assertEquals(List.of(), titleNames(text, "The halm of the mill"));
    assertEquals(List.of("Mary Ann"), titleNames(text, "Unfair To Mary Ann"));
    assertEquals(List.of("Tom B. Finch"), titleNames(text, "Mill Owner Tom B. Finch Leaves"));
    assertEquals(List.of("Tom B. C. Finch"), titleNames(text, "Owner Tom B. C. Finch Leaves"));
    assertEquals(List.of("Tom B."), titleNames(text, "Mill Owner Tom B. in Court"));
  }

  @Test
  void onlyTheFirstNameOfAHeadlineOpensIt() {
    KnownNames known = new KnownNames(found("then Viktor Halm met Mary Bell."), LEXICON);
    assertEquals(
        List.of(true, false),
        NameFinder.inTitle(
                paragraph("Viktor Halm Calls Mary Bell Unfair"), known, offset -> false, LEXICON)
            .stream()
            .map(NameMention::opensSentence)
            .toList());
  }

  /** What is said of Mary Bell. */
  private static Set<String> roles(String text) {
    return found(text).stream()
        .filter(name -> name.name().equals("Mary Bell"))
        .findFirst()
        .orElseThrow()
        .roles();
  }

  @Test
  void theWordsBeforeANameThatEndInARoleAreTheirs() {
    assertEquals(Set.of("campaign", "manager"), roles("campaign manager Mary Bell laughed."));
    assertEquals(
        Set.of("tall", "campaign", "manager"), roles("old tall campaign manager Mary Bell left."));
    assertEquals(
        Set.of("velma", "tall", "campaign", "manager"),
        roles("Velma old tall campaign manager Mary Bell left."));
    assertEquals(
        Set.of("campaign", "manager"), roles("of velma, campaign manager Mary Bell left."));
    assertEquals(Set.of(), roles("campaign then Mary Bell left."));
  }

  @Test
  void aTitleGoesBackOverCapitalsAndTheSmallWordsInside() {
    assertEquals(
        Set.of("vel", "harran", "relief", "vhr", "director"),
        roles("Vel Harran Relief (VHR) Director Mary Bell laughed."));
    assertEquals(Set.of("minister", "ferries"), roles("Minister for Ferries, Mary Bell, laughed."));
    assertTrue(
        roles("Velma’s Prime Minister, Dr the Rt. Hon. Mary Bell, laughed.")
            .containsAll(Set.of("velma", "prime", "minister")));
    assertEquals(Set.of("prime", "minister"), roles("the Prime Minister, Mary Bell, laughed."));
  }

  @Test
  void aRoleInTheSentenceBeforeIsSomebodyElses() {
    assertEquals(Set.of(), roles("it was the Minister. Mary Bell laughed."));
  }

  @Test
  void whereANameIsFromIsSaidAfterOf() {
    assertEquals(Set.of("velma"), roles("then Mary Bell of Velma laughed."));
    assertEquals(Set.of(), roles("then Mary Bell of velma laughed."));
    assertEquals(Set.of(), roles("then Mary Bell in Velma laughed."));
    assertEquals(Set.of(), roles("then came Mary Bell of"));
  }

  @Test
  void anAppositionSaysWhatSomebodyIsUpToTheNextMark() {
    assertEquals(Set.of("the", "town", "mayor"), roles("Mary Bell, the town mayor, laughed."));
    assertEquals(Set.of("the", "mayor"), roles("Mary Bell is the mayor."));
    assertEquals(Set.of("a", "mayor"), roles("Mary Bell (a mayor) laughed."));
    assertEquals(Set.of("a", "co", "-", "mayor"), roles("Mary Bell, a co - mayor, laughed."));
    assertEquals(
        Set.of("governor", "of", "velma"), roles("Mary Bell, governor of velma, laughed."));
    assertEquals(Set.of("old", "grey", "tall", "mayor"), roles("Mary Bell, old grey tall mayor."));
    assertEquals(Set.of(), roles("Mary Bell, old grey tall lean mayor."));
    assertEquals(Set.of(), roles("Mary Bell is mayor."));
    assertEquals(Set.of(), roles("Mary Bell laughed at the mayor."));
    assertEquals(Set.of(), roles("Mary Bell, the town, mayor and all."));
    assertEquals(Set.of(), roles("Mary Bell, the tall town, laughed."));
    String eight = "the a b c d e f g";
    assertTrue(roles("Mary Bell, " + eight + " mayor, laughed.").contains("mayor"));
    assertFalse(roles("Mary Bell, " + eight + " h mayor, laughed.").contains("mayor"));
  }
}
