package org.onrecord.app.evaluate;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.onrecord.OnRecord;
import org.onrecord.text.Span;

/** Compares what is found in texts with what a person marked. Immutable and thread-safe. */
public final class Evaluator {
  private static final char BYTE_ORDER_MARK = '\uFEFF';
  private static final int SHOWN = 60;

  private final Finder finder;
  private final @Nullable Path speakers;

  private Evaluator(Finder finder, @Nullable Path speakers) {
    this.finder = finder;
    this.speakers = speakers;
  }

  /**
   * Evaluates what OnRecord finds.
   *
   * @param speakers the folder that says who the sources are; null where there is none
   */
  public static Evaluator reading(OnRecord onRecord, @Nullable Path speakers) {
    return new Evaluator(new ReadingFinder(onRecord), speakers);
  }

  /**
   * Evaluates what stands in records, one a line, whoever made them.
   *
   * @param records the file
   * @param speakers as above
   * @param minConfidence probability, 0 to 1, below which statements are left out; one without a
   *     confidence is kept
   * @throws GoldException if a line is no record
   * @throws IOException if the file cannot be read
   */
  public static Evaluator recorded(Path records, @Nullable Path speakers, double minConfidence)
      throws IOException {
    return new Evaluator(RecordedFinder.read(records, minConfidence), speakers);
  }

  /**
   * Evaluates one document. A text that OnRecord cannot read counts as one in which it found
   * nothing.
   *
   * @throws GoldException if its gold cannot be used
   * @throws IOException if a file cannot be read
   */
  public DocumentResult evaluate(GoldDocument document) throws IOException {
    BratFile brat = BratFile.read(document.annotation());
    byte[] bytes = Files.readAllBytes(document.text());
    String own = new String(bytes, StandardCharsets.UTF_8);
    boolean marked = !own.isEmpty() && own.charAt(0) == BYTE_ORDER_MARK;
    Findings found = finder.find(document, bytes, marked ? own.substring(1) : own);
    GoldText goldText = GoldText.fitting(found.text(), marked, brat);
    List<MarkedStatement> gold = goldText.statements(brat);
    List<MarkedStatement> ours = found.statements();
    TextWords words = new TextWords(found.text());
    List<WordStatement> goldWords = gold.stream().map(s -> WordStatement.of(s, words)).toList();
    List<WordStatement> oursWords = ours.stream().map(s -> WordStatement.of(s, words)).toList();
    List<Disagreement> wrong = new DisagreementFinder(words, gold, ours).find();
    long missed = wrong.stream().filter(each -> each.gold() != null).count();
    return new DocumentResult(
        document.name(),
        found.text(),
        new Matcher(goldWords, oursWords).measure(),
        speakers(document, goldText, found, words, goldWords, oursWords),
        wrong,
        gold.size() - (int) missed,
        found.missing(),
        notes(brat, goldText));
  }

  private Map<SpeakerTally.Group, SpeakerTally> speakers(
      GoldDocument document,
      GoldText goldText,
      Findings found,
      TextWords words,
      List<WordStatement> gold,
      List<WordStatement> ours)
      throws IOException {
    Optional<SpeakerGold> who =
        speakers == null ? Optional.empty() : SpeakerGold.read(speakers, document.name());
    if (who.isEmpty()) {
      return Map.of();
    }
    List<WordNumbers> places = new ArrayList<>();
    for (SpeakerGold.Source source : who.get().sources()) {
      List<Span> spans = new ArrayList<>();
      for (BratFile.Fragment fragment : source.place()) {
        spans.add(goldText.span(fragment, speakers + ", " + document.name() + ".json"));
      }
      places.add(words.in(spans));
    }
    return new SpeakerMatcher(words, gold, ours, found.speakers()).measure(who.get(), places);
  }

  private static List<String> notes(BratFile brat, GoldText text) {
    List<String> notes = new ArrayList<>();
    List<BratFile.Mark> differing = text.differing(brat);
    if (!differing.isEmpty()) {
      BratFile.Mark first = differing.get(0);
      notes.add(
          brat.path()
              + ": line "
              + first.line()
              + ": the text has “"
              + shortened(text.words(first))
              + "” where the file says “"
              + shortened(first.text())
              + "”"
              + (differing.size() == 1 ? "" : "; so it is in " + differing.size() + " lines")
              + "; was the text changed after it was annotated?");
    }
    if (brat.events().isEmpty() && !brat.marks().isEmpty()) {
      notes.add(
          brat.path()
              + ": it marks words, but no line says which belong together, such as"
              + " E1<TAB>Attribution:T4 Source:T1 Cue:T2 Content:T3");
    }
    if (!brat.late().isEmpty()) {
      notes.add(
          brat.path()
              + ": line "
              + brat.late().get(0)
              + ": it names words whose line stands further down, which do not count"
              + (brat.late().size() == 1 ? "" : "; so do " + brat.late().size() + " in all")
              + "; move the line up");
    }
    if (brat.strays() > 0) {
      notes.add(
          brat.path()
              + ": passed over "
              + brat.strays()
              + (brat.strays() == 1 ? " line that is" : " lines that are")
              + " not brat's");
    }
    return notes;
  }

  private static String shortened(@Nullable String words) {
    String line = words == null ? "no such place" : words.replaceAll("\\s+", " ");
    return line.codePointCount(0, line.length()) <= SHOWN
        ? line
        : line.substring(0, line.offsetByCodePoints(0, SHOWN)) + "…";
  }
}
