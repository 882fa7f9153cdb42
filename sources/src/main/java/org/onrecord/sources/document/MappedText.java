package org.onrecord.sources.document;

import java.util.ArrayList;
import java.util.List;
import org.onrecord.page.Part;
import org.onrecord.page.PartRole;
import org.onrecord.text.OffsetMap;
import org.onrecord.text.SourceText;
import org.onrecord.text.Span;

/**
 * A text that is put together from pieces of another, in their order: white space is folded, and a
 * blank line stands between paragraphs. Linear; not thread-safe.
 */
public final class MappedText {
  private final String source;
  private final StringBuilder text = new StringBuilder();
  private final OffsetMap.Builder map = OffsetMap.builder();
  private final List<Part> parts = new ArrayList<>();
  private int paragraphStart;
  private boolean space;

  /** Starts an empty text. */
  public MappedText(String source) {
    this.source = source;
  }

  /** Adds a piece of the source. */
  public void copy(int from, int to) {
    for (int i = from; i < to; i++) {
      char c = source.charAt(i);
      if (isSpace(c)) {
        space = true;
      } else {
        beforeCharacter();
        map.add(text.length(), i, 1);
        text.append(c);
      }
    }
  }

  /** Adds characters that do not stand so in the source; none of them white space at an edge. */
  public void add(String characters) {
    if (!characters.isEmpty()) {
      beforeCharacter();
      text.append(characters);
    }
  }

  private void beforeCharacter() {
    if (text.length() == paragraphStart && paragraphStart > 0) {
      text.append("\n\n");
      paragraphStart = text.length();
    } else if (space && text.length() > paragraphStart) {
      text.append(' ');
    }
    space = false;
  }

  /** Takes away the last character, which was added and does not stand in the source. */
  public void dropLast() {
    if (isInParagraph()) {
      text.setLength(text.length() - 1);
    }
  }

  /** What follows is set apart by a space. */
  public void space() {
    space = true;
  }

  /** Ends the paragraph; nothing happens where it has no characters. */
  public void endParagraph(PartRole role) {
    if (isInParagraph()) {
      int start = paragraphStart;
      parts.add(new Part(role, new Span(start, text.length())));
      paragraphStart = text.length();
    }
    space = false;
  }

  /** Whether the paragraph has characters. */
  public boolean isInParagraph() {
    return text.length() > paragraphStart;
  }

  /** The number of characters of the paragraph. */
  public int paragraphLength() {
    return text.length() - paragraphStart;
  }

  /** The number of characters so far, UTF-16. */
  public int length() {
    return text.length();
  }

  /** The last character; a line feed where there is none. */
  public char last() {
    return text.length() == 0 ? '\n' : text.charAt(text.length() - 1);
  }

  /** From the first character behind a place that is no white space to the end of the text. */
  public Span since(int length) {
    int start = length;
    while (start < text.length() && isSpace(text.charAt(start))) {
      start++;
    }
    return new Span(start, text.length());
  }

  /** All of it. */
  public SourceText text() {
    return SourceText.of(text.toString());
  }

  /** The way back to the source. */
  public OffsetMap map() {
    return map.build();
  }

  /** The paragraphs that have ended. */
  public List<Part> parts() {
    return parts;
  }

  private static boolean isSpace(char c) {
    return c <= ' ' || Character.isWhitespace(c) || c == '\u00a0' || c == '\u200b' || c == '\ufeff';
  }
}
