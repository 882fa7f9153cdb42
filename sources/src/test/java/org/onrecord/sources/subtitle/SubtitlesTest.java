package org.onrecord.sources.subtitle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.onrecord.page.Locator;
import org.onrecord.page.Page;
import org.onrecord.page.PartRole;
import org.onrecord.page.Turn;
import org.onrecord.sources.document.Mutations;
import org.onrecord.sources.document.Reading;
import org.onrecord.text.Diagnostic;

class SubtitlesTest {
  private static final String SRT =
      """
      1
      00:00:01,000 --> 00:00:03,500
      <i>The ferry did not sink</i>
      because of the wind.

      2
      00:00:03,600 --> 00:00:06,000
      {\\an8}It sank because nobody

      3
      00:00:06,100 --> 00:00:08,250
      had closed the doors.

      4
      01:02:03,000 --> 01:02:05,000
      - Who was on the bridge?
      - I was, & I stayed.
      """;

  private static final String VTT =
      """
      WEBVTT - Evening news

      STYLE
      ::cue { color: white }

      NOTE made by hand

      intro
      00:01.000 --> 00:03.000 align:start position:10%
      <v Ada Roe>We closed the <c.loud>doors</c> &amp; left.

      00:03.500 --> 00:05.000
      <v Ada Roe>Nobody <00:00:04.000>asked us.

      00:05.500 --> 00:07.000
      <v.quiet Tom Finch>I asked you twice.
      """;

  private static List<String> body(Page page) {
    return Reading.paragraphs(page, PartRole.BODY);
  }

  @Test
  void aSentenceGoesOnFromCueToCueWithoutTimesAndTags() {
    Page page = Reading.of(SRT);
    assertEquals("application/x-subrip", page.mediaType());
    assertEquals(
        List.of(
            "The ferry did not sink because of the wind. It sank because nobody had closed the"
                + " doors.",
            "Who was on the bridge?",
            "I was, & I stayed."),
        body(page));
    assertEquals("00:00:01", Reading.placeOf(page, "because of the wind"));
    assertEquals("00:00:06", Reading.placeOf(page, "had closed"));
    assertEquals("01:02:03", Reading.placeOf(page, "I stayed"));
    Locator.TimeCode last = (Locator.TimeCode) page.locators().get(2);
    assertEquals(6100, last.fromMillis());
    assertEquals(8250, last.toMillis());
    assertEquals(List.of(), page.diagnostics());
  }

  @Test
  void theWayLeadsBackToTheWordsInTheFile() {
    Page page = Reading.of(SRT);
    int at = page.text().string().indexOf("because nobody");
    assertEquals(SRT.indexOf("because nobody"), page.sourceMap().toSource(at).orElseThrow());
  }

  @Test
  void voicesAreTurnsAndANewNameIsANewParagraph() {
    Page page = Reading.of(VTT);
    assertEquals("text/vtt", page.mediaType());
    assertEquals(
        List.of(
            "Ada Roe: We closed the doors & left. Nobody asked us.",
            "Tom Finch: I asked you twice."),
        body(page));
    assertEquals(2, page.turns().size());
    Turn second = page.turns().get(1);
    assertEquals("Tom Finch", page.text().slice(second.label()));
    assertEquals("I asked you twice.", page.text().slice(second.words().get(0)));
    assertEquals("00:00:05", Reading.placeOf(page, "I asked you"));
  }

  @Test
  void whatLiveCaptionsRepeatCountsOnce() {
    Page page =
        Reading.of(
            """
            WEBVTT

            00:00:01.000 --> 00:00:02.000
            the harbour will

            00:00:02.000 --> 00:00:03.000
            the harbour will
            be closed on monday

            00:00:03.000 --> 00:00:04.000
            be closed on monday
            said the mayor
            """);
    assertEquals(List.of("the harbour will be closed on monday said the mayor"), body(page));
    assertEquals("00:00:02", Reading.placeOf(page, "be closed"));
  }

