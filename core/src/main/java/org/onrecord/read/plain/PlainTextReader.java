package org.onrecord.read.plain;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.onrecord.page.Metadata;
import org.onrecord.page.Part;
import org.onrecord.page.PartRole;
import org.onrecord.read.block.ArticleRoles;
import org.onrecord.read.block.Block;
import org.onrecord.read.block.PageContent;
import org.onrecord.read.bytes.LimitNotices;
import org.onrecord.read.line.Leftover;
import org.onrecord.read.turn.TurnFinder;
import org.onrecord.text.Diagnostic;
import org.onrecord.text.OffsetMap;
import org.onrecord.text.SourceText;
import org.onrecord.text.Span;

/**
 * Reads a plain text: finds the role of each paragraph. The text itself stays as it is.
 *
 * <p>From the end: left-overs, comments, the author's note; from the start: headline, byline, date.
 * What is left is body, so nothing of the article is lost where a rule does not fit.
 */
public final class PlainTextReader {
  private final SourceText source;
  private final String text;
  private final Lines lines;
  private final List<Block> blocks;
  private final TurnFinder turns;

  private PlainTextReader(SourceText source, TurnFinder turns) {
    this.source = source;
    this.turns = turns;
    this.text = source.string();
    this.lines = Lines.of(text);
    this.blocks = Blocks.of(text, lines);
  }

  /**
   * Reads a text.
   *
   * @param turns finds who speaks in it
   */
  public static PageContent read(SourceText text, TurnFinder turns) {
    return new PlainTextReader(text, turns).read();
  }

  private PageContent read() {
    int tail = tail();
    CommentRegion region = CommentList.find(text, blocks, tail);
    if (region == null) {
      region = SignedComments.find(text, blocks, tail);
    }
    int end = region == null ? tail : region.from();
    ArticleRoles roles = ArticleRoles.ofText(text, blocks.subList(0, end));
    List<Part> parts = new ArrayList<>(roles.parts());
    if (region != null) {
      parts.addAll(region.parts());
    }
    for (Block block : blocks.subList(tail, blocks.size())) {
      parts.add(new Part(PartRole.OTHER, block.span()));
    }
    return new PageContent(
        new Metadata(roles.headline(), null, roles.authors(), roles.published(), null),
        source,
        OffsetMap.empty(),
        parts,
        region == null ? List.of() : region.comments(),
        turns.in(text, parts, Map.of()),
        QuotedLines.in(text, parts),
        List.of(),
        diagnostics());
  }

  private List<Diagnostic> diagnostics() {
    Integer rest = lines.rest();
    return rest == null ? List.of() : List.of(LimitNotices.rest(new Span(rest, text.length())));
  }

  /** Index of the first of the left-overs that end the page. */
  private int tail() {
    int tail = blocks.size();
    boolean form = false;
    for (int i = blocks.size() - 1; i > 0; i--) {
      String words = words(i);
      Leftover leftover = Leftover.of(words);
      form |= leftover == Leftover.REPLY_FORM;
      if (leftover == Leftover.NONE && !Leftover.isField(words)) {
        break;
      }
      tail = i;
    }
    while (!form && tail < blocks.size() && Leftover.of(words(tail)) == Leftover.NONE) {
      tail++;
    }
    return tail;
  }

  /** The block's words; empty for one so long that it can only be body. */
  private String words(int at) {
    Block block = blocks.get(at);
    return block.length() > 1000 ? "" : block.span().in(text);
  }
}
