package org.onrecord.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onrecord.ledger.entry.Deed;
import org.onrecord.ledger.entry.Judgement;
import org.onrecord.ledger.entry.LedgerAddress;
import org.onrecord.ledger.entry.LedgerException;
import org.onrecord.ledger.entry.StatementNumber;
import org.onrecord.ledger.hit.Hit;
import org.onrecord.ledger.person.Evidence;
import org.onrecord.ledger.person.LedgerPerson;
import org.onrecord.ledger.person.MergeProposal;
import org.onrecord.ledger.person.PersonEvent;
import org.onrecord.ledger.person.PersonNumber;
import org.onrecord.ledger.person.PersonRole;
import org.onrecord.ledger.person.PersonWriter;
import org.onrecord.ledger.person.Relation;
import org.onrecord.ledger.query.Query;
import org.onrecord.page.PartRole;
import org.onrecord.person.KnownPeople;
import org.onrecord.person.KnownPerson;
import org.onrecord.person.PersonType;

class PeopleTest {
  private static final String QUAY = "The new quay will be open before the winter storms come";
  private static final String FERRY = "Nobody has asked the ferrymen what Orla Venn promised them";
  private static final String TOLL = "The toll on the old bridge will fall by half in the spring";

  @TempDir private Path temp;
  private Ledger ledger;

  @BeforeEach
  void fill() throws IOException {
    ledger = Ledger.openOrCreate(LedgerAddress.File.of(temp.resolve("onrecord.db")));
    ledger.add(
        List.of(
            new PageFixture("a.html")
                .published("2019-03-04")
                .says("Orla Venn", "mayor of Senna", QUAY)
                .says("Tam Brandt", FERRY)
                .naming("Orla Venn")
                .record(),
            new PageFixture("b.html")
                .outlet("The Senna Post")
                .published("2021-05-06")
                .says("Orla Moll", "the minister for harbours", TOLL)
                .record(),
            new PageFixture("c.html")
                .outlet("The Senna Post")
                .published("2020-01-02")
                .says("Orla Venn", "the mayor of Senna", "I have nothing to add to it")
                .record()));
  }

  @AfterEach
  void close() throws IOException {
    ledger.close();
  }

  private void assertSound() throws IOException {
    assertEquals(List.of(), ledger.check(done -> {}).findings());
  }

  private List<Hit> by(String name) throws IOException {
    return ledger.search(Query.builder().by(name).build()).hits();
  }

  private PersonNumber of(String name, String outlet) throws IOException {
    for (PersonNumber number : ledger.people(name)) {
      if (ledger.person(number).outlets().contains(outlet)) {
        return number;
      }
    }
    throw new AssertionError(name);
  }

  private PersonNumber gazettes() throws IOException {
    return of("Orla Venn", "The Harbour Gazette");
  }

  private PersonNumber posts() throws IOException {
    return of("Orla Venn", "The Senna Post");
  }

  @Test
  void somebodyHasNamesRolesOutletsAndStatements() throws IOException {
    LedgerPerson venn = ledger.person(gazettes());
    assertEquals("Orla Venn", venn.name());
    assertEquals(
        List.of(new PersonRole("mayor of Senna", "2019-03-04", "2019-03-04", 1)), venn.roles());
    assertEquals(1, venn.count(Relation.BY));
    assertEquals(1, venn.count(Relation.ABOUT));
    assertEquals(0, venn.count(Relation.TO));
    Hit about = ledger.statements(venn.number(), Relation.ABOUT, 9).get(0);
    assertEquals("Tam Brandt", about.speaker());
    assertSound();
  }

  @Test
  void aRoleIsATitleAndNoPartOfTheNameOrOfASentence() throws IOException {
    PageFixture page = new PageFixture("r.html").outlet("The Coast Weekly");
    page.says("Nils J. Orrel", "The boats will stay where they are");
    for (String named :
        List.of(
            "Sen. Nils J. Orrel",
            "Sen Orrel",
            "Nils Orrel",
            "Nils\u00a0Orrel",
            "N. J. Orrel",
            "Another Harbour Judge\u00a0Nils Orrel",
            "Neither Orrel",
            "Several boats supporting Nils Orrel",
            "new Orrel",
            "he and Orrel",
            "the man whose boat showed that Orrel",
            "helped by Orrel",
            "Orrel, one of the founders of the port",
            "Orrel, a judge from Ohio.")) {
      page.mentions("Nils J. Orrel", PartRole.BODY, named);
    }
    page.mentions("Nils J. Orrel", PartRole.HEADLINE, "Council Backs Orrel");
    ledger.add(List.of(page.record()));
    assertEquals(
        Set.of("Harbour Judge", "Sen.", "judge from Ohio", "one of the founders of the port"),
        ledger.person(of("Nils J. Orrel", "The Coast Weekly")).roles().stream()
            .map(PersonRole::role)
            .collect(Collectors.toSet()));
    assertSound();
  }

