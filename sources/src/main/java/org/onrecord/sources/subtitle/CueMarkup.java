package org.onrecord.sources.subtitle;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.onrecord.sources.document.MappedText;
import org.onrecord.text.Span;

/** Takes the words out of a cue's lines: without tags, settings of style, and entities. */
final class CueMarkup {
  /** A tag with a name or a time, or braces with settings of style: {\an8}. */
  private static final Pattern MARKUP =
      Pattern.compile(
          "</?(?:[a-zA-Z][^<>]{0,200}|\\d[\\d:.]{3,12})?>|\\{\\\\[^{}]{0,80}\\}|&(?:amp|lt|gt|quot|apos|nbsp|lrm|rlm|#39);");

  /** A voice: {@code <v Ada Roe>} or {@code <v.loud Ada Roe>}. */
  private static final Pattern VOICE = Pattern.compile("<v(?:\\.[^\\s>]*)?[ \\t]+([^<>]{1,100})>");

  /** What captions put where somebody else begins to speak. */
  private static final Pattern CHANGE = Pattern.compile("(?:>>+|&gt;&gt;(?:&gt;)?|[-–—])\\s*");

  private static final Map<String, String> ENTITIES =
      Map.of("&amp;", "&", "&lt;", "<", "&gt;", ">", "&quot;", "\"", "&apos;", "'", "&#39;", "'");

  private CueMarkup() {}

  /** Where the words of a line begin, behind the marks of a change of speaker. */
  static int afterChange(String text, Span line) {
    Matcher change = CHANGE.matcher(text).region(line.start(), line.end());
    return change.lookingAt() ? change.end() : line.start();
  }

  /** The place of the name in the voice that a line begins with; null where it begins with none. */
  static @Nullable Span voice(String text, Span line) {
    Matcher voice = VOICE.matcher(text).region(line.start(), line.end());
    return voice.lookingAt() ? new Span(voice.start(1), voice.end(1)) : null;
  }

  /** Adds the words of a line to a text. */
  static void copy(String text, Span line, MappedText to) {
    Matcher markup = MARKUP.matcher(text).region(line.start(), line.end());
    int at = line.start();
    while (markup.find()) {
      to.copy(at, markup.start());
      String found = markup.group();
      if (found.equals("&nbsp;")) {
        to.space();
      } else {
        to.add(ENTITIES.getOrDefault(found, ""));
      }
      at = markup.end();
    }
    to.copy(at, line.end());
    to.space();
  }

  /** The words of a line, to compare them with another's. */
  static String words(String text, Span line) {
    MappedText words = new MappedText(text);
    copy(text, line, words);
    return words.text().string();
  }
}
