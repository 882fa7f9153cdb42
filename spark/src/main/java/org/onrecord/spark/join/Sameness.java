package org.onrecord.spark.join;

import java.io.IOException;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.jspecify.annotations.Nullable;
import org.onrecord.person.SpeakerNames;
import org.onrecord.text.Span;
import org.onrecord.trace.QuotationIndex;
import org.onrecord.trace.Verifier;
import org.onrecord.trace.source.Source;
import org.onrecord.trace.words.Fold;
import org.onrecord.trace.words.Wording;
import org.onrecord.verdict.Verdict;

/** What is asked of one or two statements; the functions that SQL calls. */
final class Sameness {
  private Sameness() {}

  /**
   * The wording of words: its number, and its sketch.
   *
   * @param speaker null where unknown
   * @param key that no other statement has
   */
  static Row wording(String words, @Nullable String speaker, String key) {
    Wording wording = Wording.of(words, List.of(new Span(0, words.length())));
    long node = wording.key(speaker == null ? "" : speaker, Fold.hash(key));
    long[] sketch = wording.sketch();
    Long[] boxed = new Long[sketch.length];
    for (int i = 0; i < boxed.length; i++) {
      boxed[i] = sketch[i];
    }
    return RowFactory.create(node, wording.words(), (Object) boxed);
  }

  /**
   * What became of the first words: a verdict, or "more" where all of them stand in longer ones.
   *
   * @param first the words that appeared first
   * @param words of another appearance
   */
  static String verdict(String first, String words) {
    try {
      Verdict verdict = verify(words, first);
      boolean longer = words.length() > first.length();
      return !verdict.isFaithful() && longer && verify(first, words).isFaithful()
          ? "more"
          : verdict.id();
    } catch (IOException | IllegalArgumentException e) {
      return Verdict.NOT_FOUND.id(); // no words, or too many of them
    }
  }

  private static Verdict verify(String words, String source) throws IOException {
    try (QuotationIndex index =
        QuotationIndex.inMemory(List.of(new Source("first", "first", null, source)))) {
      return new Verifier(index).withContext(0).verify(words).verdict();
    }
  }

  /** To whom an appearance gives the words, beside the first. */
  static String attribution(@Nullable String first, @Nullable String other) {
    if (first == null || other == null) {
      return "unknown";
    }
    return first.equals(other) || !SpeakerNames.differ(first, other) ? "same" : "another";
  }
}
