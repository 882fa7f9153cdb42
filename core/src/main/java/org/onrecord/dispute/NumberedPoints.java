package org.onrecord.dispute;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.onrecord.text.Span;
import org.onrecord.word.WordSet;

/**
 * The points that an article numbers itself, "Mistake #1: …", "Step 2. …", "3. …", each at the
 * beginning of a paragraph, or those that it announces, "There are three ways:", with a paragraph
 * each: where it has some, "#3" and "your third point" mean them, and no comment. Immutable.
 */
final class NumberedPoints {
  private static final Pattern POINT =
      Pattern.compile("(?:(?:\\p{L}+ ){0,2}(\\p{L}+) #?|#)?(\\d{1,2})(?=[.:)]|\\s[-–—]\\s)");

  /** What a point is called anywhere. */
  private static final String ANY =
      "point|number|no\\.|item|section|option|approach|reason|rule|step|tip";

  /** Fewer are no list: a paragraph may begin with a number by chance. */
  private static final int FEWEST = 3;

  /** More are not announced. */
  private static final int MOST = 10;

  /** What says that so many follow, each in a paragraph: "There are three ways:". */
  private static final Pattern ANNOUNCED =
      Pattern.compile("\\b(" + counts() + ") [^.!?]{0,80}:\\s*$", Pattern.CASE_INSENSITIVE);

  private final List<Span> points;
  private final Pattern number;
  private final Pattern ordinal;

  private NumberedPoints(List<Span> points, @Nullable String kind) {
    this.points = points;
    String names = kind == null ? ANY : ANY + "|" + Pattern.quote(kind);
    this.number =
        Pattern.compile(
            "(?:" + NamedPosts.MARKS + "#|\\b(?:" + names + ") #?)(\\d{1,2})\\b",
            Pattern.CASE_INSENSITIVE);
    this.ordinal =
        Pattern.compile(
            "\\b(?:the|your|that) ("
                + WordSet.anyOf(Figures.ORDINALS.keySet())
                + ") (?:"
                + names
                + ")\\b",
            Pattern.CASE_INSENSITIVE);
  }

  /** Those of an article; none where fewer than three follow each other from 1 on. Linear. */
  static NumberedPoints of(String text, Post article) {
    List<Span> starts = new ArrayList<>();
    String kind = null;
    int end = 0;
    for (Span paragraph : article.paragraphs()) {
      Matcher point = POINT.matcher(text).region(paragraph.start(), paragraph.end());
      if (point.lookingAt() && Integer.parseInt(point.group(2)) == starts.size() + 1) {
        starts.add(paragraph);
        kind = point.group(1) == null ? kind : point.group(1).toLowerCase(Locale.ROOT);
      }
      end = paragraph.end();
    }
    if (starts.size() < FEWEST) {
      return new NumberedPoints(announced(text, article.paragraphs()), null);
    }
    List<Span> points = new ArrayList<>();
    for (int i = 0; i < starts.size(); i++) {
      boolean last = i + 1 == starts.size();
      points.add(new Span(starts.get(i).start(), last ? end : starts.get(i + 1).start()));
    }
    return new NumberedPoints(List.copyOf(points), kind);
  }

  /** The paragraphs that one before them says are so many points; none where none does. */
  private static List<Span> announced(String text, List<Span> paragraphs) {
    for (int i = 0; i < paragraphs.size(); i++) {
      Matcher matcher = ANNOUNCED.matcher(paragraphs.get(i).in(text));
      if (matcher.find()) {
        int count = count(matcher.group(1));
        if (i + count < paragraphs.size()) {
          return List.copyOf(paragraphs.subList(i + 1, i + 1 + count));
        }
      }
    }
    return List.of();
  }

  /** A regular expression for the numbers of points that are announced, in figures and words. */
  private static String counts() {
    Stream<String> figures = IntStream.rangeClosed(FEWEST, MOST).mapToObj(String::valueOf);
    Stream<String> words =
        Figures.NUMBERS.keySet().stream()
            .filter(word -> count(word) >= FEWEST && count(word) <= MOST);
    return WordSet.anyOf(Stream.concat(figures, words).toList());
  }

  private static int count(String number) {
    Integer spelled = Figures.NUMBERS.get(number.toLowerCase(Locale.ROOT));
    return spelled == null ? Integer.parseInt(number) : spelled;
  }

  /** The point that some words name first, with all below it; null where they name none. */
  @Nullable Span named(String words) {
    if (points.isEmpty()) {
      return null;
    }
    Matcher figure = number.matcher(words);
    if (figure.find()) {
      return point(Integer.parseInt(figure.group(1)));
    }
    Matcher word = ordinal.matcher(words);
    if (word.find()) {
      return point(Figures.ORDINALS.getOrDefault(word.group(1).toLowerCase(Locale.ROOT), 0));
    }
    return null;
  }

  private @Nullable Span point(int number) {
    return number > 0 && number <= points.size() ? points.get(number - 1) : null;
  }
}
