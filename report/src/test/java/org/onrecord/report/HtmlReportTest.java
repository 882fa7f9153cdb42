package org.onrecord.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.onrecord.page.Metadata;
import org.onrecord.page.Page;
import org.onrecord.page.PartRole;
import org.onrecord.record.PageRecord;
import org.onrecord.statement.Kind;
import org.onrecord.statement.Statement;
import org.onrecord.text.Span;

class HtmlReportTest {
  private static Document parse(PageRecord record) {
    return Jsoup.parse(new HtmlReport().render(record));
  }

  private static List<PageRecord> records() {
    return List.of(Examples.bridge(), Examples.hostile(), Examples.silent());
  }

  @Test
  void theTextOfArticleAndCommentsIsThePagesOwn() {
    for (PageRecord record : records()) {
      Document html = parse(record);
      for (PartRole role : PartRole.values()) {
        String expected =
            record.page().parts().stream()
                .filter(part -> part.role() == role)
                .map(part -> record.page().text().slice(part.span()).replace('\0', '\uFFFD'))
                .collect(Collectors.joining("|"));
        List<String> found =
            html.select("main ." + role.id()).stream().map(Element::wholeText).toList();
        assertEquals(expected, String.join("|", found), role.id());
      }
    }
  }

  @Test
  void theWordsMarkedForAStatementAreItsSourceCueAndContent() {
    PageRecord record = Examples.bridge();
    Document html = parse(record);
    for (Statement statement : record.statements()) {
      assertEquals(words(record, statement.source()), marked(html, statement, "source"));
      assertEquals(words(record, statement.cue()), marked(html, statement, "cue"));
      assertEquals(words(record, statement.content()), marked(html, statement, "said"));
    }
  }

  private static String words(PageRecord record, List<Span> spans) {
    return spans.stream().map(record.page().text()::slice).collect(Collectors.joining());
  }

  private static String marked(Document html, Statement statement, String role) {
    StringBuilder words = new StringBuilder();
    html.select("main span." + role + "[data-s=" + statement.id() + "]")
        .forEach(span -> words.append(span.wholeText()));
    return words.toString();
  }

  @Test
  void quotedWordsAreToldFromParaphrase() {
    Document html = parse(Examples.bridge());
    assertEquals(
        "“every last bolt”",
        html.select("main [data-s=s3].quoted").stream()
            .map(Element::wholeText)
            .collect(Collectors.joining()));
    assertTrue(html.select("main [data-s=s4].quoted").isEmpty());
  }

  @Test
  void everyStatementHasOneAnchorAndOneCardAndNoIdStandsTwice() {
    for (PageRecord record : records()) {
      Document html = parse(record);
      Set<String> ids = new HashSet<>();
      html.select("[id]").forEach(e -> assertTrue(ids.add(e.id()), "twice: " + e.id()));
      for (Statement statement : record.statements()) {
        assertTrue(ids.contains(statement.id()), statement.id());
        assertTrue(ids.contains("card-" + statement.id()), statement.id());
      }
      html.select("a[href^=#]")
          .forEach(a -> assertTrue(ids.contains(a.attr("href").substring(1)), a.outerHtml()));
    }
  }

  @Test
  void aReportLinksToThePageOnTheWebAndToNoOtherScheme() {
    assertEquals(
        List.of("https://courier.example/a?b=1&c"),
        parse(withCanonical("https://courier.example/a?b=1&c"))
            .select(".origin a")
            .eachAttr("href"));
    assertEquals(List.of(), parse(withCanonical("javascript:alert(1)")).select(".origin a"));
    assertEquals(List.of(), parse(withCanonical(null)).select(".origin a"));
  }

  private static PageRecord withCanonical(String address) {
    PageRecord whole = Examples.bridge();
    Page page =
        Page.builder(whole.page().id(), whole.page().source(), whole.page().text())
            .metadata(new Metadata("A", null, List.of(), null, null, null, address, null))
            .build();
    return new PageRecord(whole.extractor(), page, List.of(), List.of(), List.of(), List.of());
  }

