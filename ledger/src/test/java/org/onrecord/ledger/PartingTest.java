package org.onrecord.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.onrecord.ledger.entry.LedgerException;
import org.onrecord.ledger.entry.StatementNumber;
import org.onrecord.ledger.hit.Hit;
import org.onrecord.ledger.person.LedgerPerson;
import org.onrecord.ledger.person.PersonDeed;
import org.onrecord.ledger.person.PersonEvent;
import org.onrecord.ledger.person.PersonNumber;
import org.onrecord.ledger.person.PersonPlaces;
import org.onrecord.ledger.person.Relation;
import org.onrecord.ledger.query.Grouping;
import org.onrecord.ledger.query.Query;
import org.onrecord.person.KnownPeople;

/** The somebody of some pages, or of some statements, is another. */
@ParameterizedClass
@EnumSource(Backend.class)
class PartingTest {
  private static final String OVEN = "The oven of the old bakery is cold since the first of May";
  private static final String DIKE = "The dike will be two metres higher before the next winter";
  private static final String RAIN = "It has not rained so much in June as long as I remember";
  private static final String VOTE = "Nobody knows how Maria Weiss will vote on the dike, I think";

  @Parameter private Backend backend;
  @TempDir private Path temp;
  private Ledger ledger;

  @BeforeEach
  void fill() throws IOException {
    ledger = Ledger.openOrCreate(backend.fresh(temp));
    ledger.add(
        List.of(
            page("a").says("Maria Weiss", "the minister", DIKE).record(),
            page("b").says("Maria Weiss", "the baker", OVEN).says("Maria Weiss", RAIN).record(),
            page("c").says("Tam Brandt", VOTE).naming("Maria Weiss").record()));
  }

  @AfterEach
  void close() throws IOException {
    ledger.close();
  }

  private static PageFixture page(String name) {
    return new PageFixture(name + ".html").canonical("https://gazette.example/" + name);
  }

  private void assertSound() throws IOException {
    assertEquals(List.of(), ledger.check(done -> {}).findings());
  }

  private PersonNumber weiss() throws IOException {
    return ledger.personCalled("Maria Weiss");
  }

  private static PersonNumber other(PersonEvent event) {
    return Objects.requireNonNull(event.parting()).person();
  }

  private List<String> said(PersonNumber person) throws IOException {
    return ledger.statements(person, Relation.BY, 99).stream().map(Hit::words).sorted().toList();
  }

  private List<Hit> by(String name) throws IOException {
    return ledger.search(Query.builder().by(name).grouping(Grouping.NONE).limit(99).build()).hits();
  }

  private StatementNumber statement(String words) throws IOException {
    return new StatementNumber(
        ledger.search(Query.builder().words('"' + words + '"').build()).hits().get(0).statement());
  }

  private PersonEvent part(String... pages) throws IOException {
    return ledger.split(weiss(), PersonPlaces.pages(List.of(pages)), "desk", "the baker");
  }

  /** Who they are, by all that is told of them. */
  private List<String> people() throws IOException {
    List<String> people = new ArrayList<>();
    for (PersonNumber number : ledger.people("")) {
      people.add(ledger.person(number) + " " + said(number));
    }
    return people;
  }

  @Test
  void thePersonOfAPageIsAnotherUntilThatIsTakenBack() throws IOException {
    List<String> before = people();
    PersonNumber minister = weiss();
    PersonEvent parted = part("b.html");
    PersonNumber baker = other(parted);
    assertEquals(PersonDeed.PARTED, parted.deed());
    assertEquals(2, ledger.people("Maria Weiss").size());
    assertEquals(List.of("“" + DIKE + "”"), said(minister));
    assertEquals(List.of("“" + RAIN + "”", "“" + OVEN + "”"), said(baker));
    assertEquals("baker", ledger.person(baker).roles().get(0).role());
    assertEquals("minister", ledger.person(minister).roles().get(0).role());
    assertEquals(1, ledger.person(minister).roles().size());
    assertEquals(1, ledger.person(minister).count(Relation.ABOUT));
    assertEquals(List.of(parted), ledger.history(minister));
    assertEquals(List.of(parted), ledger.history(baker));
    assertEquals(List.of(), ledger.mergeProposals(KnownPeople.none()));
    assertSound();
    ledger.name(baker, "Maria Weiss, the baker", "desk", null);
    assertEquals(2, by("baker").size());
    PersonEvent undone = ledger.undo(parted.id(), "night desk", null);
    assertEquals(before, people());
    assertEquals(0, by("baker").size());
    assertFalse(ledger.history(minister).get(0).counts());
    assertSound();
    ledger.undo(undone.id(), "desk", null);
    assertEquals(2, by("baker").size());
    assertSound();
  }

