package org.onrecord.dispute.quote;

import java.util.ArrayList;
import java.util.List;
import org.onrecord.stance.Quoting;
import org.onrecord.text.Span;
import org.onrecord.trace.quote.Quote;
import org.onrecord.trace.quote.QuoteReader;
import org.onrecord.verdict.Edit;
import org.onrecord.verdict.Verdict;

/**
 * Tells what a quotation changed of the words that were written first. The marks of the quotation
 * are read as {@code trace} reads them; the words are compared here, since both stand on one page
 * and no index is needed.
 */
public final class Misquote {
  /** The most words on either side that are compared; the cost is their product. */
  private static final int MOST = 600;

  private final List<Quote.Item> items;
  private final FirstWords.Found found;
  private final List<Edit> edits = new ArrayList<>();
  private boolean altered;
  private boolean bracketed;
  private boolean elided;

  private Misquote(List<Quote.Item> items, FirstWords.Found found) {
    this.items = items;
    this.found = found;
  }

  /**
   * The verdict on a quotation and its edits.
   *
   * @param words of the quotation, without the marks around them
   */
  public static Quoting of(String text, List<Span> words, FirstWords.Found found) {
    List<Quote.Item> items = QuoteReader.read(text, List.of(words)).items();
    int source = found.last() - found.first() + 1;
    if (items.size() > MOST || source > MOST) {
      Verdict verdict = found.share() < 1 ? Verdict.ALTERED : Verdict.VERBATIM;
      return new Quoting(words, found.span(), verdict, List.of());
    }
    Misquote misquote = new Misquote(items, found);
    misquote.compare(source);
    return new Quoting(words, found.span(), misquote.verdict(), misquote.edits);
  }

  private Verdict verdict() {
    if (altered) {
      return Verdict.ALTERED;
    }
    if (bracketed) {
      return Verdict.BRACKETED;
    }
    return elided ? Verdict.ELIDED : Verdict.VERBATIM;
  }

  /** Goes along the longest common series of words, and notes what stands between them. */
  private void compare(int source) {
    int[][] longest = new int[items.size() + 1][source + 1];
    for (int i = items.size() - 1; i >= 0; i--) {
      for (int j = source - 1; j >= 0; j--) {
        longest[i][j] =
            same(i, j) ? longest[i + 1][j + 1] + 1 : Math.max(longest[i + 1][j], longest[i][j + 1]);
      }
    }
    int i = 0;
    int j = 0;
    while (i < items.size() || j < source) {
      int fromItem = i;
      int fromWord = j;
      while ((i < items.size() || j < source) && !(i < items.size() && j < source && same(i, j))) {
        if (i < items.size() && (j == source || longest[i + 1][j] >= longest[i][j + 1])) {
          i++;
        } else {
          j++;
        }
      }
      if (i > fromItem || j > fromWord) {
        change(fromItem, i, fromWord, j);
      }
      if (i < items.size()) {
        i++;
        j++;
      }
    }
  }

  private boolean same(int item, int word) {
    return items.get(item) instanceof Quote.Word quoted
        && quoted.hash() == found.words().hash(found.first() + word);
  }

  private void change(int fromItem, int toItem, int fromWord, int toWord) {
    List<Quote.Item> between = items.subList(fromItem, toItem);
    boolean omission = between.stream().anyMatch(item -> item instanceof Quote.Omission);
    boolean bracket = between.stream().anyMatch(item -> item instanceof Quote.Bracket);
    boolean words = between.stream().anyMatch(item -> item instanceof Quote.Word);
    boolean left = toWord > fromWord;
    boolean marked = !words && (bracket || (omission && left));
    if (!words && !left && !bracket) {
      return; // an ellipsis that leaves nothing out
    }
    bracketed |= marked && bracket;
    elided |= marked && !bracket;
    altered |= !marked;
    Edit.Op op = !left ? Edit.Op.INSERT : words || bracket ? Edit.Op.SUBSTITUTE : Edit.Op.DELETE;
    Edit.Kind kind =
        bracket && !words
            ? Edit.Kind.BRACKET
            : omission && !words ? Edit.Kind.OMISSION : Edit.Kind.WORD;
    edits.add(new Edit(op, kind, quoted(fromItem, toItem), source(fromWord, toWord), marked));
  }

  private Span quoted(int from, int to) {
    if (from < to) {
      return items.get(from).span().cover(items.get(to - 1).span());
    }
    int at = from == 0 ? items.get(0).span().start() : items.get(from - 1).span().end();
    return new Span(at, at);
  }

  private Span source(int from, int to) {
    PostWords words = found.words();
    if (from < to) {
      return words.span(found.first() + from, found.first() + to - 1);
    }
    int at =
        from == 0 ? words.span(found.first()).start() : words.span(found.first() + from - 1).end();
    return new Span(at, at);
  }
}
