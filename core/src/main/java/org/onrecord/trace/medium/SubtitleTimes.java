package org.onrecord.trace.medium;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.onrecord.text.Span;

/**
 * Finds the times of subtitles and recordings: the cues of SubRip and WebVTT with their numbers and
 * markup, times in brackets, and times at the starts of lines where at least three ascend.
 */
final class SubtitleTimes {
  private static final int LEAST = 3;

  private static final Pattern ARROW =
      Pattern.compile(
          "(?:\\d{1,2}:)?\\d{1,2}:\\d{2}[.,]\\d{2,3} *-+>"
              + " *(?:\\d{1,2}:)?\\d{1,2}:\\d{2}[.,]\\d{2,3}.*");

  private static final Pattern HEAD = Pattern.compile("(?:WEBVTT|NOTE|STYLE|Kind:|Language:).*");

  private static final Pattern COUNTER = Pattern.compile("\\d{1,6}");

  private static final Pattern MARKUP =
      Pattern.compile("</?[A-Za-z\\d][^<>\\n]{0,60}>|\\{\\\\[^{}\\n]{1,40}\\}");

  private static final Pattern BRACKETED =
      Pattern.compile("[(\\[]\\d{1,2}:\\d{2}(?::\\d{2})?(?:[.,]\\d{1,3})?[)\\]]:?");

  private static final Pattern LEADING =
      Pattern.compile("(?:(\\d{1,2}):)?(\\d{1,2}):(\\d{2})(?:[.,]\\d{1,3})?(?=\\s|$)");

  private SubtitleTimes() {}

  static List<Span> in(String text, List<TextLine> lines, Signs signs) {
    if (!signs.hasColon()) {
      return List.of();
    }
    List<Span> found = new ArrayList<>();
    boolean subtitles = false;
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).text().indexOf('>') > 0 && ARROW.matcher(lines.get(i).text()).matches()) {
        subtitles = true;
        found.add(lines.get(i).span());
        if (i > 0 && isNumber(lines.get(i - 1))) {
          found.add(lines.get(i - 1).span());
        }
      }
    }
    if (subtitles) {
      lines.stream()
          .filter(line -> HEAD.matcher(line.text()).matches())
          .map(TextLine::span)
          .forEach(found::add);
      addAll(found, MARKUP.matcher(text));
    } else {
      found.addAll(leading(lines));
    }
    addAll(found, new Matches(BRACKETED, text, signs.squares(), text.length()));
    addAll(found, new Matches(BRACKETED, text, signs.rounds(), text.length()));
    return found;
  }

  private static void addAll(List<Span> found, Matches matches) {
    for (Matcher each = matches.next(); each != null; each = matches.next()) {
      found.add(new Span(each.start(), each.end()));
    }
  }

  private static boolean isNumber(TextLine line) {
    return line.blankBefore() && COUNTER.matcher(line.text()).matches();
  }

  private static void addAll(List<Span> found, Matcher matcher) {
    while (matcher.find()) {
      found.add(new Span(matcher.start(), matcher.end()));
    }
  }

  /** Times at the starts of lines; none where they do not mostly ascend. */
  private static List<Span> leading(List<TextLine> lines) {
    List<Span> found = new ArrayList<>();
    int before = -1;
    int falls = 0;
    for (TextLine line : lines) {
      char first = line.text().charAt(0);
      if (first < '0' || first > '9') {
        continue;
      }
      Matcher matcher = LEADING.matcher(line.text());
      if (matcher.lookingAt()) {
        int seconds = seconds(matcher);
        falls += seconds < before ? 1 : 0;
        before = seconds;
        int start = line.span().start();
        found.add(new Span(start, start + matcher.end()));
      }
    }
    return found.size() >= LEAST && falls * 5 <= found.size() ? found : List.of();
  }

  private static int seconds(Matcher matcher) {
    int hours = matcher.group(1) == null ? 0 : Integer.parseInt(matcher.group(1));
    return (hours * 60 + Integer.parseInt(matcher.group(2))) * 60
        + Integer.parseInt(matcher.group(3));
  }
}
