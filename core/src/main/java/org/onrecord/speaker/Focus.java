package org.onrecord.speaker;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.onrecord.attribution.Attribution;
import org.onrecord.person.PersonType;
import org.onrecord.speaker.name.ClauseRole;
import org.onrecord.speaker.name.Description;
import org.onrecord.speaker.name.Gender;
import org.onrecord.speaker.name.NameLexicon;
import org.onrecord.speaker.name.NameMention;
import org.onrecord.speaker.name.NameRules;
import org.onrecord.statement.Kind;

/**
 * Who has been named so far, and how: what a reader has in mind at a place. It gives the candidates
 * for a pronoun and for a description such as "the Harran leader". Only a bounded number of
 * mentions is remembered, so that a page costs time linear in its length.
 */
final class Focus {
  /** The most mentions back that count. */
  private static final int WINDOW = 60;

  /** The same for descriptions, which reach further. */
  private static final int ROLE_WINDOW = 400;

  private static final int NEAR_PARAGRAPHS = 2;

  /** More mentions than this make somebody no likelier. */
  private static final int OFTEN = 4;

  /** From this probability on a pronoun tells the gender of whom it means. */
  private static final double CERTAIN = 0.95;

  /** How many sentences before a pronoun somebody may be introduced. */
  private static final int BETWEEN = 2;

  private static final double SPOKE = 0.4;
  private static final double LATER = 0.9;

  private final List<Seen> seen = new ArrayList<>();
  private final Map<People.Entry, Integer> counts = new LinkedHashMap<>();
  private final Set<People.Entry> inHeadline = new HashSet<>();
  private final NameLexicon lexicon;
  private final BodyFocus bodies;
  private @Nullable Seen lastSpeaker;
  private @Nullable Seen lastBody;
  private double lastBodyConfidence;
  private final LastUnnamed unnamed = new LastUnnamed(1);

  /** The same within somebody's words, which another paragraph may not go on with. */
  private final LastUnnamed unnamedInWords = new LastUnnamed(0);

  private boolean inWords;

  private People.@Nullable Entry listener;

  /** How many mentions by name there were; a pronoun in between is no rival of somebody unnamed. */
  private int names;

  /** Who spoke last, of whatever kind. */
  private @Nullable Seen lastVoice;

  /** Where each who was named as a speaker spoke last, in their order. */
  private final Map<People.Entry, Integer> voices = new LinkedHashMap<>();

  /** The gender of the pronouns that surely meant somebody. */
  private final Map<People.Entry, Gender> heard = new HashMap<>();

  private @Nullable Seen lastHe;
  private @Nullable Seen lastShe;

  Focus(NameLexicon lexicon, Bodies bodies) {
    this.lexicon = lexicon;
    this.bodies = new BodyFocus(bodies);
  }

  /** A person at a place. */
  private record Seen(
      People.Entry entry, NameMention.Place place, boolean byPronoun, boolean isNew) {}

  /** Notes a name. */
  void named(People.Entry entry, NameMention.Place place) {
    names++;
    add(entry, place, false);
  }

  /** Notes a name in the words of somebody unnamed, who still is whom "he" means after them. */
  void mentioned(People.Entry entry, NameMention.Place place) {
    add(entry, place, false);
  }

  /** Notes whom a pronoun means. */
  void pronoun(People.Entry entry, Gender gender, NameMention.Place place) {
    Seen one = add(entry, place, true);
    if (gender == Gender.MALE) {
      lastHe = one;
    } else {
      lastShe = one;
    }
  }

  /**
   * Notes that a pronoun of a gender means somebody, with a probability: another gender then does
   * not.
   */
  void heard(People.Entry entry, Gender gender, double probability) {
    if (probability >= CERTAIN) {
      heard.putIfAbsent(entry, gender);
    }
  }

  /** Notes a name in the headline. */
  void headline(People.Entry entry) {
    inHeadline.add(entry);
  }

  /** The bodies named so far. */
  BodyFocus bodies() {
    return bodies;
  }

  /** Notes who speaks at an offset. */
  void spoke(Found found, NameMention.Place place, int offset) {
    People.Entry entry = found.entry();
    if (entry == null) {
      return;
    }
    Seen one = new Seen(entry, place, false, false);
    lastVoice = one;
    if (found.byName()) {
      voices.put(entry, offset);
    }
    if (isPerson(entry)) {
      lastSpeaker = one;
    } else if (entry.type() == PersonType.UNNAMED) {
      unnamed.spoke(entry, place.paragraph(), names);
    } else {
      lastBody = one;
      lastBodyConfidence = found.confidence();
      if (entry.type() == PersonType.ORGANISATION) {
        bodies.spoke(entry.name(), offset, place.paragraph());
      }
    }
  }

