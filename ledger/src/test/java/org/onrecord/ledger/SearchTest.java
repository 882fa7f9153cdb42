package org.onrecord.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.onrecord.ledger.entry.LedgerAddress;
import org.onrecord.ledger.entry.StatementNumber;
import org.onrecord.ledger.hit.Facet;
import org.onrecord.ledger.hit.Hit;
import org.onrecord.ledger.hit.Hits;
import org.onrecord.ledger.query.Cursor;
import org.onrecord.ledger.query.DateRange;
import org.onrecord.ledger.query.Grouping;
import org.onrecord.ledger.query.Query;
import org.onrecord.ledger.query.QueryException;
import org.onrecord.ledger.query.Sort;
import org.onrecord.ledger.query.Stemming;
import org.onrecord.statement.Act;
import org.onrecord.statement.Kind;

@ParameterizedClass
@EnumSource(Backend.class)
class SearchTest {
  @Parameter private Backend backend;
  private static final String QUAY = "The new quay will be open before the winter storms come";
  private static final String FERRY = "Nobody asked the ferrymen about the quays and the new boats";
  private static final String RESIGN =
      "I resigned because new is not always better, quay or no quay";

  @TempDir private Path temp;
  private LedgerAddress address;
  private Ledger ledger;

  @BeforeEach
  void fill() throws IOException {
    address = backend.fresh(temp);
    ledger = open();
    ledger.add(
        List.of(
            new PageFixture("a")
                .outlet("The Harbour Gazette")
                .published("2021-03-04")
                .says("Orla Venn", QUAY)
                .says("Tam Brandt", FERRY)
                .record(),
            new PageFixture("b")
                .outlet("The Dune Post")
                .published("2020-11")
                .says("Orla Venn", QUAY)
                .says("Ida Moll", RESIGN)
                .record(),
            new PageFixture("c")
                .outlet(null)
                .published(null)
                .says("Venn", QUAY + " over us")
                .says(null, "Yes")
                .record()));
  }

  private Ledger open() throws IOException {
    return Ledger.openOrCreate(address);
  }

  @AfterEach
  void close() throws IOException {
    ledger.close();
  }

  private List<String> said(Query.Builder query) throws IOException {
    return ledger.search(query.build()).hits().stream()
        .map(hit -> hit.words().substring(1, Math.min(14, hit.words().length() - 1)))
        .sorted()
        .toList();
  }

  private List<String> words(String typed) throws IOException {
    return said(Query.builder().words(typed));
  }

  private static final String A = "The new quay ";
  private static final String B = "Nobody asked ";
  private static final String C = "I resigned be";

  @Test
  void allWordsMustBeThereInAnyForm() throws IOException {
    assertEquals(List.of(C, B, A), words("new quay"));
    assertEquals(List.of(C, B, A), words("QUAYS"));
    assertEquals(List.of(B), said(Query.builder().words("quays").stemming(Stemming.OFF)));
    assertEquals(List.of(C), words("resign"));
    assertEquals(List.of(), words("quay unheard"));
  }

  @Test
  void aPhraseStandsAsItIsWritten() throws IOException {
    assertEquals(List.of(A), words("\"new quay\""));
    assertEquals(List.of(A), words("“NEW  quay” storm"));
    assertEquals(List.of(), words("\"new quays\""));
    assertEquals(List.of(A), words("\"new quay")); // the second mark was forgotten
  }

  @Test
  void aPrefixAWordThatMustNotBeThereAndEitherOfTwo() throws IOException {
    assertEquals(List.of(B), words("ferr*"));
    assertEquals(List.of(B, A), words("new -resign"));
    assertEquals(List.of(A), words("new -resign -\"the ferrymen\""));
    assertEquals(List.of(C, B), words("ferrymen OR resign OR unheard"));
    assertEquals(List.of(B), words("ferrymen OR resign boat"));
    assertEquals(List.of(A, "Yes"), words("-resign -ferrymen"));
  }

  @Test
  void theSameWordsAreOneHitTheEarliestShown() throws IOException {
    Hits hits = ledger.search(Query.builder().words("storms").build());
    assertEquals(3, hits.statements());
    assertEquals(1, hits.groups());
    Hit hit = hits.hits().get(0);
    assertEquals(3, hit.appearances());
    assertEquals("The Dune Post", hit.outlet());
    assertEquals("2020-11", hit.published());
    assertEquals("storms", hit.marks().get(0).in(hit.words()));
    assertEquals("Orla Venn said: ", hit.before());
    assertEquals(
        3, ledger.search(Query.builder().words("storms").grouping(Grouping.NONE).build()).groups());
  }

