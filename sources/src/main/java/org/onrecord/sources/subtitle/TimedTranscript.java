package org.onrecord.sources.subtitle;

import java.util.ArrayList;
import java.util.List;
import org.onrecord.page.Locator;
import org.onrecord.page.PartRole;
import org.onrecord.read.DocumentText;
import org.onrecord.read.TextFormat;
import org.onrecord.sources.document.MappedText;
import org.onrecord.text.SourceText;
import org.onrecord.text.Span;

/**
 * A transcript of a broadcast: a plain text whose lines or paragraphs begin with times of the
 * recording, or whose speakers' names have times behind them.
 */
public final class TimedTranscript implements TextFormat {
  /** The lines that are looked at. */
  private static final int LOOK = 400;

  private static final int LEAST = 3;

  /** Where a time with minutes and seconds only may begin: later ones may be of the day. */
  private static final int START = 300_000;

  /** Creates the format. */
  public TimedTranscript() {}

  @Override
  public boolean recognises(SourceText text) {
    String string = text.string();
    if (!TimedLine.holdsTimes(string, LEAST)) {
      return false;
    }
    int lines = 0;
    int ascending = 0;
    int last = 0;
    List<TimedLine> timed = new ArrayList<>();
    for (Span line : Lines.of(string, LOOK)) {
      lines += line.isEmpty() ? 0 : 1;
      TimedLine found = TimedLine.of(string, line);
      if (found != null) {
        ascending += found.millis() >= last ? 1 : 0;
        last = found.millis();
        timed.add(found);
      }
    }
    int count = timed.size();
    boolean recording =
        timed.stream().allMatch(line -> line.form() == TimedLine.Form.FULL)
            || (count > 0 && timed.get(0).millis() < START);
    return count >= LEAST && count * 6 >= lines && ascending * 10 >= count * 9 && recording;
  }

  @Override
  public DocumentText read(SourceText file) {
    String source = file.string();
    MappedText text = new MappedText(source);
    List<Locator> locators = new ArrayList<>();
    int millis = -1;
    int from = 0;
    for (Span line : Lines.of(source, Integer.MAX_VALUE)) {
      TimedLine timed = TimedLine.of(source, line);
      if (line.isEmpty()) {
        text.endParagraph(PartRole.BODY);
      }
      if (timed == null) {
        text.copy(line.start(), line.end());
        text.space();
        continue;
      }
      close(text, locators, millis, from);
      millis = timed.millis();
      from = text.length();
      addTimed(text, timed, source);
    }
    close(text, locators, millis, from);
    text.endParagraph(PartRole.BODY);
    return DocumentText.builder("text/x-transcript", DocumentText.Prose.ARTICLE, text.text())
        .sourceMap(text.map())
        .parts(text.parts())
        .locators(locators)
        .build();
  }

  /** What has a name of its own is a paragraph of its own; other words go on. */
  private static void addTimed(MappedText text, TimedLine timed, String source) {
    Span label = timed.label();
    boolean sentence = ".!?…:\"”’)".indexOf(text.last()) >= 0;
    if (label != null || sentence || startsTurn(source, timed.words())) {
      text.endParagraph(PartRole.BODY);
    }
    if (label != null) {
      text.copy(label.start(), label.end());
      text.add(":");
      text.space();
    }
    text.copy(timed.words().start(), timed.words().end());
    text.space();
  }

  private static boolean startsTurn(String source, Span words) {
    int colon = source.indexOf(':', words.start());
    return colon > words.start()
        && colon < Math.min(words.end(), words.start() + 60)
        && Character.isUpperCase(source.charAt(words.start()));
  }

  private static void close(MappedText text, List<Locator> locators, int millis, int from) {
    Span span = text.since(from);
    if (millis >= 0 && !span.isEmpty()) {
      locators.add(new Locator.TimeCode(span, millis, millis));
    }
  }
}
