package org.onrecord.attribution.find;

import java.util.ArrayList;
import java.util.List;
import org.onrecord.attribution.Attribution;
import org.onrecord.attribution.quotation.QuotationFinder;
import org.onrecord.page.Section;
import org.onrecord.statement.Kind;
import org.onrecord.text.Span;

/**
 * A text in which a test marks who says what: {@code <s>Mary</s> <c>said</c> <x>it rained</x>}. An
 * empty line parts two paragraphs.
 */
record MarkedText(String text, List<Span> source, List<Span> cue, List<Span> content) {

  static MarkedText of(String marked) {
    StringBuilder text = new StringBuilder();
    List<List<Span>> spans = List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    int start = 0;
    for (int i = 0; i < marked.length(); i++) {
      if (marked.charAt(i) != '<') {
        text.append(marked.charAt(i));
        continue;
      }
      boolean ends = marked.charAt(i + 1) == '/';
      int kind = "scx".indexOf(marked.charAt(ends ? i + 2 : i + 1));
      if (ends) {
        spans.get(kind).add(new Span(start, text.length()));
      }
      start = text.length();
      i = marked.indexOf('>', i);
    }
    return new MarkedText(text.toString(), spans.get(0), spans.get(1), spans.get(2));
  }

  Attribution attribution(Kind kind, String section) {
    return new Attribution(kind, source, cue, content, section, 0.9);
  }

  Attribution attribution(Kind kind) {
    return attribution(kind, "body");
  }

  /** All of the text as one section. */
  Section section(String name) {
    List<Span> paragraphs = new ArrayList<>();
    int start = 0;
    for (String paragraph : text.split("\n\n", -1)) {
      paragraphs.add(new Span(start, start + paragraph.length()));
      start += paragraph.length() + 2;
    }
    return new Section(name, paragraphs);
  }

  QuotationFinder quotations() {
    return QuotationFinder.in(text, section("body"));
  }

  /** An attribution as {@code kind [source] {cue} content}, pieces joined by " | ". */
  String shown(Attribution found) {
    return found.kind().id()
        + " ["
        + words(found.source())
        + "] {"
        + words(found.cue())
        + "} "
        + words(found.content());
  }

  String words(List<Span> spans) {
    return String.join(" | ", spans.stream().map(span -> span.in(text)).toList());
  }
}
