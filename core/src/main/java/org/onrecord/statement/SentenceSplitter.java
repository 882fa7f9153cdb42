package org.onrecord.statement;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.onrecord.text.Span;
import org.onrecord.text.Token;
import org.onrecord.text.Tokenizer;

/** Cuts a paragraph into sentences without cutting its quotations. Linear. */
final class SentenceSplitter {
  /** After “Why?” the verb of "the old man asked" stands within so many tokens. */
  private static final int REACH = 7;

  private static final Set<String> FINAL = Set.of(".", "!", "?", "…", "...", "....", "..");

  private final List<Token> tokens;
  private final List<@Nullable Quotation> quotations;
  private final CueLexicon lexicon;

  private SentenceSplitter(
      List<Token> tokens, List<@Nullable Quotation> quotations, CueLexicon lexicon) {
    this.tokens = tokens;
    this.quotations = quotations;
    this.lexicon = lexicon;
  }

  /**
   * The sentences of a paragraph.
   *
   * @param all the quotations of its section, in order
   */
  static List<Sentence> split(
      String text, Span paragraph, List<Quotation> all, CueLexicon lexicon) {
    List<Token> tokens = Tokenizer.tokens(text, paragraph);
    return new SentenceSplitter(tokens, quotationOfEach(tokens, all), lexicon).sentences();
  }

  private static List<@Nullable Quotation> quotationOfEach(
      List<Token> tokens, List<Quotation> all) {
    List<@Nullable Quotation> of = new ArrayList<>(tokens.size());
    if (tokens.isEmpty()) {
      return of;
    }
    int next = firstEndingAfter(all, tokens.get(0).span().start());
    for (Token token : tokens) {
      while (next < all.size() && all.get(next).extent().end() <= token.span().start()) {
        next++;
      }
      boolean inside = next < all.size() && all.get(next).extent().start() <= token.span().start();
      of.add(inside ? all.get(next) : null);
    }
    return of;
  }

  private static int firstEndingAfter(List<Quotation> all, int offset) {
    int low = 0;
    int high = all.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (all.get(middle).extent().end() <= offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private List<Sentence> sentences() {
    List<Sentence> sentences = new ArrayList<>();
    int start = 0;
    for (int i = 0; i < tokens.size(); i++) {
      if (i + 1 == tokens.size() || endsAfter(i)) {
        List<@Nullable Quotation> part = new ArrayList<>(quotations.subList(start, i + 1));
        sentences.add(
            new Sentence(
                List.copyOf(tokens.subList(start, i + 1)),
                Collections.unmodifiableList(part),
                start == 0));
        start = i + 1;
      }
    }
    return sentences;
  }

  private boolean endsAfter(int i) {
    Quotation here = quotations.get(i);
    Quotation next = quotations.get(i + 1);
    if (here != null) {
      return !here.equals(next) && endsAfterQuotation(i);
    }
    if (!FINAL.contains(tokens.get(i).text())) {
      return false;
    }
    Token after = tokens.get(i + 1);
    boolean goesOn = ")]".contains(after.text()) || (next == null && FINAL.contains(after.text()));
    return !goesOn && (next != null || !after.lowerCase());
  }

  /** After “…!” a capital starts a new sentence, unless what follows tells who exclaimed it. */
  private boolean endsAfterQuotation(int i) {
    Token after = tokens.get(i + 1);
    if (i == 0
        || after.lowerCase()
        || (after.shape() == Token.Shape.MARK && quotations.get(i + 1) == null)) {
      return false;
    }
    String last = tokens.get(i - 1).text();
    if (!FINAL.contains(last)) {
      return false;
    }
    return last.startsWith(".") || !speechVerbFollows(i + 1);
  }

  private boolean speechVerbFollows(int from) {
    for (int i = from; i < Math.min(tokens.size(), from + REACH); i++) {
      if (quotations.get(i) != null || tokens.get(i).shape() == Token.Shape.MARK) {
        return false;
      }
      if (lexicon.isSpeech(tokens.get(i).lower())) {
        return true;
      }
    }
    return false;
  }
}
