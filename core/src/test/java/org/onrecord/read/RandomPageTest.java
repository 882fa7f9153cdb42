package org.onrecord.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.onrecord.house.Steps;
import org.onrecord.page.Page;

/** Pages made of what the rules look for, in no order: the shared assertion holds for all. */
class RandomPageTest {
  private static final String[] PIECES = {
    "\n",
    "\n\n",
    "\n\n\n",
    " ",
    "    ",
    "\t",
    "\r\n",
    "1. ",
    "2. ",
    "3) ",
    "• ",
    "- ",
    "> ",
    "By Mia Torp",
    "Mia Torp",
    "Mia Torp says:",
    "May 3, 2021 at 4:05 pm",
    "2 Comments",
    "Reply",
    "Leave a Reply",
    "Name *",
    "(Photo: Mia Torp)",
    "I said so. You did not.",
    "“No,” he said.",
    "Mia Torp is a reporter at The Courier.",
    "Read more: x",
    "\uD83D\uDE00",
    "\u00a0",
    "\u2003",
    "Ferry to stop",
    ".",
    ":",
    "\u2028",
    "\f",
    "about the author",
    "\u200b"
  };
  private static final String[] TAGS = {
    "<p>",
    "</p>",
    "<br>",
    "<div>",
    "</div>",
    "<article>",
    "</article>",
    "<h1>",
    "</h1>",
    "<li>",
    "<table>",
    "<td>",
    "</table>",
    "<figcaption>",
    "<pre>",
    "</pre>",
    "<b>",
    "</i>",
    "<i>",
    "</b>",
    "<form>",
    "<div class=author-bio>",
    "<p class=byline>",
    "&amp;",
    "&nbsp;",
    "&#xD800;",
    "<!--",
    "-->",
    "<a rel=author>",
    "<script>",
    "</script>",
    "<div hidden>",
    "&amp",
    "<nav>",
    "<"
  };

  @Test
  void anyTextGivesASoundPage() {
    for (long seed = 0; seed < Steps.of(1500); seed++) {
      String text = "a" + random(new Random(seed), PIECES, PIECES);
      try {
        assertEquals(text, Pages.text(text).text().string());
      } catch (RuntimeException | AssertionError e) {
        throw new AssertionError("seed " + seed + ": " + text, e);
      }
    }
  }

  @Test
  void anyHtmlGivesASoundPageTwiceTheSame() {
    for (long seed = 0; seed < Steps.of(1500); seed++) {
      String html = "<html><body>" + random(new Random(seed), PIECES, TAGS) + "</body>";
      try {
        assertEquals(Pages.html(html), again(html));
      } catch (RuntimeException | AssertionError e) {
        throw new AssertionError("seed " + seed + ": " + html, e);
      }
    }
  }

  private static Page again(String html) {
    return Pages.read("page.html", html.getBytes(StandardCharsets.UTF_8));
  }

  private static String random(Random random, String[] some, String[] others) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(40); i > 0; i--) {
      String[] from = random.nextBoolean() ? some : others;
      text.append(from[random.nextInt(from.length)]);
    }
    return text.toString();
  }
}
