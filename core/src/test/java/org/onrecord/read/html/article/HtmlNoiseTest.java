package org.onrecord.read.html.article;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.BitSet;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.onrecord.page.PageRule;
import org.onrecord.read.html.source.SourceRuns;
import org.onrecord.read.html.source.TextPlaces;
import org.onrecord.read.html.tree.HtmlTree;
import org.onrecord.read.html.tree.Prose;

/**
 * Where the borders lie between an article's element and what stands around it. A page is written
 * as its elements, with {@code p7} for a paragraph of 7 characters; one of 60 or more counts whole
 * as running text, a shorter one a quarter.
 */
class HtmlNoiseTest {
  private static HtmlTree tree(String page) {
    String html =
        Pattern.compile("\\bp(\\d+)")
            .matcher(page)
            .replaceAll(length -> "<p>" + "x".repeat(Integer.parseInt(length.group(1))) + "</p>");
    TextPlaces places = new TextPlaces(html, SourceRuns.of(html));
    return HtmlTree.of(Parser.htmlParser().parseInput(html, ""), places);
  }

  private static HtmlNoise noise(HtmlTree tree, BitSet comments) {
    return new HtmlNoise(tree, new Prose(tree, comments), comments);
  }

  private static String ruled(String page) {
    List<AppliedRule> dropped = noise(tree(page), new BitSet()).dropped();
    return dropped.isEmpty() ? "kept" : dropped.stream().map(AppliedRule::rule).toList().toString();
  }

  @ParameterizedTest
  @CsvSource({
    // half of the running text is never hidden, whatever its element says
    "<div hidden> p100 </div> p100, kept",
    "<div hidden> p100 </div> p101, [LEFT_OUT_HIDDEN]",
    "<div hidden></div> p100, [LEFT_OUT_HIDDEN]",
    // an article's own tag goes before, where it has running text
    "<article hidden> p60 </article> p100, kept",
    "<article hidden></article> p100, [LEFT_OUT_HIDDEN]",
    // a third of it stays also in a menu or a form
    "<aside> p100 </aside> p200, kept",
    "<aside> p100 </aside> p201, [LEFT_OUT_AROUND]",
    "<form> p100 </form> p200, kept",
    "<form> p100 </form> p201, [LEFT_OUT_FORM]",
    "<div hidden> p100 </div> p199, [LEFT_OUT_HIDDEN]",
    "<div class=comments> p100 </div> p101, [LEFT_OUT_COMMENTS]",
    "<div class=comments> p100 </div> p100, kept",
    "<div class=comments> p3 </div> p100, [LEFT_OUT_COMMENTS]",
    "<div class=comments></div>, [LEFT_OUT_COMMENTS]",
    "<aside class=comments> p100 </aside> p250, [LEFT_OUT_COMMENTS]",
    "<form class=comments> p100 </form> p250, [LEFT_OUT_FORM]",
    // tags and categories are short, and hold less than a tenth
    "<div class=meta> p60 </div> p541, [LEFT_OUT_META]",
    "<div class=meta> p60 </div> p540, kept",
    "<div class=meta> p399 </div> p4000, [LEFT_OUT_META]",
    "<div class=meta> p400 </div> p4000, kept",
    // two fifths stay in a box with any name
    "<div class=share> p100 </div> p150, kept",
    "<div class=share> p100 </div> p151, [LEFT_OUT_NAMED]",
    "<div class=x> p100 </div> p151, kept",
    // running text itself stays, and what is named as an article's
    "<pre class=share>x</pre> p151, kept",
    "<div class='share article-body'> p100 </div> p151, kept",
    "<script></script> p100, kept",
  })
  void anElementIsLeftOutByItsNameUnlessItHoldsMuchOfTheText(String page, String rules) {
    assertEquals(rules, ruled(page));
  }

  @ParameterizedTest
  @CsvSource({
    // a box that is four fifths of the body, and a quarter of the page, is the body
    "<div class=article-body><div class=widget> p400 </div> p100 </div> p1100, kept",
    "<div class=article-body><div class=widget> p400 </div> p100 </div> p1101, [LEFT_OUT_NAMED]",
    "<div class=article-body><div class=widget> p400 </div> p101 </div> p1099, [LEFT_OUT_NAMED]",
    "<div class=widget><div class=article-body> p400 </div> p100 </div> p1100, kept",
    "<div class=widget><div class=article-body> p399 </div> p101 </div> p1100, [LEFT_OUT_NAMED]",
    "<div class=widget><div class=x> p400 </div> p100 </div> p1100, [LEFT_OUT_NAMED]",
    "<div class=widget> p400 </div><div class=article-body> p400 </div> p600, [LEFT_OUT_NAMED]",
  })
  void aBoxThatHoldsNothingButTheArticleIsNone(String page, String rules) {
    assertEquals(rules, ruled(page));
  }

