package org.onrecord.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.onrecord.ledger.entry.AddedPage;
import org.onrecord.ledger.entry.CheckReport;
import org.onrecord.ledger.entry.Deed;
import org.onrecord.ledger.entry.Judgement;
import org.onrecord.ledger.entry.LedgerAddress;
import org.onrecord.ledger.entry.LedgerException;
import org.onrecord.ledger.entry.LedgerStatus;
import org.onrecord.ledger.entry.Outcome;
import org.onrecord.ledger.entry.StatementNumber;
import org.onrecord.ledger.hit.Hits;
import org.onrecord.ledger.query.Query;
import org.onrecord.record.PageRecord;

@ParameterizedClass
@EnumSource(Backend.class)
class LedgerTest {
  @Parameter private Backend backend;
  private static final String QUAY = "The new quay will be open before the winter storms come";
  private static final String FERRY = "Nobody has asked the ferrymen what they think of it at all";

  @TempDir private Path temp;
  private LedgerAddress address;

  @BeforeEach
  void place() {
    address = backend.fresh(temp);
  }

  private static PageFixture page(String source) {
    return new PageFixture(source);
  }

  private static Outcome outcome(Ledger ledger, PageRecord record) throws IOException {
    return ledger.add(List.of(record)).get(0).outcome();
  }

  private static void assertSound(Ledger ledger) throws IOException {
    CheckReport report = ledger.check(done -> {});
    assertEquals(List.of(), report.findings());
    assertTrue(report.isSound());
  }

  @Test
  void aRecordIsKeptAndAddedOnce() throws IOException {
    PageRecord record = page("a.txt").says("Orla Venn", QUAY).says("Tam Brandt", FERRY).record();
    try (Ledger ledger = Ledger.openOrCreate(address)) {
      assertFalse(ledger.holds(record.page().id(), record.extractor()));
      assertEquals(Outcome.ADDED, outcome(ledger, record));
      assertEquals(Outcome.PRESENT, outcome(ledger, record));
      assertTrue(ledger.holds(record.page().id(), record.extractor()));
    }
    try (Ledger ledger = Ledger.open(address)) {
      LedgerStatus status = ledger.status();
      assertEquals(1, status.pages());
      assertEquals(2, status.statements());
      assertEquals(2, status.people());
      assertEquals("2021-03-04", status.firstPublished());
      assertSound(ledger);
    }
  }

  @Test
  void aNewerReadingStandsBesideTheOlderAndIsShown() throws IOException {
    PageFixture page = page("a.txt").says("Orla Venn", QUAY).says("Tam Brandt", FERRY);
    try (Ledger ledger = Ledger.openOrCreate(address)) {
      ledger.add(List.of(page.version("0.10.0").record()));
      assertEquals(Outcome.READ_AGAIN, outcome(ledger, page.version("0.9.0").record()));
      assertEquals(
          List.of(
              new LedgerStatus.Extractor("0.9.0", 1, 0),
              new LedgerStatus.Extractor("0.10.0", 1, 1)),
          ledger.status().extractors());
      assertEquals(Outcome.READ_AGAIN, outcome(ledger, page.version("0.11.0").record()));
      assertEquals(2, ledger.status().statements());
      assertEquals(3, ledger.status().readings());
      assertSound(ledger);
    }
  }

  @Test
  void otherBytesOfOneAddressAreANewVersionWithADifference() throws IOException {
    String url = "https://gazette.example/quay";
    PageRecord before =
        page("1.html")
            .canonical(url)
            .taken("2021-03-04T08:00:00Z")
            .says("Orla Venn", QUAY)
            .says("Tam Brandt", FERRY)
            .says("Orla Venn", "I will resign if a single nail of it is missing by then")
            .record();
    PageRecord after =
        page("2.html")
            .canonical(url)
            .taken("2021-03-05T08:00:00Z")
            .says("Orla Venn", QUAY)
            .says("Tam Brandt", FERRY + ", my dear")
            .says("Ida Moll", "We have seen the plans")
            .record();
    try (Ledger ledger = Ledger.openOrCreate(address)) {
      assertEquals(Outcome.ADDED, outcome(ledger, before));
      AddedPage added = ledger.add(List.of(after)).get(0);
      assertEquals(Outcome.NEW_VERSION, added.outcome());
      assertEquals(before.page().id(), added.difference().older());
      assertEquals(1, added.difference().kept());
      assertEquals(
          List.of("“I will resign if a single nail of it is missing by then”"),
          added.difference().gone().stream().map(said -> said.words()).toList());
      assertEquals("Ida Moll", added.difference().added().get(0).speaker());
      assertEquals("“" + FERRY + "”", added.difference().changed().get(0).before().words());
      assertEquals(List.of(added.difference()), ledger.versions(url));
      // what stands in both counts once; what is gone or was changed stays
      assertEquals(5, ledger.status().statements());
      assertEquals(1, ledger.status().versions());
      assertSound(ledger);
    }
  }

