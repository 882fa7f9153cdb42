package org.onrecord.trace;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onrecord.text.Span;

/**
 * A quotation where it stands in a draft.
 *
 * @param draft text of the draft
 * @param runs what stands between one pair of quotation marks each, as one span or, where the
 *     quotation goes over several paragraphs, one for each; between two runs words may be left out,
 *     since closing and reopening the marks says so
 * @param speaker whose words the draft says they are; null where it does not tell
 */
public record Quoted(String draft, List<List<Span>> runs, @Nullable String speaker) {
  /** Copies the lists. */
  public Quoted {
    runs = runs.stream().map(List::copyOf).toList();
  }

  /** A quotation alone: its words, with or without the quotation marks around them. */
  public static Quoted alone(String words) {
    return new Quoted(words, List.of(List.of(new Span(0, words.length()))), null);
  }

  int start() {
    return runs.get(0).get(0).start();
  }

  int end() {
    List<Span> last = runs.get(runs.size() - 1);
    return last.get(last.size() - 1).end();
  }
}
