package org.onrecord.page;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;
import org.jspecify.annotations.Nullable;
import org.onrecord.text.OffsetMap;
import org.onrecord.text.Span;

/** Walks an article and cuts it into blocks, each with the role its markup gives it. */
final class HtmlBlocks implements NodeFilter {
  private static final Set<String> AUTHOR = Set.of("author", "authors", "writer", "contributor");
  private static final Set<String> NOTE =
      Set.of("bio", "about", "box", "info", "description", "profile", "card", "biography");
  private static final int LONGEST_BYLINE = 200;

  private final HtmlText text;
  private final HtmlNoise noise;
  private final @Nullable Element headline;
  private final List<Block> blocks = new ArrayList<>();
  private final List<PartRole> roles = new ArrayList<>();
  private final Deque<PartRole> open = new ArrayDeque<>();
  private int pre;
  private int restAt = -1;

  HtmlBlocks(String source, HtmlNoise noise, @Nullable Element headline) {
    this.text = new HtmlText(source);
    this.noise = noise;
    this.headline = headline;
    open.push(PartRole.BODY);
  }

  /** Adds all of an element. */
  void add(Element element) {
    NodeTraversor.filter(this, element);
    flush();
  }

  @Override
  public FilterResult head(Node node, int depth) {
    if (node instanceof TextNode words) {
      text.add(words, pre > 0 ? HtmlText.WhiteSpace.KEEPS_LINES : HtmlText.WhiteSpace.FOLDS);
      return FilterResult.CONTINUE;
    }
    if (!(node instanceof Element element)) {
      return FilterResult.CONTINUE;
    }
    if (noise.isNoise(element)) {
      return FilterResult.SKIP_ENTIRELY;
    }
    PartRole role = role(element);
    if (element.isBlock() || role != open.element()) {
      flush();
    }
    open.push(role);
    if (element.normalName().equals("br") && !text.lineBreak()) {
      flush();
    } else if (element.normalName().equals("pre")) {
      pre++;
    }
    return FilterResult.CONTINUE;
  }

  @Override
  public FilterResult tail(Node node, int depth) {
    if (node instanceof Element element) {
      PartRole role = open.element();
      boolean ends = element.isBlock();
      if (ends) {
        flush();
      }
      open.pop();
      if (!ends && role != open.element()) {
        flush(role);
      }
      if (element.normalName().equals("pre")) {
        pre--;
      }
    }
    return FilterResult.CONTINUE;
  }

  private void flush() {
    flush(open.element());
  }

  private void flush(PartRole role) {
    Span span = text.endBlock();
    if (span == null) {
      return;
    }
    if (blocks.size() == PageLimits.MAX_LINES) {
      restAt = restAt < 0 ? span.start() : restAt;
      return;
    }
    blocks.add(new Block(span, 1, 0, 1, null));
    roles.add(role);
  }

  private PartRole role(Element element) {
    PartRole outer = open.element();
    if (element.equals(headline)) {
      return PartRole.HEADLINE;
    }
    if (outer != PartRole.BODY) {
      return outer;
    }
    Set<String> words = Set.of(distinct(HtmlNoise.words(element)));
    if (element.normalName().equals("figcaption") || words.contains("caption")) {
      return PartRole.CAPTION;
    }
    boolean author = words.stream().anyMatch(AUTHOR::contains);
    if (author && words.stream().anyMatch(NOTE::contains)) {
      return PartRole.BIO;
    }
    boolean byline =
        words.contains("byline") || (author && element.hasAttr("rel")) || isAuthor(element);
    return byline && noise.length(element) <= LONGEST_BYLINE ? PartRole.BYLINE : PartRole.BODY;
  }

  private static boolean isAuthor(Element element) {
    return element.attr("itemprop").equals("author") || element.attr("rel").equals("author");
  }

  private static String[] distinct(String[] words) {
    return java.util.Arrays.stream(words).distinct().toArray(String[]::new);
  }

  List<Block> blocks() {
    return blocks;
  }

  List<PartRole> roles() {
    return roles;
  }

  String text() {
    return text.text();
  }

  OffsetMap map() {
    return text.map();
  }

  /** Where the text goes on beyond the last block that is counted; -1 if it does not. */
  int restAt() {
    return restAt;
  }
}
