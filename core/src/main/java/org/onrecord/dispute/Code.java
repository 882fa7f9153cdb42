package org.onrecord.dispute;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.onrecord.text.Span;

/** Tells what readers of technical pages write for machines: code and addresses say nothing. */
final class Code {
  private static final Pattern BLOCK =
      Pattern.compile("(?is)<pre\\b.*?(?:</pre>|$)|```.*?(?:```|$)");

  /** Addresses, and code that a sentence names. */
  private static final Pattern NAMED =
      Pattern.compile("(?is)(?:https?://|www\\.)\\S+|<code\\b.*?</code>|`[^`]*`|</?\\w[^>]*>");

  /** Marks that prose has next to none of. */
  private static final String MARKS = "=_[]{}<>;|\\";

  /** Of so many characters one is such a mark, in code. */
  private static final int RARE = 12;

  private Code() {}

  /** A stretch of text without the blocks of code in it. Linear. */
  static List<Span> without(String text, Span span) {
    List<Span> prose = new ArrayList<>();
    Matcher block = BLOCK.matcher(text).region(span.start(), span.end());
    int at = span.start();
    while (block.find()) {
      prose.add(new Span(at, block.start()));
      at = block.end();
    }
    prose.add(new Span(at, span.end()));
    return prose;
  }

  /** Whether some words are code, or addresses and nothing else. Linear. */
  static boolean is(String text, List<Span> words) {
    int marks = 0;
    int all = 0;
    for (Span span : words) {
      String prose = NAMED.matcher(span.in(text)).replaceAll("");
      for (int i = 0; i < prose.length(); i++) {
        marks += MARKS.indexOf(prose.charAt(i)) >= 0 ? 1 : 0;
        all += Character.isWhitespace(prose.charAt(i)) ? 0 : 1;
      }
    }
    return all == 0 || marks * RARE > all;
  }
}
