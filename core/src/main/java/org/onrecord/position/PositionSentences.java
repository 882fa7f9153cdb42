package org.onrecord.position;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.onrecord.page.Page;
import org.onrecord.page.Part;
import org.onrecord.page.PartRole;
import org.onrecord.text.Span;
import org.onrecord.word.Sentences;
import org.onrecord.word.Tokenizer;

/**
 * The sentences of a page in which somebody may take a position, as their words tell, and those of
 * them that a network is worth asking about. Linear in the page's text. Immutable.
 */
public final class PositionSentences {
  private static final Set<PartRole> READ =
      Set.of(PartRole.HEADLINE, PartRole.BODY, PartRole.COMMENT);

  /** What may be spent on a page of any length, and on each of its words, in words times pairs. */
  private static final double ALLOWED = 100;

  private static final double ALLOWED_FOR_A_WORD = 0.1;

  private final List<SentenceStands> sentences;
  private final Set<Span> asked;

  private PositionSentences(List<SentenceStands> sentences, Set<Span> asked) {
    this.sentences = List.copyOf(sentences);
    this.asked = Set.copyOf(asked);
  }

  /** Looks through a page. */
  public static PositionSentences of(Page page) {
    String text = page.text().string();
    List<SentenceStands> found = new ArrayList<>();
    int words = 0;
    for (Part part : page.parts()) {
      if (READ.contains(part.role())) {
        for (Span sentence : Sentences.in(text, part.span())) {
          SentenceStands stands =
              SentenceStands.of(Tokenizer.tokens(text, sentence), sentence, part.role());
          words += stands.words();
          if (!stands.isEmpty()) {
            found.add(stands);
          }
        }
      }
    }
    return new PositionSentences(found, asked(found, words));
  }

  /** As many as may be asked about, the most telling first, and that one in any case. */
  private static Set<Span> asked(List<SentenceStands> found, int words) {
    Set<Span> asked = new HashSet<>();
    double left = ALLOWED + ALLOWED_FOR_A_WORD * words;
    for (SentenceStands one : found.stream().sorted(SentenceStands.mostTelling()).toList()) {
      if (asked.isEmpty() || one.cost() <= left) {
        left -= one.cost();
        asked.add(one.sentence());
      }
    }
    return asked;
  }

  /** The sentences whose vectors are wanted, in text order. */
  public List<Span> toEncode() {
    return asked.stream().sorted().toList();
  }

  List<SentenceStands> sentences() {
    return sentences;
  }

  boolean asks(SentenceStands one) {
    return asked.contains(one.sentence());
  }
}
