package org.onrecord.dispute;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.onrecord.text.Span;
import org.onrecord.word.Sentences;

/** Cuts a comment at its quotations into the answers to each. Not thread-safe. */
final class Answers {
  /** A line that says whose words follow: "Quote:", "Originally posted by Ada:", "Ada wrote:". */
  private static final Pattern INTRODUCES =
      Pattern.compile(
          "(?:quote|originally posted by .{1,40}|(?:on .{1,30}, )?(?:\\S+\\s+){1,3}(?:says|said|wrote|writes"
              + "|posted|commented)(?: (?:on|at) .{1,40})?)\\s*:",
          Pattern.CASE_INSENSITIVE);

  private final String text;
  private final List<Answer> answers = new ArrayList<>();
  private List<Span> own = new ArrayList<>();
  private Answer.@Nullable Linked quotation;

  private Answers(String text) {
    this.text = text;
  }

  /**
   * The answers of a post, in text order.
   *
   * @param quotations in text order, without overlap
   */
  static List<Answer> in(String text, Post post, List<Answer.Linked> quotations) {
    Answers answers = new Answers(text);
    int next = 0;
    List<Span> prose =
        post.paragraphs().stream().flatMap(span -> Code.without(text, span).stream()).toList();
    for (Span paragraph : prose) {
      int at = paragraph.start();
      while (next < quotations.size() && start(quotations.get(next)) < paragraph.end()) {
        Answer.Linked linked = quotations.get(next);
        for (Span quoted : linked.words()) {
          if (paragraph.contains(quoted)) {
            answers.own(new Span(at, Math.max(at, quoted.start())), linked);
            at = Math.max(at, quoted.end());
          }
        }
        if (end(linked) > paragraph.end()) {
          break; // it goes on in the next paragraph
        }
        next++;
      }
      answers.own(new Span(at, Math.max(at, paragraph.end())), null);
    }
    answers.close(null);
    return answers.answers;
  }

  /** Takes own words; the quotation behind them begins an answer, or goes on with the same. */
  private void own(Span span, Answer.@Nullable Linked behind) {
    Span bare = bare(span);
    int lead = behind == null ? bare.end() : lead(bare);
    add(new Span(bare.start(), lead));
    if (behind != null && !behind.equals(quotation)) {
      close(behind);
      quotation = behind;
    }
    add(new Span(lead, bare.end()));
  }

  private void add(Span span) {
    Span bare = bare(span);
    if (!bare.isEmpty()) {
      own.add(bare);
    }
  }

  /** Where the words begin that lead to the quotation behind them, in the same sentence. */
  private int lead(Span bare) {
    if (bare.isEmpty() || ".!?…\n".indexOf(text.charAt(bare.end() - 1)) >= 0) {
      return bare.end();
    }
    List<Span> sentences = Sentences.in(text, bare);
    return sentences.isEmpty() ? bare.end() : sentences.get(sentences.size() - 1).start();
  }

  /**
   * Ends an answer. Whoever says nothing of their own between two quotations answers the first by
   * the second: with an article, or with what they wrote before.
   */
  private void close(Answer.@Nullable Linked behind) {
    if (behind != null && !own.isEmpty() && introduces(own.get(own.size() - 1))) {
      own.remove(own.size() - 1);
    }
    if (!own.isEmpty()) {
      answers.add(new Answer(own, quotation));
    } else if (behind != null && quotation != null && quotation.found() != null) {
      answers.add(new Answer(behind.words(), quotation));
    }
    own = new ArrayList<>();
  }

  private boolean introduces(Span paragraph) {
    return INTRODUCES.matcher(paragraph.in(text)).matches();
  }

  /** Without white space, marks and dashes around; empty where nothing else is there. */
  private Span bare(Span span) {
    int start = span.start();
    int end = span.end();
    while (start < end && !Character.isLetterOrDigit(text.codePointAt(start)) && !opens(start)) {
      start += Character.charCount(text.codePointAt(start));
    }
    while (end > start
        && (Character.isWhitespace(text.charAt(end - 1))
            || "“\"‘«>".indexOf(text.charAt(end - 1)) >= 0)) {
      end--;
    }
    return new Span(Math.min(start, end), end);
  }

  private boolean opens(int at) {
    return "@#+".indexOf(text.charAt(at)) >= 0;
  }

  private static int start(Answer.Linked linked) {
    return linked.words().get(0).start();
  }

  private static int end(Answer.Linked linked) {
    return linked.words().get(linked.words().size() - 1).end();
  }
}
