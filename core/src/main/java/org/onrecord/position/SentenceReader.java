package org.onrecord.position;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.onrecord.position.Phrases.Phrase;
import org.onrecord.position.PositionWords.Form;
import org.onrecord.position.PositionWords.Noun;
import org.onrecord.position.PositionWords.Verb;
import org.onrecord.stance.Stance;
import org.onrecord.text.Span;
import org.onrecord.word.Token;
import org.onrecord.word.WordSet;

/** Finds the positions in one sentence. Linear in the sentence, but for what each verb looks at. */
final class SentenceReader {
  private static final PositionWords WORDS = PositionWords.load();

  private static final Set<String> NOBODY = WordSet.of("no nobody none neither");
  private static final Set<String> RELATIVE = WordSet.of("who which that");
  private static final Set<String> ARTICLES =
      WordSet.of("the a an this that his her its their our my your 's any no some of");

  private static final Set<String> JOINING = WordSet.of("and or but");
  private static final Set<String> TOWARDS = WordSet.of("of for to with against on");

  /** How far behind a passive verb its "by" may stand. */
  private static final int NEAR = 6;

  /** What may follow the noun of "recognised that state". */
  private static final Set<String> BEHIND_NOUN =
      WordSet.of("in on at by for since as and or of to after before but while with when because");

  /** How far a clause after "that" is taken. */
  private static final int CLAUSE = 14;

  /** What is so to somebody is their position, and not its subject's. */
  private static final String UNACCEPTABLE = "unacceptable";

  private static final double PLAIN = 0.7;
  private static final double LONGER_WAY = 0.5;

  private final List<Token> tokens;
  private final Phrases phrases;
  private final List<Stand> found = new ArrayList<>();

  private SentenceReader(List<Token> tokens) {
    this.tokens = tokens;
    this.phrases = new Phrases(tokens);
  }

  /** The positions of a sentence, in text order. */
  static List<Stand> in(List<Token> sentence) {
    SentenceReader reader = new SentenceReader(sentence);
    for (int i = 0; i < reader.tokens.size(); i++) {
      reader.read(i);
    }
    return reader.found;
  }

  private void read(int at) {
    String word = tokens.get(at).lower();
    Verb verb = WORDS.verbs().get(word);
    Noun noun = WORDS.nouns().get(word);
    if (verb != null && (noun == null || !isNoun(at, verb))) {
      verb(at, verb);
    } else if (noun != null) {
      noun(at, noun);
    } else {
      phrase(at, word);
    }
  }

  /** Whether a word that may be both stands where nouns do. */
  private boolean isNoun(int at, Verb verb) {
    if (verb.form() != Form.BASE) {
      return verb.form() == Form.ING && at > 0 && ARTICLES.contains(lower(at - 1));
    }
    VerbGroup group = VerbGroup.before(tokens, at);
    boolean helped = group.first() < at;
    boolean towards = at + 1 < tokens.size() && TOWARDS.contains(lower(at + 1));
    return at == 0 || ARTICLES.contains(lower(at - 1)) || (!helped && towards);
  }

  private void verb(int at, Verb verb) {
    VerbGroup group = VerbGroup.before(tokens, at);
    boolean by = at + 1 < tokens.size() && lower(at + 1).equals("by");
    boolean adjective =
        verb.form() == Form.PAST
            && group.first() == at
            && (at == 0 || ARTICLES.contains(lower(at - 1)))
            && !by;
    boolean lone = verb.form() == Form.ING && !group.passive() && !isSubject(group.first() - 1);
    if (adjective || lone) {
      return;
    }
    boolean bare = verb.form() == Form.BASE && lower(at).equals("back") && group.first() == at;
    if (bare) {
      return;
    }
    boolean passive = verb.form() == Form.PAST && (group.passive() || by);
    if (passive) {
      passive(at, verb.stance(), group);
    } else {
      active(at, verb.stance(), group);
    }
  }

