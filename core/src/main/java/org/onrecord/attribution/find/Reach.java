package org.onrecord.attribution.find;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.onrecord.encoder.Passage;
import org.onrecord.encoder.QuotedWords;

/**
 * How far a cue reaches: which of the contents that point to it are its own.
 *
 * <p>The network sees which words sound like what a cue reports, and then hangs the answer to one
 * question, or the words of an opponent under the next subheading, at the cue of another paragraph.
 * A cue has the contents of its own paragraph. Beyond it, a quotation goes on only where it was not
 * closed and opens again, or where a quotation that ends with its cue is followed by a paragraph
 * that is nothing but a quotation. A paragraph that ends with its cue ("the clerk wrote:") has the
 * one after it, a paragraph that begins with its cue the one before, if it has nothing of its own.
 */
final class Reach {
  /** How many words of a paragraph may stand between its cue and the border it reaches over. */
  private static final int NEAR = 8;

  /** How many paragraphs on an open quotation may go on: a picture and its caption are between. */
  private static final int NEXT = 3;

  private static final Set<String> ENDS = Set.of(".", "!", "?");

  private static final Set<String> CLOSING = Set.of("”", "\"", "»");

  private static final Set<String> REPLIES =
      Set.of("replied", "replies", "answered", "answers", "responded", "retorted");

  private final Passage passage;
  private final int[] paragraphs;

  /** First word of each quotation, with its last. */
  private final NavigableMap<Integer, Integer> quotations = new TreeMap<>();

  /** First word of each paragraph, by its number, and where the last ends. */
  private final List<Integer> starts = new ArrayList<>();

  Reach(Passage passage) {
    this.passage = passage;
    this.paragraphs = new int[passage.size()];
    starts.add(0);
    for (int i = 0; i < paragraphs.length; i++) {
      if (passage.words().get(i).isBreak()) {
        starts.add(i + 1);
      }
      paragraphs[i] = starts.size() - 1;
    }
    starts.add(passage.size() + 1);
    for (QuotedWords quotation : passage.quotations()) {
      quotations.put(quotation.first(), quotation.last());
    }
  }

  int paragraph(int word) {
    return paragraphs[word];
  }

  /**
   * The contents that a cue has.
   *
   * @param contents in order
   */
  List<WordRange> of(WordRange cue, List<WordRange> contents) {
    List<WordRange> reached = new ArrayList<>();
    boolean hasOwn = contents.stream().anyMatch(c -> paragraphs[c.first()] == home(cue));
    int opened = -1;
    for (WordRange content : contents) {
      int quotation = quotation(content.first());
      boolean goesOn = quotation >= 0 && (quotation == opened || goesOn(opened, content));
      boolean isNext =
          isNext(cue, content, hasOwn)
              && !isAfterParaphrase(cue, reached, content)
              && !isReply(cue, reached, content);
      if (goesOn || isNext) {
        reached.add(content);
        opened = quotation(content.last());
      }
    }
    return reached;
  }

  /** Whether a quotation that was never closed opens again, after what a page sets in between. */
  private boolean goesOn(int opened, WordRange content) {
    if (opened < 0) {
      return false;
    }
    int last = end(opened);
    int place = paragraphs[content.first()];
    return !CLOSING.contains(passage.words().get(last).form())
        && content.first() == starts.get(place)
        && place - paragraphs[last] <= NEXT;
  }

  /**
   * Whether a content is a quotation after the sentence of the cue, and the cue has a paraphrase
   * there: "The pier was old, Quill said. “It leaks.”"
   */
  private boolean isAfterParaphrase(WordRange cue, List<WordRange> reached, WordRange content) {
    if (reached.isEmpty() || cue.last() > content.first() || quotation(content.first()) < 0) {
      return false;
    }
    boolean isSentence = ENDS.contains(passage.words().get(content.first() - 1).form());
    return isSentence && reached.stream().noneMatch(this::hasQuotation);
  }