  @Test
  void anOlderVersionThatComesLaterIsTheOlder() throws IOException {
    String url = "https://gazette.example/quay";
    PageRecord newer =
        page("2").canonical(url).taken("2021-03-05T08:00:00Z").says("Orla Venn", QUAY).record();
    PageRecord older =
        page("1").canonical(url).taken("2021-03-04T08:00:00Z").says("Orla Venn", FERRY).record();
    try (Ledger ledger = Ledger.openOrCreate(address)) {
      ledger.add(List.of(newer));
      AddedPage added = ledger.add(List.of(older)).get(0);
      assertEquals(older.page().id(), added.difference().older());
      assertEquals(newer.page().id(), added.difference().newer());
      assertSound(ledger);
    }
  }

  @Test
  void theSameWordsCountOnceEvenIfAWordDiffersAndFewWordsOnlyFromOneMouth() throws IOException {
    try (Ledger ledger = Ledger.openOrCreate(address)) {
      ledger.add(
          List.of(
              page("1").says("Orla Venn", QUAY).says("Orla Venn", "No comment").record(),
              page("2")
                  .outlet("Dune Post")
                  .says("Orla Venn", QUAY.toUpperCase(Locale.ROOT))
                  .record(),
              page("3").says("O. Venn", QUAY + " over us").says("Ida Moll", "No comment").record(),
              page("4").says(null, "No comment").says("Orla Venn", "No, comment!").record()));
      // the quay; no comment by Venn, by Moll, and by who knows whom
      assertEquals(4, ledger.status().wordings());
      assertSound(ledger);
    }
  }

  @Test
  void aPageIsTakenOutWithAllThatWasFoundOnIt() throws IOException {
    PageRecord one = page("1").says("Orla Venn", QUAY).record();
    PageRecord two = page("2").says("Orla Venn", QUAY).says("Tam Brandt", FERRY).record();
    try (Ledger ledger = Ledger.openOrCreate(address)) {
      ledger.add(List.of(one, two));
      assertEquals(0, ledger.remove("3"));
      assertEquals(1, ledger.remove(one.page().id().substring(0, 20)));
      assertEquals(1, ledger.status().pages());
      assertEquals(2, ledger.status().people());
      assertSound(ledger);
      assertEquals(1, ledger.remove("2"));
      assertEquals(0, ledger.status().people());
      assertEquals(Outcome.ADDED, outcome(ledger, one));
      assertSound(ledger);
    }
  }

  @Test
  void whatAVersionHidComesBackWhenTheVersionIsTakenOut() throws IOException {
    String url = "https://gazette.example/quay";
    PageFixture old =
        page("1").canonical(url).taken("2021-03-04T08:00:00Z").says("Orla Venn", QUAY);
    PageFixture young =
        page("2").canonical(url).taken("2021-03-05T08:00:00Z").says("Orla Venn", QUAY);
    try (Ledger ledger = Ledger.openOrCreate(address)) {
      ledger.add(List.of(old.record(), young.says("Tam Brandt", FERRY).record()));
      assertEquals(2, ledger.status().statements());
      ledger.remove("2");
      assertEquals(1, ledger.status().statements());
      assertSound(ledger);
    }
  }

  @Test
  void aBatchWithARecordThatCannotBeKeptIsNotKeptAtAll() throws IOException {
    PageRecord good = page("1").says("Orla Venn", QUAY).record();
    PageRecord nameless = withoutId(page("2").says("Tam Brandt", FERRY).record());
    try (Ledger ledger = Ledger.openOrCreate(address)) {
      LedgerException refused =
          assertThrows(LedgerException.class, () -> ledger.add(List.of(good, nameless)));
      assertEquals(LedgerException.Fault.REFUSED, refused.fault());
      assertEquals(0, ledger.status().pages());
      ledger.add(List.of(good));
      assertSound(ledger);
    }
  }

