package org.onrecord.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.onrecord.ledger.entry.Deed;
import org.onrecord.ledger.entry.Judgement;
import org.onrecord.ledger.entry.LedgerAddress;
import org.onrecord.ledger.entry.StatementNumber;
import org.onrecord.ledger.hit.Hit;
import org.onrecord.ledger.person.PersonEvent;
import org.onrecord.ledger.person.PersonNumber;
import org.onrecord.ledger.person.PersonPlaces;
import org.onrecord.ledger.query.DateRange;
import org.onrecord.ledger.query.Disputed;
import org.onrecord.ledger.query.Query;
import org.onrecord.ledger.stance.AnswerCounts;
import org.onrecord.ledger.stance.HeldPosition;
import org.onrecord.ledger.stance.PositionQuery;
import org.onrecord.record.PageRecord;
import org.onrecord.stance.Dispute;
import org.onrecord.stance.DisputeTarget;
import org.onrecord.stance.Position;
import org.onrecord.stance.Relation;
import org.onrecord.stance.Scope;
import org.onrecord.stance.Stance;
import org.onrecord.statement.Certainty;
import org.onrecord.text.Span;

@ParameterizedClass
@EnumSource(Backend.class)
class StanceTest {
  @Parameter private Backend backend;
  @TempDir private Path temp;
  private LedgerAddress address;
  private Ledger ledger;

  @BeforeEach
  void make() throws IOException {
    address = backend.fresh(temp);
    ledger = Ledger.openOrCreate(address);
  }

  @AfterEach
  void close() throws IOException {
    assertEquals(List.of(), ledger.check(done -> {}).findings());
    ledger.close();
  }

  /** A page on which the second speaker answers the first, three times. */
  private static PageRecord page(String source, String published, double... confidences) {
    PageRecord record =
        new PageFixture(source)
            .published(published)
            .says("Orla Venn", "The quay will be open by spring")
            .says("Tam Brandt", "No, it will not, and she knows that")
            .record();
    List<Dispute> disputes =
        List.of(
            dispute(record, Relation.DISPUTES, Scope.CLAIM, confidences[0]),
            dispute(record, Relation.SUPPORTS, Scope.CLAIM, confidences[1]),
            dispute(record, Relation.DISPUTES, Scope.PERSON, 0.9));
    return with(record, disputes, List.of(position(record, null), position(record, "2019")));
  }

  private static PageRecord with(
      PageRecord record, List<Dispute> disputes, List<Position> positions) {
    return new PageRecord(
        record.extractor(),
        record.page(),
        record.people(),
        record.statements(),
        record.events(),
        disputes,
        positions,
        record.claims(),
        record.diagnostics(),
        record.identities());
  }

  private static Dispute dispute(PageRecord record, Relation relation, Scope scope, double sure) {
    Span target = record.statements().get(0).content().get(0);
    return new Dispute(
        "d1",
        "p2",
        "body",
        record.statements().get(1).content(),
        DisputeTarget.statement("s1", target, DisputeTarget.Basis.IMPLICIT),
        null,
        relation,
        scope,
        sure);
  }

  private static Position position(PageRecord record, @Nullable String when) {
    Span words = record.statements().get(0).content().get(0);
    return new Position(
        "x1",
        "p1",
        words,
        new Position.Subject(words, null, "the northern quay"),
        Stance.SUPPORTS,
        when != null,
        List.of(words),
        List.of("s1"),
        "p2",
        List.of("p1"),
        Certainty.HEDGED,
        when,
        0.7);
  }

  private List<Hit> disputed(Disputed disputed) throws IOException {
    return ledger.search(Query.builder().disputed(disputed).build()).hits();
  }

  private static PositionQuery everything() {
    return new PositionQuery("", "", Set.of(), null, null, 0, 10);
  }

