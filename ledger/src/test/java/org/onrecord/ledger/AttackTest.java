package org.onrecord.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.onrecord.house.Steps;
import org.onrecord.ledger.entry.Deed;
import org.onrecord.ledger.entry.Judgement;
import org.onrecord.ledger.entry.LedgerException;
import org.onrecord.ledger.entry.StatementNumber;
import org.onrecord.ledger.person.PersonEvent;
import org.onrecord.ledger.person.PersonNumber;
import org.onrecord.ledger.person.PersonPlaces;
import org.onrecord.ledger.query.Query;
import org.onrecord.ledger.query.QueryException;
import org.onrecord.person.KnownPeople;

/**
 * Whatever stands in a name, a note, an address or words to trace is text: it is kept and found as
 * it is, or refused with a reason, and changes nothing else. What is typed into a search is
 * attacked in SearchTest.
 */
@ParameterizedClass
@EnumSource(Backend.class)
class AttackTest {
  /** A megabyte, or by default a fifth of one: more than any key of an index may have. */
  private static final String MEGABYTE = "storm ".repeat(Steps.of(175_000));

  private static final List<String> TEXTS =
      List.of(
          "'; drop table statement; --",
          "x' or '1'='1",
          "\"; delete from person; --",
          "$$; drop schema onrecord cascade; $$",
          "\\'; update reading set shown = 0; --",
          "?",
          "{bytes}",
          "{any length} x",
          "%",
          "_____",
          "% % % % % %",
          "*",
          "a* b* c* NEAR/9 d* OR",
          "words:quay AND (",
          "column MATCH 'x'",
          "[quay TO storm]",
          "quay~9 storm^99",
          "sha256:",
          "sha256:%",
          "p00000%",
          "part:0:known:The Harbour Gazette/Orla Venn",
          "person:known:The Harbour Gazette/Orla Venn",
          "1:x\n2:",
          "\0",
          "a\0b",
          "\u001a0",
          "\b\u001b[2J\r\n\t\u0085\u2028",
          "\u202egnirts\u202c \ufeff\uffff",
          "\ud83d\ude00 \u0130\u0131 \ufb01",
          MEGABYTE);

  @Parameter private Backend backend;
  @TempDir private Path temp;
  private Ledger ledger;

  @BeforeEach
  void fill() throws IOException {
    ledger = Ledger.openOrCreate(backend.fresh(temp));
    ledger.add(List.of(page("a"), page("b")));
  }

  private static org.onrecord.record.PageRecord page(String name) {
    return new PageFixture(name)
        .canonical("https://gazette.example/" + name)
        .says("Orla Venn", "The new quay will be open before the storms of year " + name)
        .says("Tam Brandt", "Nobody has asked the ferrymen of boat " + name)
        .record();
  }

  @AfterEach
  void close() throws IOException {
    assertEquals(List.of(), ledger.check(done -> {}).findings());
    ledger.close();
  }

  private void assertUnharmed(String text) throws IOException {
    String what = shown(text);
    assertEquals(2, ledger.status().pages(), what);
    assertEquals(4, ledger.status().statements(), what);
    assertEquals(2, ledger.search(Query.builder().words("boat").build()).statements(), what);
  }

  private static String shown(String text) {
    return text.substring(0, Math.min(40, text.length()));
  }

  @Test
  void whatIsLookedForIsNeverMoreThanAText() throws IOException {
    for (String text : TEXTS) {
      ledger.people(text);
      LedgerException nobody =
          assertThrows(LedgerException.class, () -> ledger.personCalled(text), shown(text));
      assertEquals(LedgerException.Fault.REFUSED, nobody.fault(), shown(text));
      assertTrue(nobody.getMessage().length() < 500, shown(text));
      assertThrows(LedgerException.class, () -> ledger.partCalled(text), shown(text));
      assertEquals(List.of(), ledger.versions(text), shown(text));
      assertEquals(0, ledger.remove(text), shown(text));
      LedgerException none =
          assertThrows(LedgerException.class, () -> ledger.judged(text), shown(text));
      assertTrue(none.getMessage().length() < 500, shown(text));
      try {
        ledger.trace(text);
      } catch (QueryException e) {
        assertTrue(e.getMessage().length() < 500, shown(text));
      }
      assertUnharmed(text);
    }
  }

  @Test
  void whatIsSaidOfPeopleIsKeptAsItIs() throws IOException {
    PersonNumber venn = ledger.personCalled("Orla Venn");
    for (String text : TEXTS) {
      PersonEvent named = ledger.name(venn, text, text, text);
      assertEquals(text, ledger.person(venn).name(), shown(text));
      assertEquals(text, named.who(), shown(text));
      List<PersonEvent> events = ledger.history(venn);
      assertEquals(text, events.get(events.size() - 1).note(), shown(text));
      ledger.mergeProposals(KnownPeople.none());
      assertUnharmed(text);
      ledger.undo(named.id(), "desk", null);
      PersonPlaces there = PersonPlaces.pages(List.of(text));
      LedgerException nowhere =
          assertThrows(LedgerException.class, () -> ledger.split(venn, there, "desk", null));
      assertTrue(nowhere.getMessage().length() < 500, shown(text));
      PersonPlaces one = PersonPlaces.pages(List.of("a"));
      PersonEvent parted = ledger.split(venn, one, text, text);
      assertUnharmed(text);
      ledger.undo(parted.id(), text, null);
    }
  }

  @Test
  void whatIsSaidOfStatementsIsKeptAsItIs() throws IOException {
    StatementNumber statement =
        new StatementNumber(
            ledger.search(Query.builder().words("storms").build()).hits().get(0).statement());
    for (String text : TEXTS) {
      Judgement judgement = new Judgement(Deed.CORRECTED, text, text, null, text);
      ledger.judge(statement, text, judgement);
      assertEquals(text, ledger.hit(statement).speaker(), shown(text));
      assertEquals(text, ledger.hit(statement).words(), shown(text));
      List<org.onrecord.ledger.entry.Event> events = ledger.history(statement);
      assertEquals(judgement, events.get(events.size() - 1).judgement(), shown(text));
      assertEquals(4, ledger.search(Query.builder().build()).statements(), shown(text));
      assertUnharmed(text);
    }
  }
}