  private boolean isSubject(int at) {
    return at >= 0 && tokens.get(at).capitalised();
  }

  private void active(int at, Stance verb, VerbGroup group) {
    boolean isSeen = verb == Stance.RECOGNISES && isClauseAt(at + 1);
    Stance stance = isSeen ? Stance.ADMITS : verb;
    Phrase actor = subjectBefore(group.first() - 1);
    Phrase object = objectAfter(at + 1, stance);
    if (actor != null && object != null) {
      boolean nobody = NOBODY.contains(lower(actor.first()));
      boolean near = actor.last() >= group.first() - 2;
      add(
          new Way(stance, group.negated() || nobody, group.unreal()),
          actor,
          object,
          near ? PLAIN : LONGER_WAY);
    }
  }

  /**
   * Whether "that" opens a clause: to recognise that something is so is to grant it, and "that
   * state" is a state.
   */
  private boolean isClauseAt(int at) {
    if (at >= tokens.size() || !lower(at).equals("that")) {
      return false;
    }
    Phrase phrase = phrases.startingAt(at);
    int next = phrase == null ? at + 1 : phrase.last() + 1;
    return next < tokens.size() && tokens.get(next).isWord() && !BEHIND_NOUN.contains(lower(next));
  }

  private void passive(int at, Stance stance, VerbGroup group) {
    Phrase subject = subjectBefore(group.first() - 1);
    Phrase actor = null;
    for (int i = at + 1; i < Math.min(tokens.size(), at + NEAR) && actor == null; i++) {
      actor = lower(i).equals("by") ? phrases.agentAt(i + 1) : null;
    }
    if (actor != null && subject != null) {
      boolean nobody = NOBODY.contains(lower(actor.first()));
      add(new Way(stance, group.negated() || nobody, group.unreal()), actor, subject, PLAIN);
    }
  }

  /** Who is the subject of a verb, the words before which end with a token. */
  private @Nullable Phrase subjectBefore(int end) {
    int at = end;
    if (at > 0 && RELATIVE.contains(lower(at))) {
      at--;
    }
    if (at > 0 && lower(at).equals(",")) {
      at = beforeAside(at);
    }
    Phrase phrase = at < 0 ? null : phrases.endingAt(at);
    if (phrase != null) {
      return phrase;
    }
    return at > 0 && JOINING.contains(lower(at)) ? firstOfClause(at) : null;
  }

  /** The token before what stands between two commas, the second of which is given. */
  private int beforeAside(int comma) {
    for (int i = comma - 1; i > Math.max(0, comma - CLAUSE); i--) {
      if (lower(i).equals(",")) {
        return i - 1;
      }
    }
    return comma - 1;
  }

  /** Of verbs in a row the subject stands before the first one: at the start of the sentence. */
  private @Nullable Phrase firstOfClause(int before) {
    int start = 0;
    for (int i = before - 1; i > 0; i--) {
      if (lower(i).equals(",") || lower(i).equals("that") || lower(i).equals("when")) {
        start = i + 1;
        break;
      }
    }
    while (start < before && !tokens.get(start).isWord()) {
      start++;
    }
    Phrase phrase = start < before ? phrases.startingAt(start) : null;
    if (phrase == null || phrase.last() >= before) {
      return null;
    }
    boolean whole =
        VerbGroup.helps(tokens.get(phrase.last() + 1)) || lower(phrase.last() + 1).equals("to");
    return whole ? phrase : named(phrase);
  }

  /** The capitalised beginning of a phrase, since where its verb starts is not known. */
  private @Nullable Phrase named(Phrase phrase) {
    int last = phrase.first();
    while (last < phrase.last() && tokens.get(last + 1).capitalised()) {
      last++;
    }
    return tokens.get(last).capitalised() || last == phrase.last()
        ? new Phrase(phrase.first(), last)
        : null;
  }

