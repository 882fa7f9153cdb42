package org.onrecord.sources.subtitle;

import java.util.regex.Pattern;
import org.onrecord.read.DocumentText;
import org.onrecord.read.TextFormat;
import org.onrecord.text.SourceText;

/** WebVTT subtitles (W3C): they begin with the word WEBVTT. */
public final class WebVtt implements TextFormat {
  private static final Pattern START =
      Pattern.compile("\\ufeff?\\s*WEBVTT(?:[ \\t][^\\r\\n]*)?(?:[\\r\\n]|\\z)");

  /** Creates the format. */
  public WebVtt() {}

  @Override
  public boolean recognises(SourceText text) {
    return START.matcher(text.string()).lookingAt();
  }

  @Override
  public DocumentText read(SourceText text) {
    return CueText.of("text/vtt", text);
  }
}
