package org.onrecord.trace;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.onrecord.text.Span;
import org.onrecord.trace.align.Alignment;
import org.onrecord.trace.align.EditReader;
import org.onrecord.trace.align.Evidence;
import org.onrecord.trace.index.WordFrequencies;
import org.onrecord.trace.quote.Quote;
import org.onrecord.trace.quote.QuoteReader;
import org.onrecord.trace.search.Preference;
import org.onrecord.trace.search.Search;
import org.onrecord.trace.words.WordCount;
import org.onrecord.trace.words.WordCursor;
import org.onrecord.verdict.Passage;
import org.onrecord.verdict.Verdict;
import org.onrecord.verdict.Verification;

/**
 * Finds whether quotations are what the sources say.
 *
 * <pre>{@code
 * try (QuotationIndex index = QuotationIndex.open(Path.of("transcripts.index"))) {
 *   Verifier verifier = new Verifier(index);
 *   Verification verification = verifier.verify("we … paid for it twice");
 *   System.out.println(verification.verdict().id());
 * }
 * }</pre>
 *
 * <p>A passage is considered if it shares with the quotation a run of at least 4 unaltered words;
 * of those the one with the fewest unmarked changes is taken, provided that 6 of 10 of its words
 * are the same. A quotation without 4 words in a row, such as "no … never", is found only where it
 * is faithful, by reading the whole index.
 *
 * <p>Thread-safe; an index serves any number of verifiers.
 */
public final class Verifier {
  /** Words of the longest quotation that is looked for. */
  public static final int MAX_WORDS = 20_000;

  /** A smaller chance is none. */
  private static final double LEAST_CHANCE = 1e-12;

  /** Undated passages come last. */
  private static final String UNDATED = "~";

  /** Words of the source that a result has on either side of a passage, unless set otherwise. */
  public static final int CONTEXT = 40;

  /** The most words of context on either side. */
  public static final int MAX_CONTEXT = 1_000;

  private final QuotationIndex index;
  private final int context;

  /** A verifier against an index, which must stay open. */
  public Verifier(QuotationIndex index) {
    this(index, CONTEXT);
  }

  private Verifier(QuotationIndex index, int context) {
    this.index = index;
    this.context = context;
  }

  /**
   * A verifier whose results have more or fewer words around each passage. Without any, verifying
   * takes about two thirds of the time.
   *
   * @param words on either side, 0 to {@link #MAX_CONTEXT}
   * @throws IllegalArgumentException if there are too many or fewer than none
   */
  public Verifier withContext(int words) {
    if (words < 0 || words > MAX_CONTEXT) {
      throw new IllegalArgumentException(
          words + " words of context; may be 0 to " + MAX_CONTEXT + " words");
    }
    return new Verifier(index, words);
  }

  /**
   * Verifies one quotation, of which nothing but the words are known.
   *
   * @param quotation its words, with or without the quotation marks around them
   * @throws IllegalArgumentException if it has no word, or more than {@link #MAX_WORDS}
   * @throws IOException if the index cannot be read or is damaged
   */
  public Verification verify(String quotation) throws IOException {
    return verify(Quoted.alone(quotation));
  }

  /**
   * Verifies a quotation where it stands in a draft.
   *
   * @throws IllegalArgumentException if it has no word, or more than {@link #MAX_WORDS}
   * @throws IOException if the index cannot be read or is damaged
   */
  public Verification verify(Quoted quoted) throws IOException {
    return closestOf(quoted).judged();
  }

  /**
   * Verifies a quotation of which the draft does not tell the speaker.
   *
   * @param draft text of the draft
   * @param runs as {@link Quoted} has them
   * @throws IllegalArgumentException if it has no word, or more than {@link #MAX_WORDS}
   * @throws IOException if the index cannot be read or is damaged
   */
  public Verification verify(String draft, List<List<Span>> runs) throws IOException {
    return verify(new Quoted(draft, runs, null));
  }

  /** The closest passages, however likely they are by chance. */
  Verification closest(Quoted quoted) throws IOException {
    return closestOf(quoted).verification();
  }

  /**
   * The closest passage.
   *
   * @param verification as the words stand
   * @param isNamed whether it is the named speaker's, or has the words around the quotation
   * @param isShort whether a passage that is neither proves nothing
   * @param holds whether each place that it joins says more than chance
   */
  private record Closest(
      Verification verification, boolean isNamed, boolean isShort, boolean holds) {
    /** What follows from it: neither what is by chance nor what proves nothing is a finding. */
    private Verification judged() {
      Verdict verdict = verification.verdict();
      if (verdict == Verdict.ALTERED && (verification.mayBeChance() || !holds)) {
        return Verification.NOT_FOUND;
      }
      return verdict.isFaithful() && isShort && !isNamed
          ? new Verification(
              Verdict.TOO_SHORT,
              verification.found(),
              verification.edits(),
              verification.also(),
              verification.chance())
          : verification;
    }
  }

