package org.onrecord.attribution.find;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.onrecord.Reading;
import org.onrecord.record.PageRecord;
import org.onrecord.statement.Statement;

class IntroducedQuotationsTest {
  private static final String WORDS =
      " “When the dam was drawn up there were eleven villages in the valley, and not one of them was asked.”";

  private static List<String> sources(String before, String after) {
    PageRecord record =
        Reading.of(
                "The dam of Harran\n\nMary Bell, the mayor of Harran, spoke on Monday.\n\n"
                    + before
                    + WORDS
                    + after
                    + "\n\nIt was cold.\n")
            .record();
    return record.statements().stream()
        .filter(s -> record.words(s.content()).equals(WORDS.strip()))
        .filter(s -> s.cue().isEmpty())
        .map(Statement::source)
        .map(source -> source.isEmpty() ? "nobody" : record.words(source))
        .toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "The Velmoran leader began with the history, as she always does.~The Velmoran leader",
        "It rained. She wore black that day.~She",
        "The mayor of the town wore black.~The mayor"
      })
  void belongToWhomTheSentenceBeforeIsAbout(String before, String source) {
    assertEquals(List.of(source), sources(before, ""));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The water rose fast.",
        "Harran has changed.",
        "It was a wet morning in the valley."
      })
  void areNobodysWhereItIsAboutAThing(String before) {
    assertEquals(List.of("nobody"), sources(before, ""));
  }

  @Test
  void areNobodysWhereTheParagraphGoesOn() {
    assertEquals(
        List.of("nobody"),
        sources("It rained. She was in no mood for jokes.", " That was true once."));
  }
}
