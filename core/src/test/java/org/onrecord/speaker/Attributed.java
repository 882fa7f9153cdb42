package org.onrecord.speaker;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.onrecord.OnRecord;
import org.onrecord.StatementAssert;
import org.onrecord.attribution.Attribution;
import org.onrecord.attribution.AttributionExtractor;
import org.onrecord.attribution.Extraction;
import org.onrecord.page.Page;
import org.onrecord.page.Section;
import org.onrecord.page.UnreadablePageException;
import org.onrecord.person.Person;
import org.onrecord.record.PageRecord;
import org.onrecord.statement.Kind;
import org.onrecord.statement.Statement;
import org.onrecord.text.Span;

/**
 * A page whose attributions the test gives by their words, so that no model decides them. Content
 * is looked for after the content before; source and cue are the nearest of such words.
 */
final class Attributed {
  private static final Marked MARKED = new Marked();

  /** One for all: to make one costs more than to read these pages. */
  private static final OnRecord ON_RECORD = OnRecord.builder().extractor(MARKED).build();

  private final String file;
  private final String text;
  private final List<String[]> marked = new ArrayList<>();

  private Attributed(String file, String text) {
    this.file = file;
    this.text = text;
  }

  static Attributed in(String text) {
    return new Attributed("test.txt", text);
  }

  static Attributed inHtml(String html) {
    return new Attributed("test.html", html);
  }

  /** Adds an attribution, in the order of contents; source and cue may be empty. */
  Attributed said(String source, String cue, String content) {
    marked.add(new String[] {source, cue, content});
    return this;
  }

  PageRecord record() {
    Marked.PAGE.set(this);
    try {
      return StatementAssert.assertSound(ON_RECORD.readText(file, text));
    } catch (UnreadablePageException e) {
      return Assertions.fail(e);
    } finally {
      Marked.PAGE.remove();
    }
  }

  /** Each statement as "speaker", "through > speaker" or "speaker -> to". */
  List<String> voices() {
    PageRecord record = record();
    return record.statements().stream().map(statement -> voice(record, statement)).toList();
  }

  private static String voice(PageRecord record, Statement statement) {
    StringBuilder voice = new StringBuilder();
    statement.through().forEach(id -> voice.append(record.person(id).name()).append(" > "));
    voice.append(record.speaker(statement).map(Person::name).orElse("?"));
    if (statement.to() != null) {
      voice.append(" -> ").append(record.person(statement.to()).name());
    }
    return voice.toString();
  }

  private Extraction extract(Page page) {
    List<Attribution> attributions = new ArrayList<>();
    String all = page.text().string();
    int from = 0;
    for (String[] words : marked) {
      Span content = find(all, words[2], from);
      Span source = words[0].isEmpty() ? content : nearest(all, words[0], content);
      Kind kind = words[2].startsWith("“") ? Kind.DIRECT : Kind.INDIRECT;
      attributions.add(
          new Attribution(
              kind,
              words[0].isEmpty() ? List.of() : List.of(source),
              words[1].isEmpty() ? List.of() : List.of(nearest(all, words[1], source)),
              List.of(content),
              section(page, content.start()),
              0.9));
      from = content.start() + 1;
    }
    attributions.sort(Comparator.comparing(Attribution::extent));
    return new Extraction(attributions, List.of());
  }

  private static Span find(String all, String words, int from) {
    int start = all.indexOf(words, from);
    Assertions.assertTrue(start >= 0, () -> "not in the text after " + from + ": " + words);
    return new Span(start, start + words.length());
  }

  /** The occurrence that starts nearest to a place without touching it. */
  private static Span nearest(String all, String words, Span place) {
    int before = all.lastIndexOf(words, Math.max(0, place.start() - words.length()));
    int after = all.indexOf(words, place.end());
    boolean isAfter =
        before < 0 || (after >= 0 && after - place.end() < place.start() - before - words.length());
    int start = isAfter ? after : before;
    Assertions.assertTrue(start >= 0, () -> "not near " + place + ": " + words);
    return new Span(start, start + words.length());
  }

  private static String section(Page page, int offset) {
    for (Section section : page.sections()) {
      if (section.paragraphs().stream().anyMatch(span -> span.contains(offset))) {
        return section.name();
      }
    }
    return Assertions.fail("no section holds " + offset);
  }

  /** Gives what the page that this thread reads has marked. */
  private static final class Marked implements AttributionExtractor {
    private static final ThreadLocal<Attributed> PAGE = new ThreadLocal<>();

    @Override
    public Extraction extract(Page read) {
      return PAGE.get().extract(read);
    }

    @Override
    public String model() {
      return "marked";
    }
  }
}
