package org.onrecord.attribution.quotation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.onrecord.page.Section;
import org.onrecord.text.Span;

class QuotationFinderTest {
  private static final String[][] STYLES = {
    {"“", "”"}, {"\"", "\""}, {"„", "“"}, {"«", "»"}, {"‘", "’"}, {"''", "''"}, {"‹", "›"}
  };

  /** Writes text whose outermost quotations are known because it wrote them. */
  private static final class Writer {
    private final Random random;
    private final StringBuilder text = new StringBuilder();
    private final List<Span> paragraphs = new ArrayList<>();
    private final List<List<Span>> expected = new ArrayList<>();

    Writer(long seed) {
      random = new Random(seed);
    }

    void page() {
      int count = 1 + random.nextInt(4);
      for (int i = 0; i < count; i++) {
        paragraph();
      }
    }

    private void paragraph() {
      int start = text.length();
      words();
      int quotations = random.nextInt(4);
      for (int i = 0; i < quotations; i++) {
        text.append(' ');
        String[] style = STYLES[random.nextInt(STYLES.length)];
        if (random.nextInt(6) == 0 && i == quotations - 1) {
          start = throughParagraphs(style, start);
          words();
        } else {
          expected.add(List.of(quotation(style)));
          text.append(' ');
          words();
        }
      }
      end(start);
    }

    private Span quotation(String[] style) {
      int start = text.length();
      text.append(style[0]);
      words();
      if (random.nextInt(3) == 0) {
        String[] inner = style[0].equals("“") ? STYLES[4] : STYLES[0];
        if (!style[1].equals(inner[0])) {
          text.append(' ').append(inner[0]);
          words();
          text.append(',').append(inner[1]).append(' ');
          words();
        }
      }
      text.append(',').append(style[1]);
      return new Span(start, text.length());
    }

    /**
     * A quotation reopened in the next paragraphs and closed once; gives the last paragraph's
     * start.
     */
    private int throughParagraphs(String[] style, int paragraphStart) {
      if (style[0].equals("‘") || style[0].equals("''")) {
        expected.add(List.of(quotation(style)));
        text.append(' ');
        return paragraphStart;
      }
      List<Span> spans = new ArrayList<>();
      int paragraph = paragraphStart;
      int more = 1 + random.nextInt(3);
      for (int i = 0; i < more; i++) {
        int start = text.length();
        text.append(style[0]);
        words();
        spans.add(new Span(start, text.length()));
        end(paragraph);
        paragraph = text.length();
      }
      int start = text.length();
      text.append(style[0]);
      words();
      text.append('.').append(style[1]);
      spans.add(new Span(start, text.length()));
      expected.add(spans);
      text.append(' ');
      return paragraph;
    }

    private void end(int start) {
      paragraphs.add(new Span(start, text.length()));
      text.append("\n\n");
    }

    private void words() {
      String[] words = {"rain", "the dogs' bowls", "it's", "Halm’s", "harbour", "1990s", "o’clock"};
      int count = 1 + random.nextInt(4);
      for (int i = 0; i < count; i++) {
        text.append(i > 0 ? " " : "").append(words[random.nextInt(words.length)]);
      }
    }
  }

  @Test
  void findsWhatWasWritten() {
    for (long seed = 1; seed <= 2_000; seed++) {
      Writer writer = new Writer(seed);
      writer.page();
      String text = writer.text.toString();
      QuotationFinder finder = QuotationFinder.in(text, new Section("body", writer.paragraphs));

      String message = "seed " + seed + ": " + text;
      assertEquals(
          writer.expected, finder.quotations().stream().map(Quotation::spans).toList(), message);
      assertTrue(finder.diagnostics().isEmpty(), message);
    }
  }

  @Test
  void aMarkNeverClosedInsideAQuotationDoesNotKeepItOpen() {
    String text = "“The ''bell is gone,” she said. “It rang.”";
    QuotationFinder finder =
        QuotationFinder.in(text, new Section("body", List.of(new Span(0, text.length()))));

    assertEquals(
        List.of("“The ''bell is gone,”", "“It rang.”"),
        finder.quotations().stream().map(quotation -> quotation.extent().in(text)).toList());
  }

  @Test
  void aMillionMarksAreReadInLinearWork() {
    for (String marks : List.of("“ ", "“a ", "” ", "\"a", "‘a ", "'a ", "«»", "''")) {
      String text = "x " + marks.repeat(500_000 / marks.length());
      QuotationFinder finder =
          QuotationFinder.in(text, new Section("body", List.of(new Span(0, text.length()))));

      assertTrue(finder.quotations().size() <= text.length());
    }
  }
}
