package org.onrecord.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.onrecord.ledger.entry.Deed;
import org.onrecord.ledger.entry.Judgement;
import org.onrecord.ledger.entry.LedgerAddress;
import org.onrecord.ledger.entry.LedgerException;
import org.onrecord.ledger.entry.StatementNumber;
import org.onrecord.ledger.hit.Hit;
import org.onrecord.ledger.person.PersonEvent;
import org.onrecord.ledger.person.PersonNumber;
import org.onrecord.ledger.person.PersonPlaces;
import org.onrecord.ledger.person.PersonWriter;
import org.onrecord.ledger.person.Relation;
import org.onrecord.ledger.query.Grouping;
import org.onrecord.ledger.query.Query;
import org.onrecord.record.PageRecord;

/** Whatever happens to a ledger, one that holds its people tells of them what another reads. */
@ParameterizedClass
@EnumSource(Backend.class)
class HeldPeopleTest {
  private static final int STEPS = Integer.getInteger("ledger.steps", 70);
  private static final String[] NAMES = {
    "Orla Venn", "Tam Brandt", "Ida Moll", "Tam Venn", "Zoë Moll", "the council"
  };
  private static final String[] OUTLETS = {"The Harbour Gazette", "Øst"};

  @Parameter private Backend backend;
  @TempDir private Path temp;
  private final long seed = System.nanoTime();
  private final Random random = new Random(seed);
  private final List<PageRecord> pages = new ArrayList<>();
  private final List<Long> partings = new ArrayList<>(List.of(0L));

  private <T> T any(List<T> values) {
    return values.get(random.nextInt(values.size()));
  }

  private PageRecord page(int number) {
    PageFixture page =
        new PageFixture("p" + number)
            .outlet(any(List.of(OUTLETS)))
            .published("202" + random.nextInt(4) + "-03-04")
            .canonical("https://gazette.example/" + random.nextInt(8));
    for (int i = random.nextInt(4); i >= 0; i--) {
      page.says(any(List.of(NAMES)), "The quay of year " + random.nextInt(6) + " will not sink");
    }
    return page.record();
  }

  /** Does something, which the ledger may refuse. */
  private String step(Ledger ledger, int number) throws IOException {
    int deed = pages.isEmpty() ? 0 : random.nextInt(12);
    try {
      switch (deed) {
        case 0, 1 -> {
          pages.add(page(number));
          ledger.add(List.of(pages.get(pages.size() - 1)));
        }
        case 2 -> ledger.remove(any(pages).page().id());
        case 3 -> ledger.judge(statement(ledger), "desk", Judgement.of(Deed.REJECTED, null));
        case 4 -> ledger.judge(statement(ledger), "desk", corrected(null), someone(ledger));
        case 5 -> ledger.judge(statement(ledger), "desk", corrected("Vera Lund"));
        case 6 -> ledger.merge(someone(ledger), someone(ledger), "desk", null);
        case 7 -> ledger.name(someone(ledger), "Orla of the Quay", "desk", null);
        case 8 -> ledger.split(someone(ledger), "desk", null);
        case 9, 10 -> partings.add(part(ledger).id());
        default -> ledger.undo(any(partings), "desk", null);
      }
    } catch (LedgerException e) {
      return "refused " + deed;
    }
    return "did " + deed;
  }

  private PersonEvent part(Ledger ledger) throws IOException {
    PersonPlaces where = PersonPlaces.pages(List.of(any(pages).page().source()));
    return ledger.split(someone(ledger), where, "desk", null);
  }

  private static Judgement corrected(@Nullable String speaker) {
    return new Judgement(Deed.CORRECTED, speaker, null, null, "by hand");
  }

  private StatementNumber statement(Ledger ledger) throws IOException {
    List<Hit> hits =
        ledger.search(Query.builder().grouping(Grouping.NONE).limit(500).build()).hits();
    return hits.isEmpty() ? StatementNumber.of(1, 0) : new StatementNumber(any(hits).statement());
  }

  private PersonNumber someone(Ledger ledger) throws IOException {
    List<PersonNumber> people = ledger.people("");
    return people.isEmpty() ? new PersonNumber(1) : any(people);
  }

  private static List<String> told(Ledger ledger, String name, String what) throws IOException {
    List<String> told = new ArrayList<>();
    for (PersonNumber person : ledger.people(name, 0, 100).people()) {
      try {
        told.add(PersonWriter.line(ledger.person(person)));
      } catch (LedgerException e) {
        throw new AssertionError(what, e);
      }
      for (Relation relation : Relation.values()) {
        List<Hit> hits = ledger.statements(person, relation, 100);
        told.add(relation + " " + hits.stream().map(Hit::statement).toList());
      }
    }
    return told;
  }

  @Test
  void whoHoldsThePeopleTellsTheSame() throws IOException {
    LedgerAddress address = backend.fresh(temp);
    List<String> done = new ArrayList<>();
    try (Ledger plain = Ledger.openOrCreate(address);
        Ledger held = Ledger.open(address)) {
      held.hold();
      for (int i = 0; i < STEPS; i++) {
        done.add(step(plain, i));
        String what = "seed " + seed + ": " + done;
        for (String name : List.of("", "tam", "moll venn", "orla quay", "p3", "nobody")) {
          assertEquals(told(plain, name, what), told(held, name, what), what + ", " + name);
        }
        assertEquals(plain.people("", 1, 2), held.people("", 1, 2), what);
      }
    }
  }
}
