package org.onrecord.attribution.find;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.onrecord.attribution.Extraction;
import org.onrecord.page.Section;
import org.onrecord.stage.StageFailures;
import org.onrecord.stage.UnusableException;
import org.onrecord.text.Span;

/**
 * Reads sections together, and where that fails, each half of them by itself, down to the paragraph
 * that is to blame: only that one is lost. For one page.
 *
 * <p>Without failures it costs nothing. Each failure costs reading the halves around it again, and
 * after {@value #MOST} failures what is left of a half is given up as a whole.
 */
final class SectionHalves {
  private static final int MOST = 16;

  private final Function<List<Section>, Extraction> reader;
  private final StageFailures failures;
  private int failed;

  /** Creates a reader of sections that notes what it fails on. */
  SectionHalves(Function<List<Section>, Extraction> reader, StageFailures failures) {
    this.reader = reader;
    this.failures = failures;
  }

  /** What was found: one extraction where nothing fails, else one for each part that was read. */
  List<Extraction> read(List<Section> sections) {
    List<Extraction> found = new ArrayList<>();
    read(sections, found);
    return found;
  }

  private void read(List<Section> sections, List<Extraction> found) {
    if (sections.isEmpty()) {
      return;
    }
    try {
      found.add(reader.apply(sections));
    } catch (UnusableException e) {
      throw e;
    } catch (RuntimeException | StackOverflowError e) {
      List<List<Section>> halves = failed < MOST ? halves(sections) : List.of();
      if (halves.isEmpty()) {
        failed++;
        Span first = sections.get(0).span();
        Span all = first.cover(sections.get(sections.size() - 1).span());
        failures.add(all, "statements are not looked for here", e);
      }
      halves.forEach(half -> read(half, found));
    }
  }

  /**
   * The two halves of the sections, or of the paragraphs of a single section; empty for a single
   * paragraph.
   */
  private static List<List<Section>> halves(List<Section> sections) {
    if (sections.size() > 1) {
      int middle = sections.size() / 2;
      return List.of(sections.subList(0, middle), sections.subList(middle, sections.size()));
    }
    Section section = sections.get(0);
    List<Span> paragraphs = section.paragraphs();
    if (paragraphs.size() < 2) {
      return List.of();
    }
    int middle = paragraphs.size() / 2;
    return List.of(
        List.of(new Section(section.name(), paragraphs.subList(0, middle))),
        List.of(new Section(section.name(), paragraphs.subList(middle, paragraphs.size()))));
  }
}