  /**
   * The body or group that "they" means: the one that spoke last, if that was in this paragraph or
   * the one before; null where none did.
   */
  People.@Nullable Entry lastBodyOrGroup(int paragraph) {
    return lastBody == null || paragraph - lastBody.place.paragraph() > 1 ? null : lastBody.entry;
  }

  /** Whether somebody has spoken under their name, or is whom the page is about. */
  boolean isKnownSpeaker(People.Entry entry) {
    return voices.containsKey(entry) || inHeadline.contains(entry);
  }

  /** Which of some people spoke last under their name; null where none has. */
  People.@Nullable Entry lastOf(List<People.Entry> some) {
    People.Entry last = null;
    for (People.Entry entry : some) {
      int at = voices.getOrDefault(entry, -1);
      last = at >= 0 && (last == null || at > voices.getOrDefault(last, -1)) ? entry : last;
    }
    return last;
  }

  /**
   * Somebody unnamed who spoke last and of whom "they" may say no more: "A spokesperson said … They
   * added"; null elsewhere.
   */
  People.@Nullable Entry oneUnnamed(int paragraph) {
    People.Entry one = unnamed.meant(paragraph, names, Gender.UNKNOWN, lexicon);
    return one != null && lastVoice != null && lastVoice.entry == one && isOfAnyGender(one)
        ? one
        : null;
  }

  private boolean isOfAnyGender(People.Entry unnamed) {
    return List.of(unnamed.name().split(" ", -1)).stream()
        .allMatch(word -> lexicon.ofRole(NameRules.lower(word)) == Gender.UNKNOWN);
  }

  /** What is written and spoke last, in this paragraph or the one before: "it"; null elsewhere. */
  People.@Nullable Entry lastDocument(int paragraph) {
    if (lastVoice == null || paragraph - lastVoice.place.paragraph() > 1) {
      return null;
    }
    return bodies.isWriting(lastVoice.entry) ? lastVoice.entry : null;
  }

  /** Notes somebody unnamed to whom something is said: "I told the clerk … She said". */
  void addressed(People.Entry entry, NameMention.Place place) {
    unnamed.listened(entry, place.paragraph(), names);
  }

  /**
   * Notes whether what is read next stands within somebody's quoted words: the narrator's "my
   * father" is not whom they mean by "he", nor the other way round.
   */
  void inWords(boolean quoted) {
    inWords = quoted;
  }

  /** Notes to whom the words around what is read next are said: they call this person "you". */
  void listener(People.@Nullable Entry entry) {
    listener = entry;
  }

  /** Notes somebody unnamed of whom a sentence tells: "My father drove a bus. … He said". */
  void told(People.Entry entry, NameMention.Place place, boolean quoted) {
    (quoted ? unnamedInWords : unnamed).spoke(entry, place.paragraph(), names);
  }

  /** Somebody unnamed whom "she" may mean, since nobody was named after them; null elsewhere. */
  People.@Nullable Entry unnamed(int paragraph, Gender gender) {
    LastUnnamed last = inWords ? unnamedInWords : unnamed;
    return last.meant(paragraph, names, gender, lexicon);
  }

  /** The probability that the body or group that spoke last is the right one. */
  double lastBodyConfidence() {
    return lastBodyConfidence;
  }

  /** The body that "it" means: as for "they", but never a group. */
  People.@Nullable Entry lastBody(int paragraph) {
    People.Entry last = lastBodyOrGroup(paragraph);
    return last != null && last.type() == PersonType.ORGANISATION ? last : null;
  }

  /** Who spoke last; null where nobody has. */
  People.@Nullable Entry lastSpeaker() {
    return lastSpeaker == null ? null : lastSpeaker.entry;
  }

  private Seen add(People.Entry entry, NameMention.Place place, boolean byPronoun) {
    int count = counts.merge(entry, 1, Integer::sum);
    Seen one = new Seen(entry, place, byPronoun, count == 1);
    seen.add(one);
    return one;
  }

  /** Whom a pronoun may mean: nobody first, then the others from the last mentioned on. */
  List<Candidate> candidates(Pronoun pronoun) {
    Map<People.Entry, Seen> last = new LinkedHashMap<>();
    People.Entry subjectHere = null;
    People.Entry subjectBefore = null;
    for (int i = seen.size() - 1; i >= 0 && i >= seen.size() - WINDOW; i--) {
      Seen one = seen.get(i);
      if (one.entry == pronoun.other() || !fits(one.entry, pronoun.gender())) {
        continue;
      }
      last.putIfAbsent(one.entry, one);
      boolean subject = one.place.clause() == ClauseRole.SUBJECT && !one.place.quoted();
      if (subject && one.place.sentence() == pronoun.sentence()) {
        subjectHere = one.entry;
      } else if (subject && one.place.sentence() == pronoun.sentence() - 1) {
        subjectBefore = one.entry;
      }
    }
    List<Candidate> candidates = new ArrayList<>();
    candidates.add(nobody(pronoun, last));
    for (Seen one : last.values()) {
      Candidate candidate = candidate(pronoun, one, candidates.size() - 1, last.size());
      candidate.set(Clue.SUBJECT_HERE, one.entry == subjectHere);
      candidate.set(Clue.SUBJECT_BEFORE, one.entry == subjectBefore);
      candidates.add(candidate);
    }
    return candidates;
  }

