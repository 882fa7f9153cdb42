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

/**
 * Runs of capitalised words are names of bodies: where they begin and end, and what is said of
 * them.
 */
class BodyFinderTest {
  private static final NameLexicon LEXICON = NameLexicon.load();
  private static final BodySorts SORTS = BodySorts.load();

  private static List<BodyFinder.Found> found(String text, Span... people) {
    ReadParagraph paragraph = ReadParagraph.of(text, new Span(0, text.length()), 0, 0, false);
    return BodyFinder.in(paragraph, List.of(people), LEXICON, SORTS);
  }

  private static List<String> names(String text, Span... people) {
    return found(text, people).stream().map(each -> each.span().in(text)).toList();
  }

  private static BodyFinder.Found one(String text) {
    List<BodyFinder.Found> found = found(text);
    assertEquals(1, found.size(), () -> text + " " + names(text));
    return found.get(0);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '>',
      value = {
        "they asked the Harran Ferry Trust. > Harran Ferry Trust",
        "they asked the Ministry of Health. > Ministry of Health",
        "they asked the Trust for the Quays. > Trust for the Quays",
        "they asked the Commission on Ferries. > Commission on Ferries",
        "they asked Quill & Venn. > Quill & Venn",
        "they asked the Health and Transport Board. > Health and Transport Board",
        "they asked the Ferry Workers’ Union. > Ferry Workers’ Union",
        "they asked PHRX now. > PHRX",
        "they asked the Trust of ferries in Velma. > Velma",
      })
  void aNameGoesOnOverLinksAsFarAsCapitalsDo(String text, String name) {
    assertEquals(List.of(name), names(text));
  }

  @Test
  void twoNamesBesideEachOtherAreTwo() {
    assertEquals(
        List.of("Harran League", "Harran Board"),
        names("they asked the Harran League and the Harran Board."));
    assertEquals(
        List.of("Quill Trust", "Venn Board"), names("they asked the Quill Trust, Venn Board."));
    assertEquals(
        List.of("Harran Trust", "Velma Board"),
        names("they asked the Harran Trust and Velma Board."),
        "the first is whole already");
    assertEquals(
        List.of("Quill", "Venn Board"),
        names("they asked Quill and Venn Board."),
        "no article makes them one");
  }

  @Test
  void aNameHasNineWordsAtMost() {
    String nine = "Aber Beber Ceber Deber Eber Feber Geber Heber Trust";
    assertEquals(List.of(nine), names("they asked " + nine + "."));
    assertEquals(
        List.of("Zeber " + nine.substring(0, nine.length() - 6), "Yeber"),
        names("they asked Zeber " + nine.replace("Trust", "Yeber") + "."));
  }

  @Test
  void thePartsOfAPersonsNameAreNoBodys() {
    String text = "they asked Orla Venn of Velma Trust.";
    assertEquals(List.of("Velma Trust"), names(text, new Span(11, 20)));
    String before = "they asked Velma Orla Venn now.";
    assertEquals(List.of("Velma"), names(before, new Span(17, 26)));
    String behind = "Orla Venn met Quorla Trust.";
    assertEquals(List.of("Quorla Trust"), names(behind, new Span(0, 9)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '>',
      value = {
        "they asked the Bank. > 0",
        "they asked the Harran President. > 0",
        "they asked nobody. > 0",
        "they went to London. > 0",
        "they asked the London Board. > 1",
        "they asked the BBCX. > 1",
      })
  void aKindARoleAndAPlaceAloneAreNoBody(String text, int count) {
    assertEquals(count, names(text).size());
  }

  @Test
  void itsWordsShowThatItIsABodysOrDoNot() {
    assertTrue(one("they asked the Harran Board.").sure());
    assertTrue(one("they asked PHRX now.").sure());
    assertFalse(one("they asked Quorla now.").sure());
    assertFalse(one("they asked QV now.").sure(), "two letters are no acronym");
  }

  @Test
  void whatOpensASentenceIsItsSubjectAlsoBehindAnArticle() {
    BodyFinder.Found article = one("The Harran Board spoke.");
    assertTrue(article.subject());
    assertFalse(article.opens());
    BodyFinder.Found bare = one("Quorla spoke.");
    assertTrue(bare.subject() && bare.opens());
    BodyFinder.Found inside = one("they asked the Harran Board.");
    assertFalse(inside.subject() || inside.opens());
    BodyFinder.Found second = one("it rained. Quorla spoke.");
    assertTrue(second.subject() && second.opens());
    BodyFinder.Found quoted = one("it said: “Quorla spoke.");
    assertTrue(quoted.subject() && quoted.opens());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '>',
      value = {
        "they asked the brokerage Quorla Equities now. > brokerage",
        "they asked the group, Quorla Workers now. > group",
        "they asked Quorla Vessels, a Harran-based maker of boats. > maker",
        "they asked Quorla Vessels, a small company of three. > company",
        "they asked Quorla Vessels, a small airline company. > company",
        "Quorla Vessels is a company. > company",
        "they asked Quorla Vessels, a man that the company knows. > ",
        "they asked Quorla Vessels, a man of the company. > ",
        "they asked Quorla Vessels, one company. > ",
        "they asked Quorla Vessels, a very old and quite large small company. > ",
        "they asked Quorla Vessels (QVX), a company. > company",
        "they asked some, Quorla Vessels. > ",
      })
  void theKindStandsRightBeforeItOrInAnApposition(String text, String kind) {
    assertEquals(kind == null ? Set.of() : Set.of(kind), found(text).get(0).kinds());
  }

  @Test
  void anAdverbThatOpensASentenceHasNoApposition() {
    assertEquals(Set.of(), one("Quorly, a company came.").kinds());
    assertEquals(Set.of("company"), one("Quorla, a company, came.").kinds());
    assertEquals(Set.of("company"), one("they asked Quorla, a company.").kinds());
    assertEquals(Set.of("company"), one("QVXR, a company, came.").kinds());
  }

  @Test
  void anAcronymInBracketsBehindItIsItsShortForm() {
    assertEquals("QVX", found("they asked Quorla Vessels (QVX) now.").get(0).shortForm());
    assertEquals(null, found("they asked Quorla Vessels (now) then.").get(0).shortForm());
    assertEquals(null, found("they asked Quorla Vessels (QVX.").get(0).shortForm());
    assertEquals(null, found("they asked Quorla Vessels").get(0).shortForm());
    assertEquals("QVX", found("they asked Quorla Vessels (QVX)").get(0).shortForm());
  }
}