  @Test
  void whatReadersDisputeIsCountedOncePerReaderAndAttacksAreNot() throws IOException {
    ledger.add(List.of(page("a", "2021-03-04", 0.9, 0.3)));
    Hit hit = disputed(Disputed.LIKELY).get(0);
    AnswerCounts.Counts likely = new AnswerCounts.Counts(0, 0, 1);
    AnswerCounts.Counts perhaps = new AnswerCounts.Counts(1, 0, 0);
    assertEquals(new AnswerCounts(likely, perhaps), hit.answers());
    StatementNumber number = new StatementNumber(hit.statement());
    assertEquals(Map.of(number, hit.answers()), ledger.answerCounts(number.reading()));
    assertEquals(
        List.of(
            "Tam Brandt disputes true", "Tam Brandt supports true", "Tam Brandt disputes false"),
        ledger.answers(number).stream()
            .map(each -> each.name() + " " + each.relation().id() + " " + each.ofClaim())
            .toList());
    assertTrue(ledger.answers(number).get(0).words().contains("No, it will not"));
  }

  @Test
  void aSearchForWhatIsDisputedTellsLikelyFromPerhaps() throws IOException {
    ledger.add(List.of(page("a", "2021-03-04", 0.9, 0.3), page("b", "2021-03-05", 0.2, 0.3)));
    assertEquals(1, disputed(Disputed.LIKELY).size());
    assertEquals(2, ledger.search(Query.builder().disputed(Disputed.PERHAPS).build()).statements());
    assertEquals(4, ledger.search(Query.builder().build()).statements());
  }

  @Test
  void pagesWithDisputesComeNewestFirst() throws IOException {
    ledger.add(
        List.of(
            page("a", "2020", 0.9, 0.3),
            page("b", "2021-03-05", 0.2, 0.3),
            new PageFixture("c").says("Orla Venn", "Nothing").record()));
    var pages = ledger.answeredPages(0, 10);
    assertEquals(List.of("b", "a"), pages.stream().map(page -> page.source()).toList());
    assertEquals(0, pages.get(0).likely());
    assertEquals(1, pages.get(1).likely());
    assertEquals(1, pages.get(1).disputes());
    assertEquals("a", ledger.answeredPages(1, 10).get(0).source());
    ledger.remove("a");
    assertEquals(1, ledger.answeredPages(0, 10).size());
  }

  @Test
  void whoDisputesWhatSomebodySaidIsFoundByThePersonAlsoAfterACorrection() throws IOException {
    ledger.add(List.of(page("a", "2021-03-04", 0.9, 0.3)));
    PersonNumber venn = ledger.personCalled("Orla Venn");
    PersonNumber brandt = ledger.personCalled("Tam Brandt");
    assertEquals(1, ledger.against(venn, 10).size());
    assertEquals(List.of(), ledger.against(brandt, 10));
    StatementNumber first = ledger.against(venn, 10).get(0).statement();
    ledger.judge(first, "desk", Judgement.of(Deed.CORRECTED, null), brandt);
    assertEquals(List.of(), ledger.against(venn, 10));
    assertEquals(1, ledger.against(brandt, 10).size());
  }

  @Test
  void positionsAreFoundByWhoToWhomWhenAndHow() throws IOException {
    ledger.add(List.of(page("a", "2021-03-04", 0.9, 0.3)));
    List<HeldPosition> all = ledger.positions(everything());
    assertEquals(List.of("2021-03-04", "2019"), all.stream().map(HeldPosition::date).toList());
    HeldPosition newest = all.get(0);
    assertEquals("Orla Venn", newest.actor());
    assertEquals("the northern quay", newest.subject());
    assertEquals("Tam Brandt", newest.by());
    assertEquals(List.of("Orla Venn"), newest.through());
    assertFalse(newest.negated());
    assertTrue(newest.words().contains("open by spring"));
    assertEquals(2, found("ven", "north", Set.of(Stance.SUPPORTS), null));
    assertEquals(0, found("enn", "", Set.of(), null), "a word begins so");
    assertEquals(0, found("", "%", Set.of(Stance.DENIES), null));
    assertEquals(1, found("", "", Set.of(), DateRange.parse("2019")));
    assertEquals(0, found("", "", Set.of(), DateRange.parse("..2018")));
  }

