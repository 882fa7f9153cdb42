package org.onrecord.statement;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onrecord.text.Span;
import org.onrecord.text.Token;

/**
 * An attribution while its sentences are being read: the next sentence may still add to its
 * content.
 */
final class Draft {
  private final @Nullable Span source;
  private final @Nullable Span cue;
  private final List<Span> content = new ArrayList<>();
  private final Pattern pattern;
  private boolean quoted;
  private boolean paraphrased;

  /**
   * Which rule found it, with the share of its finds that a trained person marked as well, on
   * articles it was not made from (PolNeAR's dev part): without and with quoted words.
   */
  enum Pattern {
    SPEECH(0.77, 0.93),
    ACCORDING_TO(0.91, 0.95),
    STANCE(0.62, 0.93),
    NOUN(0.45, 0.93),
    COLON(0.5, 0.8),
    QUOTATION_ALONE(0.2, 0.2);

    private final double plain;
    private final double quoted;

    Pattern(double plain, double quoted) {
      this.plain = plain;
      this.quoted = quoted;
    }
  }

  Draft(Pattern pattern, @Nullable Span source, @Nullable Span cue) {
    this.pattern = pattern;
    this.source = source;
    this.cue = cue;
  }

  /**
   * Adds tokens {@code start} to {@code to - 1} of a sentence to the content, without the dashes,
   * bullets and pictures they may start with.
   */
  Draft add(Sentence sentence, int start, int to) {
    int from = start;
    while (from < to && !sentence.quoted(from) && ornament(sentence.token(from))) {
      from++;
    }
    if (from < to) {
      for (Span span : pieces(sentence, from, to)) {
        content.add(span);
      }
      for (int i = from; i < to; i++) {
        quoted |= sentence.quoted(i);
        paraphrased |= !sentence.quoted(i) && sentence.token(i).shape() != Token.Shape.MARK;
      }
    }
    return this;
  }

  private static boolean ornament(Token token) {
    int first = token.text().codePointAt(0);
    return token.shape() == Token.Shape.MARK
        && switch (Character.getType(first)) {
          case Character.DASH_PUNCTUATION, Character.OTHER_SYMBOL, Character.MODIFIER_SYMBOL ->
              true;
          case Character.OTHER_PUNCTUATION -> first != '#' && first != '@';
          default -> false;
        };
  }

  /** One span, or one for each paragraph of a quotation that runs through several. */
  private static List<Span> pieces(Sentence sentence, int from, int to) {
    List<Span> pieces = new ArrayList<>();
    pieces.add(sentence.span(from, to));
    Quotation last = sentence.quotations().get(to - 1);
    if (last != null && last.spans().size() > 1 && !pieces.get(0).contains(last.extent())) {
      for (Span span : last.spans()) {
        if (span.start() >= pieces.get(0).end()) {
          pieces.add(span);
        }
      }
    }
    return pieces;
  }

  /** Whether its content goes on to a place, as that of a quotation of several paragraphs does. */
  boolean reaches(int offset) {
    return !content.isEmpty() && content.get(content.size() - 1).end() > offset;
  }

  /** Whether any words are left of its content. */
  boolean hasContent() {
    return !content.isEmpty();
  }

  boolean quoted() {
    return quoted;
  }

  Attribution finish(String section) {
    return new Attribution(
        quoted ? (paraphrased ? Kind.MIXED : Kind.DIRECT) : Kind.INDIRECT,
        source == null ? List.of() : List.of(source),
        cue == null ? List.of() : List.of(cue),
        content.stream().sorted().toList(),
        section,
        quoted ? pattern.quoted : pattern.plain);
  }
}
