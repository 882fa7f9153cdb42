package org.onrecord.attribution.find;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.onrecord.attribution.Attribution;
import org.onrecord.attribution.Extraction;
import org.onrecord.page.Section;
import org.onrecord.stage.StageFailures;
import org.onrecord.stage.UnusableException;
import org.onrecord.statement.Kind;
import org.onrecord.text.Diagnostic;
import org.onrecord.text.Span;

class SectionHalvesTest {
  private final StageFailures failures = new StageFailures();

  /** A section of so many paragraphs of ten characters, from an offset on. */
  private static Section section(String name, int from, int paragraphs) {
    List<Span> spans = new ArrayList<>();
    for (int i = 0; i < paragraphs; i++) {
      spans.add(new Span(from + 10 * i, from + 10 * i + 9));
    }
    return new Section(name, spans);
  }

  /** One attribution for each paragraph, unless one of them holds what the reader fails on. */
  private List<Span> read(List<Section> sections, Span bad, Throwable failure) {
    SectionHalves halves =
        new SectionHalves(
            some -> {
              List<Attribution> found = new ArrayList<>();
              for (Section section : some) {
                for (Span paragraph : section.paragraphs()) {
                  if (paragraph.overlaps(bad)) {
                    fail(failure);
                  }
                  found.add(
                      new Attribution(
                          Kind.INDIRECT,
                          List.of(),
                          List.of(),
                          List.of(paragraph),
                          section.name(),
                          1));
                }
              }
              return new Extraction(found, List.of());
            },
            failures);
    return halves.read(sections).stream()
        .flatMap(extraction -> extraction.attributions().stream())
        .map(Attribution::extent)
        .sorted()
        .toList();
  }

  private static void fail(Throwable failure) {
    if (failure instanceof Error error) {
      throw error;
    }
    throw (RuntimeException) failure;
  }

  private List<Span> failed() {
    return failures.diagnostics().stream().map(Diagnostic::span).toList();
  }

  @Test
  void aParagraphThatFailsCostsNoOther() {
    List<Section> sections =
        List.of(section("headline", 0, 1), section("caption", 100, 1), section("body", 1000, 50));
    Span bad = new Span(1170, 1179);

    List<Span> read = read(sections, bad, new IllegalStateException());

    assertEquals(51, read.size());
    assertEquals(List.of(bad), failed());
  }

  @Test
  void anOverflowOfTheStackIsAFailureOfTheText() {
    Span bad = new Span(0, 9);

    List<Span> read = read(List.of(section("body", 0, 4)), bad, new StackOverflowError());

    assertEquals(3, read.size());
    assertEquals(List.of(bad), failed());
  }

  @Test
  void afterSomeFailuresTheRestIsGivenUp() {
    List<Span> read =
        read(List.of(section("body", 0, 1000)), new Span(0, 20_000), new IllegalStateException());

    assertEquals(List.of(), read);
    assertEquals(25, failed().size());
  }

  @Test
  void wantOfMemoryAndAnUnusableModelGoToTheCaller() {
    List<Section> sections = List.of(section("body", 0, 4));
    Span bad = new Span(0, 9);

    assertThrows(OutOfMemoryError.class, () -> read(sections, bad, new OutOfMemoryError()));
    assertThrows(
        UnusableException.class, () -> read(sections, bad, new UnusableException("closed")));
    assertEquals(List.of(), failed());
  }
}