  private Closest closestOf(Quoted quoted) throws IOException {
    refuseHuge(quoted.draft(), quoted.runs());
    Quote quote = QuoteReader.read(quoted.draft(), quoted.runs());
    if (quote.words() == 0) {
      throw new IllegalArgumentException("the quotation has no word");
    }
    if (quote.words() > MAX_WORDS) {
      throw new IllegalArgumentException(
          "the quotation has " + quote.words() + " words; at most " + MAX_WORDS + " are compared");
    }
    try {
      WordFrequencies frequencies = index.frequencies();
      NamedPassages named = new NamedPassages(quoted, quote, frequencies);
      Preference preference = named.areKnown() ? named : Preference.NONE;
      Search search = new Search(index.state(), quote, frequencies, preference);
      return closest(search.best(), named, frequencies);
    } catch (UncheckedIOException e) {
      throw e.getCause() == null ? new IOException(e) : e.getCause();
    }
  }

  /**
   * Refuses a quotation with too many words, and stops counting there, since a quotation as long as
   * a book would fill the memory.
   */
  private static void refuseHuge(String draft, List<List<Span>> runs) {
    int words = 0;
    for (List<Span> run : runs) {
      for (Span span : run) {
        WordCursor cursor = new WordCursor(draft, span.start(), span.end());
        while (cursor.next()) {
          words++;
          if (words > 2 * MAX_WORDS) {
            throw new IllegalArgumentException(
                "the quotation has more than "
                    + 2 * MAX_WORDS
                    + " words; at most "
                    + MAX_WORDS
                    + " are compared");
          }
        }
      }
    }
  }

  /** Words of a quotation, those in brackets left out. */
  public static int words(String draft, List<List<Span>> runs) {
    return QuoteReader.read(draft, runs).words();
  }

  /**
   * Words of a quotation as a person counts them: as {@link #words}, but where a script puts no
   * spaces between words, of which each character is compared by itself, by ICU's dictionaries.
   */
  public static int spokenWords(String draft, List<List<Span>> runs) {
    int words = 0;
    for (List<Span> run : runs) {
      for (Span span : run) {
        words += WordCount.of(draft, span.start(), span.end());
      }
    }
    return Math.min(words, words(draft, runs));
  }

  private Closest closest(
      List<Alignment> alignments, NamedPassages named, WordFrequencies frequencies) {
    record Ranked(int rank, FoundPlace place) {}
    if (alignments.isEmpty()) {
      return new Closest(Verification.NOT_FOUND, false, false, false);
    }
    List<FoundPlace> places =
        alignments.stream()
            .map(each -> new Ranked(named.rank(each), place(each, named)))
            .sorted(
                Comparator.comparingInt((Ranked each) -> -each.rank())
                    .thenComparing(each -> date(each.place().passage()))
                    .thenComparing(each -> each.place().passage().source())
                    .thenComparingInt(each -> each.place().passage().start()))
            .map(Ranked::place)
            .toList();
    FoundPlace found = places.get(0);
    List<Passage> passages = withoutCopies(places);
    Verification verification =
        new Verification(
            found.alignment().verdict(),
            passages.get(0),
            EditReader.read(found.alignment(), found.placed()),
            passages.subList(1, Math.min(passages.size(), Search.MAX_PLACES)),
            chance(found.alignment(), frequencies));
    return new Closest(
        verification,
        named.prefers(found.alignment()),
        named.areNeeded(),
        verification.verdict().isFaithful()
            || Evidence.holds(found.alignment(), frequencies, Alignment.CLOSE));
  }

  private FoundPlace place(Alignment alignment, NamedPassages named) {
    FoundPlace place = FoundPlace.of(alignment, context);
    boolean another = named.isAnother(place.passage().speaker());
    return another && named.areReported(alignment) ? place.withoutSpeaker() : place;
  }

  /** One passage for all sources that repeat it, the first. */
  private static List<Passage> withoutCopies(List<FoundPlace> places) {
    Map<List<Long>, List<FoundPlace>> same = new LinkedHashMap<>();
    for (FoundPlace place : places) {
      same.computeIfAbsent(place.key(), key -> new ArrayList<>()).add(place);
    }
    return same.values().stream()
        .map(
            all ->
                all.get(0)
                    .passage(all.stream().skip(1).map(each -> each.passage().source()).toList()))
        .toList();
  }

  /** How many passages as close the sources would hold by chance, to two digits. */
  private double chance(Alignment alignment, WordFrequencies frequencies) {
    double bits = Evidence.bits(alignment, frequencies);
    double chance = Math.min(1, index.words() * Math.pow(2, -bits));
    return chance < LEAST_CHANCE
        ? 0
        : new BigDecimal(chance).round(new MathContext(2)).doubleValue();
  }

  private static String date(Passage passage) {
    String published = passage.published();
    return published == null ? UNDATED : published;
  }
}
