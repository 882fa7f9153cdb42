package org.onrecord.read.turn;

import java.util.List;
import java.util.Map;
import org.onrecord.page.Part;
import org.onrecord.page.Turn;
import org.onrecord.text.Span;

/** Finds the turns of a conversation that a page prints; {@link Conversation#in} is the one. */
@FunctionalInterface
public interface TurnFinder {
  /** Finds none, for those who want a page's words and not who said them. */
  TurnFinder NONE = (text, parts, emphasised) -> List.of();

  /**
   * Finds the turns.
   *
   * @param parts of the page
   * @param emphasised the start of each block that is in bold or italics or a heading, as far as it
   *     is, by the offset where it starts
   * @return in text order; empty where the page holds no conversation
   */
  List<Turn> in(String text, List<Part> parts, Map<Integer, Span> emphasised);
}