  /**
   * The one person whom the sentence before a pronoun names as its subject, in its paragraph: "Ada
   * Roe wept. … she said"; null where none is, or several. A sentence without names may stand
   * between.
   */
  People.@Nullable Entry introduced(Pronoun pronoun) {
    People.Entry one = null;
    int sentence = 0;
    for (int i = seen.size() - 1; i >= 0; i--) {
      Seen mention = seen.get(i);
      NameMention.Place place = mention.place;
      if (place.paragraph() < pronoun.paragraph()
          || place.sentence() < pronoun.sentence() - BETWEEN) {
        break;
      }
      if (mention.byPronoun || place.sentence() >= pronoun.sentence()) {
        continue;
      }
      if (sentence > 0 && place.sentence() < sentence) {
        break;
      }
      sentence = place.sentence();
      boolean counts =
          !place.quoted()
              && place.clause() == ClauseRole.SUBJECT
              && fits(mention.entry, pronoun.gender());
      if (counts && one != null && one != mention.entry) {
        return null;
      }
      one = counts ? mention.entry : one;
    }
    return one;
  }

  /**
   * The one person whom the paragraph before a pronoun's names for the first time, as its subject,
   * if nobody spoke there and nobody is named since; null elsewhere.
   */
  People.@Nullable Entry introducedBefore(Pronoun pronoun) {
    int paragraph = pronoun.paragraph() - 1;
    if (lastVoice != null && lastVoice.place.paragraph() >= paragraph) {
      return null;
    }
    Seen one = null;
    for (int i = seen.size() - 1; i >= 0; i--) {
      Seen mention = seen.get(i);
      if (mention.place.paragraph() < paragraph) {
        break;
      }
      if (mention.byPronoun || !fits(mention.entry, pronoun.gender())) {
        continue;
      }
      boolean isOther = one != null && one.entry != mention.entry;
      if (isOther || mention.place.quoted() || mention.place.paragraph() > paragraph) {
        return null;
      }
      one = mention;
    }
    return one != null && one.isNew && one.place.clause() == ClauseRole.SUBJECT ? one.entry : null;
  }

  /** Whether somebody has been named in a paragraph, by name. */
  boolean isNamedIn(int paragraph, People.Entry entry) {
    for (int i = seen.size() - 1; i >= 0 && seen.get(i).place.paragraph() >= paragraph; i--) {
      if (seen.get(i).entry == entry && !seen.get(i).byPronoun) {
        return true;
      }
    }
    return false;
  }

  private boolean fits(People.Entry entry, Gender gender) {
    return entry.type() == PersonType.PERSON
        && entry != listener
        && entry.gender().agreesWith(gender)
        && (entry.gender() != Gender.UNKNOWN
            || heard.getOrDefault(entry, Gender.UNKNOWN).agreesWith(gender));
  }

  private static Candidate nobody(Pronoun pronoun, Map<People.Entry, Seen> last) {
    Candidate nobody = new Candidate(null);
    nobody.set(Clue.NOBODY, true);
    nobody.set(
        Clue.NOBODY_NEAR,
        last.values().stream()
            .noneMatch(one -> pronoun.paragraph() - one.place.paragraph() <= NEAR_PARAGRAPHS));
    return nobody;
  }

  private Candidate candidate(Pronoun pronoun, Seen one, int rank, int size) {
    Candidate candidate = new Candidate(one.entry);
    distance(candidate, pronoun, one.place);
    candidate.set(Clue.SUBJECT, one.place.clause() == ClauseRole.SUBJECT);
    candidate.set(Clue.OBLIQUE, one.place.clause() == ClauseRole.OBLIQUE);
    candidate.set(Clue.POSSESSIVE, one.place.clause() == ClauseRole.POSSESSIVE);
    candidate.set(Clue.QUOTED, one.place.quoted());
    candidate.set(Clue.BY_PRONOUN, one.byPronoun);
    candidate.set(Clue.LATEST, rank == 0);
    candidate.set(Clue.LATEST_BUT_ONE, rank == 1);
    candidate.set(Clue.GENDER_KNOWN, one.entry.gender() != Gender.UNKNOWN);
    candidate.set(Clue.ONLY, size == 1);
    candidate.set(Clue.OFTEN, StrictMath.log1p(Math.min(OFTEN, counts.getOrDefault(one.entry, 0))));
    candidate.set(Clue.HEADLINE, inHeadline.contains(one.entry));
    candidate.set(Clue.NEW, one.isNew);
    Seen samePronoun = pronoun.gender() == Gender.MALE ? lastHe : lastShe;
    candidate.set(
        Clue.SAME_PRONOUN,
        samePronoun != null
            && samePronoun.entry == one.entry
            && pronoun.paragraph() - samePronoun.place.paragraph() <= 1);
    spoken(candidate, pronoun, one.entry);
    ownWords(candidate, pronoun, one.entry);
    return candidate;
  }

