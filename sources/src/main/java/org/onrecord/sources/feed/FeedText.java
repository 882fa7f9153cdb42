package org.onrecord.sources.feed;

import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.SequenceInputStream;
import java.nio.CharBuffer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The text of a feed, cut where its entries begin, so that broken XML costs the entry it is in:
 * first what stands before the first entry, then each with what stands behind it. One piece is in
 * memory at a time.
 *
 * <p>What looks like the start of an entry in a comment or in a CDATA section is none, unless the
 * section has no end of its own: then another begins in it.
 */
final class FeedText implements Closeable {
  private static final int BUFFER = 1 << 14;

  /** Characters in which the name of an element ends. */
  private static final int MAX_NAME = 64;

  private static final Pattern ROOT = Pattern.compile("<(?:([\\w.-]+):)?(rss|RDF|feed)[\\s>/]");
  private static final String COMMENT_END = "-->";
  private static final String CDATA = "<![CDATA[";

  private final Reader reader;
  private final StringBuilder piece = new StringBuilder();
  private final Pattern start;
  private char[] buffer = new char[BUFFER];
  private int at;
  private int end;
  private boolean ended;
  private long line = 1;
  private long column = 1;

  /**
   * Opens a feed's text.
   *
   * @param in unpacked bytes; closed with this
   */
  FeedText(InputStream in) throws IOException {
    byte[] first = in.readNBytes(FeedCharset.START);
    InputStream all = new SequenceInputStream(new ByteArrayInputStream(first), in);
    this.reader = new InputStreamReader(all, FeedCharset.of(first));
    while (hasNext(1) && (buffer[at] <= ' ' || buffer[at] == '\ufeff')) {
      piece.append(buffer[at++]); // nothing may stand before an XML declaration, and often does
    }
    pass();
    hasNext(BUFFER / 2);
    this.start = startOfEntries(new String(buffer, at, end - at));
  }

  /** The next piece; null after the last. */
  @Nullable FeedPiece next() throws IOException {
    if (!hasNext(1)) {
      return null;
    }
    long fromLine = line;
    long fromColumn = column;
    take();
    while (hasNext(1) && !isStart()) {
      if (starts(CDATA)) {
        takeSection("]]>", CDATA);
      } else if (starts("<!--")) {
        takeSection(COMMENT_END, "--");
      } else {
        take();
      }
    }
    return new FeedPiece(pass(), fromLine, fromColumn);
  }

  /** The elements that are entries, by the root; all possible ones where the root is damaged. */
  private static Pattern startOfEntries(String head) {
    Matcher root = ROOT.matcher(head);
    if (!root.find()) {
      return Pattern.compile("<(?:item|entry)[\\s>/]");
    }
    String prefix = root.group(1) == null ? "" : Pattern.quote(root.group(1) + ":");
    return switch (root.group(2)) {
      case "feed" -> Pattern.compile("<" + prefix + "entry[\\s>/]");
      case "RDF" -> Pattern.compile("<(?:[\\w.-]+:)?item[\\s>/]");
      default -> Pattern.compile("<item[\\s>/]");
    };
  }

  /** Goes on behind a comment or a CDATA section. */
  private void takeSection(String close, String never) throws IOException {
    int entry = -1;
    boolean closing = false;
    take(close.equals(COMMENT_END) ? 4 : CDATA.length());
    while (hasNext(1)) {
      if (starts(close)) {
        take(close.length());
        return;
      }
      if (entry >= 0 && closing && starts(never)) {
        break;
      }
      closing |= buffer[at] == '<' && starts("</");
      if (entry < 0 && isStart()) {
        entry = piece.length();
      }
      take();
    }
    if (entry >= 0 && closing) { // its end is damaged: an entry has begun since
      goBack(entry);
    }
  }

  private void goBack(int length) {
    int back = piece.length() - length;
    if (back <= at) {
      at -= back; // what was taken last is still there
    } else {
      char[] again = new char[back + Math.max(BUFFER, end - at)];
      piece.getChars(length, piece.length(), again, 0);
      System.arraycopy(buffer, at, again, back, end - at);
      end = back + end - at;
      at = 0;
      buffer = again;
    }
    piece.setLength(length);
  }

  /** Whether an entry begins here. */
  private boolean isStart() throws IOException {
    if (buffer[at] != '<') {
      return false;
    }
    hasNext(MAX_NAME);
    return start.matcher(CharBuffer.wrap(buffer, at, Math.min(end - at, MAX_NAME))).lookingAt();
  }

  private boolean starts(String with) throws IOException {
    if (buffer[at] != with.charAt(0) || !hasNext(with.length())) {
      return false;
    }
    for (int i = 1; i < with.length(); i++) {
      if (buffer[at + i] != with.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  private void take() {
    piece.append(buffer[at++]);
  }

  private void take(int count) {
    piece.append(buffer, at, count);
    at += count;
  }

  /** The piece that was taken; the place moves behind it. */
  private String pass() {
    String text = piece.toString();
    piece.setLength(0);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean twice = c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n';
      if (c == '\n' || (c == '\r' && !twice)) {
        line++;
        column = 1;
      } else {
        column++;
      }
    }
    return text;
  }

  /** Whether there are so many more characters, which are at hand then. */
  private boolean hasNext(int count) throws IOException {
    while (end - at < count && !ended) {
      if (buffer.length - at < count) {
        System.arraycopy(buffer, at, buffer, 0, end - at);
        end -= at;
        at = 0;
      }
      int read = reader.read(buffer, end, buffer.length - end);
      ended = read < 0;
      for (int i = end; i < end + read; i++) {
        buffer[i] = allowed(buffer[i]);
      }
      end += Math.max(0, read);
    }
    return end - at >= count;
  }

  /** Characters that no XML may hold are as good as those that cannot be decoded. */
  private static char allowed(char c) {
    boolean control = c < ' ' && c != '\n' && c != '\r' && c != '\t';
    return control || c >= '\ufffe' ? '\ufffd' : c;
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }
}