  @Test
  void aPageIsNamedByItsIdOrAddressToo() throws IOException {
    Hit oven = ledger.hit(statement(OVEN));
    for (String name :
        List.of(oven.page(), oven.page().substring(0, 20), "https://gazette.example/b")) {
      PersonEvent parted = part(name);
      assertEquals(2, said(other(parted)).size());
      ledger.undo(parted.id(), "desk", null);
    }
    assertSound();
  }

  @Test
  void theSpeakerOfSingleStatementsIsAnother() throws IOException {
    List<String> before = people();
    PersonNumber minister = weiss();
    PersonEvent parted =
        ledger.split(
            minister,
            PersonPlaces.statements(List.of(statement(OVEN), statement(VOTE))),
            "desk",
            null);
    PersonNumber baker = other(parted);
    assertEquals(List.of("“" + OVEN + "”"), said(baker));
    assertEquals("baker", ledger.person(baker).roles().get(0).role());
    assertEquals(1, ledger.person(baker).count(Relation.ABOUT));
    assertEquals(0, ledger.person(minister).count(Relation.ABOUT));
    assertEquals(2, said(minister).size());
    assertEquals(0, Objects.requireNonNull(parted.parting()).pages());
    assertEquals(2, parted.parting().statements());
    assertSound();
    PersonEvent whole = // the one who is left there
        ledger.split(minister, PersonPlaces.pages(List.of("b.html")), "desk", null);
    assertEquals(List.of("“" + OVEN + "”"), said(baker));
    assertEquals(List.of("“" + RAIN + "”"), said(other(whole)));
    ledger.merge(baker, other(whole), "desk", null);
    assertEquals(2, said(baker).size());
    assertSound();
    ledger.undo(parted.id(), "desk", null);
    ledger.undo(whole.id(), "desk", null);
    assertEquals(before, people());
    assertSound();
  }

  @Test
  void whoIsNotThereOrNowhereElseIsNotSetApart() throws IOException {
    assertRefused(
        "does not appear on c.html", ledger.personCalled("Tam Brandt"), "a.html", "c.html");
    assertRefused("there is no page d.html", weiss(), "d.html");
    assertRefused("nothing would be left", weiss(), "a.html", "b.html", "c.html");
    assertRefused("neither a page nor a statement", weiss());
    LedgerException nothing =
        assertThrows(
            LedgerException.class,
            () ->
                ledger.split(
                    ledger.personCalled("Tam Brandt"),
                    PersonPlaces.statements(List.of(statement(OVEN))),
                    "desk",
                    null));
    assertTrue(nothing.getMessage().contains("nothing to do with"), nothing.getMessage());
    assertEquals(List.of(), ledger.history(weiss()));
    assertSound();
  }

  private void assertRefused(String message, PersonNumber person, String... pages) {
    LedgerException refused =
        assertThrows(
            LedgerException.class,
            () -> ledger.split(person, PersonPlaces.pages(List.of(pages)), "desk", null));
    assertTrue(refused.getMessage().contains(message) || pages.length == 2, refused.getMessage());
  }

  @Test
  void anotherReadingOfThePageAndThePageThatComesBackKnowIt() throws IOException {
    PersonNumber baker = other(part("b.html"));
    PageFixture again = page("b").says("Maria Weiss", "the baker", OVEN).says("Maria Weiss", RAIN);
    ledger.add(List.of(again.version("0.2.0").record()));
    assertEquals(2, said(baker).size());
    assertSound();
    ledger.remove("b.html");
    assertThrows(LedgerException.class, () -> ledger.person(baker));
    assertSound();
    ledger.add(List.of(again.record()));
    assertEquals(2, said(baker).size());
    assertSound();
  }

