package org.onrecord.speaker.person;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.onrecord.person.Person;
import org.onrecord.person.PersonType;
import org.onrecord.speaker.name.ClauseRole;
import org.onrecord.speaker.name.Description;
import org.onrecord.speaker.name.Gender;
import org.onrecord.speaker.name.NameLexicon;
import org.onrecord.speaker.name.NameMention;
import org.onrecord.text.Span;

/** Which names of a page are one person's, and whom a short name means where several bear it. */
class NameGroupsTest {
  private static final NameLexicon LEXICON = NameLexicon.load();

  private final People people = new People();
  private final List<NameMention> names = new ArrayList<>();
  private final Set<NameMention> speaking = new HashSet<>();
  private int next;

  /** A name behind those before; a title before it in brackets: "[President] Halm". */
  private NameMention name(String words) {
    return name(words, Gender.UNKNOWN, false);
  }

  private NameMention name(String words, Gender gender, boolean comment) {
    String title = words.startsWith("[") ? words.substring(1, words.indexOf(']')) : "";
    String own = words.substring(words.indexOf(']') + 1).strip();
    NameMention name =
        new NameMention(
            new Span(next, next + own.length()),
            List.of(own.split(" ", -1)),
            title.isEmpty() ? Set.of() : Set.of(title.toLowerCase(Locale.ROOT)),
            gender,
            !title.isEmpty(),
            false,
            new NameMention.Place(0, 0, ClauseRole.OTHER, false, comment));
    next += 100;
    names.add(name);
    return name;
  }

  private NameMention speaks(NameMention name) {
    speaking.add(name);
    return name;
  }

  private void group(String... common) {
    people.group(names, speaking, Set.of(common), LEXICON);
  }

  private @Nullable String of(NameMention name) {
    People.Entry entry = people.of(name);
    return entry == null ? null : entry.name();
  }

  @Test
  void surnameForenameAndInnerSurnameAreTheOneWhoHasThem() {
    name("Mary Elvira Duarte Rey");
    NameMention surname = name("Rey");
    NameMention forename = name("Mary");
    NameMention inner = name("Duarte");
    NameMention other = name("Venn");
    group();

    assertEquals("Mary Elvira Duarte Rey", of(surname));
    assertEquals("Mary Elvira Duarte Rey", of(forename));
    assertEquals("Mary Elvira Duarte Rey", of(inner));
    assertNull(of(other));
  }

  @Test
  void aWordOfTwoLettersOrAParticleInsideANameIsNoSurname() {
    name("Mary Xi van Rey");
    NameMention two = name("Xi");
    NameMention particle = name("Van");
    group();

    assertNull(of(two));
    assertNull(of(particle));
  }

  @Test
  void aWordOfThreeLettersInsideANameIsASurname() {
    name("Mary Sol Rey");
    NameMention inner = name("Sol");
    group();

    assertEquals("Mary Sol Rey", of(inner));
  }

  @Test
  void aSurnameStandsWithoutItsParticleToo() {
    name("Mary al-Tamri");
    NameMention bare = name("Tamri");
    group();

    assertEquals("Mary al-Tamri", of(bare));
  }

  @Test
  void aForenameOrInnerNameThatTwoHaveIsNobodys() {
    name("Mary Sol Rey");
    name("Mary Sol Venn");
    NameMention forename = name("Mary");
    NameMention inner = name("Sol");
    group();

    assertNull(of(forename));
    assertNull(of(inner));
  }

  @Test
  void ofNamesakesTheOneNamedInFullFirstIsMeant() {
    name("Mary Bell");
    name("Peter Bell");
    NameMention later = name("Bell");
    group();

    assertEquals("Mary Bell", of(later));
  }

  @Test
  void whoIsNamedInFullOnlyLaterComesAfterAllOthers() {
    NameMention early = name("Bell");
    name("Mary Bell");
    name("Peter Bell");
    group();
    assertEquals("Mary Bell", of(early));

    NameGroupsTest between = new NameGroupsTest();
    NameMention titled = between.name("[Mr] Bell", Gender.MALE, false);
    NameMention bare = between.name("Bell");
    between.name("Mary Bell", Gender.FEMALE, false);
    NameMention last = between.name("Bell");
    between.group();
    assertSame(between.people.of(titled), between.people.of(bare));
    assertEquals("Mary Bell", between.of(last));
  }

