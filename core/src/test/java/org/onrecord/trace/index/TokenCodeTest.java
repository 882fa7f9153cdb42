package org.onrecord.trace.index;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.onrecord.trace.source.Source;

class TokenCodeTest {
  /** The first and the last token of each length. */
  private static final int[] EDGES = {
    0, 1, 0xBF, 0xC0, 0xC0 + 1, 0xC0 + 0x30 * 256 - 1, 0xC0 + 0x30 * 256, TokenCode.MAX_TOKENS - 1
  };

  @Test
  void whatIsWrittenIsReadWhereLengthsChange() {
    ByteList codes = new ByteList();
    for (int token : EDGES) {
      TokenCode.write(codes, token);
    }
    int fourBytes = TokenCode.MAX_TOKENS - (1 << 24);
    TokenCode.write(codes, fourBytes - 1);
    TokenCode.write(codes, fourBytes);
    int at = 0;
    for (int token : EDGES) {
      assertEquals(token, TokenCode.read(codes.array(), at));
      at += TokenCode.length(codes.array()[at]);
    }
    assertEquals(fourBytes - 1, TokenCode.read(codes.array(), at));
    at += 3;
    assertEquals(fourBytes, TokenCode.read(codes.array(), at));
    assertEquals(codes.size(), at + 4);
  }

  @Test
  void lettersOfEveryLengthAreCountedWhereverTheyStand() {
    for (String letter : new String[] {"x", "é", "語", "𝒳"}) {
      for (int length = 1; length < 20; length++) {
        for (int place = 0; place < length; place++) {
          String text = "x".repeat(place) + letter + "é".repeat(length - place - 1);
          ByteList list = new ByteList();
          list.addAll(text.getBytes(StandardCharsets.UTF_8));
          int before = text.substring(0, place).getBytes(StandardCharsets.UTF_8).length;
          String rest = text.substring(place);
          assertEquals(rest.length(), list.units(before, list.size()), text);
          assertEquals(
              rest.codePointCount(0, rest.length()), list.points(before, list.size()), text);
          assertEquals(place, list.units(0, before), text);
        }
      }
    }
  }

  @Test
  void tokensOfEveryLengthComeBackWithTheirOffsets() throws Exception {
    for (String letter : new String[] {"a", "é", "ა", "𝒳"}) {
      StringBuilder text = new StringBuilder();
      for (int length = 1; length < 30; length++) {
        text.append(letter.repeat(length)).append(" — ".repeat(length % 4)).append(' ');
      }
      SegmentBuilder builder = new SegmentBuilder();
      builder.add(new Source("a", "1", null, text.toString()));
      Segment segment = new Segment(SegmentMemory.of(builder), ChunkMemory.unbounded());
      assertEquals(text.toString(), DocumentWords.text(segment, 0));
      DocumentWords words = new DocumentWords(segment, 0);
      for (int from = 0; from < words.size(); from++) {
        DocumentWords.PlacedText placed = words.place(from, words.size());
        for (int word = from; word < words.size(); word++) {
          String one = letter.repeat(word + 1);
          assertEquals(one, text.substring(placed.start(word), placed.end(word)));
        }
        assertEquals(text.codePointCount(0, placed.start(from)), placed.codePoints());
      }
    }
  }
}
