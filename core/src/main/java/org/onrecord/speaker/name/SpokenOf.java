package org.onrecord.speaker.name;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import org.onrecord.word.Token;
import org.onrecord.word.WordSet;

/**
 * Names that are people's although no forename, title or role shows it, since the page goes on with
 * "he" or "she" right after them: "In the yard Orsel Vantry stood with his dogs. “Mine,” he said."
 * Without them "he" would be whoever was named before.
 */
public final class SpokenOf {
  private static final Set<String> PRONOUNS = WordSet.of("he she his her him");

  /** How many words outside quotations may stand between. */
  private static final int NEAR = 40;

  /** How many words of a paragraph are looked at, with those inside quotations. */
  private static final int FURTHEST = 200;

  /** How many sentences on the pronoun may stand. */
  private static final int SENTENCES = 2;

  private final NameLexicon lexicon;
  private final IntPredicate quoted;

  /**
   * Creates it for a page.
   *
   * @param quoted whether the character at an offset stands inside a quotation
   */
  public SpokenOf(NameLexicon lexicon, IntPredicate quoted) {
    this.lexicon = lexicon;
    this.quoted = quoted;
  }

  /**
   * Those of a section's names. Linear.
   *
   * @param names of the paragraphs, in order
   */
  public Set<NameMention> in(List<ReadParagraph> paragraphs, List<NameMention> names) {
    Set<NameMention> found = new HashSet<>();
    int at = 0;
    for (int i = 0; i < names.size(); i++) {
      NameMention name = names.get(i);
      while (paragraphs.get(at).span().end() <= name.span().start()) {
        at++;
      }
      if (isSubject(name, paragraphs.get(at)) && isSpokenOf(name, paragraphs, at, next(names, i))) {
        found.add(name);
      }
    }
    return found;
  }

  /** Where the next name stands that a pronoun may mean; "of Great Venn" is none. */
  private int next(List<NameMention> names, int i) {
    for (int next = i + 1; next < names.size(); next++) {
      NameMention name = names.get(next);
      boolean isPlace =
          name.place().clause() == ClauseRole.OBLIQUE
              && !name.titled()
              && !NameRules.likelyPerson(name, lexicon);
      if (!isPlace) {
        return name.span().start();
      }
    }
    return Integer.MAX_VALUE;
  }

  private boolean isSubject(NameMention name, ReadParagraph paragraph) {
    String first = NameRules.lower(name.forename());
    boolean isName =
        name.full()
            ? !NameRules.particle(name.forename())
                && name.words().stream().noneMatch(NameRules::isAcronym)
            : lexicon.isForename(first);
    boolean isSubject = !name.place().quoted() && name.place().clause() == ClauseRole.SUBJECT;
    return isName
        && !paragraph.titleCase()
        && (isSubject || isEchoed(name, paragraph))
        && !lexicon.isRole(first)
        && !lexicon.isPlace(first)
        && !lexicon.isPlace(NameRules.lower(name.surname()));
  }

  /** "Ilka? She said …": who was asked about. */
  private static boolean isEchoed(NameMention name, ReadParagraph paragraph) {
    List<Token> tokens = paragraph.tokens();
    int next = paragraph.tokenAt(name.span().end());
    return next + 1 < tokens.size()
        && tokens.get(next).is("?")
        && (tokens.get(next + 1).is("he") || tokens.get(next + 1).is("she"));
  }

  /** Whether the next who is spoken of outside quotations is "he" or "she". */
  private boolean isSpokenOf(NameMention name, List<ReadParagraph> paragraphs, int at, int next) {
    int sentences = 0;
    int read = 0;
    boolean wasQuoted = false;
    if (isEchoed(name, paragraphs.get(at))) {
      return true;
    }
    for (Token token : after(name, paragraphs, at)) {
      int start = token.span().start();
      if (quoted.test(start)) {
        wasQuoted = true;
        continue;
      }
      if (start >= next || ++read > NEAR || lexicon.isRole(token.lower())) {
        return false;
      }
      if (PRONOUNS.contains(token.lower())) {
        return true;
      }
      // a stop inside marks ends no sentence here: the words of saying come after it
      boolean isStop = ".?!".contains(token.text()) && !wasQuoted;
      sentences += isStop ? 1 : 0;
      wasQuoted = false;
      if (sentences > SENTENCES) {
        return false;
      }
    }
    return false;
  }

  private static List<Token> after(NameMention name, List<ReadParagraph> paragraphs, int at) {
    List<Token> tokens = new ArrayList<>();
    for (int i = at; i < Math.min(paragraphs.size(), at + 2); i++) {
      ReadParagraph paragraph = paragraphs.get(i);
      int from = i == at ? paragraph.tokenAt(name.span().end()) : 0;
      tokens.addAll(
          paragraph.tokens().subList(from, Math.min(paragraph.tokens().size(), from + FURTHEST)));
    }
    return tokens;
  }
}
