package org.onrecord.trace;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onrecord.text.Span;
import org.onrecord.trace.align.Alignment;
import org.onrecord.trace.align.EditReader;
import org.onrecord.trace.index.DocumentWords;
import org.onrecord.trace.index.Segment;
import org.onrecord.trace.quote.Quote;
import org.onrecord.trace.quote.QuoteReader;
import org.onrecord.trace.search.Search;
import org.onrecord.trace.words.WordCursor;
import org.onrecord.verdict.Passage;
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
   * Verifies one quotation.
   *
   * @param quotation its words, with or without the quotation marks around them
   * @throws IllegalArgumentException if it has no word, or more than {@link #MAX_WORDS}
   * @throws IOException if the index cannot be read or is damaged
   */
  public Verification verify(String quotation) throws IOException {
    return verify(quotation, List.of(List.of(new Span(0, quotation.length()))));
  }

  /**
   * Verifies a quotation where it stands in a draft.
   *
   * @param draft text of the draft
   * @param runs what stands between one pair of quotation marks each, as one span or, where the
   *     quotation goes over several paragraphs, one for each; between two runs words may be left
   *     out, since closing and reopening the marks says so
   * @throws IllegalArgumentException if it has no word, or more than {@link #MAX_WORDS}
   * @throws IOException if the index cannot be read or is damaged
   */
  public Verification verify(String draft, List<List<Span>> runs) throws IOException {
    refuseHuge(draft, runs);
    Quote quote = QuoteReader.read(draft, runs);
    if (quote.words() == 0) {
      throw new IllegalArgumentException("the quotation has no word");
    }
    if (quote.words() > MAX_WORDS) {
      throw new IllegalArgumentException(
          "the quotation has " + quote.words() + " words; at most " + MAX_WORDS + " are compared");
    }
    try {
      return verification(new Search(index.state(), quote).best());
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

  private Verification verification(List<Alignment> alignments) {
    record Place(Alignment alignment, DocumentWords.PlacedText placed, Passage passage) {}
    List<Place> places = new ArrayList<>();
    for (Alignment alignment : alignments) {
      DocumentWords document = alignment.region().document();
      DocumentWords.PlacedText placed =
          document.place(
              Math.max(0, alignment.from() - context),
              Math.min(document.size(), alignment.to() + context));
      places.add(new Place(alignment, placed, passage(alignment, placed)));
    }
    if (places.isEmpty()) {
      return Verification.NOT_FOUND;
    }
    Comparator<Place> order = Comparator.comparing(place -> date(place.passage()));
    places.sort(
        order
            .thenComparing(place -> place.passage().source())
            .thenComparingInt(place -> place.passage().start()));
    Place found = places.get(0);
    return new Verification(
        found.alignment().verdict(),
        found.passage(),
        EditReader.read(found.alignment(), found.placed()),
        places.subList(1, places.size()).stream().map(Place::passage).toList());
  }

  private static String date(Passage passage) {
    String published = passage.published();
    return published == null ? UNDATED : published;
  }

  private static Passage passage(Alignment alignment, DocumentWords.PlacedText placed) {
    DocumentWords document = alignment.region().document();
    Segment.Details details = document.segment().details(document.document());
    int start = placed.start(alignment.from());
    int end = placed.end(alignment.to() - 1);
    String before = placed.text(placed.start(), start);
    return new Passage(
        details.name(),
        details.published(),
        start,
        end,
        placed.codePoints() + before.codePointCount(0, before.length()),
        placed.text(start, end),
        before,
        placed.text(end, placed.end()),
        speaker(details, start, end),
        details.place(start, end));
  }

  private static @Nullable String speaker(Segment.Details details, int start, int end) {
    String speaker = null;
    for (int i = 0; i < details.turnStarts().length && details.turnStarts()[i] < end; i++) {
      if (details.turnStarts()[i] > start) {
        return null;
      }
      speaker = details.speakers()[i];
    }
    return speaker;
  }
}