  private @Nullable Phrase objectAfter(int at, Stance stance) {
    int start = at;
    if (start < tokens.size() && lower(start).equals("that") && saysSo(stance)) {
      int last = start;
      while (last + 1 < tokens.size()
          && last - start < CLAUSE
          && ".,;:?!”\"".indexOf(lower(last + 1)) < 0) {
        last++;
      }
      return last > start ? new Phrase(start + 1, last) : null;
    }
    if (start < tokens.size() && lower(start).endsWith("ly")) {
      start++;
    }
    Phrase phrase = phrases.startingAt(start);
    return phrase == null || stance != Stance.ACCUSES ? phrase : beforeOf(phrase);
  }

  /** Whom somebody accuses, without what of. */
  private Phrase beforeOf(Phrase phrase) {
    for (int i = phrase.first() + 1; i < phrase.last(); i++) {
      if (lower(i).equals("of")) {
        return new Phrase(phrase.first(), i - 1);
      }
    }
    return phrase;
  }

  private static boolean saysSo(Stance stance) {
    return stance == Stance.DENIES || stance == Stance.ADMITS;
  }

  /** "Its recognition of X", "recognition of X by Y", "the support of Y for X". */
  private void noun(int at, Noun noun) {
    Phrase subject = null;
    Phrase actor = null;
    for (int i = at + 1; i < Math.min(tokens.size() - 1, at + 2 * NEAR); i++) {
      String word = lower(i);
      if (subject == null && TOWARDS.contains(word) && i == at + 1) {
        subject = phrases.startingAt(i + 1);
        i = subject == null ? i : subject.last();
      } else if (word.equals("by") || (word.equals("from") && subject == null)) {
        actor = phrases.agentAt(i + 1);
        break;
      } else if (".;:".contains(word)) {
        break;
      }
    }
    if (actor == null && at >= 2 && lower(at - 1).equals("'s")) {
      actor = phrases.endingAt(at - 2);
    }
    if (actor == null
        && at >= 1
        && Set.of("its", "his", "her", "their", "our", "my").contains(lower(at - 1))) {
      actor = new Phrase(at - 1, at - 1);
    }
    if (actor != null && subject != null) {
      add(new Way(noun.stance(), noun.negated(), false), actor, subject, LONGER_WAY);
    }
  }

  private void phrase(int at, String word) {
    for (PositionWords.Phrase phrase : WORDS.phrases(word)) {
      int end = at + phrase.words().size();
      if (end >= tokens.size() || !matches(at, phrase.words())) {
        continue;
      }
      VerbGroup group = VerbGroup.before(tokens, at);
      boolean verbal = phrase.words().size() == 2 && !group.passive() && isVerbal(word);
      if (!group.passive() && !verbal) {
        continue;
      }
      Phrase actor = subjectBefore(group.first() - 1);
      Phrase object = phrases.startingAt(end);
      boolean turned = word.equals(UNACCEPTABLE);
      if (actor != null && object != null) {
        add(
            new Way(phrase.stance(), group.negated(), group.unreal()),
            turned ? object : actor,
            turned ? actor : object,
            LONGER_WAY);
      }
      return;
    }
  }

  private static boolean isVerbal(String word) {
    return word.startsWith("object") || word.startsWith("agree") || word.startsWith("approve");
  }

  private boolean matches(int at, List<String> words) {
    for (int i = 0; i < words.size(); i++) {
      if (!lower(at + i).equals(words.get(i))) {
        return false;
      }
    }
    return true;
  }

  /** How an actor stands to a subject. */
  private record Way(Stance stance, boolean negated, boolean unreal) {}

  private void add(Way way, Phrase actor, Phrase subject, double probability) {
    Span who = span(actor);
    Span what = span(subject);
    if (!who.overlaps(what)) {
      found.add(
          new Stand(
              who, what, way.stance(), way.negated(), who.cover(what), way.unreal(), probability));
    }
  }

  private Span span(Phrase phrase) {
    return tokens.get(phrase.first()).span().cover(tokens.get(phrase.last()).span());
  }

  private String lower(int token) {
    return tokens.get(token).lower();
  }
}
