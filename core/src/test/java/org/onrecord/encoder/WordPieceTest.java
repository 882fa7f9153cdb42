package org.onrecord.encoder;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.StringReader;
import org.junit.jupiter.api.Test;

class WordPieceTest {
  private static final String VOCABULARY =
      "[PAD]\n[unused0]\n[UNK]\n[CLS]\n[SEP]\nun\nund\n##do\n##able\n##a\nwindow\n";

  private static WordPiece read(String vocabulary) throws IOException {
    return WordPiece.read(new StringReader(vocabulary));
  }

  @Test
  void theLongestPieceIsTakenEachTime() throws IOException {
    WordPiece wordPiece = read(VOCABULARY);

    assertArrayEquals(new int[] {10}, wordPiece.cut("window"));
    assertArrayEquals(new int[] {6, 7, 8}, wordPiece.cut("unddoable"));
  }

  @Test
  void aWordThatCannotBeCutIsUnknownAsAWhole() throws IOException {
    WordPiece wordPiece = read(VOCABULARY);

    assertArrayEquals(new int[] {2}, wordPiece.cut("undo"));
    assertArrayEquals(new int[] {2}, wordPiece.cut("un" + "a".repeat(99)));
    assertArrayEquals(new int[] {1}, wordPiece.cut(Word.BREAK));
  }

  @Test
  void aVocabularyWithoutSpecialPiecesIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> read("a\nb\n"));
  }
}