  @ParameterizedTest
  @CsvSource({
    "<div class=social><blockquote class=quote>x70</blockquote>x30</div> p900, kept",
    "<div class=social><blockquote class=quote>x69</blockquote>x31</div> p900, [LEFT_OUT_NAMED]",
    "<div class=social><div class=quote>x70</div>x30</div> p900, [LEFT_OUT_NAMED]",
    "<div class=social><pre>x70</pre>x30</div> p900, [LEFT_OUT_NAMED]",
    "<div class=social><blockquote>x70</blockquote>x30</div> p900, kept",
  })
  void aPostThatTheArticleShowsIsMostlyOneQuotation(String page, String rules) {
    String filled =
        Pattern.compile("x(\\d+)")
            .matcher(page)
            .replaceAll(length -> "y".repeat(Integer.parseInt(length.group(1))));
    assertEquals(rules, ruled(filled));
  }

  @ParameterizedTest
  @CsvSource({
    "<div class=teaser> p60 </div> p900, kept",
    "<div class=teaser> p59 </div> p900, [LEFT_OUT_TEASER]",
    "<div class=teaser> p90 <a>0123456789</a></div> p900, kept",
    "<div class=teaser> p89 <a>01234567890</a></div> p900, [LEFT_OUT_TEASER]",
    "<a><div class=teaser> p90 </div></a> p900, [LEFT_OUT_TEASER]",
    "<a><div><div class=teaser> p90 </div></div></a> p900, [LEFT_OUT_TEASER]",
    "<a></a><div><div class=teaser> p90 </div></div> p900, kept",
  })
  void aTeaserIsOfAnotherStoryWhereItLinksToItOrHasNoText(String page, String rules) {
    assertEquals(rules, ruled(page));
  }

  @Test
  void allInAnElementThatIsLeftOutIsNoiseAndNothingBehindIt() {
    HtmlTree tree = tree("<aside><div> p9 </div></aside><script>x</script> p99");
    HtmlNoise noise = noise(tree, new BitSet());
    for (int i = 0; i < tree.size(); i++) {
      boolean never = within(tree, i, "head") || within(tree, i, "script");
      assertEquals(never || within(tree, i, "aside"), noise.isNoise(i), "node " + i);
    }
    assertEquals(1, noise.dropped().size());
  }

  private static boolean within(HtmlTree tree, int node, String tag) {
    for (int at = tree.isText(node) ? tree.parent(node) : node; at > 0; at = tree.parent(at)) {
      if (tree.element(at).normalName().equals(tag)) {
        return true;
      }
    }
    return false;
  }

  @Test
  void readersCommentsAreNoiseThatNoRuleDropped() {
    HtmlTree tree = tree("<div><aside> p9 </aside>text</div> p99");
    int div = 1;
    while (tree.isText(div) || !tree.element(div).normalName().equals("div")) {
      div++;
    }
    BitSet comments = new BitSet();
    comments.set(div, tree.end(div));
    HtmlNoise noise = noise(tree, comments);
    assertEquals(List.of(), noise.dropped());
    assertTrue(noise.isNoise(div));
    assertFalse(noise.isNoise(tree.end(div)));
  }

  @Test
  void whatIsDroppedLaterIsToldLast() {
    HtmlTree tree = tree("<aside> p9 </aside> p99");
    HtmlNoise noise = noise(tree, new BitSet());
    int last = tree.size() - 1;
    assertTrue(tree.isText(last));
    noise.drop(last, PageRule.LEFT_OUT_LINKS);
    assertEquals(
        List.of(PageRule.LEFT_OUT_AROUND, PageRule.LEFT_OUT_LINKS),
        noise.dropped().stream().map(AppliedRule::rule).toList());
    assertTrue(noise.isNoise(last));
    assertFalse(noise.isNoise(last - 1));
    noise.drop(1, PageRule.LEFT_OUT_LINKS);
    assertTrue(noise.isNoise(tree.end(1) - 1));
  }
}