  @Test
  void aTitleTheySharePicksAmongNamesakes() {
    name("Mary Bell");
    name("[Judge] Peter Bell");
    NameMention judge = name("[Judge] Bell");
    NameMention bell = name("Bell");
    group();

    assertEquals("Peter Bell", of(judge));
    assertEquals("Mary Bell", of(bell));
  }

  @Test
  void aTitleOfTheOtherGenderIsAPersonOfTheirOwn() {
    NameMention mr = name("[Mr] Roe", Gender.MALE, false);
    NameMention ada = name("Mary Roe", Gender.FEMALE, false);
    NameMention president = name("[President] Roe");
    group();

    assertSame(people.of(president), people.of(ada));
    assertNotSame(people.of(mr), people.of(ada));
    assertEquals("Roe", of(mr));
  }

  @Test
  void aNameIsOnePersonsWithAndWithoutItsFirstWord() {
    NameMention long1 = name("Mary Jane Quill");
    NameMention short1 = name("[Dr] Jane Quill");
    NameMention other = name("[Dr] Peter Quill");
    group();

    assertSame(people.of(long1), people.of(short1));
    assertNotSame(people.of(long1), people.of(other));
  }

  @Test
  void twoCapitalsThatLookLikeNoPersonAreNotTheOneOfThatSurname() {
    name("Mary Ruiz");
    NameMention party = name("Republican Ruiz");
    NameMention titled = name("[Senator] Republican Ruiz");
    NameMention particle = name("Van Ruiz");
    group();

    assertNull(of(party));
    assertNotNull(of(titled));
    assertEquals("Mary Ruiz", of(particle));
  }

  @Test
  void aNameThatSpeaksIsAPersonsUnlessThePageHasItAsAWord() {
    NameMention venn = speaks(name("Venn"));
    NameMention silent = name("Quill");
    NameMention full = speaks(name("Quorla Venndo"));
    NameMention silentFull = name("Quorla Quilldo");
    NameMention plural = speaks(name("Ruritanians"));
    group();

    assertEquals("Venn", of(venn));
    assertNull(of(silent));
    assertEquals("Quorla Venndo", of(full));
    assertNull(of(silentFull));
    assertNull(of(plural));
  }

  @Test
  void aSurnameAloneIsKnownFromThenOn() {
    NameMention venn = speaks(name("Venn"));
    NameMention again = name("Venn");
    group();

    assertSame(people.of(venn), people.of(again));
    assertSame(people.of(venn), people.ofSurname("VENN"));
    assertNull(people.ofSurname("Quill"));
  }

  @Test
  void anAuthorIsMeantByASurnameInACommentButInTheArticleOnlyOnceNamedThere() {
    people.author("Jane Roe");
    NameMention article = name("Roe");
    NameMention comment = name("Roe", Gender.UNKNOWN, true);
    NameMention forename = name("Jane", Gender.UNKNOWN, true);
    group();
    assertNull(of(article));
    assertEquals("Jane Roe", of(comment));
    assertEquals("Jane Roe", of(forename));

    NameGroupsTest named = new NameGroupsTest();
    named.people.author("Jane Roe");
    named.name("Jane Roe");
    NameMention later = named.name("Roe");
    named.group();
    assertEquals("Jane Roe", named.of(later));
    assertEquals(PersonType.AUTHOR, named.people.of(later).type());
  }

  @Test
  void anAuthorOfOneWordIsNobodysSurname() {
    people.author("Roe");
    NameMention comment = name("Roe", Gender.UNKNOWN, true);
    group();

    assertNull(of(comment));
    assertSame(people.author("ROE"), people.author("Roe"));
  }

  @Test
  void beyondAHundredNamesakesOnlyTheWholeNameCounts() {
    for (int i = 0; i < 100; i++) {
      name("[Dr] X" + i + "x Bell");
    }
    NameMention one = name("[Dr] Mary Bell");
    NameMention same = name("[Dr] MARY Bell");
    NameMention initial = name("[Dr] M. Bell");
    NameMention known = name("[Dr] X99x Bell");
    group();

    assertSame(people.of(one), people.of(same));
    assertNotSame(people.of(one), people.of(initial));
    assertEquals("X99x Bell", of(known));
    assertEquals(1, people.of(known).mentionsIn(new Span(9_900, 10_000)).size());
    assertEquals(2, people.of(known).mentionsIn(new Span(0, 1_000_000)).size());
  }