  @Test
  void whoWasMergedIsSetApartWithAllWhoAreOneWithThem() throws IOException {
    ledger.add(
        List.of(
            page("d").outlet("The Senna Post").says("M. Weiss", RAIN + " at all").record(),
            page("e").outlet("The Senna Post").says("M. Weiss", OVEN + " at all").record()));
    PersonNumber minister = weiss();
    ledger.merge(minister, ledger.personCalled("M. Weiss"), "desk", null);
    PersonEvent parted = part("b.html", "d.html");
    LedgerPerson baker = ledger.person(other(parted));
    assertEquals(3, said(baker.number()).size());
    assertEquals(List.of("The Harbour Gazette", "The Senna Post"), baker.outlets());
    assertNotEquals(minister, baker.number());
    assertEquals(2, said(minister).size());
    assertSound();
  }

  @Test
  void aSplitOfPagesBreaksNothingWhateverComesBeforeAndAfter() throws IOException {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    List<String> before = people();
    for (int i = 0; i < 30; i++) {
      try {
        step(random, i);
      } catch (LedgerException e) {
        assertEquals(LedgerException.Fault.REFUSED, e.fault(), "seed " + seed + ": " + e);
      }
      assertEquals(List.of(), ledger.check(done -> {}).findings(), "seed " + seed + ", step " + i);
    }
    for (String name : List.of("a", "b", "c")) {
      ledger.add(List.of(record(name)));
    }
    takeAllBack();
    assertEquals(new TreeSet<>(before), new TreeSet<>(people()), "seed " + seed);
    assertEquals(List.of(), ledger.check(done -> {}).findings(), "seed " + seed);
  }

  private static org.onrecord.record.PageRecord record(String name) {
    return switch (name) {
      case "a" -> page("a").says("Maria Weiss", "the minister", DIKE).record();
      case "b" ->
          page("b").says("Maria Weiss", "the baker", OVEN).says("Maria Weiss", RAIN).record();
      default -> page("c").says("Tam Brandt", VOTE).naming("Maria Weiss").record();
    };
  }

  private void step(Random random, int i) throws IOException {
    String page = List.of("a", "b", "c").get(random.nextInt(3));
    List<PersonNumber> people = ledger.people("");
    if (people.isEmpty()) {
      ledger.add(List.of(record(page)));
      return;
    }
    PersonNumber one = people.get(random.nextInt(people.size()));
    PersonNumber two = people.get(random.nextInt(people.size()));
    List<Hit> hits = by("");
    switch (random.nextInt(7)) {
      case 0, 1 -> ledger.split(one, PersonPlaces.pages(List.of(page + ".html")), "desk", null);
      case 2 -> {
        StatementNumber statement =
            new StatementNumber(hits.get(random.nextInt(hits.size())).statement());
        ledger.split(one, PersonPlaces.statements(List.of(statement)), "desk", null);
      }
      case 3 -> ledger.merge(one, two, "desk", null);
      case 4 -> ledger.undo(1 + random.nextInt(i + 1), "desk", null);
      case 5 -> ledger.remove(page + ".html");
      default -> ledger.add(List.of(record(page)));
    }
  }

  /** The last first, so that each still means those whom it meant. */
  private void takeAllBack() throws IOException {
    TreeSet<Long> events = new TreeSet<>();
    for (PersonNumber number : ledger.people("")) {
      ledger.history(number).forEach(event -> events.add(event.id()));
    }
    long last = events.isEmpty() ? 0 : events.last();
    for (long id = last; id > 0; id--) {
      try {
        PersonEvent undone = ledger.undo(id, "desk", null);
        assertTrue(undone.id() > id);
      } catch (LedgerException e) {
        assertEquals(LedgerException.Fault.REFUSED, e.fault(), e.toString()); // was taken back
      }
    }
  }
}
