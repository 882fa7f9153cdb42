package org.onrecord.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.onrecord.read.block.PageContent;
import org.onrecord.read.html.HtmlReader;
import org.onrecord.read.html.HtmlReadingObserver;
import org.onrecord.read.html.source.SourceCuts;
import org.onrecord.read.html.source.SourceRuns;
import org.onrecord.text.SourceText;

/** A page reads the same whether the parser is given all of it or not. */
class RandomCutsTest {
  /** Longer than what is too short to be cut. */
  private static final String LONG = "var ferry = 1; ".repeat(8);

  /** Around ordinary paragraphs, these are what a scan could see otherwise than the parser. */
  private static final String[] PIECES = {
    "<script>" + LONG + "</script>",
    "<SCRIPT src=x>" + LONG + "if (1 < 2 && a</b/.x) c = '<p>No</p>'</ScRiPt >",
    "<script>" + LONG + "<!-- </script>",
    "<script>" + LONG + "<!-- <script> </script> --> </script>",
    "<script>" + LONG + "</scripts> <svg> </script>",
    "<script type=application/json>{\"a\": \"" + LONG + "\"}</script>",
    "<script/>" + LONG + "</script>",
    "<script-loader>Words of the loader.</script-loader>",
    "<style>" + LONG + "</style>",
    "<style>" + LONG + "a::after { content: '<svg>' }</style>",
    "<style/>" + LONG + "</style>",
    "<style-guide>Words of the guide.</style-guide>",
    "<svg><path d='M0>1'/></svg>",
    "<svg viewBox='0 0 1 1'><g><title>Boat</title><use href=#a /></g></SVG>",
    "<svg><title>Boat<p>in</svg>",
    "<svg><desc>Boat<title></svg>",
    "<svg><desc><g></svg>",
    "<svg><title/></svg>",
    "<svg><style>" + LONG + "</style></svg>",
    "<svg><style>" + LONG + "</svg><p>Words behind a drawing.</p></style>",
    "<svg><script>" + LONG + "</script></svg>",
    "<svg><script>" + LONG + "</svg><p>Words behind a script.</p></script>",
    "<svg><!-- </svg> --></svg>",
    "<svg><![CDATA[ </svg> ]]></svg>",
    "<svg><p>Words that break out.</p></svg>",
    "<svg><foreignObject><p>Words inside.</p></foreignObject></svg>",
    "<svg><text>Boat</text><svg><path/></svg></svg>",
    "<svg><path>",
    "<svg/>",
    "<svg class=a/>",
    "<svg-icon>Words of the icon.</svg-icon>",
    "<svg><path/></svg-icon></svg>",
    "</svg>",
    "<math><script>" + LONG + "</math><p>Words behind a formula.</p></script>",
    "<math><mi>x</mi></math>",
    "<!-- <svg> <script> -->",
    "<!-- Words of a comment, and <b>more</b> of them -- -->",
    "Words before<!-- and words inside of a comment -->and behind.",
    "<!-- Words of a comment that ends otherwise --!> and words behind.",
    "<p>Words <img src='boat.jpg' alt='A > boat' class=comment> around an image.</p>",
    "<p>Words <img src = \"boat.jpg\" alt='A boat'/> around an image.</p>",
    "<p>Words <img alt='A boat' =\"boat> in harbour\"> around an image.</p>",
    "<p>Words <img alt='A boat'=\"boat> in harbour\"> around an image.</p>",
    "<table><tr><img src='boat.jpg' alt='A boat'><td>Words.</table>",
    "<picture><source srcset='boat.jpg 2x, a.jpg 3x'><img src='a.jpg' alt='A boat'></picture>",
    "<!--><svg><path/></svg>-->",
    "<textarea><svg></textarea>",
    "<title><svg></title>",
    "<iframe><script></iframe>",
    "<select><option>One</select>",
    "<table><svg><path/></svg><tr><td>Words in a table.</table>",
    "<p title='<svg>'>Words with a title, and so on.</p>",
    "<div class=comment id=c1><b class=author>Liv</b><p class=text>I took it.</p></div>",
    "<div class=comment id=c2><b class=author>Per</b><p class=text>So did I.</p></div>",
    "<p title='x' ='y' class=byline>By Ada Moen</p>",
    "<p class=byline title = 'x'='y'>By Ada Moen</p>",
    "<p title=x/ data-a data-b=\"'>\" target='\"' class='byline'>By Ada Moen</p>",
    "<p TITLE='x' onclick=\"a('<p>')\"id=date-line>3 May 2021</p>",
    "<b title=1><p><b title=2><p><b title=3><p><b title=4><p>Words in bold.</b></b></b></b>",
    "<a title=1 href=/a><p><a title=2 href=/b>Words of a link</a> and behind.</a>",
    "<svg width=1 title=2><font color=red>Words in colour.</font></svg>",
    "<div itemscope title=boat><span itemprop=author data-a=b>Liv Dahl</span></div>",
    "<script src=a.js type=text/x data-a='<p>'></script><link rel=stylesheet href='a>b.css'>",
    "<script title=x type='application/ld+json'>{\"@type\":\"NewsArticle\","
        + "\"author\":{\"name\":\"Liv Dahl\"}}</script>",
    "<link title=x rel=canonical href='https://ferry.example/boats' media=all>",
    "<meta title=x name=author content='Liv Dahl' value=Per>",
    "<time title=x datetime=2021-05-03 data-a=2022-01-01>Monday</time>",
    "<div class=comment data-comment-id=c1 data-a=c2 title=t><b class=author>Liv</b>"
        + "<p class=text>I took it.</p></div><div class=comment data-parent-id=c1 data-b=c9"
        + " aria-label=x><b class=author>Per</b><p class=text>So did I.</p></div>",
    "<div title=x aria-hidden=true aria-label=y>Words that are hidden.</div>",
    "<template title=x shadowrootmode=open><p>Words in a shadow.</p></template>",
    "<input value='>' type=hidden><option value=1>One",
    "<plaintext>"
  };

