package org.onrecord.ledger.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** Words as tokens of Lucene, and their stems after Porter. */
final class Stems {
  private Stems() {}

  /** The words as they are. */
  static TokenStream plain(List<String> words) {
    return new Tokens(words);
  }

  /** Their stems. */
  static TokenStream stemmed(List<String> words) {
    return new PorterStemFilter(new Tokens(words));
  }

  /** The stem of a folded word. */
  static String of(String word) {
    try (TokenStream tokens = stemmed(List.of(word))) {
      CharTermAttribute term = tokens.getAttribute(CharTermAttribute.class);
      tokens.reset();
      return tokens.incrementToken() ? term.toString() : word;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static final class Tokens extends TokenStream {
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final List<String> words;
    private Iterator<String> next;

    private Tokens(List<String> words) {
      this.words = words;
      this.next = words.iterator();
    }

    @Override
    public void reset() throws IOException {
      super.reset();
      next = words.iterator();
    }

    @Override
    public boolean incrementToken() {
      clearAttributes();
      if (!next.hasNext()) {
        return false;
      }
      term.append(next.next());
      return true;
    }
  }
}