  @Test
  void twoWhoWereToldApartAreNotProposedUntilThatIsTakenBack() throws IOException {
    KnownPeople list = KnownPeople.of(List.of(), "");
    int before = ledger.mergeProposals(list).size();
    assertTrue(before > 0);
    PersonEvent apart = ledger.apart(gazettes(), posts(), "desk", "mother and daughter");
    assertEquals(before - 1, ledger.mergeProposals(list).size());
    assertEquals(List.of(apart), ledger.history(posts()));
    assertEquals(2, ledger.people("Orla Venn").size());
    assertSound();
    PersonEvent undone = ledger.undo(apart.id(), "desk", null);
    assertEquals(before, ledger.mergeProposals(list).size());
    ledger.undo(undone.id(), "desk", null);
    PersonEvent merged = ledger.merge(gazettes(), posts(), "desk", "she is one after all");
    assertThrows(LedgerException.class, () -> ledger.apart(posts(), gazettes(), "desk", null));
    ledger.undo(merged.id(), "desk", null);
    assertEquals(before - 1, ledger.mergeProposals(list).size());
    assertSound();
  }

  @Test
  void whoIsOneWithSomebodyIsApartWithThem() throws IOException {
    KnownPeople list =
        KnownPeople.of(List.of(new KnownPerson("Q1", "Orla Venn", List.of("Orla Moll"))), "");
    PersonNumber moll = ledger.personCalled("Orla Moll");
    PersonNumber mayor = posts();
    ledger.merge(gazettes(), moll, "desk", null);
    assertEquals(1, ledger.mergeProposals(list).size());
    ledger.apart(moll, mayor, "desk", null);
    assertEquals(List.of(), ledger.mergeProposals(list));
    assertSound();
  }

  @Test
  void theHistoryOfSomebodyTellsWhoLeftThem() throws IOException {
    PersonNumber mayor = gazettes();
    PersonNumber other = posts();
    PersonEvent merged = ledger.merge(mayor, other, "desk", null);
    PersonEvent split = ledger.split(other, "desk", "her cousin");
    assertEquals(List.of(merged, split), ledger.history(mayor));
    assertEquals(List.of(merged, split), ledger.history(other));
  }

  @Test
  void aCorrectedSpeakerIsOneOfThePeople() throws IOException {
    PersonNumber brandt = ledger.personCalled("Tam Brandt");
    int mayors = ledger.person(gazettes()).count(Relation.BY);
    Judgement note = new Judgement(Deed.CORRECTED, null, null, null, "see the recording");
    Hit quay =
        by("Orla Venn").stream()
            .filter(hit -> hit.words().contains(QUAY))
            .findFirst()
            .orElseThrow();
    ledger.judge(new StatementNumber(quay.statement()), "desk", note, brandt);
    assertEquals(mayors - 1, ledger.person(gazettes()).count(Relation.BY));
    assertEquals(2, ledger.person(brandt).count(Relation.BY));
    assertEquals(brandt, ledger.people("").get(0));
    assertEquals(2, by("Brandt").size());
    ledger.name(brandt, "Tam Brandt-Hale", "desk", null);
    assertEquals(2, by("Hale").size());
    assertEquals("Tam Brandt-Hale", by("Hale").get(0).speaker());
    assertEquals("Tam Brandt-Hale", by("Hale").get(1).speaker());
    assertSound();
  }

