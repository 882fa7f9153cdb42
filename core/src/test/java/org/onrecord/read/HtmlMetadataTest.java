package org.onrecord.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.onrecord.page.Metadata;
import org.onrecord.page.Page;
import org.onrecord.read.line.IsoDate;
import org.onrecord.text.Diagnostic;

class HtmlMetadataTest {
  private static final String BODY =
      "<body><article><p>The ferry between Orrin and Skell will stop in March.</p></article></body>";

  @Test
  void jsonLdComesFirst() {
    Metadata metadata =
        metadata(
            "<meta property=og:title content='Other title'><meta name=author content='Other Name'>"
                + ld(
                    "{\"@type\":\"NewsArticle\",\"headline\":\"Ferry &amp; pier\",\"datePublished\":"
                        + "\"2020-11-24T08:00:00+0100\",\"author\":[{\"name\":\"Mia Torp\"},\"Jon Vik\"],"
                        + "\"publisher\":{\"name\":\"The Orrin Courier\"},\"inLanguage\":\"en-NL\"}"));
    assertEquals("Ferry & pier", metadata.headline());
    assertEquals("The Orrin Courier", metadata.outlet());
    assertEquals(List.of("Mia Torp", "Jon Vik"), metadata.authors());
    assertEquals("2020-11-24T08:00:00+01:00", metadata.published());
    assertEquals("en-NL", metadata.language());
  }

  @Test
  void aGraphIsFollowedByItsIds() {
    Metadata metadata =
        metadata(
            ld(
                "{\"@graph\":[{\"@type\":[\"OpinionNewsArticle\"],\"headline\":\"Ferry\",\"author\":"
                    + "{\"@id\":\"#mia\"},\"publisher\":{\"@id\":\"#c\"}},{\"@id\":\"#mia\",\"@type\":"
                    + "\"Person\",\"name\":\"Mia Torp\"},{\"@id\":\"#c\",\"name\":\"The Courier\"}]}"));
    assertEquals(List.of("Mia Torp"), metadata.authors());
    assertEquals("The Courier", metadata.outlet());
  }

  @Test
  void brokenJsonIsReportedAndTheRestIsRead() {
    Page page =
        Pages.html(
            "<html><head>"
                + ld("{\"@type\": \"NewsArticle\", \"headline\": \"Never clo")
                + "<meta property=og:title content='Ferry to stop'></head>"
                + BODY);
    assertEquals("Ferry to stop", page.metadata().headline());
    assertEquals(
        List.of(Diagnostic.Code.MALFORMED_METADATA),
        page.diagnostics().stream().map(Diagnostic::code).toList());
  }

  @Test
  void jsonIsReadWhateverTemplatesPutAroundIt() {
    String json = "{\"@type\":\"NewsArticle\",\"author\":{\"name\":\"Mia Torp\"}}";
    List<String> written =
        List.of(
            "//<![CDATA[\n" + json + "\n//]]>",
            "<![CDATA[" + json + "]]>",
            "/*<![CDATA[*/" + json + "/*]]>*/",
            "<!--\n" + json + "\n-->",
            "<!--//--><![CDATA[//><!--\n" + json + "\n//--><!]]>",
            json + ";",
            json + ",",
            "\ufeff\u00a0" + json.replace(":", ":\u00a0"),
            json.replace("\"", "&quot;"),
            json.replace("\"", "&amp;quot;"),
            "/* about */ " + json.replace("}}", "} // the author\n}"));
    for (String script : written) {
      Page page = Pages.html("<html><head>" + ld(script) + "</head>" + BODY);
      assertEquals(List.of("Mia Torp"), page.metadata().authors(), script);
      assertEquals(List.of(), page.diagnostics(), script);
    }
  }

  @Test
  void whatATemplateLeftEmptyCostsNothingElse() {
    Metadata metadata =
        metadata(
            ld(
                "{\"@type\":\"NewsArticle\",\"wordCount\": ,\"keywords\":[\"a\",,\"b\",],"
                    + "\"description\":\"A pier,\n\ta town\",\"position\":01,,"
                    + "\"author\":{\"name\":\"Mia Torp\",},\"x\":}"));
    assertEquals(List.of("Mia Torp"), metadata.authors());
  }

  @Test
  void severalValuesInOneScriptAreAllRead() {
    String site = "{\"@type\":\"WebSite\",\"name\":\"a } and a ; in it\"}";
    String article = "{\"@type\":\"NewsArticle\",\"author\":\"Mia Torp\"}";
    for (String between : List.of("\n", ",", ";\n", "")) {
      assertEquals(List.of("Mia Torp"), metadata(ld(site + between + article)).authors(), between);
    }
    Page broken = Pages.html("<html><head>" + ld("{\"a\": b}" + article) + "</head>" + BODY);
    assertEquals(List.of("Mia Torp"), broken.metadata().authors());
    assertEquals(Diagnostic.Code.MALFORMED_METADATA, broken.diagnostics().get(0).code());
  }

  /** A mark that is not escaped ends its value too early: that value is not used. */
  @Test
  void brokenJsonIsReadUpToTheValueBeforeTheFault() {
    Page page =
        Pages.html(
            "<html><head>"
                + ld(
                    "{\"@type\":\"NewsArticle\",\"author\":\"Mia Torp\",\"articleSection\":"
                        + "\"The \"best\" news\",\"dateModified\":\"2020-11-25\"}")
                + "</head>"
                + BODY);
    assertEquals(List.of("Mia Torp"), page.metadata().authors());
    assertNull(page.metadata().section());
    assertEquals(Diagnostic.Code.MALFORMED_METADATA, page.diagnostics().get(0).code());
  }

