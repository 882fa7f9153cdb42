package org.onrecord.app.export;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.onrecord.record.PageRecord;
import org.onrecord.statement.Statement;
import org.onrecord.text.SourceText;
import org.onrecord.text.Span;

/**
 * A page as brat standoff: its text, and its statements as events with the arguments Source, Cue
 * and Content, which is also what {@code evaluate} reads as gold.
 *
 * @param text what offsets count in, as code points
 * @param annotations the lines of the .ann file
 */
public record BratPage(String text, String annotations) {
  /** What brat needs to know of the annotations of a folder. */
  public static final String CONFIGURATION =
      """
      [entities]
      Source
      Cue
      Content

      [relations]

      [events]
      Attribution\tSource?:Source, Cue?:Cue, Content:Content

      [attributes]
      Kind\tArg:<EVENT>, Value:direct|mixed|indirect
      Act\tArg:<EVENT>, Value:speech|writing|thought|wish|other
      Certainty\tArg:<EVENT>, Value:asserted|hedged|conditional|counterfactual|denied|asked|wished
      """;

  /** The name of the file that holds {@link #CONFIGURATION}. */
  public static final String CONFIGURATION_FILE = "annotation.conf";

  /** A page with some of its statements. */
  public static BratPage of(PageRecord record, List<Statement> statements) {
    return new BratPage(record.page().text().string(), new Writer(record).write(statements));
  }

  /** Numbers and writes the lines. */
  private static final class Writer {
    private final PageRecord record;
    private final SourceText text;
    private final StringBuilder lines = new StringBuilder();
    private int marks;
    private int events;
    private int attributes;
    private int notes;

    private Writer(PageRecord record) {
      this.record = record;
      this.text = record.page().text();
    }

    String write(List<Statement> statements) {
      statements.forEach(this::write);
      return lines.toString();
    }

    /** The marks of an event stand before it: a reader may know only what it has seen. */
    private void write(Statement statement) {
      String source = mark("Source", statement.source());
      String cue = mark("Cue", statement.cue());
      String content = mark("Content", statement.content());
      if (content == null) {
        return; // nothing but white space, in which brat can mark nothing
      }
      String trigger = mark("Attribution", cue == null ? statement.content() : statement.cue());
      String event = "E" + ++events;
      lines.append(event).append("\tAttribution:").append(trigger);
      lines.append(source == null ? "" : " Source:" + source);
      lines.append(cue == null ? "" : " Cue:" + cue);
      lines.append(" Content:").append(content).append('\n');
      attribute("Kind", event, statement.kind().id());
      attribute("Act", event, statement.act().id());
      attribute("Certainty", event, statement.certainty().id());
      record
          .speaker(statement)
          .ifPresent(
              speaker ->
                  lines
                      .append('#')
                      .append(++notes)
                      .append("\tAnnotatorNotes ")
                      .append(event)
                      .append('\t')
                      .append(oneLine(speaker.name()))
                      .append('\n'));
    }

    private void attribute(String name, String event, String value) {
      lines.append('A').append(++attributes).append('\t').append(name).append(' ');
      lines.append(event).append(' ').append(value).append('\n');
    }

    private @Nullable String mark(String type, List<Span> spans) {
      List<Span> fragments = spans.stream().flatMap(span -> lines(span).stream()).toList();
      if (fragments.isEmpty()) {
        return null;
      }
      String id = "T" + ++marks;
      lines.append(id).append('\t').append(type).append(' ');
      lines.append(fragments.stream().map(this::place).collect(Collectors.joining(";")));
      lines.append('\t');
      lines.append(fragments.stream().map(text::slice).collect(Collectors.joining(" ")));
      lines.append('\n');
      return id;
    }

    private String place(Span span) {
      return text.codePointOffset(span.start()) + " " + text.codePointOffset(span.end());
    }

    /** A fragment ends where a line does, or what a reader of lines takes for its end. */
    private List<Span> lines(Span span) {
      List<Span> found = new ArrayList<>();
      String all = text.string();
      int start = span.start();
      for (int i = span.start(); i <= span.end(); i++) {
        if (i == span.end() || isBreak(all.charAt(i))) {
          addTrimmed(found, start, i);
          start = i + 1;
        }
      }
      return found;
    }

    private void addTrimmed(List<Span> found, int from, int to) {
      String all = text.string();
      int start = from;
      int end = to;
      while (start < end && Character.isWhitespace(all.charAt(start))) {
        start++;
      }
      while (end > start && Character.isWhitespace(all.charAt(end - 1))) {
        end--;
      }
      if (start < end) {
        found.add(new Span(start, end));
      }
    }

    private static boolean isBreak(char c) {
      return Character.isISOControl(c) || c == '\u2028' || c == '\u2029';
    }

    private static String oneLine(String name) {
      StringBuilder line = new StringBuilder();
      for (int i = 0; i < name.length(); i++) {
        line.append(isBreak(name.charAt(i)) ? ' ' : name.charAt(i));
      }
      return line.toString();
    }
  }
}