  /** Out of place, nearly always. */
  private static final String[] TAGS =
      ("<svg> </svg> <svg/> <svg|class=a/> <path/> <path> </path> <g> </g> <text> </text> <title>"
              + " </title> <title/> <desc> </desc> <foreignObject> </foreignObject> <p> </p> <math>"
              + " <mi> </mi> </math> <script> </script> <script/> <SCRIPT|a=\">\"> </\u017fcript>"
              + " </script-x> <script|type=application/json> <style> </style> <style/> <!-- --> <!-->"
              + " --!> <![CDATA[ ]]> <?x \" ' > < <a|title=\" \"> <a> </a> <b> </b> <div> </div>"
              + " <table> <tr> <td> </table> <select> <option> </select> <textarea> </textarea>"
              + " <iframe> </iframe> <noscript> </noscript> <xmp> </xmp> <noembed> </noembed>"
              + " <template> </template> <img|src='boat.jpg'|alt=boat> <img|src='a'=\">|alt=boat>"
              + " <img/alt='It's|a|boat'> <!--LONG--> <!--LONG--!> <!--LONG <head> <body> </body> </html> <caption> <colgroup> <image>"
              + " <filter> </filter> <svg-icon> <plaintext> <svg><path/></svg>"
              + " <p|title='a'|class=b> <p|title=\"|class='b> <p|title|='b'> <i|target=a> <i|target=b> </i>"
              + " <div|data-a=/|id=b> <div|onclick=\">\"=> <td|width=1> <link|href=\"a\"|media='> <script|src=a></script>"
              + " <svg><style>LONG</style></svg> <svg><g><title>LONG</title></g></svg>"
              + " <script>LONG</script> <script>LONG<LONG</script> <style>LONG</style> LONG LONG")
          .split(" ");

  @Test
  void pagesWithAwkwardPiecesReadTheSame() {
    assertAllSame(RandomCutsTest::pieces, 1500, 500);
  }

  @Test
  void pagesOfTagsThatFitNowhereReadTheSame() {
    assertAllSame(RandomCutsTest::tags, 6000, 1000);
  }

  /**
   * Reads a page of each seed.
   *
   * @param least how many of them must have cuts
   */
  private static void assertAllSame(Function<Random, String> pages, int seeds, int least) {
    int cut = 0;
    for (long seed = 0; seed < seeds; seed++) {
      String html = pages.apply(new Random(seed));
      SourceRuns runs = SourceRuns.of(html);
      SourceCuts none = new SourceCuts();
      assertSame("seed " + seed + ": " + html, read(html, runs, none), runs, html);
      cut += runs.cuts().isEmpty() ? 0 : 1;
    }
    assertTrue(cut >= least, cut + " pages had cuts");
  }

  private static void assertSame(String of, PageContent whole, SourceRuns runs, String html) {
    PageContent page = read(html, runs, runs.cuts());
    assertEquals(whole.text().string(), page.text().string(), of);
    assertEquals(whole.parts(), page.parts(), of);
    assertEquals(whole.comments(), page.comments(), of);
    assertEquals(whole.metadata(), page.metadata(), of);
    assertEquals(whole.turns(), page.turns(), of);
    assertEquals(whole.setOff(), page.setOff(), of);
    assertEquals(whole.claims(), page.claims(), of);
  }

  private static PageContent read(String html, SourceRuns runs, SourceCuts cuts) {
    return HtmlReader.read(
        SourceText.of(html), runs, cuts, new ArrayList<>(), HtmlReadingObserver.NONE);
  }

  private static String pieces(Random random) {
    StringBuilder html = new StringBuilder("<html><body><article><h1>Ferry to stop</h1>");
    for (int i = 1 + random.nextInt(6); i > 0; i--) {
      html.append("<p>The county said ").append(i).append(" boats would stay in the harbour.</p>");
      for (int j = random.nextInt(3); j > 0; j--) {
        html.append(PIECES[random.nextInt(PIECES.length)]);
      }
    }
    return html.append("<p>Nobody was asked on the island.</p></article>").toString();
  }

  /** Of few kinds a page, so that they meet. */
  private static String tags(Random random) {
    StringBuilder html = new StringBuilder(random.nextInt(3) == 0 ? "<head>" : "<h1>Ferry</h1>");
    int kinds = 3 + random.nextInt(8);
    int first = random.nextInt(TAGS.length);
    int step = 1 + random.nextInt(TAGS.length - 1);
    for (int i = 2 + random.nextInt(24); i > 0; i--) {
      String tag = TAGS[(first + step * random.nextInt(kinds)) % TAGS.length];
      html.append(tag.replace('|', ' ').replace("LONG", LONG));
      if (random.nextInt(4) == 0) {
        html.append("Words of ").append(i).append(" people. ");
      }
    }
    return html.append("<p>Nobody was asked on the island, it says.</p>").toString();
  }
}
