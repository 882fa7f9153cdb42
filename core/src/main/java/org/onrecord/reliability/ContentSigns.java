package org.onrecord.reliability;

import java.util.List;
import java.util.Map;
import org.onrecord.page.Page;
import org.onrecord.page.PartRole;
import org.onrecord.statement.Kind;
import org.onrecord.statement.Statement;
import org.onrecord.text.Span;
import org.onrecord.word.Token;
import org.onrecord.word.Tokenizer;

/** The signs that content and cue show. Cost: linear in the content's first words. */
final class ContentSigns {
  private static final int SHORT = 6;
  private static final int PHRASE = 4;
  private static final int LONG = 50;
  private static final int CUE = 2;
  private static final int MOST_CUE = 4;

  private final Page page;
  private final String text;

  ContentSigns(Page page) {
    this.page = page;
    this.text = page.text().string();
  }

  static Span extent(Statement statement) {
    List<Span> content = statement.content();
    return content.get(0).cover(content.get(content.size() - 1));
  }

  void add(Map<Sign, Double> signs, Statement statement) {
    boolean indirect = statement.kind() == Kind.INDIRECT;
    int words = 0;
    int open = 0;
    int straight = 0;
    boolean paragraphs = false;
    for (Span span : statement.content()) {
      int end = Math.min(span.end(), span.start() + 4000);
      words +=
          (int)
              Tokenizer.tokens(text, new Span(span.start(), end)).stream()
                  .filter(t -> t.shape() != Token.Shape.MARK)
                  .count();
      for (int i = span.start(); i < end; i++) {
        char c = text.charAt(i);
        open += c == '“' ? 1 : c == '”' ? -1 : 0;
        straight += c == '"' ? 1 : 0;
        paragraphs |= c == '\n';
      }
    }
    if (words < SHORT) {
      signs.put(Sign.CONTENT_SHORT, (double) SHORT - words);
    }
    Reliabilities.flag(signs, Sign.CONTENT_PHRASE, indirect && words < PHRASE);
    Reliabilities.flag(signs, Sign.CONTENT_LONG, words > LONG);
    Reliabilities.flag(signs, Sign.CONTENT_PIECES, statement.content().size() > 1);
    Reliabilities.flag(signs, Sign.CONTENT_PARAGRAPHS, paragraphs);
    Reliabilities.flag(signs, Sign.CONTENT_MARKS, !paragraphs && (open != 0 || straight % 2 != 0));
    Reliabilities.flag(signs, Sign.CONTENT_OPEN, indirect && endsOpen(statement));
    Span first = statement.content().get(0);
    Reliabilities.flag(
        signs, Sign.CONTENT_THAT, indirect && text.startsWith("that ", first.start()));
    cue(signs, statement);
    boolean comment = page.comments().stream().anyMatch(c -> c.id().equals(statement.part()));
    Reliabilities.flag(signs, Sign.IN_COMMENT, comment);
    Reliabilities.flag(signs, Sign.IN_HEADLINE, statement.part().equals(PartRole.HEADLINE.id()));
  }

  private void cue(Map<Sign, Double> signs, Statement statement) {
    if (statement.cue().isEmpty()) {
      Reliabilities.flag(
          signs, Sign.CUE_EMPTY, !signs.containsKey(Sign.SOURCE_LABEL) && !isSigned(statement));
      return;
    }
    int words = 0;
    for (Span span : statement.cue()) {
      words +=
          Tokenizer.tokens(text, new Span(span.start(), Math.min(span.end(), span.start() + 200)))
              .size();
    }
    if (words > CUE) {
      signs.put(Sign.CUE_LONG, (double) Math.min(MOST_CUE, words - CUE));
    }
    Reliabilities.flag(signs, Sign.CUE_COLON, statement.cue().get(0).in(text).equals(":"));
  }

  /** Whether the source is that of a post: "Ada Quill (@adaquill)". */
  private boolean isSigned(Statement statement) {
    return statement.source().stream().anyMatch(span -> span.in(text).indexOf('@') >= 0);
  }

  /** Whether a sentence goes on behind the content with words that are neither source nor cue. */
  private boolean endsOpen(Statement statement) {
    int end = extent(statement).end();
    int next = end;
    while (next < text.length() && text.charAt(next) == ' ') {
      next++;
    }
    int at = next;
    boolean own =
        statement.source().stream().anyMatch(span -> span.start() == at)
            || statement.cue().stream().anyMatch(span -> span.start() == at);
    return next > end && next < text.length() && Character.isLetter(text.charAt(next)) && !own;
  }
}
