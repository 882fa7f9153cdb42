package org.onrecord.page;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.onrecord.text.Span;

/**
 * One turn of a conversation that a page prints: in a transcript or an interview.
 *
 * @param voice what the page shows of its speaker
 * @param label the words that name the speaker, without a colon; null where only the markup shows
 *     who speaks
 * @param words what is said, one span for each paragraph or line of a paragraph; not empty
 */
public record Turn(Voice voice, @Nullable Span label, List<Span> words) {

  /** How a page identifies the speaker of a turn. */
  public enum Voice {
    /** The label names or describes them. */
    NAMED,
    /** Who asks: "Q", or a question set off by its markup. */
    INTERVIEWER,
    /** Who answers: "A", or what follows such a question. */
    INTERVIEWEE;

    /** The name in JSON. */
    public String id() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Copies the list. */
  public Turn {
    words = List.copyOf(words);
    if (words.isEmpty()) {
      throw new IllegalArgumentException("a turn has words");
    }
  }

  /** From the label, or the first word, to the last word. */
  public Span extent() {
    Span said = words.get(0).cover(words.get(words.size() - 1));
    return label == null ? said : label.cover(said);
  }
}