  @Test
  void filtersLeaveWhatTheyName() throws IOException {
    assertEquals(List.of(A), said(Query.builder().by("orla venn")));
    assertEquals(3, ledger.search(Query.builder().by("Venn").build()).statements());
    assertEquals(List.of(B, A), said(Query.builder().outlet("gazette")));
    assertEquals(List.of(C, A), said(Query.builder().published(DateRange.parse("..2020"))));
    assertEquals(List.of(C, A), said(Query.builder().said(DateRange.parse("2020-11-30..2021-01"))));
    assertEquals(List.of(), said(Query.builder().said(DateRange.parse("2019"))));
    assertEquals(4, ledger.search(Query.builder().acts(Set.of(Act.SPEECH)).build()).groups());
    assertEquals(0, ledger.search(Query.builder().acts(Set.of(Act.WISH)).build()).groups());
    assertEquals(0, ledger.search(Query.builder().kinds(Set.of(Kind.MIXED)).build()).groups());
    assertEquals(4, ledger.search(Query.builder().minReliability(0.88).build()).groups());
    assertEquals(0, ledger.search(Query.builder().minReliability(0.89).build()).groups());
    assertEquals(List.of(C, B, A, "Yes"), said(Query.builder().about("news")));
  }

  @Test
  void facetsCountAllStatementsThatWereFound() throws IOException {
    Hits hits = ledger.search(Query.builder().words("quay").limit(1).build());
    assertEquals(
        List.of("speaker", "outlet", "year", "act", "certainty"),
        hits.facets().stream().map(Facet::name).toList());
    assertEquals(
        List.of(
            new Facet.Value("Orla Venn", 2),
            new Facet.Value("Ida Moll", 1),
            new Facet.Value("Tam Brandt", 1),
            new Facet.Value("Venn", 1)),
        hits.facets().get(0).values());
    assertEquals(
        List.of(new Facet.Value("2020", 2), new Facet.Value("2021", 2)),
        hits.facets().get(2).values());
  }

  @Test
  void theNewestComeFirstAndWhoseDateIsUnknownLast() throws IOException {
    List<Hit> hits =
        ledger.search(Query.builder().sort(Sort.PUBLISHED).grouping(Grouping.NONE).build()).hits();
    List<String> dates = hits.stream().map(Hit::published).toList();
    assertEquals("2021-03-04", dates.get(0));
    assertEquals("2020-11", dates.get(2));
    assertNull(dates.get(5));
  }

  @Test
  void theLeastSureComeFirstWhereDoubtIsAskedFor() throws IOException {
    ledger.add(
        List.of(
            new PageFixture("d").reliability(0.3).says("Ada Quill", "Perhaps so").record(),
            new PageFixture("e").reliability(0.6).says("Ada Quill", "Perhaps not").record()));
    Query query = Query.builder().sort(Sort.DOUBT).grouping(Grouping.NONE).limit(1).build();
    Hits first = ledger.search(query);
    Hits second = ledger.search(query.after(Cursor.parse(String.valueOf(first.next()))));
    assertEquals(0.3, first.hits().get(0).reliability());
    assertEquals(0.6, second.hits().get(0).reliability());
    assertEquals(8, first.statements());
  }

  @Test
  void oneReadingCanBeAskedAlone() throws IOException {
    Hit any = ledger.search(Query.builder().words("ferrymen").build()).hits().get(0);
    long reading = new StatementNumber(any.statement()).reading();
    Query.Builder query = Query.builder().reading(reading).grouping(Grouping.NONE);
    assertEquals(2, ledger.search(query.build()).statements());
    assertEquals(0, ledger.search(query.words("resigned").build()).statements());
    assertEquals(reading, ledger.judged(any.page()).reading());
  }

