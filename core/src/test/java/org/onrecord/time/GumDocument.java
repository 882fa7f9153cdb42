package org.onrecord.time;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.onrecord.text.SourceText;
import org.onrecord.text.Span;

/**
 * A GUM document in CoNLL-U: its text, and the dates and times marked in it.
 *
 * @param name of the file
 * @param created the day it was written, as the corpus gives it
 */
record GumDocument(
    String name, String created, SourceText text, List<Span> paragraphs, List<Marked> dates) {
  private static final Pattern TAG = Pattern.compile("<(/?)(date|time)([^>]*)>");

  /** A marked date with its attributes, such as {@code when:::"2007"}. */
  record Marked(Span span, String attributes) {
    /** The value of an attribute; empty where it is not there. */
    String value(String attribute) {
      Matcher matcher = Pattern.compile("\\b" + attribute + ":::\"([^\"]*)\"").matcher(attributes);
      return matcher.find() ? matcher.group(1) : "";
    }
  }

  static GumDocument read(Path file) throws IOException {
    return new Reader().read(file);
  }

  private static final class Reader {
    private final StringBuilder text = new StringBuilder();
    private final List<Span> paragraphs = new ArrayList<>();
    private final List<Marked> dates = new ArrayList<>();
    private final Deque<Marked> open = new ArrayDeque<>();
    private String created = "";
    private int paragraph;
    private int insideUntil;
    private int wordStart;
    private int wordEnd;

    private GumDocument read(Path file) throws IOException {
      for (String line : Files.readAllLines(file)) {
        if (line.startsWith("# meta::dateCreated = ")) {
          created = line.substring(line.indexOf('=') + 2);
        } else if (line.startsWith("# newpar") && !line.startsWith("# newpar_")) {
          endParagraph();
        } else if (line.isEmpty()) {
          insideUntil = 0;
        } else if (line.charAt(0) != '#') {
          token(line.split("\t", -1));
        }
      }
      endParagraph();
      String name = file.getFileName().toString();
      return new GumDocument(name, created, SourceText.of(text.toString()), paragraphs, dates);
    }

    private void endParagraph() {
      if (text.length() > paragraph) {
        paragraphs.add(new Span(paragraph, text.length()));
        text.append('\n');
      }
      paragraph = text.length();
    }

    private void token(String[] columns) {
      String id = columns[0];
      if (id.indexOf('.') >= 0) {
        return;
      }
      int dash = id.indexOf('-');
      int number = Integer.parseInt(dash < 0 ? id : id.substring(0, dash));
      if (dash > 0 || number > insideUntil) {
        wordStart = text.length();
        text.append(columns[1]);
        wordEnd = text.length();
        if (!columns[9].contains("SpaceAfter=No")) {
          text.append(' ');
        }
      }
      if (dash > 0) {
        insideUntil = Integer.parseInt(id.substring(dash + 1));
        return;
      }
      Matcher tag = TAG.matcher(columns[9]);
      while (tag.find()) {
        if (tag.group(1).isEmpty()) {
          open.push(new Marked(new Span(wordStart, wordEnd), tag.group(3)));
        } else if (!open.isEmpty()) {
          Marked marked = open.pop();
          if (open.isEmpty()) {
            Span span = marked.span().cover(new Span(wordStart, wordEnd));
            dates.add(new Marked(span, marked.attributes()));
          }
        }
      }
    }
  }
}
