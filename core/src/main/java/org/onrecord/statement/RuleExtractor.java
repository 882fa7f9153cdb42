package org.onrecord.statement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onrecord.page.Page;
import org.onrecord.page.PartRole;
import org.onrecord.page.Section;
import org.onrecord.text.Diagnostic;
import org.onrecord.text.Span;

/**
 * Finds attributions by quotation marks, cue words and word order, without a model.
 *
 * <p>It is the floor that a trained model has to beat, and is kept small: a lexicon of cues ({@code
 * cues.txt}), noun phrases told by capitals and function words, one reading per sentence. Stateless
 * and thread-safe. Cost: linear in the page.
 */
public final class RuleExtractor implements AttributionExtractor {
  /**
   * A quotation without a cue counts from so many tokens on: shorter ones are titles and scare
   * quotes.
   */
  private static final int MIN_ALONE = 10;

  private final CueLexicon lexicon = CueLexicon.load();
  private final CueFinder cues = new CueFinder(lexicon);

  /** Reads the lexicon. */
  public RuleExtractor() {}

  @Override
  public Extraction extract(Page page) {
    List<Attribution> attributions = new ArrayList<>();
    List<Diagnostic> diagnostics = new ArrayList<>();
    for (Section section : page.sections()) {
      if (section.name().equals(PartRole.BIO.id())) {
        continue;
      }
      QuotationFinder finder = QuotationFinder.in(page.text().string(), section);
      diagnostics.addAll(finder.diagnostics());
      for (Draft draft : drafts(page.text().string(), section, finder.quotations())) {
        attributions.add(draft.finish(section.name()));
      }
    }
    attributions.sort(Comparator.comparing(Attribution::extent));
    diagnostics.sort(Comparator.comparing(Diagnostic::span));
    return new Extraction(attributions, diagnostics);
  }

  private List<Draft> drafts(String text, Section section, List<Quotation> quotations) {
    List<Draft> drafts = new ArrayList<>();
    boolean headline = section.name().equals("headline");
    Draft previous = null;
    for (Span paragraph : section.paragraphs()) {
      Sentence before = null;
      for (Sentence sentence : SentenceSplitter.split(text, paragraph, quotations, lexicon)) {
        if (sentence.isOneQuotation() && (previous != null || sentence.size() > MIN_ALONE)) {
          if (previous == null) {
            previous = alone(before);
            drafts.add(previous);
          }
          if (!previous.reaches(sentence.token(0).span().start())) {
            previous.add(sentence, 0, sentence.size());
          }
          continue;
        }
        before = sentence;
        List<Draft> found = SentenceReader.read(sentence, cues.cues(sentence), lexicon, headline);
        drafts.addAll(found);
        previous = lastQuoted(found);
      }
    }
    return drafts;
  }

  /**
   * A quotation that no verb introduces is taken for words of whom the sentence before it is about.
   */
  private static Draft alone(@Nullable Sentence before) {
    Span source = before == null ? null : new Subjects(before).ofSentence(before.size());
    return new Draft(Draft.Pattern.QUOTATION_ALONE, source, null);
  }

  private static @Nullable Draft lastQuoted(List<Draft> found) {
    Draft last = found.isEmpty() ? null : found.get(found.size() - 1);
    return last != null && last.quoted() ? last : null;
  }

  @Override
  public String model() {
    return "rules-1";
  }
}
