package org.onrecord.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.onrecord.page.Page;
import org.onrecord.page.PageLimits;
import org.onrecord.read.html.source.SourceRuns;
import org.onrecord.text.Diagnostic;

/** What becomes of pages with more tags than any article has. */
class TagLimitTest {
  private static final String FIRST = "<p>" + Pages.ONE + "</p>";
  private static final String LAST = "<p>" + Pages.TWO + "</p>";

  private static List<Diagnostic> limits(Page page) {
    return page.diagnostics().stream()
        .filter(diagnostic -> diagnostic.code() == Diagnostic.Code.LIMIT_REACHED)
        .toList();
  }

  @Test
  void aPageOfAsManyTagsAsTheLimitIsReadWhole() {
    Page page = Pages.html(FIRST + "<br>".repeat(PageLimits.MAX_TAGS - 2) + LAST);
    assertTrue(page.text().string().endsWith(Pages.TWO));
    assertEquals(List.of(), limits(page));
  }

  @Test
  void whatStandsBehindTheLimitIsNotReadAndThePlaceIsSaid() {
    String before = FIRST + "<br>".repeat(PageLimits.MAX_TAGS - 1) + "It rained. ";
    Page page = Pages.html(before + LAST);
    assertTrue(page.text().string().contains("It rained."));
    assertFalse(page.text().string().contains(Pages.TWO));
    assertEquals(1, limits(page).size());
    String message = limits(page).get(0).message();
    assertTrue(message.contains("PageLimits.MAX_TAGS"), message);
    assertTrue(message.contains("character " + before.length() + " "), message);
  }

  /** Each paragraph opens anew what the last one left open: a dozen elements for three tags. */
  @Test
  void aParserIsGivenNoMoreTagsThanTheLimit() {
    String page = "<p><b><i>x".repeat(PageLimits.MAX_TAGS);
    SourceRuns runs = SourceRuns.of(page);
    int tags = PageLimits.MAX_TAGS;
    assertEquals("<p><b><i>x".length() * (tags / 3) + "<p><b>".length(), runs.restAt());
    assertEquals(tags / 3, runs.count());
  }
}
