package org.onrecord.read.line;

import java.util.Set;
import java.util.regex.Pattern;

/** Lines of a page that belong to its machinery: forms, buttons, invitations. */
public enum Leftover {
  /** No left-over. */
  NONE,
  /** Stands above readers' comments. */
  COMMENTS_HEADING,
  /** Part of the form in which readers reply. */
  REPLY_FORM,
  /** A button under a comment. */
  BUTTON,
  /** Sharing, advertising, other pages. */
  AROUND;

  private static final int LONGEST = 250;
  private static final int SHORTEST = 4;

  private static final Pattern HEADING =
      Pattern.compile(
          "(?:\\d{1,6} |no |readers?['’]? |reader |all |latest |top |view |show |user |your )?"
              + "(?:comments?|responses?|replies|thoughts?|discussion)"
              + "(?: ?\\(\\d{1,6}\\)| ?\\d{1,6})?(?: (?:to|on) .{1,200})?");

  private static final Pattern FORM =
      Pattern.compile(
          "(?:leave|add|post|write|submit) (?:a|your) (?:reply|comment|response)(?: to .{1,100})?"
              + "|cancel reply|post comment|submit comment|add comment"
              + "|your email address will not be published"
              + "|required fields are marked"
              + "|your email address will not be published\\. required fields are marked"
              + "|save my name, email,?(?: and)?(?: website)?.{0,80}"
              + "|notify me of (?:follow-?up comments|new (?:posts|comments)) by e-?mail"
              + "|you must be logged in to (?:post|leave) a comment"
              + "|you must log in to (?:post|leave) a comment"
              + "|(?:please )?(?:log|sign) in to (?:comment|reply|leave a comment|post a comment)"
              + "|(?:the )?comments?(?: on this (?:page|article|story|post|column|blog))?"
              + "(?: (?:are|is|have been|has been))?(?: now)? closed(?: (?:for|on) this .{1,40})?"
              + "|join the conversation"
              + "|this site uses akismet to reduce spam.{0,100}"
              + "|(?:your )?(?:name|e-?mail|website|comment|e-?mail address) ?\\*(?: \\(required\\))?");

  private static final Set<String> BUTTONS =
      Set.of(
          "reply",
          "like",
          "report",
          "flag",
          "log in to reply",
          "reply to this comment",
          "permalink");

  private static final Set<String> FIELDS = Set.of("name", "email", "e-mail", "website", "comment");

  private static final Pattern MACHINERY =
      Pattern.compile(
          "advertisement|advertisements|sponsored(?: content)?|story continues below(?: advertisement)?"
              + "|share this|share this (?:story|article|post)|share on (?:facebook|twitter|x|whatsapp)"
              + "|click to share on .{1,60}|like this|like loading|related(?: stories| articles| posts)?"
              + "|(?:read more|related|read also|also read|see also|more on this|don['’]t miss): .{1,200}"
              + "|(?:subscribe|sign up) (?:to|for) [^.!?]{1,150}"
              + "|skip to (?:main )?content|back to top|print this (?:page|article)|all rights reserved");

  /** Finds what a block or a line is, by all of its words. A long one is only glanced at. */
  public static Leftover of(String words) {
    return of(new Line(words));
  }

  /** Finds what a line is. */
  public static Leftover of(Line words) {
    if (words.words().length() > LONGEST || words.words().length() < SHORTEST) {
      return NONE;
    }
    String line = plain(words.lower());
    if (BUTTONS.contains(line)) {
      return BUTTON;
    }
    if (FORM.matcher(line).matches()) {
      return REPLY_FORM;
    }
    if (HEADING.matcher(line).matches()) {
      return COMMENTS_HEADING;
    }
    return MACHINERY.matcher(line).matches() ? AROUND : NONE;
  }

  /** Whether a line is the label of a form's field, which counts only beside other left-overs. */
  public static boolean isField(String words) {
    return words.length() < 20 && FIELDS.contains(plain(new Line(words).lower()));
  }

  /** Without a last stop or colon, and without the "none" that templates leave. */
  private static String plain(String lower) {
    String line = cutEnd(lower);
    if (line.endsWith("none") && line.length() > 8) {
      line = cutEnd(line.substring(0, line.length() - 4).stripTrailing());
    }
    return line.endsWith("fields are marked *") ? line.substring(0, line.length() - 2) : line;
  }

  private static String cutEnd(String line) {
    int end = line.length();
    while (end > 0 && ".:!…".indexOf(line.charAt(end - 1)) >= 0) {
      end--;
    }
    return line.substring(0, end);
  }
}
