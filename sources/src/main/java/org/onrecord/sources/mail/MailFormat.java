package org.onrecord.sources.mail;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.onrecord.page.PageLimits;
import org.onrecord.page.UnreadablePageException;
import org.onrecord.read.DocumentFormat;
import org.onrecord.read.DocumentText;

/** A message of e-mail, read with Apache James Mime4j. */
public final class MailFormat implements DocumentFormat {
  private static final int LOOK = 16_384;

  private static final Pattern FIELD = Pattern.compile("([A-Za-z][A-Za-z0-9-]{1,60}):[ \\t]?.*");

  /** Fields of which a message has some, and other files with a colon in their lines have not. */
  private static final Set<String> TELLING =
      Set.of(
          "message-id",
          "mime-version",
          "received",
          "return-path",
          "delivered-to",
          "content-type",
          "dkim-signature",
          "reply-to",
          "in-reply-to");

  private static final Set<String> ASKED = Set.of("from", "date", "subject", "to");

  /** Creates the format. */
  public MailFormat() {}

  @Override
  public boolean recognises(byte[] bytes) {
    return mayBegin(bytes)
        && isMessage(
            new String(bytes, 0, Math.min(bytes.length, LOOK), StandardCharsets.ISO_8859_1));
  }

  /** Whether the first word is a field's name or "From", which that of hardly any text is. */
  private static boolean mayBegin(byte[] bytes) {
    int end = 0;
    while (end < bytes.length && isOfName(bytes[end])) {
      end++;
    }
    return end > 0
        && end < bytes.length
        && (bytes[end] == ':' || (bytes[end] == ' ' && bytes[0] == 'F'));
  }

  private static boolean isOfName(byte b) {
    return (b >= 'A' && b <= 'Z') || (b >= 'a' && b <= 'z') || (b >= '0' && b <= '9') || b == '-';
  }

  /**
   * Whether a file begins with the header of a message: field upon field, with a sender and a date
   * or subject, and one that only messages have.
   */
  static boolean isMessage(String start) {
    int asked = 0;
    int telling = 0;
    boolean from = false;
    boolean first = true;
    for (String line : start.lines().toList()) {
      boolean folded = !line.isEmpty() && (line.charAt(0) == ' ' || line.charAt(0) == '\t');
      Matcher field = FIELD.matcher(line.substring(0, Math.min(line.length(), 2000)));
      if (first && line.startsWith("From ")) {
        first = false; // the line that parts the messages of a mailbox
        continue;
      }
      if (!folded && !field.matches()) {
        return line.isEmpty() && from && asked > 1 && telling > 0;
      }
      first = false;
      if (!folded) {
        String name = field.group(1).toLowerCase(Locale.ROOT);
        from |= name.equals("from") || name.equals("sender");
        asked += ASKED.contains(name) ? 1 : 0;
        telling += TELLING.contains(name) ? 1 : 0;
      }
    }
    return from && asked > 1 && telling > 0;
  }

  @Override
  public DocumentText read(String source, byte[] bytes, PageLimits limits)
      throws UnreadablePageException {
    Message message = MessageReader.read(bytes, limits.maxPageBytes());
    return new MailText(message).read();
  }
}
