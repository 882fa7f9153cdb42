package org.onrecord.page;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;
import org.onrecord.text.Diagnostic;
import org.onrecord.text.SourceText;
import org.onrecord.text.Span;

/**
 * Reads HTML: finds the article, takes its text with the way back to the source, tells its parts.
 * Readers' comments are left out.
 *
 * <p>jsoup bounds the depth of the tree at 512 (deeper elements become siblings, no text is lost),
 * and trees are walked without recursion, so no page overflows the stack.
 */
final class HtmlReader {
  private final SourceText source;
  private final List<Notice> notices;
  private final Document document;

  private HtmlReader(SourceText source, List<Notice> notices) {
    this.source = source;
    this.notices = notices;
    this.document = Parser.htmlParser().setTrackPosition(true).parseInput(source.string(), "");
  }

  /**
   * Reads a page.
   *
   * @param source decoded
   * @param notices what is doubtful in it is added here
   */
  static PageContent read(SourceText source, List<Notice> notices) {
    return new HtmlReader(source, notices).read();
  }

  private PageContent read() {
    Metadata told = HtmlMetadata.of(document, notices);
    HtmlNoise noise = new HtmlNoise(document.body());
    Element article = ArticleFinder.find(document, noise);
    Element headline = headline(article, told.headline());
    HtmlBlocks blocks = new HtmlBlocks(source.string(), noise, headline);
    if (headline != null && !isInside(headline, article)) {
      blocks.add(headline);
    }
    blocks.add(article);
    SourceText text = SourceText.of(blocks.text());
    ArticleRoles roles = ArticleRoles.ofMarkup(text.string(), blocks.blocks(), blocks.roles());
    return new PageContent(
        metadata(told, roles, headline),
        text,
        blocks.map(),
        roles.parts(),
        List.of(),
        diagnostics(text, roles, blocks.restAt()));
  }

  /**
   * The h1 that is the article's title: the one in it, the one that says what the metadata say, or
   * the last one before it.
   */
  private @Nullable Element headline(Element article, @Nullable String told) {
    Element best = null;
    for (Element h1 : document.getElementsByTag("h1")) {
      String words = Spaces.folded(h1.text());
      if (words.isEmpty()) {
        continue;
      }
      if (words.equals(told) || isInside(h1, article)) {
        return isBefore(h1, article) || isInside(h1, article) ? h1 : best;
      }
      if (isBefore(h1, article)) {
        best = h1;
      }
    }
    return best;
  }

  private static boolean isInside(Element element, Element outer) {
    for (Element at = element; at != null; at = at.parent()) {
      if (at.equals(outer)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isBefore(Element element, Element other) {
    return element.sourceRange().startPos() < other.sourceRange().startPos();
  }

  private static Metadata metadata(Metadata told, ArticleRoles roles, @Nullable Element headline) {
    String title = told.headline();
    if (headline != null && (title == null || title.startsWith(headline.text()))) {
      title = Spaces.folded(headline.text());
    }
    Set<String> authors = new LinkedHashSet<>(told.authors());
    if (authors.isEmpty()) {
      authors.addAll(roles.authors());
    }
    String published = told.published() == null ? roles.published() : told.published();
    return new Metadata(title, told.outlet(), new ArrayList<>(authors), published, told.language());
  }

  private static List<Diagnostic> diagnostics(SourceText text, ArticleRoles roles, int restAt) {
    if (restAt >= 0) {
      return List.of(PageLimits.reached(new Span(restAt, text.length())));
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
