package org.onrecord.read.html;

import java.io.Reader;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.onrecord.page.Part;
import org.onrecord.page.PartRole;
import org.onrecord.read.block.ArticleRoles;
import org.onrecord.read.block.PageContent;
import org.onrecord.read.bytes.LimitNotices;
import org.onrecord.read.bytes.Notice;
import org.onrecord.read.html.article.AppliedRule;
import org.onrecord.read.html.article.ArticleFinder;
import org.onrecord.read.html.article.ArticleTrim;
import org.onrecord.read.html.article.FoundArticle;
import org.onrecord.read.html.article.HtmlNoise;
import org.onrecord.read.html.article.HtmlTitle;
import org.onrecord.read.html.article.Lead;
import org.onrecord.read.html.metadata.DataCell;
import org.onrecord.read.html.metadata.HtmlMetadata;
import org.onrecord.read.html.source.SourceCuts;
import org.onrecord.read.html.source.SourceRuns;
import org.onrecord.read.html.source.TextPlaces;
import org.onrecord.read.html.text.HtmlBlocks;
import org.onrecord.read.html.thread.FoundThread;
import org.onrecord.read.html.thread.HtmlComment;
import org.onrecord.read.html.thread.ThreadFinder;
import org.onrecord.read.html.tree.HtmlTree;
import org.onrecord.read.html.tree.Prose;
import org.onrecord.read.html.tree.Trait;
import org.onrecord.read.turn.Conversation;
import org.onrecord.read.turn.TurnFinder;
import org.onrecord.text.Diagnostic;
import org.onrecord.text.SourceText;
import org.onrecord.text.Span;

/**
 * Reads HTML: finds the article, its text with the map back to the source, its parts, and the
 * readers' comments.
 *
 * <p>jsoup bounds the depth of the tree at 512 (deeper elements become siblings, no text is lost),
 * and trees are walked without recursion, so no page overflows the stack.
 */
public final class HtmlReader {
  private final SourceText source;
  private final List<Notice> notices;
  private final HtmlTree tree;
  private final TurnFinder turns;

  private HtmlReader(
      SourceText source, SourceRuns runs, SourceCuts cuts, List<Notice> notices, TurnFinder turns) {
    this.source = source;
    this.turns = turns;
    this.notices = notices;
    Reader rest = cuts.rest(source.string());
    Document document = Parser.htmlParser().parseInput(rest, "");
    this.tree = HtmlTree.of(document, new TextPlaces(source.string(), runs));
  }

  /**
   * Reads a page.
   *
   * @param source decoded
   * @param notices what is doubtful in it is added here
   * @param witness is shown what was found
   * @param turns finds who speaks in it
   */
  public static PageContent read(
      SourceText source, List<Notice> notices, HtmlReadingObserver witness, TurnFinder turns) {
    SourceRuns runs = SourceRuns.of(source.string());
    if (runs.restAt() >= 0) {
      notices.add(LimitNotices.tagsFrom(runs.restAt()));
    }
    return new HtmlReader(source, runs, runs.cuts(), notices, turns).read(witness);
  }

  /**
   * Reads a page and passes only part of its source to the parser.
   *
   * @param cuts what is not passed to the parser; the result is the same with all of its {@link
   *     SourceRuns#cuts()}, some or none
   */
  public static PageContent read(
      SourceText source,
      SourceRuns runs,
      SourceCuts cuts,
      List<Notice> notices,
      HtmlReadingObserver witness) {
    return new HtmlReader(source, runs, cuts, notices, Conversation::in).read(witness);
  }

  private PageContent read(HtmlReadingObserver witness) {
    HtmlMetadata metadata = new HtmlMetadata(tree, notices);
    FoundThread foundThread = ThreadFinder.find(tree, metadata.dateOrder());
    List<HtmlComment> found = foundThread.comments();
    BitSet thread = HtmlComment.nodes(tree, found);
    Prose prose = new Prose(tree, thread);
    HtmlNoise noise = new HtmlNoise(tree, prose, thread);
    HtmlTitle title = new HtmlTitle(tree, noise, metadata.titles());
    FoundArticle foundArticle = ArticleFinder.find(tree, noise, prose, title.element());
    int article = foundArticle.element();
    int headline = title.element(article);
    ArticleTrim.trim(tree, noise, prose, article, headline);
    HtmlBlocks blocks = new HtmlBlocks(tree, source.string(), noise, headline);
    blocks.add(article, Lead.find(tree, noise, prose, article, headline), found);
    List<HtmlComment> all =
        MergedThread.join(source.string(), blocks, found, metadata.comments(notices));
    SourceText text = SourceText.of(blocks.text());
    ArticleRoles roles =
        ArticleRoles.ofMarkup(
            text.string(),
            blocks.blocks(),
            blocks.roles(),
            block -> DataCell.isAbout(tree, blocks.start(block)));
    HtmlThread comments = new HtmlThread(text.string(), all, blocks.comments());
    if (!witness.equals(HtmlReadingObserver.NONE)) {
      AppliedRule heading = headline < 0 ? null : new AppliedRule(headline, title.rule(headline));
      witness.see(
          tree,
          new HtmlReadingObserver.Decisions(
              foundArticle, heading, foundThread, all.size(), noise.dropped()));
    }
    BitSet seen = seen(article, thread);
    List<Part> parts = new ArrayList<>(roles.parts());
    parts.addAll(comments.parts());
    parts.sort(Comparator.comparing(Part::span));
    return new PageContent(
        metadata.read(headline, article, roles, from(Math.min(headline, article), seen), seen),
        text,
        blocks.map(),
        parts,
        comments.comments(),
        turns.in(text.string(), parts, blocks.emphasised()),
        blocks.setOff(),
        metadata.claims(source.string()),
        diagnostics(text, roles, blocks.restAt()));
  }

  /** Those of some nodes that are not before one. */
  private static BitSet from(int node, BitSet nodes) {
    BitSet rest = (BitSet) nodes.clone();
    rest.clear(0, Math.max(0, node));
    return rest;
  }

  /** The nodes without comments, forms and scripts. */
  private BitSet seen(int article, BitSet thread) {
    BitSet seen = new BitSet(tree.size());
    seen.set(0, tree.size());
    seen.andNot(thread);
    for (int i = 0; i < tree.size(); i++) {
      boolean form = tree.has(i, Trait.FORM) && !tree.isIn(article, i);
      if (!tree.isText(i) && (form || tree.has(i, Trait.NEVER))) {
        seen.clear(i, tree.end(i));
      }
    }
    return seen;
  }

  private static List<Diagnostic> diagnostics(SourceText text, ArticleRoles roles, int restAt) {
    if (restAt >= 0) {
      return List.of(LimitNotices.rest(new Span(restAt, text.length())));
    }
    boolean body = roles.parts().stream().anyMatch(part -> part.role() == PartRole.BODY);
    return body
        ? List.of()
        : List.of(
            new Diagnostic(
                Diagnostic.Code.NO_TEXT,
                new Span(0, 0),
                "no element of the page holds text that could be an article"));
  }
}