  @Test
  void deepJsonIsReportedNotFollowed() {
    Page page = Pages.html("<html><head>" + ld("[".repeat(100_000)) + "</head>" + BODY);
    assertEquals(Diagnostic.Code.MALFORMED_METADATA, page.diagnostics().get(0).code());
  }

  @Test
  void thenMetaElementsCount() {
    Metadata metadata =
        metadata(
            "<meta property='og:title' content='Ferry to stop'>"
                + "<meta property='og:site_name' content='The Courier'>"
                + "<meta property='article:published_time' content='2020-11-24'>"
                + "<meta property='article:author' content='https://example.org/mia'>"
                + "<meta name='author' content='Mia Torp'><meta property=og:locale content=en_GB>");
    assertEquals("Ferry to stop", metadata.headline());
    assertEquals("The Courier", metadata.outlet());
    assertEquals(List.of("Mia Torp"), metadata.authors());
    assertEquals("2020-11-24", metadata.published());
    assertEquals("en-GB", metadata.language());
  }

  @Test
  void theFirstOfJanuaryOfTheYearOneIsNoDate() {
    String empty = "<meta property='article:published_time' content='0001-01-01T00:00:00'>";
    assertNull(metadata(empty).published());
    assertEquals(
        "2020-11-24", metadata(empty + "<meta name='pubdate' content='2020-11-24'>").published());
  }

  @Test
  void theOutletIsCutFromATitleOnlyWhereThePageNamesIt() {
    String title = "<title>Ferry to stop | The Courier</title>";
    assertEquals(
        "Ferry to stop",
        metadata(title + "<meta property=og:site_name content='The Courier'>").headline());
    assertEquals("Ferry to stop | The Courier", metadata(title).headline());
  }

  @Test
  void aPageThatSaysNothingHasNoMetadata() {
    assertEquals(new Metadata(null, null, List.of(), null, null), metadata(""));
  }

  @Test
  void aDateThatIsNoneIsNull() {
    assertNull(IsoDate.of("soon"));
    assertNull(IsoDate.of(null));
    assertEquals("2020-11", IsoDate.of("2020-11"));
    assertEquals("2020-11-24T08:00:00Z", IsoDate.of("2020-11-24T08:00:00.000Z"));
    assertEquals("2020-11-24T16:05", IsoDate.of("November 24, 2020 at 4:05 pm"));
    assertTrue(IsoDate.of("2020-11-24 08:00") != null);
  }

  private static Metadata metadata(String head) {
    return Pages.html("<html><head>" + head + "</head>" + BODY).metadata();
  }

  private static String ld(String json) {
    return "<script type='application/ld+json'>" + json + "</script>";
  }

  @Test
  void changeAddressAndSectionAreRead() {
    Metadata told =
        metadata(
            ld(
                    "{\"@type\":\"NewsArticle\",\"dateModified\":\"2020-11-25T07:00:00Z\","
                        + "\"articleSection\":[\"Sound\",\"News\"]}")
                + "<link rel=canonical href='https://courier.example/ferry'>");
    assertEquals("2020-11-25T07:00:00Z", told.modified());
    assertEquals("Sound", told.section());
    assertEquals("https://courier.example/ferry", told.canonical());
    Metadata meta =
        metadata(
            "<meta property=article:modified_time content=2020-11-25><meta property=article:section"
                + " content=Sound><meta property=og:url content='/ferry'>");
    assertEquals("2020-11-25", meta.modified());
    assertEquals("Sound", meta.section());
    assertNull(meta.canonical());
  }

  @Test
  void aCardNamesTheAuthorWhereItsLabelSaysSo() {
    assertEquals(
        List.of("Mia Torp"),
        metadata(
                "<meta name=twitter:label1 content='Verfasst von'><meta name=twitter:data1"
                    + " content='Mia Torp'>")
            .authors());
    assertEquals(
        List.of(),
        metadata(
                "<meta name=twitter:label1 content='Lesezeit'><meta name=twitter:data1"
                    + " content='Mia Torp'>")
            .authors());
  }

  @Test
  void whatContradictsItselfIsSaidAndTheFirstIsUsed() {
    Page page =
        Pages.html(
            "<html lang=de><head>"
                + ld(
                    "{\"@type\":\"NewsArticle\",\"datePublished\":\"2020-11-24\",\"inLanguage\":"
                        + "\"en\",\"author\":\"Mia Torp\"}")
                + "<meta property=article:published_time content=2020-11-29>"
                + "<meta name=author content='Jon Vik'></head>"
                + BODY);
    assertEquals(List.of("Mia Torp"), page.metadata().authors());
    assertEquals("2020-11-24", page.metadata().published());
    assertEquals(
        List.of(
            Diagnostic.Code.CONFLICTING_METADATA,
            Diagnostic.Code.CONFLICTING_METADATA,
            Diagnostic.Code.CONFLICTING_METADATA),
        page.diagnostics().stream().map(Diagnostic::code).toList());
    assertTrue(page.diagnostics().get(0).message().contains("2020-11-29"));
  }

  @Test
  void oneMomentInTwoZonesIsNoContradiction() {
    Page page =
        Pages.html(
            "<html><head>"
                + ld("{\"@type\":\"NewsArticle\",\"datePublished\":\"2020-11-24T23:30:00Z\"}")
                + "<meta property=article:published_time content='2020-11-25T00:30:00+01:00'></head>"
                + BODY);
    assertEquals(List.of(), page.diagnostics());
  }
}