  @Test
  void aStatementOutsideOfEveryPartIsAnchoredAtItsCard() {
    PageRecord whole = Examples.bridge();
    PageRecord record =
        new PageRecord(
            whole.extractor(),
            Page.builder(whole.page().id(), whole.page().source(), whole.page().text())
                .metadata(whole.page().metadata())
                .build(),
            whole.people(),
            whole.statements(),
            List.of(),
            List.of());
    assertEquals(1, parse(record).select("span#s2 + #card-s2").size());
  }

  @Test
  void elementsAreWellFormedHoweverStatementsCross() {
    for (PageRecord record : records()) {
      Parser parser = Parser.htmlParser().setTrackErrors(50);
      parser.parseInput(new HtmlReport().render(record), "");
      List<String> errors =
          parser.getErrors().stream()
              .map(error -> error.getErrorMessage() + " at " + error.getPosition())
              .toList();
      assertEquals(List.of(), errors);
    }
  }

  /** Nobody must take "wanted" for "said". */
  @Test
  void whatWasNotSaidIsSetApartAndMarkedWhereverItStands() {
    Document html = parse(Examples.bridge());
    assertEquals(
        Set.of("card-s6", "card-s7"), new HashSet<>(html.select("h4 ~ .card").eachAttr("id")));
    assertEquals("wanted or feared, not said", html.select("#card-s6 .firm").text());
    assertEquals(
        Set.of("s6", "s7"), new HashSet<>(html.select("main .said.unsaid").eachAttr("data-s")));
    assertTrue(html.select("#s6").attr("aria-label").endsWith("wanted or feared, not said"));
    assertEquals("in writing", html.select("#card-s9 header .chip").get(1).text());
    assertEquals(
        List.of("speech", "writing", "wish"), html.select("[data-filter=act]").eachAttr("value"));
  }

  @Test
  void whatIsDoubtfulLooksSoInTheTextOnItsSignAndOnItsCard() {
    Document html = parse(Examples.bridge());
    Set<String> doubtful = Set.of("s7", "s9");
    Set<String> unsure = Set.of("s5", "s10", "s12");
    assertEquals(doubtful, new HashSet<>(html.select("main .doubtful").eachAttr("data-s")));
    assertEquals(unsure, new HashSet<>(html.select("main .unsure").eachAttr("data-s")));
    assertEquals(doubtful, new HashSet<>(html.select(".card.doubtful").eachAttr("data-card")));
    assertEquals(unsure, new HashSet<>(html.select(".card.unsure").eachAttr("data-card")));
    assertEquals(doubtful, new HashSet<>(html.select("a.sign[data-label$=?]").eachAttr("data-s")));
  }

  @Test
  void theCardTellsAllThatIsKnown() {
    Element card = parse(Examples.bridge()).getElementById("card-s5");
    assertNotNull(card);
    List<String> labels = card.select("dt").eachText();
    List<String> values = card.select("dd").eachText();
    List<String> facts = new ArrayList<>();
    for (int i = 0; i < labels.size(); i++) {
      facts.add(labels.get(i) + ": " + values.get(i));
    }
    assertEquals(
        List.of(
            "Source: the Ministry of Roads",
            "Cue: assured",
            "Certainty: asserted",
            "Told by: Ada Quill → Jon Haldane",
            "To: Jon Haldane",
            "Place: line 11, characters 593–624",
            "Reliability: 71%, to be checked"),
        facts);
    assertEquals("MR·5 Ministry of Roads mixed", card.select("header").text());
  }

  @Test
  void placesCountCodePointsAsTheRecordDoes() {
    PageRecord record =
        new RecordFixture().body("🌉🌉 ⟦1c⟧“Yes 🌉”⟦/1c⟧").said(1, Kind.DIRECT, null).build();
    assertTrue(parse(record).select("#card-s1 dd").eachText().contains("line 1, characters 3–10"));
  }

  @Test
  void commentsHangBelowTheOneTheyAnswer() {
    Document html = parse(Examples.bridge());
    assertEquals(List.of("c1", "c1.1", "c1.1.1", "c2"), html.select(".thread li").eachAttr("id"));
    assertEquals(List.of("d0", "d1", "d2", "d0"), html.select(".thread li").eachAttr("class"));
  }

