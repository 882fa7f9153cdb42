package org.onrecord.attribution.act;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.onrecord.attribution.Attribution;
import org.onrecord.statement.Kind;
import org.onrecord.text.SourceText;
import org.onrecord.text.Span;
import org.onrecord.word.Token;
import org.onrecord.word.Tokenizer;

/**
 * What is seen of an attribution that may tell its act, as words with an equals sign: {@code
 * verb=say}, {@code source=poll}. Cost: bounded for each attribution, however long its content.
 */
final class ActClues {
  /** How many words of a cue or a source are looked at. */
  private static final int MOST_WORDS = 24;

  /** How far behind a cue its circumstances may stand, in UTF-16 units. */
  private static final int REACH = 60;

  private static final int LONGEST_PHRASE = 4;

  private static final Set<String> NOUN_ENDS =
      Set.of(
          "of", "in", "for", "at", "from", "by", "with", "on", "who", "that", "which", "about",
          "to", ",", "(", "—", "–");

  private final ActWords words;
  private final Set<String> clues = new LinkedHashSet<>();

  private ActClues(ActWords words) {
    this.words = words;
    clues.add("any");
  }

  /** The clues of an attribution, in a fixed order, each once. */
  static Set<String> of(SourceText text, Attribution attribution, ActWords words) {
    ActClues found = new ActClues(words);
    String string = text.string();
    String verb = found.cue(tokens(string, attribution.cue()));
    String source = found.source(tokens(string, attribution.source()));
    found.clues.add("verb+source=" + verb + "+" + source);
    found.clues.add("kind=" + attribution.kind().id());
    found.content(string, attribution);
    found.nearby(string, attribution);
    found.clues.add("order=" + order(attribution));
    return found.clues;
  }

  /** The clues of a cue by itself. */
  static Set<String> ofCue(List<Token> cue, ActWords words) {
    ActClues found = new ActClues(words);
    found.cue(cue);
    return found.clues;
  }

  private static List<Token> tokens(String text, List<Span> spans) {
    List<Token> tokens = new ArrayList<>();
    for (Span span : spans) {
      Span some = new Span(span.start(), Math.min(span.end(), span.start() + 200));
      tokens.addAll(Tokenizer.tokens(text, some));
    }
    return tokens.subList(0, Math.min(tokens.size(), MOST_WORDS));
  }

  /** Adds the clues of a cue; returns the stem of the word that counts most. */
  private String cue(List<Token> cue) {
    if (cue.isEmpty()) {
      clues.add("cue=none");
      return "none";
    }
    List<String> phrase = new ArrayList<>();
    boolean negated = false;
    boolean modal = false;
    boolean passive = false;
    for (Token token : cue) {
      String stem = words.stem(token);
      negated |= words.negates(token);
      if (phrase.isEmpty() && (words.isAuxiliary(token) || words.isAdverb(token))) {
        modal |= stem.equals("would") || stem.equals("could") || stem.equals("will");
        passive |= stem.equals("be");
        continue;
      }
      phrase.add(stem);
    }
    if (phrase.isEmpty()) {
      phrase.add(words.stem(cue.get(cue.size() - 1)));
    }
    String verb = phrase.get(0);
    clues.add("verb=" + verb);
    clues.add(
        "cue=" + String.join("_", phrase.subList(0, Math.min(phrase.size(), LONGEST_PHRASE))));
    phrase.subList(1, phrase.size()).forEach(stem -> clues.add("cue-word=" + stem));
    add("cue-negated", negated);
    add("cue-modal", modal);
    add("cue-passive", passive);
    add("cue-long", phrase.size() > LONGEST_PHRASE);
    if (cue.stream().anyMatch(words::isDocument)) {
      clues.add("cue-document");
    }
    return verb;
  }

  /** Adds the clues of a source; returns what kind of word its noun is. */
  private String source(List<Token> source) {
    if (source.isEmpty()) {
      clues.add("source=none");
      return "none";
    }
    add("source-handle", source.stream().anyMatch(token -> token.is("@")));
    int end = 1;
    while (end < source.size() && !NOUN_ENDS.contains(source.get(end).lower())) {
      end++;
    }
    List<Token> phrase = source.subList(0, end);
    Token head = phrase.get(phrase.size() - 1);
    for (int i = 0; i < source.size(); i++) {
      if (source.get(i).lowerCase() && i != end - 1) {
        clues.add("source-word=" + words.stem(source.get(i)));
      }
    }
    if (head.lowerCase() || words.isPronoun(head) || words.isDocument(head)) { // no names
      clues.add("source=" + words.stem(head));
    }
    String kind = sourceKind(phrase, head);
    clues.add("source-kind=" + kind);
    return kind;
  }

  private String sourceKind(List<Token> phrase, Token head) {
    if (words.isDocument(head)) {
      return "document";
    }
    if (words.isPronoun(head)) {
      return "pronoun";
    }
    if (words.endsPaper(head)) {
      return "document";
    }
    return head.capitalised() ? "name" : hasDocument(phrase) ? "document" : "other";
  }

  /** "A report highlighting": a participle hangs on it; a "study author" is no document. */
  private boolean hasDocument(List<Token> phrase) {
    for (int i = 0; i + 1 < phrase.size(); i++) {
      String next = phrase.get(i + 1).lower();
      boolean participle = next.endsWith("ing") || next.endsWith("ed");
      if (participle && phrase.get(i).lowerCase() && words.isDocument(phrase.get(i))) {
        return true;
      }
    }
    return false;
  }

  private void content(String text, Attribution attribution) {
    Span first = attribution.content().get(0);
    Span start = new Span(first.start(), Math.min(first.end(), first.start() + 40));
    List<Token> tokens = Tokenizer.tokens(text, start);
    boolean quoted = !tokens.isEmpty() && !tokens.get(0).isWord();
    add("unquoted-direct", attribution.kind() == Kind.DIRECT && !quoted);
    add("content-several", attribution.content().size() > 1);
    for (Token token : tokens) {
      if (token.isWord()) {
        boolean ing = token.lower().endsWith("ing");
        String opening = words.opens(token) ? token.lower() : ing ? "ing" : "other";
        clues.add("content=" + opening);
        break;
      }
    }
  }

  /** The words behind the cue that are part of nothing: "in a statement", "on Friday". */
  private void nearby(String text, Attribution attribution) {
    if (attribution.cue().isEmpty()) {
      return;
    }
    int start = attribution.cue().get(attribution.cue().size() - 1).end();
    int end = Math.min(text.length(), start + REACH);
    for (List<Span> spans : List.of(attribution.content(), attribution.source())) {
      for (Span span : spans) {
        if (span.end() > start) {
          end = Math.min(end, Math.max(start, span.start()));
        }
      }
    }
    for (Token token : Tokenizer.tokens(text, new Span(start, end))) {
      if (token.is(".")
          || token.is(";")
          || token.is("?")
          || text.startsWith("\n", token.span().end())) {
        break;
      }
      String stem = token.capitalised() && !words.isDocument(token) ? "name" : words.stem(token);
      clues.add("near=" + (token.isWord() ? stem : "mark"));
      add("near-document", words.isDocument(token));
    }
  }

  private static String order(Attribution attribution) {
    if (attribution.cue().isEmpty()) {
      return "none";
    }
    int cue = attribution.cue().get(0).start();
    Span extent = attribution.extent();
    return cue < extent.start() ? "before" : cue >= extent.end() ? "after" : "inside";
  }

  private void add(String clue, boolean holds) {
    if (holds) {
      clues.add(clue.toLowerCase(Locale.ROOT));
    }
  }
}