  @Test
  void aCorrectedSpeakerWhoIsGoneIsAMereNameAndBackWithTheirPage() throws IOException {
    PageFixture fixture = new PageFixture("d.html").says("Ida Kell", "We shall see in the spring");
    ledger.add(List.of(fixture.record()));
    PersonNumber kell = ledger.personCalled("Ida Kell");
    StatementNumber toll = new StatementNumber(by("Orla Moll").get(0).statement());
    ledger.judge(toll, "desk", new Judgement(Deed.CORRECTED, null, null, null, null), kell);
    ledger.name(kell, "Ida Sorn", "desk", null);
    assertEquals(2, by("Sorn").size());
    ledger.remove("d.html");
    assertEquals(List.of("Ida Kell"), by("Kell").stream().map(Hit::speaker).toList());
    assertEquals(0, by("Sorn").size());
    assertSound();
    ledger.add(List.of(fixture.record()));
    assertEquals(2, by("Sorn").size());
    assertSound();
  }

  @Test
  void twoOfOneNameStayTwoUntilSomebodySaysOtherwise() throws IOException {
    assertEquals(2, ledger.people("Orla Venn").size());
    PersonEvent merged = ledger.merge(gazettes(), posts(), "desk", "her own site says so");
    assertEquals(1, ledger.people("Orla Venn").size());
    assertEquals(3, ledger.status().people());
    LedgerPerson one = ledger.person(gazettes());
    assertEquals(List.of("The Harbour Gazette", "The Senna Post"), one.outlets());
    assertEquals(2, one.parts().size());
    assertEquals(2, one.count(Relation.BY));
    assertEquals(
        List.of(new PersonRole("mayor of Senna", "2019-03-04", "2020-01-02", 2)), one.roles());
    assertEquals(List.of(merged), ledger.history(one.number()));
    assertThrows(LedgerException.class, () -> ledger.merge(gazettes(), posts(), "desk", null));
    assertSound();
    ledger.undo(merged.id(), "night desk", null);
    assertEquals(2, ledger.people("Orla Venn").size());
    assertFalse(ledger.history(gazettes()).get(0).counts());
    assertSound();
  }

  @Test
  void aMergedPersonIsFoundByAnyOfTheirNames() throws IOException {
    PersonNumber moll = ledger.personCalled("Orla Moll");
    assertEquals(1, by("Moll").size());
    ledger.merge(gazettes(), moll, "desk", null);
    assertEquals(2, by("Moll").size());
    assertEquals(Set.of("Orla Venn"), speakers(by("Orla Moll")));
    ledger.name(moll, "Orla Venn-Moll", "desk", null);
    assertEquals(Set.of("Orla Venn-Moll"), speakers(by("Moll")));
    assertEquals(2, by("Venn-Moll").size());
    assertEquals(3, by("Venn").size());
    assertEquals(gazettes(), ledger.personCalled("orla venn-moll"));
    ledger.split(moll, "desk", "two after all");
    assertEquals(Set.of("Orla Moll", "Orla Venn-Moll"), speakers(by("Orla Moll")));
    assertEquals("Orla Moll", ledger.person(moll).name());
    assertThrows(LedgerException.class, () -> ledger.split(moll, "desk", null));
    assertSound();
  }

  private static Set<String> speakers(List<Hit> hits) {
    Set<String> names = new TreeSet<>();
    hits.forEach(hit -> names.add(String.valueOf(hit.speaker())));
    return names;
  }

  @Test
  void aMergeIsProposedWithItsEvidenceAndNothingIsMerged() throws IOException {
    List<MergeProposal> proposals = ledger.mergeProposals(KnownPeople.none());
    assertEquals(1, proposals.size());
    assertEquals(
        Set.of(List.of("The Harbour Gazette"), List.of("The Senna Post")),
        Set.of(proposals.get(0).one().outlets(), proposals.get(0).other().outlets()));
    assertEquals(
        List.of(
            new Evidence(Evidence.Kind.ROLE, "mayor of Senna"),
            new Evidence(Evidence.Kind.NAME, "same name")),
        proposals.get(0).evidence());
    KnownPeople list =
        KnownPeople.of(
            List.of(new KnownPerson("Q1", "Orla Venn", List.of("Orla Moll"))), "sha256:0");
    List<MergeProposal> listed = ledger.mergeProposals(list);
    assertEquals(2, listed.stream().filter(p -> isListed(p)).count());
    assertEquals(2, ledger.people("Orla Venn").size());
    for (MergeProposal proposal : listed.subList(0, 2)) {
      ledger.merge(proposal.one().number(), proposal.other().number(), "desk", null);
    }
    assertEquals(List.of(), ledger.mergeProposals(list));
    assertSound();
  }