  private static void distance(Candidate candidate, Pronoun pronoun, NameMention.Place place) {
    int sentences = pronoun.sentence() - place.sentence();
    int paragraphs = pronoun.paragraph() - place.paragraph();
    candidate.set(Clue.THIS_SENTENCE, sentences == 0);
    candidate.set(Clue.LAST_SENTENCE, sentences == 1);
    candidate.set(Clue.SENTENCE_BEFORE_LAST, sentences == 2);
    candidate.set(Clue.LAST_PARAGRAPH, paragraphs == 1);
    candidate.set(Clue.PARAGRAPH_BEFORE, paragraphs == 2 || paragraphs == 3);
    candidate.set(Clue.FAR, paragraphs > 3);
  }

  private void spoken(Candidate candidate, Pronoun pronoun, People.Entry entry) {
    if (lastSpeaker == null || lastSpeaker.entry != entry) {
      return;
    }
    int paragraphs = pronoun.paragraph() - lastSpeaker.place.paragraph();
    candidate.set(Clue.SPOKE_HERE, paragraphs <= 0);
    candidate.set(Clue.SPOKE_BEFORE, paragraphs == 1);
    candidate.set(Clue.SPOKE_FAR, paragraphs > 1);
    candidate.set(Clue.SPOKE_AND_INVERTED, paragraphs <= 1 && pronoun.inverted());
  }

  private static void ownWords(Candidate candidate, Pronoun pronoun, People.Entry entry) {
    Attribution attribution = pronoun.attribution();
    if (attribution != null && attribution.content().stream().anyMatch(entry::isMentionedIn)) {
      boolean quoted = attribution.kind() == Kind.DIRECT;
      candidate.set(quoted ? Clue.IN_OWN_QUOTATION : Clue.IN_OWN_WORDS, true);
    }
  }

  /**
   * Somebody whom a description fits.
   *
   * @param sureness how sure it is that this is who is meant
   */
  record Described(People.Entry entry, SpeakerConfidence sureness) {}

  /**
   * Whom a description such as "the Harran leader" means: who fits it best, and of two who fit
   * alike the one mentioned later; null where nobody clearly does.
   */
  @Nullable Described role(Description description) {
    Set<People.Entry> weighed = new HashSet<>();
    People.Entry best = null;
    double bestScore = Double.NEGATIVE_INFINITY;
    double bestFit = 0;
    int fitting = 0;
    for (int i = seen.size() - 1; i >= 0 && i > seen.size() - ROLE_WINDOW; i--) {
      People.Entry entry = seen.get(i).entry;
      if (!weighed.add(entry) || !isPerson(entry)) {
        continue;
      }
      double fit = description.fit(entry.roles(), lexicon);
      if (fit == Description.NOT) {
        continue;
      }
      double score = fit + (lastSpeaker() == entry ? SPOKE : 0) + LATER / weighed.size();
      fitting++;
      if (score > bestScore) {
        best = entry;
        bestScore = score;
        bestFit = fit;
      }
    }
    if (best == null) {
      return null;
    }
    boolean matched = bestFit >= 1;
    if (fitting == 1) {
      SpeakerConfidence only =
          bestFit >= 0 ? SpeakerConfidence.DESCRIPTION : SpeakerConfidence.GUESS;
      return new Described(best, only);
    }
    boolean plain = description.modifiers().isEmpty() || bestScore >= 1;
    SpeakerConfidence several = matched ? SpeakerConfidence.DESCRIPTION : SpeakerConfidence.GUESS;
    return plain && bestFit >= 0 ? new Described(best, several) : null;
  }

  /** Who spoke last, by name, if a word such as "lawmaker" is for those of their role; or null. */
  People.@Nullable Entry ofKind(String kind, int paragraph) {
    if (lastVoice == null || lastSpeaker == null || lastVoice.entry != lastSpeaker.entry) {
      return null;
    }
    boolean isNear = paragraph - lastVoice.place.paragraph() <= 1;
    return isNear
            && lastSpeaker.entry.roles().stream().anyMatch(role -> lexicon.isKindOf(role, kind))
        ? lastSpeaker.entry
        : null;
  }

  private static boolean isPerson(People.Entry entry) {
    return entry.type() == PersonType.PERSON || entry.type() == PersonType.AUTHOR;
  }
}
