package org.onrecord.attribution.find;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.onrecord.attribution.Attribution;
import org.onrecord.attribution.certainty.CuePhrase;
import org.onrecord.text.Span;
import org.onrecord.word.Token;
import org.onrecord.word.Tokenizer;
import org.onrecord.word.WordFile;
import org.onrecord.word.WordSet;

/** The words of {@code speech.txt}: verbs of saying in their forms. Immutable. */
final class SpeechWords {
  private static final Set<String> FIRST_AND_SECOND =
      Set.of("i", "me", "my", "we", "us", "our", "you", "your");

  private static final WordFile WORDS = WordFile.of(SpeechWords.class, "speech.txt");

  private final Set<String> speech;
  private final Set<String> past;
  private final Set<String> unsaid;

  private SpeechWords() {
    speech = forms("speech");
    past = WORDS.words("past");
    unsaid = WORDS.words("unsaid");
  }

  /**
   * The words under a heading in all forms that it gives of them.
   *
   * @param heading without brackets
   */
  static Set<String> forms(String heading) {
    Set<String> forms = new HashSet<>();
    WORDS.lines(heading).forEach(line -> forms.addAll(CuePhrase.parse(line).firstWords()));
    return Set.copyOf(forms);
  }

  /**
   * A regular expression for any of the lines under a heading, as they stand there.
   *
   * @param heading without brackets
   */
  static String anyOf(String heading) {
    return WordSet.anyOf(WORDS.lines(heading));
  }

  /** Reads the words from the jar. */
  static SpeechWords load() {
    return new SpeechWords();
  }

  /** Whether a stretch of text holds a word of saying. */
  boolean isIn(String text, Span span) {
    return Tokenizer.tokens(text, span).stream().anyMatch(token -> isSpeech(token));
  }

  /**
   * Whether a cue reports that its source said something: "had told the police", not "would say",
   * not "hoped". Of the one whose words hold it ("I", "we") and of the one addressed ("you") only
   * what was said before counts, since "I say" and "I’m telling you" report nothing.
   */
  boolean reports(String text, Attribution attribution) {
    List<Token> cue = tokens(text, attribution.cue());
    int verb = 0;
    while (verb < cue.size() && !isSpeech(cue.get(verb))) {
      if (unsaid.contains(cue.get(verb).lower())) {
        return false;
      }
      verb++;
    }
    if (verb == cue.size()) {
      return false;
    }
    List<Token> source = tokens(text, attribution.source());
    if (source.size() == 1 && source.get(0).is("who") && source.get(0).capitalised()) {
      return false; // it asks who said it
    }
    boolean isOwn =
        source.size() == 1
            && FIRST_AND_SECOND.contains(source.get(0).lower())
            && !isCountry(source.get(0));
    return !isOwn || isPast(cue.get(verb));
  }

  private static boolean isCountry(Token token) {
    return token.is("us") && token.inCapitals();
  }

  private boolean isSpeech(Token token) {
    return speech.contains(token.lower());
  }

  private boolean isPast(Token verb) {
    return verb.lower().endsWith("ed") || past.contains(verb.lower());
  }

  private static List<Token> tokens(String text, List<Span> spans) {
    List<Token> tokens = new ArrayList<>();
    spans.forEach(span -> tokens.addAll(Tokenizer.tokens(text, span)));
    return tokens;
  }
}
