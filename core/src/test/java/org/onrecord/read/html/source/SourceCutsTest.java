package org.onrecord.read.html.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.onrecord.page.Page;
import org.onrecord.read.Pages;

/** What of a page the parser is not given. */
class SourceCutsTest {
  private static final String BEFORE = "<p>The ferry stops in March.</p>";
  private static final String AFTER = "<p>Nobody was asked.</p>";

  /** Longer than what is too short to be cut. */
  private static final String LONG = "var ferry = 1; ".repeat(8);

  private static String rest(String source) {
    try (Reader reader = SourceRuns.of(source).cuts().rest(source)) {
      StringWriter rest = new StringWriter();
      reader.transferTo(rest);
      return rest.toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void assertCut(String start, String content, String end) {
    assertEquals(BEFORE + start + end + AFTER, rest(BEFORE + start + content + end + AFTER));
  }

  private static void assertWhole(String piece) {
    String source = BEFORE + piece + AFTER;
    assertEquals(source, rest(source));
  }

  @Test
  void whatScriptsAndStylesHoldIsCut() {
    assertCut("<script>", LONG, "</script>");
    assertCut("<SCRIPT class='a>b'>", LONG + "if (1 < 2) a = '<p>'", "</Script >");
    assertCut("<style id='a>b'>", LONG + "a { content: '<svg><!--' }", "</style\n>");
    assertCut("<script>", LONG + "a = '</\u017fcript>'", "</script>");
    assertCut("<select><option>One<script>", LONG, "</script></select>");
  }

  @Test
  void whatPlainDrawingsHoldIsCut() {
    assertCut("<svg>", "<path d='M0>1'/><g><circle r=1></circle></g>", "</svg>");
    assertCut("<Svg class=icon>", "<title>A boat</title><desc>On the sea</desc><use/>", "</sVG >");
    assertCut("<svg>", "<!-- </svg> <a> --><svg><g></svg><image href=a>", "</svg>");
    assertCut("<svg>", "<filter><feOffset/></filter><style>a { b: c }</style>", "</svg>");
    assertCut("<svg>", "", "</svg>");
  }

  @Test
  void whatCommentsHoldIsCut() {
    assertCut("<!--", " <p>A menu, and the <!-- like of it -- > --", "-->");
    assertWhole("<!-- short -->");
  }

  @Test
  void theAttributesOfImagesAreCut() {
    assertCut("<img", " src='boat.jpg' alt=\"A > boat\"", ">");
    assertCut("<IMG", "/src=boat.jpg\nalt hidden data-x='=' /", ">");
    assertCut("<picture><source", " srcset='boat.jpg 2x, other.jpg 3x'", "></picture>");
    assertCut("<img", " src = 'boat.jpg' alt='A > boat'", ">");
    assertCut("<img", " ='boat-in-harbour.jpg", "> alt='A boat at sea'>");
    assertCut("<img", " src='boat.jpg'='", ">' alt='A boat'>");
    assertWhole("<img src=a.jpg>");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<img src='boat.jpg' alt='A boat",
        "<image-list href='boat.jpg' class='A boat'>",
        "<noscript><img src='boat.jpg' alt='A boat'></noscript>",
        "<xmp><img src='boat.jpg' alt='A boat'></xmp>",
        "<math><img src='boat.jpg' alt='A boat'></math>"
      })
  void anImageThatAParserMayReadOtherwiseIsKept(String piece) {
    assertWhole(piece);
  }

  @Test
  void whatNobodyAsksOfATagIsCut() {
    assertCut("<p ", "title='a>b' data-a onclick=\"c('d')\"", " class=e>");
    assertCut("<p class='e'", "title=\"f\"", ">");
    assertCut("<a ", "target=_blank", " href=/a>");
    assertCut("<SCRIPT ", "async src=a.js type=text/javascript", "></Script >");
    assertCut("<link rel=stylesheet ", "href='a.css' media='b>c'", ">");
    assertCut("<svg ", "width=1 height=2", " class=a></svg>");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<p TITLE='a'>",
        "<p title='a' ='b'>",
        "<p title='a'='b'>",
        "<i title='a'>",
        "<FONT width=1>",
        "<div itemscope title='a'>",
        "<meta itemprop=name data-a='b'>",
        "<div data-id=1 aria-hidden=true data-parent-id=2 aria-level=3>",
        "<script type='application/ld+json' src='a'></script>",
        "<link rel=CANONICAL href='/a'>",
        "<noscript><p title='a'></noscript>",
        "<select><option value=1></select>"
      })
  void whatSaysSomethingOrMayBeReadOtherwiseIsKept(String piece) {
    assertWhole(piece);
  }

