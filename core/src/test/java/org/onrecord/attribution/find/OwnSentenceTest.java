package org.onrecord.attribution.find;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.onrecord.encoder.Passage;
import org.onrecord.encoder.Word;
import org.onrecord.text.Span;

/** What a cue reports without quotation marks ends where its sentence ends. */
class OwnSentenceTest {
  private static WordRange range(Passage passage, Span span) {
    int first = -1;
    int last = -1;
    for (int i = 0; i < passage.size(); i++) {
      Word word = passage.words().get(i);
      if (!word.isBreak() && span.contains(word.span())) {
        first = first < 0 ? i : first;
        last = i;
      }
    }
    return new WordRange(first, last);
  }

  private static List<WordRange> ranges(Passage passage, List<Span> spans) {
    List<WordRange> ranges = new ArrayList<>();
    spans.forEach(span -> ranges.add(range(passage, span)));
    return ranges;
  }

  /** The contents that are left, joined by " | ". */
  private static String kept(String marked) {
    MarkedText text = MarkedText.of(marked);
    Passage passage = FakeScores.passage(text.text());
    List<Span> quoted =
        text.quotations().quotations().stream().flatMap(q -> q.spans().stream()).toList();
    OwnSentence own =
        new OwnSentence(
            text.text(),
            passage,
            word -> quoted.stream().anyMatch(span -> span.contains(word.span())));
    AttributionDecoder.Found found =
        new AttributionDecoder.Found(
            List.of(), ranges(passage, text.cue()), ranges(passage, text.content()), 1);
    List<String> words = new ArrayList<>();
    for (WordRange range : own.of(found)) {
      Span first = passage.words().get(range.first()).span();
      words.add(first.cover(passage.words().get(range.last()).span()).in(text.text()));
    }
    return String.join(" | ", words);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '>',
      quoteCharacter = '`',
      value = {
        "She {said} [that it was late. I did not agree] > that it was late.",
        "She {said} [it was late! I ran] > it was late!",
        "She {said} [“Run, or stay.” I had no answer] > “Run, or stay.”",
        "She {asked} [was it late? Nobody knew] > was it late?",
        "[I ran. It was late], she {said} > It was late",
      })
  void aParaphraseEndsWithItsSentence(String marked, String left) {
    assertEquals(left, kept(tags(marked)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '>',
      quoteCharacter = '`',
      value = {
        "She {wrote}: [It was late. I did not agree]",
        "She {said} [that J. Quill and Sens. Roe were late]",
        "She {said} [at 6 p.m. Harran time it was late]",
        "She {said} [it was “late. Very late.”]",
        "She {said} [it was late. and dark]",
        "“[It was late. Very late],” she {said}",
      })
  void whatMayGoOnIsLeftWhole(String marked) {
    String whole = marked.substring(marked.indexOf('[') + 1, marked.indexOf(']'));
    assertEquals(whole, kept(tags(marked)));
  }

  @Test
  void whatIsSaidInTheNextSentenceByTheNarratorIsNotHers() {
    assertEquals(
        "“We were tired,”", kept("<x>“We were tired,”</x> she <c>said</c>. <x>I accept that</x>."));
    assertEquals(
        "“We were tired,” | and late",
        kept("<x>“We were tired,”</x> she <c>said</c>, <x>and late</x>."));
  }

  @Test
  void aParagraphOfItsOwnMayBeSeveralSentences() {
    assertEquals(
        "It was late. I ran", kept("This is what she <c>said</c>\n\n<x>It was late. I ran</x>"));
  }

  private static String tags(String marked) {
    return marked.replace("{", "<c>").replace("}", "</c>").replace("[", "<x>").replace("]", "</x>");
  }
}
