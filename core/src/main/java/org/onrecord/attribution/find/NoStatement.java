package org.onrecord.attribution.find;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.onrecord.attribution.Attribution;
import org.onrecord.page.PartRole;
import org.onrecord.statement.Kind;
import org.onrecord.text.Span;
import org.onrecord.word.Token;
import org.onrecord.word.Tokenizer;
import org.onrecord.word.WordSet;

/**
 * What is surely no statement, however likely the network finds it: a paraphrase of one word ("what
 * the parties told us"), a thing to which somebody did something ("named a chief pilot", "has read
 * the plan"), and what only a label introduces ("TL;DR: …"). The annotated articles mark some of
 * these, so it cannot be learned from them.
 */
final class NoStatement {
  private static final Set<String> DEEDS = SpeechWords.forms("deeds");
  private static final CueLexicon CUES = CueLexicon.load();

  /** What the words after a deed start with where they are a clause: "read that it was over". */
  private static final Set<String> CLAUSE =
      WordSet.of("that whether if how why what when where who to");

  /** The same further on: "was named, and is the first". */
  private static final Set<String> WITHIN = WordSet.of("about is are was were has had would");

  /** Verbs that only name a topic, where it is one word. */
  private static final Set<String> TALK =
      WordSet.of("speak speaks spoke speaking talk talks talked talking discuss discussed");

  /** Words that point to something else. */
  private static final Set<String> POINTERS =
      WordSet.of("it them him her us me what who which how why so such more one all as");

  private static final Set<String> ANNOUNCING =
      WordSet.of("here is are 's this what everything all");

  private static final Set<String> ANNOUNCED = Set.of("what", "everything", "all");

  private static final Set<String> COMMENTING =
      WordSet.of("commenting speaking reacting responding reflecting");

  private static final Set<String> DISCUSS = WordSet.of("discuss comment elaborate");

  private static final Set<String> HAVE = Set.of("have", "has", "had");

  private static final Set<String> CITES =
      WordSet.of("cite cites cited citing quote quotes quoted quoting");

  /** Those from whom a page or paper has something: "citing two officials". */
  private static final Set<String> CITED = SpeechWords.forms("cited");

  /** The most words up to the noun of whom somebody cites. */
  private static final int LONGEST_CITED = 6;

  private static final Set<String> NOT =
      WordSet.of("not n't wouldn't didn't won't couldn't declined refused declines refuses");

  private static final Set<String> DENIES = WordSet.of("denied denies deny denying");

  /** What somebody is denied: "denied the visitors a win". */
  private static final Set<String> DENIED =
      WordSet.of("a an any another access entry bail victory permission");

  private static final Set<String> WHOM = WordSet.of("the his her its their him them us me");

  /** The most words of those to whom it is denied. */
  private static final int LONGEST_DENIED = 4;

  private static final Set<String> SHOWS = WordSet.of("showed shows showing handed hands sent");

  /** What somebody does for a living, in the present. */
  private static final Set<String> TRADES = SpeechWords.forms("trades");

  /** The most words of what somebody writes about. */
  private static final int LONGEST_TRADE = 8;

  private static final Set<String> OBJECTS =
      WordSet.of("a an the his her their its some two three");

  private static final Set<String> THANKS = WordSet.of("thanked thanks thanking thank");

  /** The most words of those who are thanked, and for nothing. */
  private static final int LONGEST_THANKED = 3;

  private static final Set<String> ANSWERS = WordSet.of("answers answered answering answer");

  private static final Set<String> READERS = WordSet.of("your readers our");

  private NoStatement() {}

  /** Whether an attribution is surely none. */
  static boolean isSure(String text, Attribution attribution) {
    if (attribution.kind() != Kind.INDIRECT) {
      return false;
    }
    List<Token> content = words(text, attribution.content());
    List<Token> cue = words(text, attribution.cue());
    boolean isPointer = content.size() <= 1 && (content.isEmpty() || isPointer(content.get(0)));
    boolean isTalk =
        content.size() == 1 && cue.stream().anyMatch(token -> TALK.contains(token.lower()));
    return isPointer
        || isTalk
        || isRefused(cue, content)
        || isUndiscussed(cue)
        || isCited(cue, content)
        || isNobody(words(text, attribution.source()), cue)
        || isCourtesy(cue, content)
        || isDeed(cue, content)
        || isShown(cue, content)
        || isTrade(cue, content)
        || isAnnounced(content)
        || isComment(cue)
        || PostLabel.isSource(text, attribution);
  }

  /** "Here is what they said", "what people say about the curfew": the words are still to come. */
  private static boolean isAnnounced(List<Token> content) {
    boolean isEmpty = content.stream().allMatch(token -> ANNOUNCING.contains(token.lower()));
    return isEmpty && content.stream().anyMatch(token -> ANNOUNCED.contains(token.lower()));
  }

