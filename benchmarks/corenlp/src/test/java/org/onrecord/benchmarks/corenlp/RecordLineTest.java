package org.onrecord.benchmarks.corenlp;

import static org.junit.jupiter.api.Assertions.assertEquals;

import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.pipeline.QuoteAttributionAnnotator;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Needs no models: the annotations are made by hand. */
class RecordLineTest {
  private static final String TEXT = "🔔 “Gone,” said Ada Quill.";

  private static CoreLabel token(String word) {
    CoreLabel token = new CoreLabel();
    token.setBeginPosition(TEXT.indexOf(word));
    token.setEndPosition(TEXT.indexOf(word) + word.length());
    return token;
  }

  private static Annotation quotation() {
    Annotation quotation = new Annotation("“Gone,”");
    quotation.set(CoreAnnotations.CharacterOffsetBeginAnnotation.class, 3);
    quotation.set(CoreAnnotations.CharacterOffsetEndAnnotation.class, 10);
    return quotation;
  }

  private static String statements(Annotation quotation) {
    Annotation document = new Annotation(TEXT);
    document.set(
        CoreAnnotations.TokensAnnotation.class,
        List.of(token("said"), token("Ada"), token("Quill")));
    document.set(CoreAnnotations.QuotationsAnnotation.class, List.of(quotation));
    String line = RecordLine.of("a.txt", TEXT, document);
    return line.substring(line.indexOf("\"statements\":"));
  }

  @Test
  void aQuotationIsAStatementOfItsMentionInCodePoints() {
    Annotation quotation = quotation();
    quotation.set(QuoteAttributionAnnotator.MentionBeginAnnotation.class, 1);
    quotation.set(QuoteAttributionAnnotator.MentionEndAnnotation.class, 2);
    quotation.set(QuoteAttributionAnnotator.CanonicalMentionAnnotation.class, "Ada Quill");
    assertEquals(
        "\"statements\":[{\"speaker\":\"p1\",\"source\":[[15,24]],\"cue\":[],"
            + "\"content\":[[2,9]]}],\"people\":[{\"id\":\"p1\",\"name\":\"Ada Quill\"}]}",
        statements(quotation));
  }

  @Test
  void aQuotationGivenToNobodyHasNoSource() {
    assertEquals(
        "\"statements\":[{\"speaker\":null,\"source\":[],\"cue\":[],\"content\":[[2,9]]}],"
            + "\"people\":[]}",
        statements(quotation()));
  }
}