  /**
   * Whether a paragraph answers the one before it: what the cue has there is a question, or is
   * itself an answer, and the next paragraph asks again. “Were you there?” Quill asked. / “I was.”
   */
  private boolean isReply(WordRange cue, List<WordRange> reached, WordRange content) {
    if (reached.isEmpty() || paragraphs[content.first()] != home(cue) + 1) {
      return false;
    }
    WordRange own = reached.get(reached.size() - 1);
    if (paragraphs[own.last()] != home(cue) || !hasQuotation(own)) {
      return false;
    }
    boolean answers = REPLIES.contains(passage.words().get(cue.last()).form());
    return asks(own)
        || (answers && asks(content))
        || (wasAsked(cue) && (asks(content) || addresses(content)));
  }

  /** Whether the paragraph before a cue's ends with a quotation that asks, or with its verb. */
  private boolean wasAsked(WordRange cue) {
    int start = starts.get(home(cue));
    for (int i = start - 2; i >= 0 && i > start - NEAR; i--) {
      String form = passage.words().get(i).form();
      if (form.equals("?") && quotation(i) >= 0) {
        return true;
      }
    }
    return false;
  }

  /** "“You wrote that.”": whether a content begins with the listener. */
  private boolean addresses(WordRange content) {
    for (int i = content.first(); i <= Math.min(content.last(), content.first() + 2); i++) {
      if (passage.words().get(i).form().equalsIgnoreCase("you")) {
        return true;
      }
    }
    return false;
  }

  /** Whether a content ends with a question mark. */
  private boolean asks(WordRange content) {
    int last = content.last();
    while (last > content.first() && CLOSING.contains(passage.words().get(last).form())) {
      last--;
    }
    return passage.words().get(last).form().equals("?");
  }

  private boolean hasQuotation(WordRange content) {
    Integer next = quotations.ceilingKey(content.first());
    boolean isClosed = CLOSING.contains(passage.words().get(content.last()).form());
    return isClosed || quotation(content.first()) >= 0 || (next != null && next <= content.last());
  }

  private int home(WordRange cue) {
    return paragraphs[cue.first()];
  }

  /** Whether a content stands in the cue's paragraph, or in one that its paragraph introduces. */
  private boolean isNext(WordRange cue, WordRange content, boolean hasOwn) {
    int home = home(cue);
    int place = paragraphs[content.first()];
    if (place == home) {
      return true;
    }
    if (place == home + 1 && content.first() - starts.get(place) <= 1) {
      int end = starts.get(place) - 2; // before the break
      boolean introduces = passage.words().get(end).form().equals(":");
      boolean isLast = end - cue.last() < NEAR;
      return introduces ? !hasOwn || isLast : isLast && (!hasOwn || isWhole(content));
    }
    int end = starts.get(place + 1) - 2;
    return !hasOwn
        && paragraphs[content.last()] == home - 1
        && end - content.last() <= 1
        && cue.first() - starts.get(home) < NEAR;
  }

  /** Whether a content is a quotation that fills its paragraph, and nobody signs it below. */
  private boolean isWhole(WordRange content) {
    int place = paragraphs[content.first()];
    int end = quotation(content.first()) < 0 ? -1 : end(quotation(content.first()));
    return content.first() == starts.get(place)
        && end >= content.last()
        && starts.get(paragraphs[end] + 1) - 2 == end
        && !(end + 2 < passage.size() && isDash(passage.words().get(end + 2).form()));
  }

  private static boolean isDash(String form) {
    return form.length() == 1 && Character.getType(form.charAt(0)) == Character.DASH_PUNCTUATION;
  }

  /** The last word of the quotation that starts at a word. */
  private int end(int quotation) {
    return quotations.getOrDefault(quotation, quotation);
  }

  /** The first word of the quotation around a word; -1 where none is. */
  private int quotation(int word) {
    Map.Entry<Integer, Integer> before = quotations.floorEntry(word);
    return before != null && before.getValue() >= word ? before.getKey() : -1;
  }
}
