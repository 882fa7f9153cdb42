package org.onrecord.sources.subtitle;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.onrecord.text.Diagnostic;
import org.onrecord.text.Span;

/**
 * Reads the cues of a file of subtitles, SubRip or WebVTT: what stands between one line of times
 * and the next. Damage costs the cue it is in. Linear.
 */
final class CueReader {
  private static final Pattern TIMES =
      Pattern.compile(TimeCodes.CODE + "\\s*-{1,2}>\\s*" + TimeCodes.CODE + "(?:\\s.*)?");

  private static final Pattern NO_CUE = Pattern.compile("(?:NOTE|STYLE|REGION|WEBVTT)(?:\\s.*)?");

  private final String text;
  private final List<Span> lines;
  private final List<Cue> cues = new ArrayList<>();
  private final List<Integer> broken = new ArrayList<>();

  CueReader(String text) {
    this.text = text;
    this.lines = Lines.of(text, Integer.MAX_VALUE);
    read();
  }

  /** Whether a line gives the times of a cue. */
  static boolean isTimes(CharSequence line) {
    return times(line) != null;
  }

  private static @Nullable Cue times(CharSequence line) {
    Matcher matcher = TIMES.matcher(line);
    if (line.length() > 300 || !matcher.matches()) {
      return null;
    }
    Integer from = TimeCodes.millis(matcher, 1);
    Integer to = TimeCodes.millis(matcher, 1 + TimeCodes.GROUPS);
    return from == null || to == null ? null : new Cue(from, Math.max(from, to), List.of());
  }

  private void read() {
    Cue open = null;
    List<Span> held = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).in(text);
      Cue times = line.contains("->") ? times(line) : null;
      if (times == null) {
        if (line.contains("-->")) {
          broken.add(i);
        }
        held.add(lines.get(i));
        continue;
      }
      dropName(held);
      close(open, held);
      held.clear();
      open = times;
    }
    close(open, held);
  }

  /** Takes away the number or the name that stands over the times of the next cue. */
  private void dropName(List<Span> held) {
    int last = held.size() - 1;
    if (last < 0 || held.get(last).isEmpty()) {
      return;
    }
    String line = held.get(last).in(text);
    boolean alone = last == 0 || held.get(last - 1).isEmpty();
    if (alone || line.chars().allMatch(Character::isDigit)) {
      held.remove(last);
    }
  }

  private void close(@Nullable Cue open, List<Span> held) {
    if (open == null) {
      return;
    }
    List<Span> shown = new ArrayList<>();
    boolean blank = false;
    boolean passedOver = false;
    for (Span line : held) {
      if (line.isEmpty()) {
        blank = true;
        passedOver = false;
        continue;
      }
      passedOver |= blank && NO_CUE.matcher(line.in(text)).matches();
      blank = false;
      if (!passedOver && !line.in(text).contains("-->")) {
        shown.add(line);
      }
    }
    cues.add(new Cue(open.fromMillis(), open.toMillis(), shown));
  }

  /** The cues in the order of the file. */
  List<Cue> cues() {
    return cues;
  }

  /** Says which lines of times could not be read. */
  List<Diagnostic> diagnostics() {
    if (broken.isEmpty()) {
      return List.of();
    }
    String many = broken.size() == 1 ? "" : " and " + (broken.size() - 1) + " more";
    return List.of(
        new Diagnostic(
            Diagnostic.Code.MALFORMED_METADATA,
            new Span(0, 0),
            "line "
                + (broken.get(0) + 1)
                + many
                + ": these times cannot be read; the words below have the time before them"));
  }
}
