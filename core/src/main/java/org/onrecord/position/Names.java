package org.onrecord.position;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.onrecord.text.Span;
import org.onrecord.word.Token;
import org.onrecord.word.WordFile;
import org.onrecord.word.WordSet;

/** Who and what a sentence names, as far as capitals tell. Linear in the sentence. */
final class Names {
  private static final WordFile WORDS = WordFile.of(Names.class, "sentences.txt");

  /** Words that a sentence may open with, and others with a capital that name nobody. */
  private static final Set<String> NOBODY = WORDS.words("names-nobody");

  private static final Set<String> JOINING = WordSet.of("of the de la van von al bin");

  private Names() {}

  /** The names in a sentence, in text order, without overlap. */
  static List<Span> in(List<Token> sentence) {
    List<Span> names = new ArrayList<>();
    int at = 0;
    while (at < sentence.size()) {
      if (!starts(sentence, at)) {
        at++;
        continue;
      }
      int last = at;
      for (int next = at + 1; next < sentence.size() && next <= last + 3; next++) {
        if (sentence.get(next).capitalised()) {
          last = next;
        } else if (!JOINING.contains(sentence.get(next).lower())) {
          break;
        }
      }
      names.add(sentence.get(at).span().cover(sentence.get(last).span()));
      at = last + 1;
    }
    return names;
  }

  private static boolean starts(List<Token> sentence, int at) {
    Token token = sentence.get(at);
    boolean shortened = token.lower().indexOf('\'') >= 0 && token.lower().endsWith("t");
    if (!token.capitalised() || shortened || NOBODY.contains(token.lower())) {
      return false;
    }
    boolean opens = at == 0 || (at == 1 && !sentence.get(0).isWord());
    boolean adverb = token.lower().endsWith("ly") || token.lower().endsWith("ing");
    return !(opens && adverb);
  }
}
