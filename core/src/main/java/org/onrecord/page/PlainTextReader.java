package org.onrecord.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onrecord.text.Diagnostic;
import org.onrecord.text.OffsetMap;
import org.onrecord.text.SourceText;
import org.onrecord.text.Span;

/**
 * Reads a plain text: tells what each paragraph is. The text itself stays as it is.
 *
 * <p>From the end: left-overs, comments, the author's note; from the start: headline, byline, date.
 * What is left is body, so nothing of the article is lost where a rule does not fit.
 */
final class PlainTextReader {
  /** Blocks at the start among which byline and date are looked for. */
  private static final int START = 8;

  private final SourceText source;
  private final String text;
  private final Lines lines;
  private final List<Block> blocks;
  private final PartRole[] roles;
  private final List<String> authors = new ArrayList<>();
  private @Nullable String headline;
  private @Nullable String published;

  private PlainTextReader(SourceText source) {
    this.source = source;
    this.text = source.string();
    this.lines = Lines.of(text);
    this.blocks = Blocks.of(text, lines);
    this.roles = new PartRole[blocks.size()];
    Arrays.fill(roles, PartRole.BODY);
  }

  static PageContent read(SourceText text) {
    return new PlainTextReader(text).read();
  }

  private PageContent read() {
    int tail = tail();
    CommentRegion region = CommentList.find(text, blocks, tail);
    if (region == null) {
      region = SignedComments.find(text, blocks, tail);
    }
    int end = region == null ? tail : region.from();
    markArticle(end);
    List<Part> parts = new ArrayList<>();
    addParts(parts, 0, end);
    if (region != null) {
      parts.addAll(region.parts());
    }
    Arrays.fill(roles, tail, roles.length, PartRole.OTHER);
    addParts(parts, tail, blocks.size());
    return new PageContent(
        new Metadata(headline, null, authors, published, null),
        source,
        OffsetMap.empty(),
        parts,
        region == null ? List.of() : region.comments(),
        diagnostics());
  }

  private void addParts(List<Part> parts, int from, int to) {
    for (int i = from; i < to; i++) {
      parts.add(new Part(roles[i], blocks.get(i).span()));
    }
  }

  private List<Diagnostic> diagnostics() {
    Integer rest = lines.rest();
    if (rest == null) {
      return List.of();
    }
    return List.of(
        new Diagnostic(
            Diagnostic.Code.LIMIT_REACHED,
            new Span(rest, text.length()),
            "only the first PageLimits.MAX_LINES = "
                + PageLimits.MAX_LINES
                + " lines are looked at; the rest is in no part"));
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

  private void markArticle(int end) {
    for (int i = 0; i < end; i++) {
      mark(i);
    }
    int first = 0;
    while (first < end && roles[first] != PartRole.BODY) {
      first++;
    }
    if (first < Math.min(end, START) && Headline.isOne(text, blocks, first, end)) {
      markHeadline(first, end);
    }
    AuthorNote note = AuthorNote.find(text, blocks, end);
    if (note != null && note.from() > first) {
      Arrays.fill(roles, note.from(), end, PartRole.BIO);
      note.authors().stream().filter(name -> !authors.contains(name)).forEach(authors::add);
    }
  }

  private void markHeadline(int at, int end) {
    roles[at] = PartRole.HEADLINE;
    Span span = blocks.get(at).span();
    if (Headline.goesOn(text, blocks, at, end)) {
      roles[at + 1] = PartRole.HEADLINE;
      span = span.cover(blocks.get(at + 1).span());
    }
    headline = Spaces.folded(span.in(text));
  }

  /** Tells what can be told of a block from its own words. */
  private void mark(int at) {
    String words = words(at);
    if (words.isEmpty()) {
      return;
    }
    Leftover leftover = Leftover.of(words);
    if (at > 0 && (leftover == Leftover.REPLY_FORM || leftover == Leftover.AROUND)) {
      roles[at] = PartRole.OTHER;
    } else if (Caption.matches(words)) {
      roles[at] = PartRole.CAPTION;
    } else if (at < START) {
      markStart(at, words);
    }
  }

  private void markStart(int at, String words) {
    DateLine date = DateLine.of(words);
    Byline byline = date == null ? Byline.of(words) : null;
    if (date != null) {
      roles[at] = PartRole.OTHER;
      published = published == null && !date.update() ? date.iso() : published;
    } else if (byline != null) {
      roles[at] = PartRole.BYLINE;
      byline.authors().stream().filter(name -> !authors.contains(name)).forEach(authors::add);
    }
  }

  /** The block's words; empty for one so long that it can only be body. */
  private String words(int at) {
    Block block = blocks.get(at);
    return block.length() > 1000 ? "" : block.span().in(text);
  }
}