  private static boolean isListed(MergeProposal proposal) {
    return proposal.evidence().get(0).kind() == Evidence.Kind.LIST;
  }

  @Test
  void groupsAndThoseWithoutANameAreNobodysOther() throws IOException {
    ledger.add(
        List.of(
            new PageFixture("g")
                .type("analysts", PersonType.GROUP)
                .says("analysts", "It will rain")
                .record()));
    assertEquals(1, ledger.mergeProposals(KnownPeople.none()).size());
  }

  @Test
  void whomAPageHasApartIsNotProposed() throws IOException {
    ledger.add(
        List.of(
            new PageFixture("d.html")
                .outlet(null)
                .says("Jon Ask", "the baker", "Bread will be dearer by the end of this month")
                .says("Jon A. Ask", "the baker", "Flour has not been so dear for many a long year")
                .record()));
    assertEquals(1, ledger.mergeProposals(KnownPeople.none()).size());
  }

  @Test
  void aRemovedPageTakesItsPartAndGivesItBack() throws IOException {
    PersonNumber post = posts();
    ledger.merge(gazettes(), post, "desk", null);
    ledger.name(gazettes(), "O. Venn", "desk", null);
    ledger.remove("a.html");
    assertEquals("Orla Venn", ledger.person(post).name());
    assertSound();
    ledger.add(
        List.of(
            new PageFixture("a2.html").published("2019-03-04").says("Orla Venn", QUAY).record()));
    assertEquals("O. Venn", ledger.person(post).name());
    assertEquals(2, by("O. Venn").size());
    assertSound();
  }

  @Test
  void aNewNameOfSomebodyOnTheListFindsWhatTheySaidBefore() throws IOException {
    KnownPeople list =
        KnownPeople.of(List.of(new KnownPerson("Q7", "Ida Sorn", List.of("Ida Kell"))), "sha256:0");
    ledger.add(List.of(new PageFixture("e").list(list).says("Ida Sorn", TOLL + " or so").record()));
    assertEquals(0, by("Kell").size());
    ledger.add(List.of(new PageFixture("f").list(list).says("Ida Kell", "We shall see").record()));
    assertEquals(2, by("Kell").size());
    LedgerPerson ida = ledger.person(ledger.personCalled("Ida Kell"));
    assertEquals(List.of("Ida Sorn", "Ida Kell"), ida.names());
    assertEquals(List.of("Q7"), ida.identifiers());
    assertSound();
    ledger.remove("f");
    assertEquals(0, by("Kell").size());
    assertSound();
  }

  @Test
  void undoingAnUndoRestoresAndOnlyEventsAboutPeopleAreUndone() throws IOException {
    PersonEvent merged = ledger.merge(gazettes(), posts(), "desk", null);
    PersonEvent undone = ledger.undo(merged.id(), "desk", null);
    assertThrows(LedgerException.class, () -> ledger.undo(merged.id(), "desk", null));
    ledger.undo(undone.id(), "desk", null);
    assertEquals(1, ledger.people("Orla Venn").size());
    long statement = by("Brandt").get(0).statement();
    long judged =
        ledger
            .judge(new StatementNumber(statement), "desk", Judgement.of(Deed.ACCEPTED, null))
            .id();
    assertThrows(LedgerException.class, () -> ledger.undo(judged, "desk", null));
    assertThrows(LedgerException.class, () -> ledger.undo(99, "desk", null));
    assertSound();
  }

  @Test
  void nameAndNumberLeadToOneOrToAClearError() throws IOException {
    LedgerException several =
        assertThrows(LedgerException.class, () -> ledger.personCalled("Orla Venn"));
    assertTrue(several.getMessage().contains(gazettes().toString()), several.getMessage());
    assertThrows(LedgerException.class, () -> ledger.personCalled("Nobody"));
    assertThrows(LedgerException.class, () -> ledger.personCalled("' or 1=1 --"));
    assertThrows(LedgerException.class, () -> ledger.personCalled(""));
    assertEquals(gazettes(), ledger.personCalled(gazettes().toString()));
    assertEquals(List.of(gazettes()), ledger.people(gazettes().toString().substring(0, 9)));
    assertThrows(LedgerException.class, () -> ledger.person(new PersonNumber(5)));
    assertNotEquals(gazettes(), posts());
  }

