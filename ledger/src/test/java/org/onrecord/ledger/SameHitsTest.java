package org.onrecord.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onrecord.ledger.entry.Deed;
import org.onrecord.ledger.entry.Judgement;
import org.onrecord.ledger.entry.LedgerAddress;
import org.onrecord.ledger.entry.StatementNumber;
import org.onrecord.ledger.hit.Hit;
import org.onrecord.ledger.hit.HitWriter;
import org.onrecord.ledger.hit.Hits;
import org.onrecord.ledger.query.Cursor;
import org.onrecord.ledger.query.DateRange;
import org.onrecord.ledger.query.Grouping;
import org.onrecord.ledger.query.Query;
import org.onrecord.ledger.query.Sort;
import org.onrecord.ledger.query.Stemming;
import org.onrecord.record.PageRecord;
import org.onrecord.statement.Act;
import org.onrecord.statement.Kind;

/**
 * The same ledger in a file and on a server gives the same hits in the same order, and so does one
 * that holds what it counts.
 */
class SameHitsTest {
  private static final int QUERIES = 500;
  private static final String[] WORDS = {
    "quay", "quays", "ferry", "ferries", "storm", "storming", "vote", "tax", "taxes", "boat",
    "harbour", "über", "naïve", "Äpfel", "apple", "zebra", "don't", "old", "new", "the"
  };

  /** Of which orders by language and by bytes differ. */
  private static final String[] NAMES = {
    "Orla Venn",
    "orla venn",
    "Ärla Venn",
    "Tam Brandt",
    "tam-brandt",
    "Ida Moll",
    "Zoë Moll",
    "Éva Nagy",
    "Łukasz Żak",
    "_ x",
    "Ola\u001aVan",
    "Ola\0Van"
  };

  private static final String[] OUTLETS = {
    "The Harbour Gazette", "the harbour gazette", "Øst", "Ost", "Åre Tidning", "Zeit"
  };

  @TempDir private Path temp;
  private final long seed = System.nanoTime();
  private final Random random = new Random(seed);

  private static <T> T one(Random random, T[] values) {
    return values[random.nextInt(values.length)];
  }

  private String text(int words) {
    List<String> text = new ArrayList<>();
    for (int i = 0; i < words; i++) {
      text.add(one(random, WORDS));
    }
    return String.join(" ", text);
  }

  private String date() {
    int year = 2018 + random.nextInt(4);
    return switch (random.nextInt(3)) {
      case 0 -> Integer.toString(year);
      case 1 -> year + "-0" + (1 + random.nextInt(9));
      default -> year + "-0" + (1 + random.nextInt(9)) + "-1" + random.nextInt(10);
    };
  }

  private PageRecord page(int number) {
    PageFixture page =
        new PageFixture("p" + number)
            .outlet(random.nextInt(8) == 0 ? null : one(random, OUTLETS))
            .published(random.nextInt(8) == 0 ? null : date())
            .version("0." + random.nextInt(3) + ".0");
    if (random.nextInt(3) == 0) {
      page.canonical("https://gazette.example/" + random.nextInt(10));
    }
    for (int i = random.nextInt(5); i >= 0; i--) {
      page.says(
          random.nextInt(6) == 0 ? null : one(random, NAMES),
          text(1 + random.nextInt(9)) + (random.nextBoolean() ? " " + number : ""));
    }
    return page.record();
  }

  /** What is done to each of the ledgers, in the same order. */
  private void fill(List<Ledger> ledgers, Ledger grows) throws IOException {
    for (int i = 0; i < 80; i++) {
      List<PageRecord> records = List.of(page(2 * i), page(2 * i + 1));
      for (Ledger ledger : ledgers) {
        ledger.add(records);
      }
      if (random.nextInt(4) == 0) {
        grows.search(query()); // so that the two indexes grow in other steps
      }
      boolean removes = random.nextInt(6) == 0;
      Judgement judgement = judgement();
      for (Ledger ledger : ledgers) {
        if (removes) {
          assertEquals(1, ledger.remove(records.get(0).page().id()));
        } else {
          ledger.judge(StatementNumber.of(2L * i + 1, 0), "desk", judgement);
        }
      }
    }
  }

  private Judgement judgement() {
    return switch (random.nextInt(4)) {
      case 0 -> Judgement.of(Deed.REJECTED, null);
      case 1 -> Judgement.of(Deed.ACCEPTED, "seen \0 there");
      default ->
          new Judgement(
              Deed.CORRECTED,
              random.nextBoolean() ? one(random, NAMES) : null,
              random.nextInt(4) == 0 ? text(4) : null,
              random.nextBoolean() ? one(random, Act.values()) : null,
              null);
    };
  }

