package org.onrecord;

import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.onrecord.attribution.Attribution;
import org.onrecord.attribution.AttributionExtractor;
import org.onrecord.attribution.Extraction;
import org.onrecord.attribution.quotation.QuotedRuns;
import org.onrecord.page.Page;
import org.onrecord.page.Section;
import org.onrecord.record.PageRecord;
import org.onrecord.record.RecordWriter;
import org.onrecord.statement.Kind;
import org.onrecord.text.Span;

/**
 * Pages of one thing again and again are read in work that grows as they do. Each is so large that
 * with the square of the work it would take many minutes; the time limit only ends the wait for
 * that, and is a hundred times what they take.
 */
class LinearWorkTest {
  private static final Duration FAR_TOO_LONG = Duration.ofMinutes(1);

  /** Takes each quotation for a statement, so that the stages after it have work. */
  private static final class Quotations implements AttributionExtractor {
    @Override
    public Extraction extract(Page page) {
      NavigableMap<Integer, String> sections = new TreeMap<>();
      for (Section section : page.sections()) {
        section.paragraphs().forEach(span -> sections.put(span.start(), section.name()));
      }
      List<Attribution> found = new ArrayList<>();
      for (List<Span> run : QuotedRuns.in(page)) {
        Map.Entry<Integer, String> section = sections.floorEntry(run.get(0).start());
        found.add(new Attribution(Kind.DIRECT, List.of(), List.of(), run, section.getValue(), 0.5));
      }
      return new Extraction(found, List.of());
    }

    @Override
    public String model() {
      return "quotations";
    }
  }

  private static String repeated(String unit, int length) {
    return unit.repeat(length / unit.length() + 1);
  }

  private static String numbered(IntFunction<String> unit, int length) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; text.length() < length; i++) {
      text.append(unit.apply(i));
    }
    return text.toString();
  }

  private static String name(int number) {
    StringBuilder name = new StringBuilder().append((char) ('A' + number % 26));
    for (int rest = number / 26; rest > 0; rest /= 26) {
      name.append((char) ('a' + rest % 26));
    }
    return name.append('x').toString();
  }

  private static PageRecord read(String name, String page) {
    return assertTimeoutPreemptively(
        FAR_TOO_LONG,
        () -> {
          try (OnRecord onRecord = OnRecord.builder().extractor(new Quotations()).build()) {
            PageRecord record =
                onRecord.read(
                    name, new ByteArrayInputStream(page.getBytes(StandardCharsets.UTF_8)));
            RecordWriter.line(record);
            return record;
          }
        });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[",
        "(",
        "“",
        "‘",
        "'",
        "''",
        "«",
        "\"",
        "(a) ",
        "“a” ",
        "‘a ",
        "…",
        "?”",
        ".",
        ",",
        "- ",
        "/",
        "1/2/",
        "12/00/2020 ",
        "2020-",
        "Jan ",
        "the ",
        "A. ",
        "A",
        "I ",
        "he ",
        "Mary Bell, ",
        "By Mary Bell ",
        "said ",
        "Q: ",
        "Mary: I a\n",
        "> a\n",
        "1. Mary\n",
        "\u0301",
        "a\u0301",
        "🦀",
        "中",
        "\u200b",
        "<",
        "&",
        "<p>",
        "<b>",
        "<a href=x>",
        "<!--",
        "<time>1</time>"
      })
  void onePieceAgainAndAgain(String unit) {
    String pieces = repeated(unit, 60_000);
    read("a.txt", "Mary Bell said “no”.\n\n" + pieces);
    read("a.html", "<html><body><p>Mary Bell said “no”. It is.</p><p>" + pieces);
  }

  @Test
  void aQuotationThatGoesOverManyParagraphs() {
    read("a.txt", repeated("“a\n\n", 600_000));
  }

  @Test
  void manyDatesOnOneLine() {
    read("a.txt", repeated("at the meeting on May 3 ", 2_000_000));
  }

  @Test
  void manyPeopleOfOneSurname() {
    read("a.txt", numbered(i -> "Mr. " + name(i) + " Roe ", 600_000));
  }

  @Test
  void anOutletOfALongNameAndManyCaptions() {
    read(
        "a.html",
        "<html><head><meta property=og:site_name content='"
            + repeated("Outlet ", 400_000)
            + "'></head><body><p>Mary Bell said “no”. It is.</p>"
            + repeated("<figure><figcaption>The dam</figcaption></figure>", 400_000));
  }

  @ParameterizedTest
  @ValueSource(strings = {",", ":", " ", "By ", "\u0301", "a and "})
  void anAuthorOfOnePieceAgainAndAgain(String unit) {
    String pieces = "A" + repeated(unit, 1_000_000);
    read(
        "a.html",
        "<html><head><meta name=author content='"
            + pieces
            + "'></head><body><p>Mary Bell said “no”. It is.</p></body></html>");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\u0301", "on ", "says ", ": "})
  void aReaderWithANameOfOnePieceAgainAndAgain(String unit) {
    read(
        "a.html",
        "<html><body><article><h1>A</h1><p>Mary Bell said “no”. It is.</p></article>"
            + "<div class=comments><div class=comment id=c1><span class=author>A"
            + repeated(unit, 200_000)
            + "</span><p>I do.</p></div></div></body></html>");
  }
}
