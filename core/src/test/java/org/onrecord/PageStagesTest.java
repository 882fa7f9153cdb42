package org.onrecord;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.onrecord.attribution.Attribution;
import org.onrecord.attribution.AttributionExtractor;
import org.onrecord.attribution.Extraction;
import org.onrecord.attribution.certainty.Certainties;
import org.onrecord.page.Page;
import org.onrecord.page.PageLimits;
import org.onrecord.person.KnownPeople;
import org.onrecord.read.PageReader;
import org.onrecord.record.PageRecord;
import org.onrecord.record.Provenance;
import org.onrecord.record.VerifiedDraft;
import org.onrecord.speaker.SpeakerResolver;
import org.onrecord.stage.UnusableException;
import org.onrecord.statement.Certainty;
import org.onrecord.statement.Kind;
import org.onrecord.text.Diagnostic;
import org.onrecord.text.Span;
import org.onrecord.verdict.Verdict;
import org.onrecord.verdict.Verification;

/** A stage that fails costs what it failed on, and says so. */
class PageStagesTest {
  private static final String TEXT =
      "Ada Roe denied on Monday that “the old dam at Harran was ever safe.”\n\n"
          + "Tom Finch denied on Tuesday that “the new dam at Harran was ever safe.”";

  private static final List<Attribution> ATTRIBUTIONS =
      List.of(
          says("Ada Roe", "“the old dam at Harran was ever safe.”"),
          says("Tom Finch", "“the new dam at Harran was ever safe.”"));

  private static Attribution says(String source, String content) {
    Span name = span(source);
    return new Attribution(
        Kind.DIRECT,
        List.of(name),
        List.of(new Span(name.end() + 1, name.end() + 7)),
        List.of(span(content)),
        "body",
        1);
  }

  private static Span span(String words) {
    int at = TEXT.indexOf(words);
    return new Span(at, at + words.length());
  }

  private static PageRecord record(Function<Page, Extraction> extractor, PageStages.Judge certainty)
      throws IOException {
    return record(extractor, certainty, 0);
  }

  private static PageRecord record(
      Function<Page, Extraction> extractor, PageStages.Judge certainty, double leastReliability)
      throws IOException {
    Page page =
        new PageReader(PageLimits.DEFAULT)
            .read("dam.txt", new ByteArrayInputStream(TEXT.getBytes(StandardCharsets.UTF_8)));
    return StatementAssert.assertSound(
        new PageStages(page)
            .record(
                tools(extractor, certainty, leastReliability),
                new Provenance("0", "given", Map.of())));
  }

  private static PageStages.Tools tools(
      Function<Page, Extraction> extractor, PageStages.Judge certainty, double leastReliability) {
    AttributionExtractor given =
        new AttributionExtractor() {
          @Override
          public Extraction extract(Page read) {
            return extractor.apply(read);
          }

          @Override
          public String model() {
            return "given";
          }
        };
    return new PageStages.Tools(
        read -> true,
        given,
        new SpeakerResolver(),
        certainty,
        KnownPeople.none(),
        new Wanted(Wanted.ALL.acts(), leastReliability));
  }

  private static Extraction all(Page page) {
    return new Extraction(ATTRIBUTIONS, List.of());
  }

  private static Certainties.Judgement judged(Page page, Attribution attribution) {
    return Certainties.judge(page.text(), attribution);
  }

  private static List<String> failures(List<Diagnostic> diagnostics) {
    return diagnostics.stream()
        .filter(each -> each.code() == Diagnostic.Code.STAGE_FAILED)
        .map(each -> each.span().in(TEXT))
        .toList();
  }

  @Test
  void aStatementWhoseCertaintyFailsIsAssertedAndTheOthersAreJudged() throws IOException {
    PageRecord record =
        record(
            PageStagesTest::all,
            (page, attribution) -> {
              if (attribution.equals(ATTRIBUTIONS.get(0))) {
                throw new IndexOutOfBoundsException();
              }
              return judged(page, attribution);
            });

    assertEquals(
        List.of(Certainty.ASSERTED, Certainty.DENIED),
        record.statements().stream().map(statement -> statement.certainty()).toList());
    assertEquals(List.of(ATTRIBUTIONS.get(0).extent().in(TEXT)), failures(record.diagnostics()));
  }