  @Test
  void theAttributesOfAnEndlessTagAreKept() {
    assertWhole("<p title='" + "a".repeat(1000) + "'>");
  }

  @Test
  void aCutEndsWithItsElement() {
    String script = "<script></script>";
    String page = BEFORE + "<script>" + LONG + "</script>" + AFTER;
    assertEquals((BEFORE + script + AFTER).repeat(3), rest(page.repeat(3)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>a</script>",
        "<script>LONG<!-- a</script>",
        "<script type='application/ld+json'>LONG</script>",
        "<script type=APPLICATION/JSON>LONG</script>",
        "<script>LONG",
        "<script-loader>LONG</script-loader>",
        "<style-guide>LONG</style-guide><style>a</style>",
        "<script>LONG<!--<script></script><script>LONG--></script>",
        "<noscript><script>LONG</noscript></script></noscript>",
        "<select><iframe><script></iframe><script>LONG</script></select>",
        "<style/>LONG</style>",
        "<title>LONG</title>",
        "<textarea>LONG</textarea>",
        "<!-- <script>LONG</script> --!>",
        "<!-- <script>LONG</script>",
        "<p class='<script>'>LONG</p><p class='</script>'>",
        "<plaintext><script>LONG</script>"
      })
  void whatAPersonMayReadOrAParserSeesOtherwiseIsKept(String piece) {
    assertWhole(piece.replace("LONG", LONG));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<svg><path/>",
        "<svg><path/></svg",
        "<svg/><path/></svg>",
        "<svg><style>a<b</style></svg>",
        "<svg/><svg><path/></svg>",
        "<svg><svg/></svg>",
        "<g><svg></g></svg>",
        "<svg><script>a</script></svg>",
        "<svg><script>LONG</svg><p>Words</p></script>",
        "<svg><!-- </svg>",
        "<svg><![CDATA[ </svg> ]]></svg>",
        "<svg><p>Words</p></svg>",
        "<svg><foreignObject>Words</foreignObject></svg>",
        "<svg><title>A <b>boat</b></title></svg>",
        "<svg><title>A <path> </svg>",
        "<svg><desc>A <title> </svg> </title></desc></svg>",
        "<svg><a><path/></a></svg>",
        "<svg><path/></svg-icon>",
        "<svg-icon>Words</svg-icon>",
        "<math><script>LONG</math><p>Words</p></script>",
        "<svg><a></a></svg><svg><path/></svg><script>LONG</script>"
      })
  void aDrawingWithMoreThanShapesInItIsKept(String piece) {
    assertWhole(piece.replace("LONG", LONG));
  }

  @Test
  void anElementWhoseNameBeginsLikeAStyleHidesNoText() {
    Page page =
        Pages.html(
            "<style-guide>"
                + BEFORE
                + AFTER
                + "</style-guide><style>a</style><svg-icon>"
                + "<text>It rained.</text></svg-icon>");
    assertTrue(page.text().string().contains("Nobody was asked."), page.text().string());
  }

  @Test
  void endlessTagNamesInWhatIsKeptAreBounded() {
    String kept = BEFORE + "<script>" + "</script><" + "a<".repeat(5000) + ">" + AFTER;
    String source = kept.replace("<script>", "<script>" + LONG);
    assertEquals(TagNames.bounded(kept), rest(source));
    assertEquals(kept.length(), rest(source).length());
  }

  @Test
  void endlessNamesInWhatIsCutChangeNothing() {
    assertCut("<script>", "<a".repeat(5000), "</script>");
  }

  @Test
  void aReaderOfPiecesGivesTheSameHoweverMuchIsAskedFor() throws IOException {
    String source = (BEFORE + "<script>" + LONG + "</script>").repeat(3);
    for (int size = 1; size < 50; size++) {
      StringBuilder read = new StringBuilder();
      try (Reader reader = SourceRuns.of(source).cuts().rest(source)) {
        char[] buffer = new char[size + 2];
        for (int count = reader.read(buffer, 1, size);
            count >= 0;
            count = reader.read(buffer, 1, size)) {
          read.append(buffer, 1, count);
        }
      }
      assertEquals(rest(source), read.toString(), "asked for " + size);
    }
  }
}
