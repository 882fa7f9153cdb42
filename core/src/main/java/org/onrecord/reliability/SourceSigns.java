package org.onrecord.reliability;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.onrecord.page.Page;
import org.onrecord.page.Turn;
import org.onrecord.person.Person;
import org.onrecord.person.PersonType;
import org.onrecord.statement.Act;
import org.onrecord.statement.Statement;
import org.onrecord.text.Span;
import org.onrecord.word.Token;
import org.onrecord.word.Tokenizer;

/** The signs that the words of a source show. */
final class SourceSigns {
  private static final Set<String> PRONOUNS = Set.of("he", "she", "him", "her", "his");
  private static final Set<String> VAGUE =
      Set.of(
          "it", "they", "we", "you", "who", "which", "that", "them", "us", "its", "their", "our");

  private static final int LONG = 12;

  private final String text;
  private final Set<Span> labels = new HashSet<>();

  SourceSigns(Page page) {
    this.text = page.text().string();
    for (Turn turn : page.turns()) {
      if (turn.label() != null) {
        labels.add(turn.label());
      }
    }
  }

  void add(Map<Sign, Double> signs, Statement statement, @Nullable Person speaker) {
    if (statement.source().isEmpty()) {
      signs.put(Sign.SOURCE_EMPTY, 1.0);
      return;
    }
    Span first = statement.source().get(0);
    List<Token> tokens =
        Tokenizer.tokens(text, new Span(first.start(), Math.min(first.end(), first.start() + 400)));
    Reliabilities.flag(signs, Sign.SOURCE_LONG, tokens.size() > LONG);
    Span content = statement.content().get(0);
    Span between = first.cover(content);
    Reliabilities.flag(
        signs,
        Sign.SOURCE_FAR,
        between(text, first, content).indexOf('\n') >= 0 && !between.isEmpty());
    String word = tokens.size() == 1 ? tokens.get(0).lower() : "";
    if (labels.contains(first)) {
      signs.put(Sign.SOURCE_LABEL, 1.0);
    } else if (word.equals("i")) {
      signs.put(Sign.SOURCE_I, 1.0);
    } else if (PRONOUNS.contains(word)) {
      signs.put(Sign.SOURCE_PRONOUN, 1.0);
    } else if (VAGUE.contains(word)) {
      signs.put(Sign.SOURCE_VAGUE, 1.0);
    } else if (speaker != null) {
      String source = first.in(text).toLowerCase(Locale.ROOT);
      String name = speaker.name().toLowerCase(Locale.ROOT);
      if (speaker.type() == PersonType.PERSON) {
        named(signs, source, name);
      } else if (speaker.type() == PersonType.UNNAMED) {
        Reliabilities.flag(signs, Sign.SOURCE_DEFINITE, source.startsWith("the "));
        Reliabilities.flag(signs, Sign.DOCUMENT, statement.act() == Act.WRITING);
      } else {
        Reliabilities.flag(signs, Sign.SOURCE_PARTLY, !bare(source).equals(bare(name)));
      }
    }
  }

  private static String bare(String name) {
    return name.startsWith("the ") ? name.substring(4) : name;
  }

  private static void named(Map<Sign, Double> signs, String source, String name) {
    Reliabilities.flag(signs, Sign.NAME_SHORT, name.indexOf(' ') < 0);
    String last = name.substring(name.lastIndexOf(' ') + 1);
    if (!source.contains(last)) {
      signs.put(Sign.SOURCE_DESCRIBED, 1.0);
    } else {
      Reliabilities.flag(signs, Sign.SOURCE_SURNAME, !source.contains(name));
    }
  }

  private static String between(String text, Span a, Span b) {
    int from = Math.min(a.end(), b.end());
    int to = Math.max(a.start(), b.start());
    return from < to ? text.substring(from, Math.min(to, from + 2000)) : "";
  }
}
