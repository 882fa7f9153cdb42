package org.onrecord.sources.mail;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Who wrote a message, as its sender or a line over a quotation names them. */
final class MailNames {
  private static final Pattern NAMED = Pattern.compile("\\s*\"?([^\"<>]*?)\"?\\s*<([^<>\\s]+)>.*");
  private static final Pattern COMMENT = Pattern.compile("([^()\\s]+@[^()\\s]+)\\s*\\(([^()]+)\\)");

  private MailNames() {}

  /** The name; where there is none, the address. */
  static @Nullable String author(@Nullable String sender) {
    if (sender == null) {
      return null;
    }
    String start = sender.substring(0, Math.min(sender.length(), 500));
    Matcher named = NAMED.matcher(start);
    if (named.matches()) {
      return named.group(1).isBlank() ? named.group(2) : turned(named.group(1).strip());
    }
    Matcher comment = COMMENT.matcher(start);
    return comment.matches() ? comment.group(2).strip() : start.replace("\"", "").strip();
  }

  /** "Roe, Ada" is Ada Roe. */
  private static String turned(String name) {
    Matcher comma = Pattern.compile("(\\p{Lu}[\\p{L}'’-]+), (\\p{Lu}[\\p{L}. '’-]+)").matcher(name);
    return comma.matches() ? comma.group(2) + " " + comma.group(1) : name;
  }
}
