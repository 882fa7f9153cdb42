package org.onrecord.attribution.find;

import java.util.List;
import java.util.regex.Pattern;
import org.onrecord.attribution.Attribution;
import org.onrecord.statement.Kind;
import org.onrecord.text.Span;

/**
 * The lines of a press conference that are told by topic, <q>On Quill’s injury: “He is fine.”</q>
 * Who stands before the colon is spoken of, and does not speak.
 */
final class TopicLabel {
  private static final Pattern TOPIC =
      Pattern.compile(
          "(?:On|About|Regarding|Re|As for|Asked about|Asked (?:if|whether))\\s[^“”\":.!?,]*");

  private TopicLabel() {}

  /** Without source and cue, where these only name what the quotation is about. */
  static Attribution without(String text, Attribution attribution) {
    if (attribution.kind() != Kind.DIRECT || attribution.source().isEmpty()) {
      return attribution;
    }
    int start = attribution.extent().start();
    int line = text.lastIndexOf('\n', Math.max(0, start - 1)) + 1;
    int source = attribution.source().get(0).start();
    boolean isLabel =
        attribution.cue().stream().noneMatch(cue -> hasLetter(text, cue))
            && source > line
            && source < start
            && text.substring(line, start).stripTrailing().endsWith(":")
            && TOPIC.matcher(text.substring(line, source)).matches();
    return isLabel
        ? new Attribution(
            Kind.DIRECT,
            List.of(),
            List.of(),
            attribution.content(),
            attribution.section(),
            attribution.confidence())
        : attribution;
  }

  private static boolean hasLetter(String text, Span span) {
    return span.in(text).chars().anyMatch(Character::isLetter);
  }
}
