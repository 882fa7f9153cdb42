package org.onrecord.attribution.find;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onrecord.attribution.Attribution;
import org.onrecord.attribution.Extraction;
import org.onrecord.encoder.AttributionModel;
import org.onrecord.encoder.EncodedPage;
import org.onrecord.page.Page;
import org.onrecord.page.PartRole;
import org.onrecord.page.Section;
import org.onrecord.stage.StageFailures;
import org.onrecord.text.Diagnostic;
import org.onrecord.text.SourceText;
import org.onrecord.text.Span;

/**
 * Finds attributions with a trained network.
 *
 * <p>Headline, captions and body are read as one passage, as they stood in the training's articles;
 * each reader's comment is one of its own, so that nothing in it is put in the mouth of somebody
 * named in another. Thread-safe as the model is. Linear in the page.
 */
public final class ModelExtractor implements EncodingExtractor {
  private final AttributionModel model;

  /**
   * Creates an extractor that uses a model.
   *
   * @param model open; its owner closes it
   */
  public ModelExtractor(AttributionModel model) {
    this.model = model;
  }

  @Override
  public Extraction extract(Page page) {
    return extract(page, null);
  }

  @Override
  public EncodedPage.Builder encoded() {
    return new EncodedPage.Builder(model.heads());
  }

  @Override
  public EncodedPage.Builder encoded(List<Span> sentences) {
    return new EncodedPage.Builder(model.heads(), sentences);
  }

  @Override
  public Extraction extract(Page page, EncodedPage.@Nullable Builder encoded) {
    List<Attribution> attributions = new ArrayList<>();
    List<Diagnostic> diagnostics = new ArrayList<>();
    StageFailures failures = new StageFailures();
    SectionHalves halves =
        new SectionHalves(sections -> read(page.text(), sections, encoded), failures);
    for (List<Section> sections : passages(page)) {
      for (Extraction extraction : halves.read(sections)) {
        attributions.addAll(extraction.attributions());
        diagnostics.addAll(extraction.diagnostics());
      }
    }
    diagnostics.addAll(failures.diagnostics());
    attributions.sort(Comparator.comparing(Attribution::extent));
    diagnostics.sort(Comparator.comparing(Diagnostic::span));
    return new Extraction(attributions, diagnostics);
  }

  /** The sections that are read together: those of the article, and each comment by itself. */
  static List<List<Section>> passages(Page page) {
    List<List<Section>> passages = new ArrayList<>();
    List<Section> article = new ArrayList<>();
    passages.add(article);
    for (Section whole : page.sections()) {
      Section section = SpokenTurns.withoutLabels(page, whole);
      if (isComment(section)) {
        passages.add(List.of(section));
      } else if (!section.name().equals(PartRole.BIO.id())) {
        article.add(section);
      }
    }
    return passages;
  }

  private static boolean isComment(Section section) {
    for (PartRole role : PartRole.values()) {
      if (section.name().equals(role.id())) {
        return false;
      }
    }
    return true;
  }

  private Extraction read(
      SourceText source, List<Section> sections, EncodedPage.@Nullable Builder encoded) {
    String text = source.string();
    PassageReading reading = PassageReading.of(text, sections);
    List<Attribution> attributions =
        new ArrayList<>(
            FormSpeech.join(
                text, sections, reading.quotations(), reading.attributions(model, encoded)));
    attributions.addAll(
        OwnedQuotations.of(text, reading.spans(), reading.quotations(), attributions));
    attributions =
        new ArrayList<>(
            IntroducedQuotations.join(text, reading.spans(), reading.quotations(), attributions));
    attributions.addAll(
        UnattributedQuotations.of(text, reading.spans(), reading.quotations(), attributions));
    attributions.addAll(PlainTags.of(text, sections, reading.quotations(), attributions));
    attributions =
        Beside.withoutOccasion(
            text, Beside.withoutSilence(text, SecondVerb.apart(text, attributions)));
    List<Attribution> inner = new InnerSpeech(source, model).in(attributions, reading.quotations());
    attributions = Beside.withoutOthers(text, attributions, inner);
    List<Attribution> views = new InnerViews(text).in(attributions, inner);
    attributions.addAll(inner);
    attributions.addAll(views);
    return new Extraction(attributions, reading.diagnostics());
  }

  @Override
  public String model() {
    return model.settings().name();
  }
}