  /** "Would not discuss what was said": the page tells that nothing was. */
  private static boolean isUndiscussed(List<Token> cue) {
    return cue.stream().anyMatch(token -> DISCUSS.contains(token.lower()))
        && cue.stream().anyMatch(token -> NOT.contains(token.lower()));
  }

  /** "Citing two officials": from whom the speaker has it, and nothing that is said. */
  private static boolean isCited(List<Token> cue, List<Token> content) {
    if (cue.isEmpty() || !CITES.contains(cue.get(cue.size() - 1).lower())) {
      return false;
    }
    for (Token token : content.subList(0, Math.min(content.size(), LONGEST_CITED))) {
      if (CITED.contains(token.lower())) {
        return true;
      }
      if (CLAUSE.contains(token.lower()) || WITHIN.contains(token.lower())) {
        return false;
      }
    }
    return false;
  }

  /** "No serious newspaper has reported": nobody says it. */
  private static boolean isNobody(List<Token> source, List<Token> cue) {
    return source.size() > 1
        && source.get(0).is("no")
        && !source.get(1).is("one")
        && cue.stream().anyMatch(token -> HAVE.contains(token.lower()));
  }

  /** "Denied the visitors a win": a deed, and not what somebody says is untrue. */
  private static boolean isRefused(List<Token> cue, List<Token> content) {
    if (cue.stream().noneMatch(token -> DENIES.contains(token.lower()))) {
      return false;
    }
    for (int i = 1; i < content.size() && i <= LONGEST_DENIED; i++) {
      Token before = content.get(i - 1);
      if (!before.capitalised()
          && !WHOM.contains(before.lower())
          && !before.lower().endsWith("s")) {
        return false;
      }
      if (DENIED.contains(content.get(i).lower())) {
        return true;
      }
    }
    return false;
  }

  /** "Thanked officers", "answers your letters": no words of theirs. */
  private static boolean isCourtesy(List<Token> cue, List<Token> content) {
    boolean isThanks =
        content.size() <= LONGEST_THANKED
            && cue.stream().anyMatch(token -> THANKS.contains(token.lower()));
    boolean isAnswer =
        content.size() < 4
            && READERS.contains(content.get(0).lower())
            && cue.stream().anyMatch(token -> ANSWERS.contains(token.lower()));
    return isThanks || isAnswer;
  }

  /** "Commenting on his departure, she said": what is said comes with the verb after it. */
  private static boolean isComment(List<Token> cue) {
    return !cue.isEmpty() && cue.get(0).capitalised() && COMMENTING.contains(cue.get(0).lower());
  }

  /**
   * Whether a headline names what it is about before a colon, and then tells what somebody else did
   * ("Ada Quill: Council drops the case"), as far as its form shows.
   */
  static boolean isTopic(String text, Attribution attribution) {
    if (attribution.kind() != Kind.INDIRECT
        || !attribution.section().equals(PartRole.HEADLINE.id())) {
      return false;
    }
    List<Token> content = words(text, attribution.content());
    return words(text, attribution.cue()).isEmpty()
        && content.size() > 2
        && content.get(0).capitalised()
        && (isThirdPerson(content.get(1)) || isThirdPerson(content.get(2)));
  }

  private static boolean isThirdPerson(Token token) {
    return token.lowerCase() && token.lower().matches("\\p{Ll}{3,}[^su']s|has|is|was|will");
  }

  private static boolean isPointer(Token token) {
    return POINTERS.contains(token.lower());
  }

  private static boolean isDeed(List<Token> cue, List<Token> content) {
    boolean isDeed = cue.stream().anyMatch(token -> DEEDS.contains(token.lower()));
    return isDeed
        && CUES.sense(cue) == CueLexicon.Sense.OTHER
        && !CLAUSE.contains(content.get(0).lower())
        && content.stream().noneMatch(token -> WITHIN.contains(token.lower()));
  }

  /** "Roe writes about family life": what somebody does for a living. */
  private static boolean isTrade(List<Token> cue, List<Token> content) {
    int last = cue.size() - 1;
    boolean isAbout =
        last >= 0
            && (cue.get(last).is("about") || cue.get(last).is("on") || content.get(0).is("about"));
    return isAbout
        && TRADES.contains(cue.get(0).lower())
        && content.size() <= LONGEST_TRADE
        && content.stream().noneMatch(token -> WITHIN.contains(token.lower()));
  }

  /** "Roe showed him a letter": what somebody showed somebody. */
  private static boolean isShown(List<Token> cue, List<Token> content) {
    return cue.size() == 1
        && SHOWS.contains(cue.get(0).lower())
        && (WHOM.contains(content.get(0).lower()) || content.get(0).capitalised())
        && content.size() > 1
        && OBJECTS.contains(content.get(1).lower());
  }

  private static List<Token> words(String text, List<Span> spans) {
    List<Token> tokens = new ArrayList<>();
    for (Span span : spans) {
      for (Token token : Tokenizer.tokens(text, span)) {
        if (token.shape() != Token.Shape.MARK) {
          tokens.add(token);
        }
      }
    }
    return tokens;
  }
}