  private @Nullable DateRange range() {
    if (random.nextInt(3) > 0) {
      return null;
    }
    int year = 2017 + random.nextInt(5);
    return DateRange.parse(
        List.of(year + "..", ".." + year, year + ".." + (year + 1) + "-06").get(random.nextInt(3)));
  }

  private String typed() {
    StringBuilder typed = new StringBuilder();
    for (int i = random.nextInt(3); i > 0; i--) {
      typed.append(
          switch (random.nextInt(7)) {
            case 0 -> "\"" + text(2) + "\" ";
            case 1 -> "-" + one(random, WORDS) + " ";
            case 2 -> one(random, WORDS).substring(0, 2) + "* ";
            case 3 -> one(random, WORDS) + " OR " + one(random, WORDS) + " ";
            default -> one(random, WORDS) + " ";
          });
    }
    return typed.toString();
  }

  private Query query() {
    return Query.builder()
        .words(typed())
        .stemming(random.nextBoolean() ? Stemming.OFF : Stemming.ENGLISH)
        .by(random.nextInt(4) == 0 ? one(random, NAMES) : "")
        .outlet(random.nextInt(4) == 0 ? one(random, OUTLETS) : "")
        .about(random.nextInt(6) == 0 ? one(random, WORDS) : "")
        .acts(random.nextInt(5) == 0 ? EnumSet.of(one(random, Act.values()), Act.SPEECH) : Set.of())
        .kinds(random.nextInt(5) == 0 ? Set.of(Kind.DIRECT) : Set.of())
        .said(range())
        .published(range())
        .minReliability(random.nextInt(5) == 0 ? 0.5 : 0)
        .sort(one(random, Sort.values()))
        .grouping(one(random, Grouping.values()))
        .limit(1 + random.nextInt(30))
        .build();
  }

  private static List<String> lines(Hits hits) throws IOException {
    List<String> lines = new ArrayList<>();
    for (Hit hit : hits.hits()) {
      lines.add(HitWriter.line(hit));
    }
    lines.add(hits.statements() + " in " + hits.groups() + ", " + hits.facets());
    return lines;
  }

  @Test
  void bothDatabasesGiveTheSameHitsInTheSameOrder() throws IOException {
    long found = 0;
    try (Ledger file = Ledger.openOrCreate(Backend.SQLITE.fresh(temp));
        Ledger server = Ledger.openOrCreate(Backend.POSTGRESQL.fresh(temp))) {
      fill(List.of(file, server), file);
      for (int i = 0; i < QUERIES; i++) {
        Query query = query();
        String what = "seed " + seed + ", query " + i + ": " + query;
        Hits hits = file.search(query);
        Hits others = server.search(query);
        assertEquals(lines(hits), lines(others), what);
        Cursor next = hits.next();
        assertEquals(next, others.next(), what);
        if (next != null) {
          assertEquals(
              lines(file.search(query.after(next))), lines(server.search(query.after(next))), what);
        }
        found += hits.statements();
      }
      assertEquals(List.of(), file.check(done -> {}).findings(), "seed " + seed);
      assertEquals(List.of(), server.check(done -> {}).findings(), "seed " + seed);
    }
    assertTrue(found > QUERIES, "seed " + seed);
  }

  @Test
  void oneThatHoldsWhatItCountsGivesTheSameHits() throws IOException {
    LedgerAddress address = Backend.SQLITE.fresh(temp);
    long found = 0;
    try (Ledger file = Ledger.openOrCreate(address);
        Ledger held = Ledger.open(address)) {
      held.hold();
      fill(List.of(file), held);
      for (int i = 0; i < QUERIES; i++) {
        Query query = query();
        String what = "seed " + seed + ", query " + i + ": " + query;
        Hits hits = file.search(query);
        Hits others = held.search(query);
        assertEquals(lines(hits), lines(others), what);
        assertEquals(hits.next(), others.next(), what);
        assertEquals(lines(hits), lines(held.search(query)), what); // the answer that is held
        assertEquals(lines(hits), lines(held.searchLately(query, held.moment())), what);
        if (hits.next() != null) {
          Query next = query.after(hits.next());
          assertEquals(lines(file.search(next)), lines(held.search(next)), what);
        }
        if (i % 50 == 0) {
          file.add(List.of(page(1000 + i)));
        }
        found += hits.statements();
      }
    }
    assertTrue(found > QUERIES, "seed " + seed);
  }
}
