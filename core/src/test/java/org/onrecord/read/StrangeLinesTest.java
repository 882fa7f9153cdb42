package org.onrecord.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.onrecord.StrangeText;
import org.onrecord.house.Steps;
import org.onrecord.page.Metadata;
import org.onrecord.read.bytes.CharsetSniffer;
import org.onrecord.read.bytes.Decoded;
import org.onrecord.read.bytes.Encoding;
import org.onrecord.read.line.AuthorLine;
import org.onrecord.read.line.Byline;
import org.onrecord.read.line.Caption;
import org.onrecord.read.line.CreditLine;
import org.onrecord.read.line.DateOnlyLine;
import org.onrecord.read.line.DateStamp;
import org.onrecord.read.line.DateText;
import org.onrecord.read.line.Furniture;
import org.onrecord.read.line.Invitation;
import org.onrecord.read.line.IsoDate;
import org.onrecord.read.line.Leftover;
import org.onrecord.read.line.Line;
import org.onrecord.read.line.PersonName;
import org.onrecord.read.line.Spaces;
import org.onrecord.read.plain.CommentHead;
import org.onrecord.read.turn.SpeakerLabel;
import org.onrecord.read.turn.Transcript;
import org.onrecord.text.SourceText;
import org.onrecord.text.Span;

/**
 * Whatever a line holds, those who look for dates, names and labels in it end, and tell no
 * nonsense.
 */
class StrangeLinesTest {
  private static final Pattern DAY = Pattern.compile("\\d{4}(?:-\\d\\d(?:-\\d\\d(?:T.*)?)?)?");

  /** As the calendar of java.time has it. */
  private static void assertDate(@Nullable String iso, String line) {
    if (iso != null) {
      assertTrue(DAY.matcher(iso).matches(), iso + " from " + line);
      if (iso.length() >= 10) {
        assertEquals(iso.substring(0, 10), LocalDate.parse(iso.substring(0, 10)).toString());
      }
    }
  }

  private static void look(String line) {
    assertDate(IsoDate.of(line), line);
    assertDate(DateText.find(line, DateText.Order.MONTH_FIRST), line);
    DateOnlyLine date = DateOnlyLine.of(line);
    assertDate(date == null ? null : date.iso(), line);
    DateStamp.matches(line);
    Byline.of(Spaces.folded(line));
    AuthorLine.clean(line);
    AuthorLine.marked(line);
    AuthorLine.byline(line);
    PersonName.matches(line);
    Caption.matches(line);
    Caption.isCredit(line);
    Leftover.of(line);
    Furniture.matches(new Line(line));
    Invitation.matches(line);
    CommentHead.signature(line);
    CreditLine.matches(line);
    Transcript.isQuestion(line);
    Transcript.isFirstPerson(line);
    SpeakerLabel label = SpeakerLabel.at(line, new Span(0, line.length()));
    if (label != null) {
      assertEquals(label.name(), label.span().in(line));
      assertTrue(label.wordsAt() >= label.span().end() && label.wordsAt() <= line.length());
    }
  }

  @Test
  void aLineMayHoldAnything() {
    long seed = 20_261_130L;
    Random random = new Random(seed);
    for (int round = 0; round < Steps.of(10_000); round++) {
      String line = SourceText.of(StrangeText.of(random, 10).replace('\n', ' ')).string();
      try {
        look(line);
        look(line.strip());
      } catch (RuntimeException | AssertionError e) {
        throw new AssertionError("seed " + seed + ", round " + round + ", line: " + line, e);
      }
    }
  }

  @Test
  void aPageMayHoldAnything() {
    long seed = 20_261_131L;
    Random random = new Random(seed);
    for (int round = 0; round < Steps.of(1_500); round++) {
      String text = "x" + StrangeText.of(random, 60).replaceAll("[\u0007\u001b]", "");
      String value = StrangeText.of(random, 8).replaceAll("[\"<>\u0007\u001b]", "");
      String html =
          "<html><head><title>"
              + value
              + "</title><meta name=author content=\""
              + value
              + "\"><meta name=date content=\""
              + value
              + "\"></head><body><h1>"
              + value
              + "</h1><time>"
              + value
              + "</time><p>"
              + text.replace("\n\n", "</p><p>")
              + "</p><div class=comment><cite>"
              + value
              + "</cite><p>"
              + text
              + "</p></div></body></html>";
      try {
        Pages.text(text).sections();
        Metadata metadata = Pages.html(html).metadata();
        assertDate(metadata.published(), value);
      } catch (RuntimeException | AssertionError e) {
        throw new AssertionError("seed " + seed + ", round " + round + ", text: " + html, e);
      }
    }
  }

  @Test
  void bytesMayBeAnythingThatIsText() {
    long seed = 20_261_132L;
    Random random = new Random(seed);
    for (int round = 0; round < Steps.of(1_500); round++) {
      byte[] bytes = StrangeText.of(random, 30).getBytes(StandardCharsets.UTF_8);
      for (int i = random.nextInt(8); i > 0; i--) {
        bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
      }
      String label =
          List.of("utf-8", "windows-1252", "utf-16", "shift_jis", "nonsense", "")
              .get(random.nextInt(6));
      try {
        Encoding encoding = CharsetSniffer.sniff(bytes, label.isEmpty() ? null : label);
        SourceText text = Decoded.of(bytes, encoding).source();
        assertEquals(text.string(), SourceText.of(text.string()).string());
      } catch (RuntimeException | AssertionError e) {
        throw new AssertionError("seed " + seed + ", round " + round + ", " + label, e);
      }
    }
  }
}