  @Test
  void whatWasChangedInTheTablesIsFound() throws Exception {
    for (String change :
        List.of(
            "update event set other = 'known:x' where id = 1",
            "update event set speaker = 'x' where id = 2",
            "update shown_person set name = 'x'",
            "delete from shown_person",
            "delete from about",
            "update person_role set role = 'x' where role like 'mayor%'",
            "insert into other_name select id, 'x' from person where name = 'Tam Brandt'")) {
      ledger.merge(gazettes(), posts(), "desk", null);
      ledger.name(gazettes(), "O. Venn", "desk", null);
      assertSound();
      ledger.close();
      String url = "jdbc:sqlite:" + temp.resolve("onrecord.db");
      try (Connection connection = DriverManager.getConnection(url);
          Statement statement = connection.createStatement()) {
        statement.execute(change);
      }
      ledger = Ledger.open(LedgerAddress.File.of(temp.resolve("onrecord.db")));
      assertFalse(ledger.check(done -> {}).isSound(), change);
      ledger.close();
      Files.delete(temp.resolve("onrecord.db"));
      fill();
    }
  }

  @Test
  void aPersonIsALineOfJson() throws IOException {
    String line = PersonWriter.line(ledger.person(gazettes()));
    assertTrue(line.startsWith("{\"person\":\"" + gazettes() + "\",\"type\":\"person\""), line);
    assertTrue(line.contains("\"statements\":{\"by\":1,\"about\":1,\"to\":0,\"through\":0}"), line);
  }

  /** Against sets that are kept as sets, by one who undoes by starting anew. */
  @Test
  void anySeriesOfEventsComesToWhatASlowReaderMakesOfIt() throws IOException {
    long seed = new Random().nextLong();
    System.err.println("seed " + seed);
    Random random = new Random(seed);
    List<PersonNumber> people = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      ledger.add(
          List.of(new PageFixture("r" + i).outlet(null).says("Name" + i, "Word " + i).record()));
      people.add(ledger.personCalled("Name" + i));
    }
    record Step(String deed, int one, int other, long undoes) {}
    Map<Long, Step> steps = new TreeMap<>();
    for (int i = 0; i < 60; i++) {
      int one = random.nextInt(people.size());
      int other = random.nextInt(people.size());
      try {
        switch (random.nextInt(3)) {
          case 0 ->
              steps.put(
                  ledger.merge(people.get(one), people.get(other), "desk", null).id(),
                  new Step("merge", one, other, 0));
          case 1 ->
              steps.put(
                  ledger.split(people.get(one), "desk", null).id(), new Step("split", one, 0, 0));
          default -> {
            if (!steps.isEmpty()) {
              long event = new ArrayList<>(steps.keySet()).get(random.nextInt(steps.size()));
              steps.put(ledger.undo(event, "desk", null).id(), new Step("undo", 0, 0, event));
            }
          }
        }
      } catch (LedgerException e) {
        continue; // what says nothing new
      }
      Set<Long> out = new TreeSet<>();
      for (long id : new TreeSet<>(steps.keySet()).descendingSet()) {
        if (steps.get(id).deed().equals("undo") && !out.contains(id)) {
          out.add(steps.get(id).undoes());
        }
      }
      int[] set = {0, 1, 2, 3, 4, 5};
      int next = set.length;
      for (Map.Entry<Long, Step> step : steps.entrySet()) {
        Step s = step.getValue();
        if (!out.contains(step.getKey()) && s.deed().equals("merge")) {
          int from = set[s.other()];
          for (int k = 0; k < set.length; k++) {
            set[k] = set[k] == from ? set[s.one()] : set[k];
          }
        } else if (!out.contains(step.getKey()) && s.deed().equals("split")) {
          set[s.one()] = next++;
        }
      }
      for (int a = 0; a < set.length; a++) {
        Set<PersonNumber> expected = new HashSet<>();
        for (int b = 0; b < set.length; b++) {
          if (set[a] == set[b]) {
            expected.add(people.get(b));
          }
        }
        Set<PersonNumber> held = new HashSet<>();
        ledger.person(people.get(a)).parts().forEach(part -> held.add(part.number()));
        assertEquals(expected, held, "seed " + seed + " after " + steps);
      }
    }
    assertSound();
  }
}