  private static PageRecord withoutId(PageRecord record) {
    var page =
        org.onrecord.page.Page.builder("", record.page().source(), record.page().text())
            .parts(record.page().parts())
            .build();
    return new PageRecord(
        record.extractor(), page, record.people(), record.statements(), List.of(), List.of());
  }

  /** Longer than a server's index takes, and with characters that a server does not. */
  @Test
  void textsOfAnyLengthAndWithAnyCharacterAreKept() throws IOException {
    String odd = "a\0b\u001ac\u001a0\uFFFF\uD83D\uDE00'\"\\%_\r\n\t\u202E";
    StringBuilder noise = new StringBuilder();
    Random random = new Random(7);
    for (int i = 0; i < 40_000; i++) {
      noise.append((char) ('a' + random.nextInt(26)));
    }
    PageFixture page =
        page(odd + noise)
            .outlet(odd + noise)
            .published(odd + noise)
            .canonical("https://gazette.example/" + odd + noise)
            .version(odd + noise)
            .says(odd + noise, QUAY)
            .says(odd, FERRY)
            .says(null, "ß" + noise);
    PageRecord record = page.record();
    PageRecord other =
        page(odd)
            .canonical("https://gazette.example/" + odd + noise)
            .says(odd + noise, QUAY)
            .record();
    try (Ledger ledger = Ledger.openOrCreate(address)) {
      ledger.add(List.of(record));
      assertEquals(Outcome.NEW_VERSION, outcome(ledger, other));
      assertEquals(Outcome.PRESENT, outcome(ledger, record));
      Hits hits = ledger.search(Query.builder().words("ferrymen").build());
      assertEquals(odd, hits.hits().get(0).speaker());
      assertTrue(hits.hits().get(0).outlet().endsWith(noise.toString()));
      ledger.judge(
          new StatementNumber(hits.hits().get(0).statement()),
          odd,
          Judgement.of(Deed.NOTED, odd + noise));
      assertSound(ledger);
      assertEquals(1, ledger.remove(odd + noise));
      assertSound(ledger);
    }
  }

  @Test
  void aBackupIsALedgerOfItsMoment() throws IOException {
    Path copy = temp.resolve("copy of # 100%.db");
    try (Ledger ledger = Ledger.openOrCreate(address)) {
      ledger.add(List.of(page("1").says("Orla Venn", QUAY).record()));
      ledger.backup(copy);
      ledger.add(List.of(page("2").says("Orla Venn", FERRY).record()));
      assertThrows(IOException.class, () -> ledger.backup(copy));
    }
    try (Ledger ledger = Ledger.open(LedgerAddress.File.of(copy))) {
      assertEquals(1, ledger.status().pages());
      assertSound(ledger);
    }
  }

  @Test
  void writersTakeTurnsAndReadersDoNotWait() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try (Ledger one = Ledger.openOrCreate(address);
        Ledger other = Ledger.openOrCreate(address)) {
      List<Future<?>> done = new ArrayList<>();
      for (int writer = 0; writer < 2; writer++) {
        Ledger ledger = writer == 0 ? one : other;
        int number = writer;
        done.add(
            threads.submit(
                () -> {
                  for (int i = 0; i < 30; i++) {
                    String name = number + "-" + i;
                    ledger.add(List.of(page(name).says("Orla Venn", QUAY + " " + name).record()));
                  }
                  return null;
                }));
        done.add(
            threads.submit(
                () -> {
                  for (int i = 0; i < 30; i++) {
                    LedgerStatus status = ledger.status();
                    assertEquals(status.pages(), status.statements());
                  }
                  return null;
                }));
      }
      for (Future<?> task : done) {
        task.get();
      }
      assertEquals(60, one.status().pages());
      assertSound(other);
    } finally {
      threads.shutdownNow();
    }
    try (Stream<Path> files = Files.list(temp)) {
      assertEquals(
          backend == Backend.SQLITE ? List.of("onrecord.db") : List.of(),
          files.map(file -> file.getFileName().toString()).toList());
    }
  }
}
