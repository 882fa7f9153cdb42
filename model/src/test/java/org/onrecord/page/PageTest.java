package org.onrecord.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.onrecord.text.CodePoints;
import org.onrecord.text.Diagnostic;
import org.onrecord.text.OffsetMap;
import org.onrecord.text.SourceText;
import org.onrecord.text.Span;

class PageTest {
  private static final SourceText TEXT = SourceText.of("x".repeat(200));

  private static Page page(List<Part> parts, List<Comment> comments) {
    return Page.builder("sha256:0", "a.txt", TEXT).parts(parts).comments(comments).build();
  }

  private static Part part(PartRole role, int start, int end) {
    return new Part(role, new Span(start, end));
  }

  private static Comment comment(String id, int start, int end) {
    return new Comment(id, null, null, null, new Span(start, end));
  }

  private static List<String> names(Page page) {
    return page.sections().stream().map(section -> section.name() + section.paragraphs()).toList();
  }

  @Test
  void sectionsStandInTheOrderOfTheirFirstParagraphs() {
    Page page =
        page(
            List.of(
                part(PartRole.CAPTION, 0, 9),
                part(PartRole.HEADLINE, 10, 19),
                part(PartRole.BYLINE, 20, 25),
                part(PartRole.BODY, 30, 39),
                part(PartRole.CAPTION, 40, 49),
                part(PartRole.BODY, 50, 59),
                part(PartRole.OTHER, 60, 65),
                part(PartRole.BIO, 70, 79),
                part(PartRole.BODY, 80, 89),
                part(PartRole.COMMENT, 90, 99),
                part(PartRole.CAPTION, 100, 109)),
            List.of(comment("c1", 90, 99)));
    assertEquals(
        List.of(
            "caption[[0, 9)]",
            "headline[[10, 19)]",
            "body[[30, 39), [50, 59), [80, 89)]",
            "caption[[40, 49)]",
            "bio[[70, 79)]",
            "c1[[90, 99)]",
            "caption[[100, 109)]"),
        names(page));
  }

  @Test
  void aSectionReachesFromItsFirstParagraphToItsLast() {
    Section section = new Section("body", List.of(new Span(3, 5), new Span(7, 8), new Span(9, 12)));
    assertEquals(new Span(3, 12), section.span());
    assertThrows(IllegalArgumentException.class, () -> new Section("body", List.of()));
  }

  @Test
  void aParagraphOfACommentBelongsToTheCommentThatHoldsIt() {
    for (long seed = 0; seed < 200; seed++) {
      Random random = new Random(seed);
      List<Comment> comments = new ArrayList<>();
      List<Part> parts = new ArrayList<>();
      List<String> expected = new ArrayList<>();
      int at = random.nextInt(3);
      for (int i = 1 + random.nextInt(9); i > 0; i--) {
        String id = "c" + i;
        int start = at;
        List<Span> paragraphs = new ArrayList<>();
        for (int p = 1 + random.nextInt(3); p > 0; p--) {
          Span span = new Span(at, at + 1 + random.nextInt(4));
          paragraphs.add(span);
          parts.add(new Part(PartRole.COMMENT, span));
          at = span.end() + 1;
        }
        comments.add(comment(id, start, at - 1));
        expected.add(id + paragraphs);
        at += random.nextInt(3);
      }
      assertEquals(expected, names(page(parts, comments)), "seed " + seed);
    }
  }

  @Test
  void aParagraphOfNoCommentIsAFaultOfWhoMadeThePage() {
    for (int start : new int[] {0, 8, 30}) {
      Page page =
          page(
              List.of(part(PartRole.COMMENT, start, start + 4)),
              List.of(comment("c1", 10, 14), comment("c2", 20, 24)));
      assertThrows(IllegalStateException.class, page::sections);
    }
  }

  @Test
  void aPageThatSaysNothingIsPlainTextEqualToItsSource() {
    SourceText text = SourceText.of("a🦀b");
    Page page = Page.builder("sha256:0", "a.txt", text).build();
    assertEquals("text/plain", page.mediaType());
    assertEquals(Metadata.NONE, page.metadata());
    assertEquals(text, page.decodedSource());
    assertEquals(text.codePoints(), page.sourceCodePoints());
    assertEquals(OffsetMap.empty(), page.sourceMap());
    assertEquals(List.of(), page.sections());
    assertNull(page.capture());
  }

  @Test
  void theBuilderKeepsWhatItIsGiven() {
    SourceText source = SourceText.of("<p>🦀");
    OffsetMap map = OffsetMap.builder().add(0, 3, 2).build();
    Diagnostic diagnostic = new Diagnostic(Diagnostic.Code.NO_TEXT, new Span(0, 0), "none");
    Capture capture = new Capture(null, null, "fetch", null, null, null, null);
    Turn turn = new Turn(Turn.Voice.NAMED, null, List.of(new Span(0, 2)));
    Page page =
        Page.builder("sha256:0", "a.html", SourceText.of("🦀"))
            .mediaType("text/html")
            .decodedSource(source, map)
            .turns(List.of(turn))
            .diagnostics(List.of(diagnostic))
            .capture(capture)
            .build();
    assertEquals("text/html", page.mediaType());
    assertEquals(source, page.decodedSource());
    assertEquals(source.codePoints(), page.sourceCodePoints());
    assertEquals(map, page.sourceMap());
    assertEquals(List.of(turn), page.turns());
    assertEquals(List.of(diagnostic), page.diagnostics());
    assertEquals(capture, page.capture());
  }

  @Test
  void theWayToASourceThatIsNotAtHandIsKept() {
    OffsetMap map = OffsetMap.builder().add(0, 3, 2).build();
    CodePoints wide = CodePoints.ofWide(new int[] {3});
    Page page = Page.builder("sha256:0", "a", SourceText.of("🦀")).sourceMap(map, wide).build();
    assertNull(page.decodedSource());
    assertEquals(map, page.sourceMap());
    assertEquals(wide, page.sourceCodePoints());
  }

  @Test
  void aTurnReachesFromItsLabelToItsLastWord() {
    List<Span> words = List.of(new Span(8, 12), new Span(14, 20));
    assertEquals(new Span(8, 20), new Turn(Turn.Voice.INTERVIEWEE, null, words).extent());
    assertEquals(new Span(2, 20), new Turn(Turn.Voice.NAMED, new Span(2, 6), words).extent());
    assertThrows(IllegalArgumentException.class, () -> new Turn(Turn.Voice.NAMED, null, List.of()));
  }

  @Test
  void aLimitIsAtLeastOne() {
    assertEquals(1, new PageLimits(1, 1).maxPageBytes());
    assertThrows(IllegalArgumentException.class, () -> new PageLimits(0, 1));
    assertThrows(IllegalArgumentException.class, () -> new PageLimits(1, 0));
    assertEquals(16 * 1024 * 1024, PageLimits.DEFAULT.maxPageBytes());
  }

  @Test
  void anUnreadablePageSaysWhy() {
    UnreadablePageException e =
        new UnreadablePageException(UnreadablePageException.Reason.EMPTY, "a.txt: empty");
    assertEquals(UnreadablePageException.Reason.EMPTY, e.reason());
    assertEquals("a.txt: empty", e.getMessage());
  }
}