  @Test
  void pagesOfHitsGoThroughAllOfThemOnce() throws IOException {
    Query query = Query.builder().grouping(Grouping.NONE).limit(1).build();
    Set<Long> seen = new HashSet<>();
    Cursor after = null;
    do {
      Hits page = ledger.search(query.after(after));
      page.hits().forEach(hit -> assertTrue(seen.add(hit.statement())));
      after = page.next() == null ? null : Cursor.parse(page.next().toString());
      assertEquals(seen.size() == 6, after == null);
    } while (after != null);
    assertEquals(6, seen.size());
  }

  @Test
  void whatWasAddedIsFoundAndWhatWasRemovedIsNot() throws IOException {
    assertEquals(List.of(), words("lighthouse"));
    ledger.add(
        List.of(new PageFixture("d").says("Tam Brandt", "The lighthouse stays dark").record()));
    assertEquals(1, words("lighthouse").size());
    ledger.remove("d");
    assertEquals(List.of(), words("lighthouse"));
    ledger.remove("b");
    assertEquals(
        "2021-03-04",
        ledger.search(Query.builder().words("storms").build()).hits().get(0).published());
  }

  @Test
  void anIndexThatIsMissingDamagedOrOfAnotherLedgerIsMadeAnew() throws IOException {
    assertEquals(List.of(A), words("storms"));
    ledger.remakeSearch();
    assertEquals(List.of(A), words("storms"));
    Path index = index();
    for (int round = 0; round < 3; round++) {
      ledger.close();
      try (Stream<Path> files = Files.list(index)) {
        for (Path file : files.toList()) {
          if (round == 0) {
            Files.delete(file);
          } else if (round == 1) {
            byte[] bytes = Files.readAllBytes(file);
            Files.write(file, new byte[bytes.length]);
          }
        }
      }
      if (round == 2) {
        startAnother(index);
        for (int i = 0; i < 4; i++) {
          ledger.add(
              List.of(new PageFixture("x" + i).says("Tam", "Another storm came " + i).record()));
        }
        assertEquals(4, ledger.search(Query.builder().words("storms").build()).statements());
      } else {
        ledger = open();
        assertEquals(List.of(A), words("storms"), "round " + round);
      }
    }
  }

  private Path index() throws IOException {
    if (backend == Backend.SQLITE) {
      return temp.resolve("onrecord.db.index");
    }
    try (Stream<Path> folders = Files.list(temp.resolve("cache").resolve("onrecord"))) {
      return folders.findFirst().orElseThrow();
    }
  }

  /** An empty ledger in the place of the one that was there, with its index. */
  private void startAnother(Path index) throws IOException {
    if (backend == Backend.SQLITE) {
      Files.delete(temp.resolve("onrecord.db"));
    } else {
      String identity = "(select value from ledger where name = 'identity')";
      backend.change(address, "create table public.kept as select " + identity + " as value");
      backend.change(address, "drop schema onrecord cascade");
    }
    ledger = open();
    if (backend == Backend.POSTGRESQL) {
      backend.change(
          address,
          "update ledger set value = (select value from public.kept) where name = 'identity'");
    }
    assertTrue(Files.isDirectory(index));
  }

  @Test
  void whatCannotBeLookedForIsSaid() {
    for (String typed : List.of("a*", "x".repeat(5000), "word ".repeat(100))) {
      assertThrows(QueryException.class, () -> Query.builder().words(typed));
    }
    for (String range : List.of("", "yesterday", "2021-13", "2021-02-30", "2022..2021")) {
      assertThrows(QueryException.class, () -> DateRange.parse(range), range);
    }
    assertThrows(QueryException.class, () -> Cursor.parse("1;drop table page"));
  }

  /** A megabyte of anything, in each place where a user may type it. */
  @Test
  void hugeInputFindsNothingOrIsRefused() throws IOException {
    for (String piece :
        List.of("x", "x ", "\"", "-", "OR ", "\0", "st* ", "%_", "'; --", "ß", "(")) {
      String huge = piece.repeat(1_000_000 / piece.length());
      List<UnaryOperator<Query.Builder>> places =
          List.of(
              query -> query.words(huge),
              query -> query.about(huge),
              query -> query.by(huge),
              query -> query.to(huge),
              query -> query.through(huge),
              query -> query.outlet(huge));
      for (UnaryOperator<Query.Builder> place : places) {
        try {
          ledger.search(place.apply(Query.builder()).build());
        } catch (QueryException e) {
          assertTrue(e.getMessage().length() < 300, e.getMessage());
        }
      }
      assertThrows(QueryException.class, () -> DateRange.parse(huge));
      assertThrows(QueryException.class, () -> Cursor.parse(huge));
    }
  }

