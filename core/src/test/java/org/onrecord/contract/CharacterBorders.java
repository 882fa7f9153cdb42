package org.onrecord.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.onrecord.page.Comment;
import org.onrecord.page.Part;
import org.onrecord.record.PageRecord;
import org.onrecord.text.Span;

/** Whether no span begins or ends within a character of two units. */
final class CharacterBorders {
  private CharacterBorders() {}

  static List<Breach> breaches(PageRecord record) {
    String text = record.page().text().string();
    Stream<Span> page =
        Stream.of(
                record.page().parts().stream().map(Part::span),
                record.page().comments().stream().map(Comment::span),
                record.people().stream().flatMap(person -> person.mentions().stream()),
                record.events().stream().map(event -> event.span()),
                record.diagnostics().stream().map(diagnostic -> diagnostic.span()))
            .flatMap(spans -> spans);
    Stream<Span> statements =
        record.statements().stream()
            .flatMap(
                s ->
                    Stream.of(
                            s.source().stream(),
                            s.cue().stream(),
                            s.content().stream(),
                            s.certaintySpan().stream(),
                            Stream.ofNullable(s.said()).map(said -> said.span()))
                        .flatMap(spans -> spans));
    List<Breach> breaches = new ArrayList<>();
    Stream.concat(page, statements)
        .filter(span -> cuts(text, span.start()) || cuts(text, span.end()))
        .forEach(span -> breaches.add(new Breach("border", span + " cuts a character in two")));
    return breaches;
  }

  private static boolean cuts(String text, int offset) {
    return offset > 0
        && offset < text.length()
        && Character.isLowSurrogate(text.charAt(offset))
        && Character.isHighSurrogate(text.charAt(offset - 1));
  }
}