  @Test
  void whatIsLeftOutChangesNothingOfTheOthersButTheirNumber() throws IOException {
    Function<Page, Extraction> found =
        page ->
            new Extraction(List.of(unsure(ATTRIBUTIONS.get(0)), ATTRIBUTIONS.get(1)), List.of());
    PageRecord all = record(found, PageStagesTest::judged);
    double first = all.statements().get(0).reliability();
    double second = all.statements().get(1).reliability();
    assertTrue(first + 0.01 < second, first + " is not less than " + second);

    PageRecord record = record(found, PageStagesTest::judged, (first + second) / 2);

    assertEquals(
        List.of("s1"), record.statements().stream().map(statement -> statement.id()).toList());
    assertEquals(all.statements().get(1).content(), record.statements().get(0).content());
    assertEquals(all.statements().get(1).speaker(), record.statements().get(0).speaker());
    assertEquals(second, record.statements().get(0).reliability());
    assertEquals(all.people(), record.people());
  }

  private static Attribution unsure(Attribution sure) {
    return new Attribution(
        sure.kind(), sure.source(), sure.cue(), sure.content(), sure.section(), 0.3);
  }

  @Test
  void diagnosticsOfTheStagesStandBeforeThoseOfTheExtractor() throws IOException {
    Diagnostic odd =
        new Diagnostic(Diagnostic.Code.UNCLOSED_QUOTATION, new Span(0, 1), "never closed");
    PageRecord record =
        record(
            page -> new Extraction(ATTRIBUTIONS, List.of(odd)),
            (page, attribution) -> {
              throw new IllegalStateException();
            });

    assertEquals(
        List.of(
            Diagnostic.Code.STAGE_FAILED,
            Diagnostic.Code.STAGE_FAILED,
            Diagnostic.Code.UNCLOSED_QUOTATION),
        record.diagnostics().stream().map(Diagnostic::code).toList());
  }

  @Test
  void aPageOnWhichTheExtractorFailsIsStillAPage() throws IOException {
    PageRecord record =
        record(
            page -> {
              throw new StackOverflowError();
            },
            PageStagesTest::judged);

    assertEquals(TEXT, record.page().text().string());
    assertEquals(List.of(), record.statements());
    assertEquals(List.of(TEXT), failures(record.diagnostics()));
  }

  @Test
  void wantOfMemoryAndAnUnusableModelGoToTheCaller() {
    assertThrows(
        OutOfMemoryError.class,
        () ->
            record(
                page -> {
                  throw new OutOfMemoryError();
                },
                PageStagesTest::judged));
    assertThrows(
        UnusableException.class,
        () ->
            record(
                page -> {
                  throw new UnusableException("closed");
                },
                PageStagesTest::judged));
  }

  @Test
  void aClosedModelGoesToTheCaller() throws IOException {
    OnRecord onRecord = OnRecord.standard();
    onRecord.close();

    assertThrows(UnusableException.class, () -> onRecord.readText("dam.txt", TEXT));
  }

  @Test
  void aQuotationThatFailsDoesNotLoseTheDraft() throws IOException {
    PageRecord draft = record(PageStagesTest::all, PageStagesTest::judged);
    Verification known = new Verification(Verdict.NOT_FOUND, null, List.of(), List.of(), 0);
    DraftVerifier verifier =
        new DraftVerifier(
            quoted -> {
              if (quoted.runs().get(0).get(0).in(quoted.draft()).contains("old")) {
                throw new StackOverflowError();
              }
              return known;
            });

    VerifiedDraft verified = verifier.verify(draft);

    assertEquals(
        List.of("“the new dam at Harran was ever safe.”"),
        verified.quotations().stream().map(each -> each.spans().get(0).in(TEXT)).toList());
    assertEquals(
        List.of("“the old dam at Harran was ever safe.”"), failures(verified.diagnostics()));
  }
}
