package org.onrecord.encoder;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacterEnums.ECharacterCategory;
import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.onrecord.text.Span;

/**
 * Splits text into words as BERT's uncased tokenizer does (Devlin et al. 2019, the reference's
 * {@code BasicTokenizer}), but keeps where each stands.
 *
 * <p>White space separates; control and format characters vanish; each punctuation mark and each
 * Han character is a word. Of anything else each code point is put in lower case by itself,
 * decomposed (NFD) and stripped of its marks; a word of which nothing is left is none. Linear.
 */
final class WordSplitter {
  /**
   * The most marks in a row that are kept. They fill more than a window, so that the words on both
   * sides are never read together anyway and further marks add nothing; they would take as long to
   * read as words of ten times their length.
   */
  private static final int MOST_MARKS = 256;

  private final String text;
  private final Map<Integer, QuotationMark> marks;
  private final List<Word> words = new ArrayList<>();
  private final StringBuilder form = new StringBuilder();
  private int start = -1;
  private int end = -1;

  /** Marks since the last word of letters or digits. */
  private int run;

  private WordSplitter(String text, Map<Integer, QuotationMark> marks) {
    this.text = text;
    this.marks = marks;
  }

  /**
   * The words of paragraphs in text order, with a break between each two of them.
   *
   * @param marks by their start: quotation marks that are to be read as curly double ones
   */
  static List<Word> split(String text, List<Span> paragraphs, Map<Integer, QuotationMark> marks) {
    WordSplitter splitter = new WordSplitter(text, marks);
    for (Span paragraph : paragraphs) {
      List<Word> words = splitter.words;
      if (!words.isEmpty() && !words.get(words.size() - 1).isBreak()) {
        words.add(new Word(Word.BREAK, new Span(paragraph.start(), paragraph.start())));
      }
      splitter.paragraph(paragraph);
    }
    return splitter.words;
  }

  private void paragraph(Span paragraph) {
    int at = paragraph.start();
    while (at < paragraph.end()) {
      QuotationMark mark = marks.get(at);
      if (mark != null) {
        close();
        addMark(mark.word());
        at = mark.span().end();
        continue;
      }
      int c = text.codePointAt(at);
      int next = at + Character.charCount(c);
      switch (CharacterClass.of(c)) {
        case SPACE -> close();
        case DROPPED -> {}
        case SINGLE -> {
          close();
          Word word = new Word(text.substring(at, next), new Span(at, next));
          if (Character.isLetterOrDigit(c)) {
            add(word);
          } else {
            addMark(word);
          }
        }
        case LETTER -> {
          if (start < 0) {
            start = at;
          }
          append(c);
          end = next;
        }
      }
      at = next;
    }
    close();
  }

  private void add(Word word) {
    words.add(word);
    run = 0;
  }

  private void addMark(Word word) {
    if (run < MOST_MARKS) {
      words.add(word);
      run++;
    }
  }

  private void close() {
    if (start >= 0 && form.length() > 0) {
      add(new Word(form.toString(), new Span(start, end)));
    }
    form.setLength(0);
    start = -1;
  }

  private void append(int c) {
    if (c < 0x80) {
      form.append((char) (c >= 'A' && c <= 'Z' ? c + 32 : c));
      return;
    }
    String lower = UCharacter.toLowerCase(ULocale.ROOT, Character.toString(c));
    Normalizer2.getNFDInstance()
        .normalize(lower)
        .codePoints()
        .filter(x -> UCharacter.getType(x) != ECharacterCategory.NON_SPACING_MARK)
        .forEach(form::appendCodePoint);
  }
}
