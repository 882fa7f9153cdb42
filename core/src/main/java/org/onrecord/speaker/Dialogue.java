package org.onrecord.speaker;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.onrecord.attribution.Attribution;
import org.onrecord.speaker.name.ReadParagraph;
import org.onrecord.speaker.person.People;
import org.onrecord.statement.Kind;
import org.onrecord.text.Span;

/**
 * Two people who talk in paragraphs of quotations: once each has been named in a paragraph of their
 * own, one right after the other, the paragraphs after them that are one quotation and name nobody
 * are said in turn. Anything else ends it.
 */
final class Dialogue {
  /** A full stop or the like may stand after the last quotation mark or word. */
  private static final int SLACK = 2;

  private @Nullable Said last;
  private @Nullable Said beforeLast;

  /** One paragraph that is one person's. */
  private record Said(int paragraph, People.Entry speaker) {}

  /**
   * Who says a paragraph in which nobody is named.
   *
   * @return null where no two have been talking up to here
   */
  People.@Nullable Entry next(Attribution attribution, ReadParagraph paragraph) {
    if (last == null || beforeLast == null || !isWhole(attribution, paragraph)) {
      return null;
    }
    boolean follows =
        last.paragraph == paragraph.number() - 1 && beforeLast.paragraph == last.paragraph - 1;
    return follows && last.speaker != beforeLast.speaker ? beforeLast.speaker : null;
  }

  /** Notes who says an attribution. Attributions must come in the order of their places. */
  void said(Attribution attribution, ReadParagraph paragraph, People.@Nullable Entry speaker) {
    boolean told = !attribution.cue().isEmpty() || next(attribution, paragraph) != null;
    boolean second = last != null && last.paragraph == paragraph.number();
    if (speaker == null || !told || second || !isWhole(attribution, paragraph)) {
      last = null;
      beforeLast = null;
      return;
    }
    beforeLast = last;
    last = new Said(paragraph.number(), speaker);
  }

  /** Whether a paragraph begins with the quotation and holds nothing but it, source and cue. */
  private static boolean isWhole(Attribution attribution, ReadParagraph paragraph) {
    Span first = attribution.content().get(0);
    int end =
        Stream.of(attribution.content(), attribution.source(), attribution.cue())
            .flatMap(List::stream)
            .mapToInt(Span::end)
            .max()
            .orElse(0);
    return attribution.kind() == Kind.DIRECT
        && first.start() == paragraph.span().start()
        && end <= paragraph.span().end()
        && end + SLACK >= paragraph.span().end();
  }
}