  @Test
  void timesThatCannotBeReadAreToldAndTheWordsStay() {
    Page page = Reading.of(SRT.replace("00:00:03,600 -->", "00:00:xx,600 -->"));
    assertTrue(page.text().string().contains("had closed the doors."), page.text().string());
    assertTrue(page.text().string().contains("It sank because nobody"), page.text().string());
    assertEquals(
        List.of("line 7: these times cannot be read; the words below have the time before them"),
        page.diagnostics().stream().map(Diagnostic::message).toList());
  }

  @Test
  void formatAndCharsetAreToldFromTheBytes() {
    Page page =
        Reading.of(
            "film.txt", SRT.replace("wind", "dévent é è").getBytes(Charset.forName("ISO-8859-1")));
    assertEquals("application/x-subrip", page.mediaType());
    assertTrue(page.text().string().contains("dévent é è"), page.text().string());
    Page crlf = Reading.of(SRT.replace("\n", "\r\n"));
    assertEquals(body(Reading.of(SRT)), body(crlf));
    Page bom = Reading.of("\ufeff" + VTT);
    assertEquals("text/vtt", bom.mediaType());
  }

  @Test
  void aTranscriptWithTimeCodesKeepsThemAsPlacesOnly() {
    Page page =
        Reading.of(
            """
            [00:00:04] MR. BRANDT: What I was shown was a drawing of
            [00:00:07] the quay with a price on it.
            [00:00:12] MS. ROE: I have seen no price.
            [00:00:15] MR. BRANDT: Then we saw two drawings.
            [00:00:19] MS. ROE: I saw one of them.
            """);
    assertEquals("text/x-transcript", page.mediaType());
    assertEquals(
        "MR. BRANDT: What I was shown was a drawing of the quay with a price on it.",
        body(page).get(0));
    assertEquals(4, page.turns().size());
    assertEquals("00:00:07", Reading.placeOf(page, "the quay"));
    assertEquals("00:00:19", Reading.placeOf(page, "I saw one"));
  }

  @Test
  void timesBehindTheNamesOfSpeakersAreReadToo() {
    Page page =
        Reading.of(
            """
            Ada Roe (00:03):
            We closed the doors. I was there.

            Tom Finch (00:09):
            I asked you twice.

            Ada Roe (00:14):
            I heard you once.

            Tom Finch (01:02):
            That is my word against yours.
            """);
    assertEquals("Ada Roe: We closed the doors. I was there.", body(page).get(0));
    assertEquals("00:01:02", Reading.placeOf(page, "That is my word"));
    assertEquals(4, page.turns().size());
  }

  @Test
  void timesOfTheDayMakeNoTranscript() {
    for (String text :
        List.of(
            "10:30 Coffee\n11:00 The mayor speaks\n12:15 Lunch\n13:00 Votes\n",
            "[10:30] The mayor arrives.\n\n[10:45] The mayor speaks.\n\n[11:05] She leaves.\n",
            "The train at 10:30:00 was late.\nThe one at 10:40:00 was not.\nSo was the next.\n",
            "1\nOne line is no subtitle.\n")) {
      Page page = Reading.of(text);
      assertEquals("text/plain", page.mediaType(), text);
      assertEquals(text, page.text().string());
      assertEquals(List.of(), page.locators());
    }
  }

  @Test
  void subtitlesWithoutWordsSaySo() {
    Page page = Reading.of("1\n00:00:01,000 --> 00:00:02,000\n\n");
    assertEquals(Diagnostic.Code.NO_TEXT, page.diagnostics().get(0).code());
  }

  @Test
  void damageNeverFails() {
    Mutations.readAll("a.srt", SRT.getBytes(StandardCharsets.UTF_8), 230_000);
    Mutations.readAll("a.vtt", VTT.getBytes(StandardCharsets.UTF_8), 231_000);
    String transcript =
        "[00:00:04] MR. BRANDT: I was shown a quay.\n".repeat(3) + "Ada Roe (00:03): I was.\n";
    Mutations.readAll("a.txt", transcript.getBytes(StandardCharsets.UTF_8), 232_000);
  }
}
