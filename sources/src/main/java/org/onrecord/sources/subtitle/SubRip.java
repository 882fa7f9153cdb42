package org.onrecord.sources.subtitle;

import java.util.List;
import org.onrecord.read.DocumentText;
import org.onrecord.read.TextFormat;
import org.onrecord.text.SourceText;
import org.onrecord.text.Span;

/** SubRip subtitles (.srt): numbers, times with an arrow between them, lines. */
public final class SubRip implements TextFormat {
  /** The first line is the first cue's number, or its times; what stands before is passed over. */
  private static final int LOOK = 4;

  /** Creates the format. */
  public SubRip() {}

  @Override
  public boolean recognises(SourceText text) {
    List<Span> lines =
        Lines.of(text.string(), LOOK).stream().filter(line -> !line.isEmpty()).toList();
    if (lines.isEmpty()) {
      return false;
    }
    String first = lines.get(0).in(text.string());
    if (CueReader.isTimes(first)) {
      return true;
    }
    boolean number = first.length() < 8 && first.chars().allMatch(Character::isDigit);
    return number && lines.size() > 1 && CueReader.isTimes(lines.get(1).in(text.string()));
  }

  @Override
  public DocumentText read(SourceText text) {
    return CueText.of("application/x-subrip", text);
  }
}