  /** Many beginnings of words, each of which fits very many. */
  @Test
  void manyPrefixesAtOnceAreAnsweredOrRefused() throws IOException {
    List<org.onrecord.record.PageRecord> records = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      PageFixture page = new PageFixture("many" + i);
      for (int j = 0; j < 40; j++) {
        page.says("Tam", "ab" + Integer.toString(i * 40 + j, 36) + " ac" + (i * 40 + j));
      }
      records.add(page.record());
    }
    ledger.add(records);
    for (String typed :
        List.of("ab* ".repeat(60), "ab* OR ac* OR ".repeat(29) + "ab*", "-ab* ".repeat(30))) {
      try {
        assertTrue(ledger.search(Query.builder().words(typed).build()).statements() < 2500);
      } catch (QueryException e) {
        assertFalse(e.getMessage().isBlank());
      }
    }
  }

  /** Syntax of other search engines and of SQL is words, or nothing. */
  @Test
  void hostileWordsFindSomethingOrNothing() throws IOException {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    List<String> pieces =
        List.of(
            "quay",
            "\"",
            "“",
            "*",
            "-",
            "OR",
            "AND",
            "NOT",
            "NEAR(",
            ")",
            "'; drop table page; --",
            "WORDS:",
            "^",
            "~2",
            "[a TO b]",
            "\u0000",
            "\u202e",
            "\ud800",
            "  ",
            "%",
            "_",
            "storm*",
            "\\",
            "{",
            "new",
            "/.*/",
            "?",
            "İ",
            "ﬁ");
    for (int i = 0; i < 300; i++) {
      StringBuilder typed = new StringBuilder();
      for (int j = random.nextInt(8); j >= 0; j--) {
        typed.append(pieces.get(random.nextInt(pieces.size())));
        typed.append(random.nextBoolean() ? " " : "");
      }
      String what = "seed " + seed + ": " + typed;
      try {
        Hits hits =
            ledger.search(
                Query.builder()
                    .words(typed.toString())
                    .by(random.nextInt(4) == 0 ? typed.toString() : "")
                    .build());
        for (Hit hit : hits.hits()) {
          hit.marks().forEach(mark -> assertFalse(mark.in(hit.words()).isBlank(), what));
        }
      } catch (QueryException e) {
        assertNotNull(e.getMessage(), what);
      }
    }
    assertEquals(6, ledger.status().statements());
  }

  /** Beside an oracle that looks through all statements by hand. */
  @Test
  void searchesFindWhatALookThroughAllStatementsFinds() throws IOException {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    String[] vocabulary = {"quay", "ferry", "storm", "vote", "tax", "boat"};
    List<List<String>> all = new ArrayList<>();
    List<org.onrecord.record.PageRecord> records = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      List<String> words = new ArrayList<>();
      for (int j = 1 + random.nextInt(5); j > 0; j--) {
        words.add("z" + vocabulary[random.nextInt(vocabulary.length)]);
      }
      all.add(words);
      records.add(
          new PageFixture("r" + i)
              .says("Tam", String.join(" ", words))
              .says(null, "So it was on day " + i) // or pages of the same words would be one
              .record());
    }
    ledger.add(records);
    for (int i = 0; i < 200; i++) {
      String one = "z" + vocabulary[random.nextInt(vocabulary.length)];
      String two = "z" + vocabulary[random.nextInt(vocabulary.length)];
      String three = "z" + vocabulary[random.nextInt(vocabulary.length)];
      boolean phrase = random.nextBoolean();
      String typed =
          phrase
              ? "\"" + one + " " + two + "\" -" + three
              : one + " OR " + two + " -" + three + " -za*";
      long expected =
          all.stream()
              .filter(words -> !words.contains(three))
              .filter(
                  words ->
                      phrase
                          ? (" " + String.join(" ", words) + " ")
                              .contains(" " + one + " " + two + " ")
                          : words.contains(one) || words.contains(two))
              .count();
      Hits hits =
          ledger.search(
              Query.builder().words(typed).grouping(Grouping.NONE).stemming(Stemming.OFF).build());
      assertEquals(expected, hits.statements(), "seed " + seed + ": " + typed);
    }
  }
}
