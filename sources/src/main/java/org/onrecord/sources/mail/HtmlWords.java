package org.onrecord.sources.mail;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words of a message that is HTML only: a line for each block, quotations marked as in text.
 */
final class HtmlWords {
  private static final Pattern UNSEEN =
      Pattern.compile("(?is)<!--.*?(?:-->|\\z)|<(style|script|head|title)\\b.*?(?:</\\1\\s*>|\\z)");

  private static final Pattern TAG = Pattern.compile("<(/?)([a-zA-Z][a-zA-Z0-9]*)[^<>]*>");

  private static final Pattern ENTITY =
      Pattern.compile("&(#\\d{1,7}|#[xX][0-9a-fA-F]{1,6}|\\w{2,8});?");

  private static final Pattern BLOCK =
      Pattern.compile("(?i)p|div|br|h[1-6]|li|ul|ol|tr|table|blockquote|hr|section|article|pre");

  private static final Map<String, String> NAMED =
      Map.of(
          "amp", "&", "lt", "<", "gt", ">", "quot", "\"", "apos", "'", "nbsp", " ", "ldquo", "“",
          "rdquo", "”", "rsquo", "’", "ndash", "–");

  private HtmlWords() {}

  static String of(String html) {
    String shown = UNSEEN.matcher(html).replaceAll(" ").replaceAll("[ \\t\\r\\n]+", " ");
    StringBuilder words = new StringBuilder();
    Matcher tag = TAG.matcher(shown);
    int at = 0;
    int quoted = 0;
    while (tag.find()) {
      String between = entities(shown.substring(at, tag.start()));
      words.append(between.isBlank() && endsLine(words) ? "" : between);
      at = tag.end();
      String name = tag.group(2);
      boolean opens = tag.group(1).isEmpty();
      if (name.equalsIgnoreCase("blockquote")) {
        quoted = Math.max(0, quoted + (opens ? 1 : -1));
      }
      if (BLOCK.matcher(name).matches()) {
        String start = ">".repeat(Math.min(quoted, 50)) + (quoted > 0 ? " " : "");
        boolean begun = !endsLine(words);
        boolean div = name.equalsIgnoreCase("div");
        if (div && !begun) {
          continue;
        }
        boolean line = div || name.equalsIgnoreCase("br");
        words.append(line ? "\n" + start : "\n" + start.strip() + "\n" + start);
      }
    }
    return words.append(entities(shown.substring(at))).toString();
  }

  private static boolean endsLine(StringBuilder words) {
    return words.length() == 0 || words.charAt(words.length() - 1) == '\n';
  }

  private static String entities(String text) {
    return ENTITY
        .matcher(text)
        .replaceAll(found -> Matcher.quoteReplacement(entity(found.group(1), found.group())));
  }

  private static String entity(String name, String whole) {
    if (!name.startsWith("#")) {
      return NAMED.getOrDefault(name, whole);
    }
    boolean hex = Character.toLowerCase(name.charAt(1)) == 'x';
    int code = Integer.parseInt(name.substring(hex ? 2 : 1), hex ? 16 : 10);
    boolean shown =
        Character.isValidCodePoint(code) && code > ' ' && !(code >= 0xd800 && code < 0xe000);
    return shown ? Character.toString(code) : " ";
  }
}