  private int found(String actor, String subject, Set<Stance> stances, @Nullable DateRange days)
      throws IOException {
    return ledger.positions(new PositionQuery(actor, subject, stances, days, null, 0, 10)).size();
  }

  @Test
  void positionsOfOneWhoWasMergedAreShownUnderTheirName() throws IOException {
    ledger.add(List.of(page("a", "2021-03-04", 0.9, 0.3)));
    PersonNumber venn = ledger.personCalled("Orla Venn");
    ledger.name(venn, "Orla Venn-Maas", "desk", null);
    assertEquals("Orla Venn-Maas", ledger.positions(everything()).get(0).actor());
    assertEquals(2, found("maas", "", Set.of(), null));
    assertEquals(2, ledger.positions(PositionQuery.of(venn, 10)).size());
  }

  @Test
  void aLedgerOfAnOlderOnRecordIsCaughtUpWhenItIsOpened() throws IOException {
    ledger.add(List.of(page("a", "2021-03-04", 0.9, 0.3)));
    ledger.close();
    for (String table : List.of("dispute", "answered", "stance")) {
      backend.change(address, "delete from " + table);
    }
    backend.change(address, "insert into ledger (name, value) values ('stances', 'missing')");
    ledger = Ledger.open(address);
    assertEquals(2, ledger.positions(everything()).size());
    assertEquals(1, ledger.answeredPages(0, 10).size());
  }

  @Test
  void rolesThatOlderRulesReadAreReadAgainWhenTheLedgerIsOpened() throws IOException {
    ledger.add(List.of(page("a", "2021-03-04", 0.9, 0.3)));
    ledger.close();
    backend.change(
        address,
        "insert into person_role (reading, person, role)"
            + " select reading, person, 'Council Backs' from appearance");
    backend.change(address, "delete from ledger where name = 'roles'");
    ledger = Ledger.open(address);
    assertEquals(List.of(), ledger.check(done -> {}).findings());
    assertEquals(List.of(), ledger.person(ledger.personCalled("Orla Venn")).roles());
  }

  @Test
  void theCheckTellsWhereThePositionsAreNotTheRecords() throws IOException {
    ledger.add(List.of(page("a", "2021-03-04", 0.9, 0.3)));
    ledger.close();
    backend.change(address, "update stance set negated = 1 where negated = 0");
    ledger = Ledger.open(address);
    List<String> findings = ledger.check(done -> {}).findings();
    assertEquals(1, findings.size());
    assertTrue(findings.get(0).contains("stands how"), findings.get(0));
    ledger.remove("a");
  }

  private static PageRecord ofGazette(String name) {
    PageRecord record =
        new PageFixture(name)
            .canonical("https://gazette.example/" + name)
            .says("Orla Venn", "The quay of " + name + " will be open by spring")
            .says("Tam Brandt", "No, it will not, and she knows that of " + name)
            .record();
    return with(
        record,
        List.of(dispute(record, Relation.DISPUTES, Scope.CLAIM, 0.9)),
        List.of(position(record, null)));
  }

  @Test
  void whoIsAnotherOnAPageIsSoWhereTheyStandSomehow() throws IOException {
    ledger.add(List.of(ofGazette("a.html"), ofGazette("b.html")));
    PersonNumber venn = ledger.personCalled("Orla Venn");
    assertEquals(
        List.of(venn, venn),
        ledger.positions(everything()).stream().map(HeldPosition::actorNumber).toList());
    PersonEvent parted =
        ledger.split(venn, PersonPlaces.pages(List.of("b.html")), "desk", "the harbour master");
    PersonNumber other = Objects.requireNonNull(parted.parting()).person();
    assertEquals(
        Set.of(venn, other),
        ledger.positions(everything()).stream()
            .map(HeldPosition::actorNumber)
            .collect(Collectors.toSet()));
    assertEquals(List.of(), ledger.check(done -> {}).findings());
  }
}
