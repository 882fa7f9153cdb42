package org.onrecord.read.line;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Short lines that pages put into and around articles, in the languages news is most often read in:
 * labels of tags, links to other stories, credits, dates, buttons. Whole lines only. The phrases
 * are the resource {@code furniture.txt}.
 */
public final class Furniture {
  private static final int LONGEST = 200;
  private static final int LONGEST_NOTICE = 500;
  private static final int SHORT = 100;

  /** "Order now", "jetzt … bestellen": what may stand between is anything. */
  private static final Pattern ORDER =
      Pattern.compile("jetzt .{1,60} (?:anmelden|abonnieren|bestellen)");

  private static final Pattern ADDRESS =
      Pattern.compile(
          "(?:https?://|www\\.)\\S+|\\S+@\\S+\\.\\p{L}{2,6}|(?:twitter|facebook)\\.com/\\S+");
  private static final List<String> RIGHTS =
      List.of("all rights reserved", "alle rechte vorbehalten");

  private static final Phrases PHRASES = Phrases.load("furniture.txt");
  private static final Phrases LABELS = PHRASES.section("label");
  private static final Phrases MORE = PHRASES.section("more");
  private static final Phrases BUTTONS = PHRASES.section("button");
  private static final Phrases ANY = Phrases.anyOf(LABELS, MORE, BUTTONS);
  private static final Phrases LEADING = PHRASES.section("leading");

  private static final Phrases NOTICES = PHRASES.section("notice");

  private Furniture() {}

  /** Whether a block is such a line. */
  public static boolean matches(Line block) {
    String words = block.words();
    if (words.length() > LONGEST_NOTICE || words.isEmpty()) {
      return false;
    }
    if (isCopyright(words)) {
      return true;
    }
    if (words.length() > LONGEST) {
      return NOTICES.opens(plain(new Line(words.substring(0, LONGEST)).lower()));
    }
    String line = plain(block.lower());
    if (line.isEmpty()) {
      return true;
    }
    return (line.length() <= SHORT && isPhrase(line))
        || isAddress(line)
        || DateStamp.matches(words)
        || (Phrases.mayLead(line) && (LABELS.leads(line) || LEADING.leads(line)))
        || NOTICES.opens(line)
        || hasRights(line);
  }

  private static boolean hasRights(String line) {
    for (String rights : RIGHTS) {
      if (line.contains(rights)) {
        return true;
      }
    }
    return false;
  }

  /** "© 2022, The Outlet. May not be reprinted." */
  private static boolean isCopyright(String words) {
    return words.charAt(0) == '©'
        && words.length() > 6
        && words.substring(1, 7).strip().matches("(?:19|20)\\d\\d?.*");
  }

  private static boolean isAddress(String line) {
    boolean may = line.indexOf('@') > 0 || line.indexOf('.') > 0 || line.startsWith("http");
    return may && line.indexOf(' ') < 0 && ADDRESS.matcher(line).matches();
  }

  private static boolean isPhrase(String line) {
    return (ANY.mayMatch(line)
            && (LABELS.matches(line) || MORE.matches(line) || BUTTONS.matches(line)))
        || (line.startsWith("jetzt ") && ORDER.matcher(line).matches());
  }

  /** Whether a heading announces other stories, and so belongs to none. */
  public static boolean announcesOthers(String heading) {
    return heading.length() <= LONGEST && MORE.matches(plain(new Line(heading).lower()));
  }

  /** Without the marks around it. */
  private static String plain(String line) {
    int start = 0;
    int end = line.length();
    while (start < end && isMark(line.charAt(start))) {
      start++;
    }
    while (end > start && isMark(line.charAt(end - 1))) {
      end--;
    }
    return line.substring(start, end).strip();
  }

  private static boolean isMark(char c) {
    return !Character.isLetterOrDigit(c) && !Character.isSurrogate(c) && c != ')';
  }
}
