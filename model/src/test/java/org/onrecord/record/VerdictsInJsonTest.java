package org.onrecord.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.onrecord.page.Page;
import org.onrecord.page.PageExplanation;
import org.onrecord.page.PageRule;
import org.onrecord.page.Part;
import org.onrecord.page.PartRole;
import org.onrecord.text.Diagnostic;
import org.onrecord.text.SourceText;
import org.onrecord.text.Span;
import org.onrecord.verdict.Passage;
import org.onrecord.verdict.Verdict;
import org.onrecord.verdict.Verification;

class VerdictsInJsonTest {
  private static final String PAGE = "{'page':{'source':'d','text':'“It 🦀 rained.”'},";

  private static VerifiedDraft parse(String json) throws MalformedRecordException {
    return VerificationReader.parse(json.replace('\'', '"'));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "'verdict':'verbatim' | /quotations/0/span is missing; it should be an array of 2 numbers",
        "'runs':[] | /quotations/0/runs: this should be an array of places, at least one",
        "'runs':[[0,15]] | /quotations/0/runs/0: [0, 15] is no place in a text of 14 characters",
        "'runs':[[0,9]] | /quotations/0/verdict is missing; it should be a string",
        "'runs':[[0,9]],'verdict':'good' | /quotations/0/verdict: \"good\" is not known in this"
            + " version",
        "FOUND,'edits':[{'op':'cut'}] | /quotations/0/edits/0/op: \"cut\" is not known in this"
            + " version",
        "FOUND,'edits':[{EDIT}] | /quotations/0/edits/0/source is missing; it should be an array"
            + " of 2 numbers",
        "FOUND,'edits':[{EDIT,'source':[4,6]}] | /quotations/0/edits/0/source: this place does not"
            + " lie in the passage found",
        "FOUND,'edits':[{EDIT,'source':[6,5]}] | /quotations/0/edits/0/source: this place does not"
            + " lie in the passage found",
        "FOUND,'edits':[{EDIT,'source':[5,9]}] | /quotations/0/edits/0/source: this place does not"
            + " lie in the passage found",
        "FOUND,'edits':[{EDIT,'source':[5,6],'marked':1}] | /quotations/0/edits/0/marked: this"
            + " should be true or false",
        "FOUND,'also':[{'start':0}] | /quotations/0/also/0/source is missing; it should be a"
            + " string",
      })
  void theErrorNamesTheFieldAndWhatItShouldBe(String quotation, String message) {
    String json =
        PAGE
            + "'quotations':[{"
            + quotation
                .replace(
                    "FOUND",
                    "'runs':[[0,9]],'verdict':'altered','found':{'source':'s',"
                        + "'start':5,'text':'a🦀b'}")
                .replace("EDIT", "'op':'delete','kind':'word','quote':[0,1]")
            + "}]}";
    assertEquals(
        message, assertThrows(MalformedRecordException.class, () -> parse(json)).getMessage());
  }

  @Test
  void aPassageWithoutUtf16StartsWhereItsCharactersDo() throws Exception {
    VerifiedDraft draft =
        parse(
            PAGE
                + "'quotations':[{'span':[0,9],'verdict':'altered','found':{'source':'s','start':5,"
                + "'text':'a🦀b'},'edits':[{'op':'delete','kind':'word','quote':[3,3],"
                + "'source':[6,8]}]}]}");
    VerifiedQuotation quotation = draft.quotations().get(0);
    assertEquals(List.of(new Span(0, 10)), quotation.spans());
    Passage found = quotation.verification().found();
    assertEquals(new Passage("s", null, 5, 9, 5, "a🦀b", "", "", null, null, List.of()), found);
    assertEquals(new Span(6, 9), quotation.verification().edits().get(0).source());
    assertFalse(quotation.verification().edits().get(0).marked());
    assertNull(quotation.statement());
  }

  private static boolean another(@Nullable String name, @Nullable String label) {
    Passage found = new Passage("s", null, 0, 1, 0, "x", "", "", label, null, List.of());
    return new VerifiedQuotation(
            List.of(new Span(0, 1), new Span(3, 4)),
            null,
            name,
            new Verification(Verdict.VERBATIM, found, List.of(), List.of(), 0))
        .isAnothersWords();
  }

  @ParameterizedTest
  @CsvSource({
    "Ada Roe, MS. ROE, false",
    "Ada Roe, ROE’S, false",
    "Ada Roe’s, ROE, false",
    "Ada Roe, MR. DOE, true",
    "The Prime Minister, MR. DOE, false",
    "Ada Roe, A, false",
    "Ada Roe, THE PRESIDENT, false",
    "Mr. Ada, MR. ROE, true",
    "Zoë, ZOË ROE, false",
  })
  void wordsAreAnothersWhereBothNamesShareNoWordButTitles(
      String name, String label, boolean another) {
    assertEquals(another, another(name, label));
  }

  @Test
  void whoIsNotNamedIsNobodyElse() {
    assertFalse(another(null, "MR. DOE"));
    assertFalse(another("Ada Roe", null));
    assertFalse(
        new VerifiedQuotation(List.of(new Span(0, 1)), null, "Ada", Verification.NOT_FOUND)
            .isAnothersWords());
  }

  @Test
  void aQuotationReachesFromItsFirstRunToItsLast() {
    assertEquals(
        new Span(0, 4),
        new VerifiedQuotation(
                List.of(new Span(0, 1), new Span(3, 4)), null, null, Verification.NOT_FOUND)
            .span());
  }

  @Test
  void anExplanationSaysWhatWasChosenAndLeftOut() {
    Page page =
        Page.builder("sha256:0", "a.html", SourceText.of("🦀 It rained.\ud800"))
            .parts(List.of(new Part(PartRole.BODY, new Span(3, 13))))
            .diagnostics(
                List.of(new Diagnostic(Diagnostic.Code.NO_TEXT, new Span(2, 3), "no\udc00")))
            .build();
    PageExplanation explanation =
        new PageExplanation(
            page,
            List.of(
                new PageExplanation.Choice(
                    "article", PageRule.ARTICLE_MARKED, "main", 7, List.of("f1", "f2"))),
            List.of(
                new PageExplanation.Choice(
                    "thread", PageRule.THREAD_UNSIGNED, "div", 0, List.of())),
            List.of(
                new PageExplanation.LeftOut(PageRule.LEFT_OUT_FORM, "form", 9, 20, "Search this")),
            List.of(
                new PageExplanation.Stated(
                    "headline", "og:title", "It rains", PageExplanation.Use.DIFFERS)));
    assertEquals(
        "{'onrecord':1,'page':{'id':'sha256:0','source':'a.html','mediaType':'text/plain',"
            + "'capture':null,'headline':null,'outlet':null,'authors':[],'published':null,"
            + "'modified':null,'language':null,'canonical':null,'section':null,"
            + "'text':'🦀 It rained.\ufffd','parts':[{'role':'body','start':2,'end':12}],"
            + "'sourceMap':[],'sourcePairs':[],'turns':[]},'comments':[],"
            + "'chosen':[{'what':'article','rule':'articleMarked','element':'main','line':7,"
            + "'facts':['f1','f2']}],"
            + "'rejected':[{'what':'thread','rule':'threadUnsigned','element':'div','line':0,"
            + "'facts':[]}],"
            + "'leftOut':[{'rule':'leftOutForm','element':'form','line':9,'characters':20,"
            + "'words':'Search this'}],"
            + "'told':[{'field':'headline','place':'og:title','value':'It rains','use':'differs'}],"
            + "'diagnostics':[{'code':'noText','start':1,'end':2,'message':'no\ufffd'}]}",
        ExplanationWriter.line(explanation).replace('"', '\''));
  }

  @Test
  void aPersonWhoIsNotThereIsAnError() {
    PageRecord record = RandomRecords.record(1);
    assertThrows(NoSuchElementException.class, () -> record.person("p99"));
  }

  @Test
  void severalLinesEndAlikeOnEveryPlatform() throws Exception {
    PageRecord record = RandomRecords.record(3);
    String pretty = RecordWriter.pretty(record);
    assertEquals("{\n  \"onrecord\" : 1,\n  \"extractor\" : {\n", pretty.substring(0, 38));
    assertFalse(pretty.contains("\r"));
    assertEquals(RecordWriter.line(record), RecordWriter.line(RecordReader.parse(pretty)));
  }

  @Test
  void probabilitiesAreWrittenToTwoPlaces() throws Exception {
    PageRecord record =
        RecordReader.parse(
            ("{'page':{'source':'d','text':'x'},'statements':[{'speaker':'p','speakerConfidence':"
                    + "0.874,'confidence':0.996}]}")
                .replace('\'', '"'));
    String line = RecordWriter.line(record);
    assertEquals(0.874, record.statements().get(0).speakerConfidence());
    assertEquals(true, line.contains("\"speakerConfidence\":0.87,"));
    assertEquals(true, line.contains("\"confidence\":1.0,"));
  }
}
