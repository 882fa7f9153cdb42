package org.onrecord.app.evaluate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.onrecord.text.Span;

/**
 * A page's text as an annotator's tool may have counted it, with the way from its code points to
 * the page's text. A byte order mark may have counted as a character, and a line end of two
 * characters as one: the words that the gold file gives beside its offsets show which.
 *
 * <p>Creating one costs a pass over the text.
 */
final class GoldText {
  private final String text;

  /** For each code point as counted, and for the end, its UTF-16 offset in the page's text. */
  private final int[] offsets;

  /** What counts as a character. */
  private enum LineEnd {
    AS_IT_IS,
    ONE_CHARACTER
  }

  private enum ByteOrderMark {
    COUNTED,
    NOT_COUNTED
  }

  private GoldText(String text, LineEnd lineEnd, ByteOrderMark mark) {
    this.text = text;
    int[] found = new int[text.length() + 2];
    int count = 0;
    if (mark == ByteOrderMark.COUNTED) {
      found[count++] = 0;
    }
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      boolean paired = i > 0 && text.charAt(i) == '\n' && text.charAt(i - 1) == '\r';
      if (!paired || lineEnd == LineEnd.AS_IT_IS) {
        found[count++] = i;
      }
    }
    found[count++] = text.length();
    this.offsets = Arrays.copyOf(found, count);
  }

  /**
   * The way of counting that fits a file's own words best; the plain one where several do.
   *
   * @param text the page's text, without a byte order mark
   * @param hadByteOrderMark whether the file began with one
   */
  static GoldText fitting(String text, boolean hadByteOrderMark, BratFile gold) {
    List<GoldText> ways = new ArrayList<>();
    for (LineEnd lineEnd : LineEnd.values()) {
      if (hadByteOrderMark) {
        ways.add(new GoldText(text, lineEnd, ByteOrderMark.COUNTED));
      }
      ways.add(new GoldText(text, lineEnd, ByteOrderMark.NOT_COUNTED));
    }
    GoldText best = ways.get(0);
    long fewest = best.differing(gold).size();
    for (GoldText way : ways) {
      long differing = way.differing(gold).size();
      if (differing < fewest) {
        best = way;
        fewest = differing;
      }
    }
    return best;
  }

  /** Lines whose words are not those that stand at their place, in the order of the file. */
  List<BratFile.Mark> differing(BratFile gold) {
    return gold.marks().values().stream()
        .filter(mark -> differs(mark))
        .sorted((a, b) -> Integer.compare(a.line(), b.line()))
        .toList();
  }

  private boolean differs(BratFile.Mark mark) {
    String written = mark.text();
    if (written == null) {
      return false;
    }
    String here = words(mark);
    return here == null || !squeezed(here).equals(squeezed(written));
  }

  /** What stands at a mark's place; null where that is beyond the text. */
  @Nullable String words(BratFile.Mark mark) {
    List<String> pieces = new ArrayList<>();
    for (BratFile.Fragment fragment : mark.fragments()) {
      Span span = span(fragment);
      if (span == null) {
        return null;
      }
      pieces.add(span.in(text));
    }
    return String.join(" ", pieces);
  }

  private static String squeezed(String words) {
    return words.replaceAll("\\s+", " ").strip();
  }

  private @Nullable Span span(BratFile.Fragment fragment) {
    return fragment.end() >= offsets.length
        ? null
        : new Span(offsets[fragment.start()], offsets[fragment.end()]);
  }

  /**
   * A stretch in the page's text.
   *
   * @param where the file that names it, for the message
   * @throws GoldException if it lies beyond the text
   */
  Span span(BratFile.Fragment fragment, String where) throws GoldException {
    Span span = span(fragment);
    if (span == null) {
      throw new GoldException(
          where
              + ": character "
              + fragment.end()
              + " lies beyond the text, which has "
              + length()
              + "; is this the text that was annotated?");
    }
    return span;
  }

  /** How many characters an annotator's tool counted. */
  int length() {
    return offsets.length - 1;
  }

  /**
   * The statements of a file, in its order.
   *
   * @throws GoldException if an offset lies beyond the text
   */
  List<MarkedStatement> statements(BratFile gold) throws GoldException {
    for (BratFile.Mark mark : gold.marks().values()) {
      for (BratFile.Fragment fragment : mark.fragments()) {
        span(fragment, gold.path() + ": line " + mark.line());
      }
    }
    return gold.events().stream()
        .map(
            event ->
                MarkedStatement.of(
                    text,
                    spans(gold, event, BratFile.Role.SOURCE),
                    spans(gold, event, BratFile.Role.CUE),
                    spans(gold, event, BratFile.Role.CONTENT)))
        .toList();
  }

  private List<Span> spans(BratFile gold, BratFile.Event event, BratFile.Role role) {
    return event.marks().getOrDefault(role, List.of()).stream()
        .flatMap(id -> Objects.requireNonNull(gold.marks().get(id)).fragments().stream())
        .map(fragment -> Objects.requireNonNull(span(fragment)))
        .sorted()
        .toList();
  }
}
