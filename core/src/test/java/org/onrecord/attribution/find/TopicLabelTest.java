package org.onrecord.attribution.find;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.onrecord.attribution.Attribution;
import org.onrecord.statement.Kind;

/** What stands before a colon may be what a quotation is about. */
class TopicLabelTest {
  private static int sources(Kind kind, String marked) {
    MarkedText text = MarkedText.of(marked);
    Attribution plain = TopicLabel.without(text.text(), text.attribution(kind));
    assertEquals(plain.source().isEmpty(), plain.cue().isEmpty());
    return plain.source().size();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "On <s>Ada Quill</s>’s injury<c>:</c> <x>“She is fine.”</x>",
        "It rained.\nAsked about <s>Ada Quill</s><c>:</c> <x>“She is fine.”</x>",
      })
  void whomALineIsAboutDoesNotSpeak(String marked) {
    assertEquals(0, sources(Kind.DIRECT, marked));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "On Monday, <s>Ada Quill</s><c>:</c> <x>“She is fine.”</x>",
        "<s>Ada Quill</s><c>:</c> <x>“She is fine.”</x>",
        "On the quay <s>Ada Quill</s> <c>said:</c> <x>“She is fine.”</x>",
        "<x>“She is fine.”</x> On Monday <s>Ada Quill</s><c>:</c>",
      })
  void whoSpeaksStays(String marked) {
    assertEquals(1, sources(Kind.DIRECT, marked));
  }
}