  @Test
  void theLongestNameIsTheOneShown() {
    name("Mary Quill");
    NameMention longer = name("Mary Ann Quill");
    name("Mary Quill");
    group();

    assertEquals("Mary Ann Quill", of(longer));
  }

  @Test
  void aGenderOnceKnownStays() {
    NameMention one = name("[Dr] Quorla Venn");
    name("[Mrs] Quorla Venn", Gender.FEMALE, false);
    name("[Dr] Quorla Venn");
    group();

    assertEquals(Gender.FEMALE, people.of(one).gender());
    assertEquals(Set.of("dr", "mrs"), people.of(one).roles());
  }

  @Test
  void peopleAreListedInTheOrderOfTheirNamesAndOnlyIfTheyAreSurelyPeople() {
    NameMention late = name("Peter Lund");
    NameMention alone = speaks(name("Venn"));
    People.Entry reader = people.described(PersonType.UNNAMED, "reader c1");
    group();

    List<Person> listed = List.copyOf(people.finish().values());
    assertEquals(List.of("reader c1", "Peter Lund"), listed.stream().map(Person::name).toList());
    assertEquals(List.of("p1", "p2"), listed.stream().map(Person::id).toList());
    assertNotNull(people.of(alone));
    assertNotNull(people.of(late));
    reader.mention(new Span(50_000, 50_004));
    assertEquals(
        List.of("Peter Lund", "reader c1"),
        people.finish().values().stream().map(Person::name).toList());
  }

  @Test
  void mentionsDoNotOverlap() {
    People.Entry entry = people.described(PersonType.UNNAMED, "the clerk");
    entry.mention(new Span(10, 20));
    entry.mention(new Span(5, 11));
    entry.mention(new Span(19, 30));
    entry.mention(new Span(20, 30));
    entry.mention(new Span(0, 10));

    assertEquals(
        Set.of(new Span(0, 10), new Span(10, 20), new Span(20, 30)),
        entry.mentionsIn(new Span(0, 100)));
    assertFalse(entry.isMentionedIn(new Span(30, 100)));
    assertTrue(entry.isMentionedIn(new Span(20, 100)));
  }

  @Test
  void aBodyIsTheSameWithoutItsArticleAndAGroupIsNot() {
    assertSame(
        people.described(PersonType.ORGANISATION, "the Harran Trust"),
        people.described(PersonType.ORGANISATION, "Harran Trust"));
    assertNotSame(
        people.described(PersonType.GROUP, "the workers"),
        people.described(PersonType.GROUP, "workers"));
    assertNotSame(
        people.described(PersonType.GROUP, "staff"), people.described(PersonType.UNNAMED, "staff"));
  }

  @Test
  void onlySomebodyUnnamedIsRememberedByTheirRole() {
    People.Entry clerk = people.described(PersonType.UNNAMED, "a tall Clerk");
    people.described(PersonType.GROUP, "the workers");

    assertSame(clerk, people.unnamed("clerk"));
    assertNull(people.unnamed("workers"));
    assertNull(people.unnamed("tall"));
  }

  @Test
  void initialsMeanTheOnePersonOrAuthorWhoHasThem() {
    NameMention lund = name("[Dr] Peter Lund");
    people.described(PersonType.ORGANISATION, "Mill Lines");
    group();
    assertSame(people.of(lund), people.ofInitials("PL"));
    assertNull(people.ofInitials("ML"));

    People.Entry author = people.author("Jane Roe");
    assertSame(author, people.ofInitials("JR"));
    people.author("Jan Rey");
    assertNull(people.ofInitials("JR"));
  }

  @Test
  void whoIsIntroducedSoonAfterIsFoundByTheirRole() {
    NameMention far = name("[Judge] Peter Lund");
    NameMention near = name("[Mayor] Mary Bell");
    group();
    Description judge = new Description("judge", Set.of());
    Description mayor = new Description("mayor", Set.of());
    int start = far.span().start();

    assertSame(people.of(far), people.introducedAfter(start, judge, 0, LEXICON));
    assertNull(people.introducedAfter(start + 1, judge, 0, LEXICON));
    assertSame(people.of(near), people.introducedAfter(start, mayor, 0, LEXICON));
    assertNull(people.introducedAfter(start, mayor, 1, LEXICON));
    assertNull(people.introducedAfter(start - 1500, judge, 0, LEXICON));
    assertSame(people.of(far), people.introducedAfter(start - 1499, judge, 0, LEXICON));
  }
}