  @Test
  void nothingIsLoadedFromAnywhere() {
    List<String> documents =
        new ArrayList<>(records().stream().map(new HtmlReport()::render).toList());
    documents.add(index());
    Set<String> loading =
        Set.of("src", "srcset", "action", "formaction", "data", "background", "poster", "ping");
    for (String document : documents) {
      Document html = Jsoup.parse(document);
      assertTrue(html.select("link, img, iframe, object, embed, base, form, svg").isEmpty());
      for (Element element : html.getAllElements()) {
        for (Attribute attribute : element.attributes()) {
          assertFalse(loading.contains(attribute.getKey()), element.outerHtml());
          assertFalse(attribute.getKey().startsWith("on"), element.outerHtml());
        }
      }
      html.select("[href]").forEach(a -> assertTrue(a.attr("href").matches("(#|\\./).*")));
      String style = html.expectFirst("style").data();
      assertFalse(style.contains("url(") || style.contains("@import"));
    }
  }

  @Test
  void thePolicyAllowsExactlyTheStyleAndScriptOfThePage() throws Exception {
    Document html = parse(Examples.hostile());
    assertEquals(1, html.select("style").size());
    assertEquals(1, html.select("script").size());
    assertEquals(
        "default-src 'none'; style-src '"
            + hash(html.expectFirst("style").data())
            + "'; script-src '"
            + hash(html.expectFirst("script").data())
            + "'; base-uri 'none'; form-action 'none'",
        html.select("meta[http-equiv=Content-Security-Policy]").attr("content"));
    assertTrue(html.select("[style]").isEmpty());
  }

  private static String hash(String content) throws Exception {
    byte[] digest =
        MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
    return "sha256-" + Base64.getEncoder().encodeToString(digest);
  }

  @Test
  void aHostilePageMakesNoElementAndNoAttribute() {
    Document hostile = parse(Examples.hostile());
    Document harmless = parse(Examples.bridge());
    assertEquals(names(harmless), union(names(harmless), names(hostile)));
    assertEquals("</title><script>alert(3)</script> · OnRecord", hostile.title());
    assertEquals(List.of(), hostile.select("article[lang]").eachAttr("lang"));
  }

  /** Every element with every attribute it carries somewhere. */
  private static Set<String> names(Document html) {
    Set<String> names = new HashSet<>();
    for (Element element : html.getAllElements()) {
      names.add(element.tagName());
      element.attributes().forEach(a -> names.add(element.tagName() + " " + a.getKey()));
    }
    return names;
  }

  private static Set<String> union(Set<String> a, Set<String> b) {
    Set<String> union = new HashSet<>(a);
    union.addAll(b);
    return union;
  }

  @Test
  void thePagesLanguageIsTheArticlesAndItsWordsHaveTheirOwnDirection() {
    Document html = parse(Examples.bridge());
    assertEquals("en-GB", html.select("main > article").attr("lang"));
    assertEquals("en", html.select("html").attr("lang"));
    html.select("main p:not(.by)").forEach(p -> assertEquals("auto", p.attr("dir"), p.text()));
  }

  @Test
  void theSameRecordGivesTheSameBytes() {
    assertEquals(
        new HtmlReport().render(Examples.bridge()), new HtmlReport().render(Examples.bridge()));
  }

  private static String index() {
    return new HtmlReport()
        .renderIndex(
            List.of(
                new IndexEntry("a b/c#d?é%.html", "Ferry fares", "fares.txt", 12, 5, 1),
                new IndexEntry("javascript:alert(1)", Examples.BREAKOUT, "<b>", 0, 0, 0)));
  }

  @Test
  void theIndexLinksEveryPageWithItsCounts() {
    Document html = Jsoup.parse(index());
    assertEquals(
        List.of("./a%20b/c%23d%3F%C3%A9%25.html", "./javascript%3Aalert%281%29"),
        html.select("tbody a").eachAttr("href"));
    assertEquals(List.of("12", "5", "1", "0", "0", "0"), html.select("td").eachText());
    assertEquals(Examples.BREAKOUT, html.select("tbody a").eachText().get(1));
    assertTrue(html.select("script").isEmpty());
  }
}
