package org.onrecord.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.onrecord.report.QuotedWords.Run;
import org.onrecord.statement.SaidAt;
import org.onrecord.statement.Statement;
import org.onrecord.text.Span;

/**
 * Some words of the page and what they are to a statement.
 *
 * @param span the words
 * @param statement index of the statement in its record
 * @param role what the words are to it
 * @param extent length of the statement's whole content or source or cue: where marks cover the
 *     same words, the longer one lies outside
 */
public record Mark(Span span, int statement, Role role, int extent) {
  /** From the outermost mark to the innermost. */
  public static final Comparator<Mark> OUTERMOST_FIRST =
      Comparator.comparingInt(Mark::extent)
          .reversed()
          .thenComparingInt(Mark::statement)
          .thenComparing(Mark::role);

  /** What words are to a statement. */
  public enum Role {
    /** What was said, in the page's own words. */
    PARAPHRASE("said"),
    /** What was said, in quotation marks. */
    QUOTED("said quoted"),
    /** The words that name the speaker. */
    SOURCE("source"),
    /** The words that attribute. */
    CUE("cue"),
    /** The words that show when it was said or how firmly. */
    EVIDENCE("evidence"),
    /** The words that another reading of the statement does not have. */
    ALONE("alone");

    private final String className;

    Role(String className) {
      this.className = className;
    }

    /** As a class in HTML. */
    public String className() {
      return className;
    }
  }

  /** All marks of some statements, in no particular order. */
  public static List<Mark> of(List<Statement> statements, String text) {
    List<Mark> marks = new ArrayList<>();
    for (int i = 0; i < statements.size(); i++) {
      Statement statement = statements.get(i);
      int content = length(statement.content());
      for (Run run : QuotedWords.of(statement, text)) {
        marks.add(new Mark(run.span(), i, run.quoted() ? Role.QUOTED : Role.PARAPHRASE, content));
      }
      addAll(marks, statement.source(), i, Role.SOURCE);
      addAll(marks, statement.cue(), i, Role.CUE);
      addAll(marks, statement.certaintySpan(), i, Role.EVIDENCE);
      SaidAt said = statement.said();
      if (said != null) {
        addAll(marks, List.of(said.span()), i, Role.EVIDENCE);
      }
    }
    return marks;
  }

  private static void addAll(List<Mark> marks, List<Span> spans, int statement, Role role) {
    spans.forEach(span -> marks.add(new Mark(span, statement, role, length(spans))));
  }

  private static int length(List<Span> spans) {
    return spans.stream().mapToInt(Span::length).sum();
  }
}
