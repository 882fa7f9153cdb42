package org.onrecord.speaker;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.onrecord.person.PersonType;
import org.onrecord.speaker.name.Description;
import org.onrecord.speaker.name.Gender;
import org.onrecord.speaker.name.NameLexicon;
import org.onrecord.speaker.name.NameMention;
import org.onrecord.speaker.name.NameRules;
import org.onrecord.speaker.person.People;
import org.onrecord.speaker.pronoun.Mentions;
import org.onrecord.speaker.pronoun.Pronoun;

/**
 * What a reader has in mind at a place: who has been named, who spoke last, and which bodies there
 * are. It gives whom a description such as "the Harran leader" means. Only a bounded number of
 * mentions is looked at, so that a page costs time linear in its length.
 */
final class Focus {
  /** How many mentions back a description reaches. */
  private static final int ROLE_WINDOW = 399;

  /** From how many people back on another who is described so is out of the way. */
  private static final int FAR = 2;

  private static final double SPOKE = 0.4;
  private static final double LATER = 0.9;

  private final Mentions mentions = new Mentions();
  private final NameLexicon lexicon;
  private final BodyFocus bodies;
  private @Nullable Voice lastBody;
  private double lastBodyConfidence;
  private final LastUnnamed unnamed = new LastUnnamed(1);

  /** The same within somebody's words, which another paragraph may not go on with. */
  private final LastUnnamed unnamedInWords = new LastUnnamed(0);

  private boolean inWords;

  /** How many mentions by name there were; a pronoun in between is no rival of somebody unnamed. */
  private int names;

  /** Who spoke last, of whatever kind. */
  private @Nullable Voice lastVoice;

  /** Where each who was named as a speaker spoke last, in their order. */
  private final Map<People.Entry, Integer> voices = new LinkedHashMap<>();

  /** Where each of those without a name spoke last. */
  private final Map<People.Entry, Integer> unnamedVoices = new HashMap<>();

  Focus(NameLexicon lexicon, Bodies bodies) {
    this.lexicon = lexicon;
    this.bodies = new BodyFocus(bodies);
  }

  /** Who spoke in a paragraph. */
  private record Voice(People.Entry entry, int paragraph) {}

  /** Notes a name. */
  void named(People.Entry entry, NameMention.Place place) {
    names++;
    mentions.named(entry, place);
  }

  /** Notes a name in the words of somebody unnamed, who still is whom "he" means after them. */
  void mentioned(People.Entry entry, NameMention.Place place) {
    mentions.named(entry, place);
  }

  /** The people named so far, and whom pronouns meant. */
  Mentions mentions() {
    return mentions;
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
    Voice one = new Voice(entry, place.paragraph());
    lastVoice = one;
    if (found.byName()) {
      voices.put(entry, offset);
    }
    if (isPerson(entry)) {
      mentions.spoke(entry, place);
    } else if (entry.type() == PersonType.UNNAMED) {
      unnamed.spoke(entry, place.paragraph(), names);
      unnamedVoices.put(entry, offset);
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
    return lastBody == null || paragraph - lastBody.paragraph > 1 ? null : lastBody.entry;
  }

  /** Whether somebody has spoken under their name, or is whom the page is about. */
  boolean isKnownSpeaker(People.Entry entry) {
    return voices.containsKey(entry) || mentions.isInHeadline(entry);
  }

  /** Where somebody unnamed spoke last; -1 where nowhere. */
  int spokeAt(People.Entry unnamed) {
    return unnamedVoices.getOrDefault(unnamed, -1);
  }

  /** Whether somebody unnamed has spoken after somebody named has. */
  boolean spokeSince(People.Entry unnamed, People.Entry named) {
    boolean isLast = lastVoice != null && lastVoice.entry == named;
    return !isLast && spokeAt(unnamed) > voices.getOrDefault(named, -1) && spokeAt(unnamed) >= 0;
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
    if (lastVoice == null || paragraph - lastVoice.paragraph > 1) {
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
    return mentions.lastSpeaker();
  }

  /**
   * The one person whom the paragraph before a pronoun's names for the first time, as its subject,
   * if nobody spoke there and nobody is named since; null elsewhere.
   */
  People.@Nullable Entry introducedBefore(Pronoun pronoun) {
    boolean isSpoken = lastVoice != null && lastVoice.paragraph >= pronoun.paragraph() - 1;
    return isSpoken ? null : mentions.introducedBefore(pronoun);
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
    People.Entry best = null;
    double bestScore = Double.NEGATIVE_INFINITY;
    double bestFit = 0;
    int fitting = 0;
    int rank = 0;
    int bestRank = 0;
    int nextRank = Integer.MAX_VALUE;
    for (People.Entry entry : mentions.latest(ROLE_WINDOW)) {
      rank++;
      if (!isPerson(entry)) {
        continue;
      }
      double fit = description.fit(entry.roles(), lexicon);
      if (fit == Description.NOT) {
        continue;
      }
      double score = fit + (lastSpeaker() == entry ? SPOKE : 0) + LATER / rank;
      fitting++;
      if (score > bestScore) {
        nextRank = best == null ? Integer.MAX_VALUE : bestRank;
        bestRank = rank;
        best = entry;
        bestScore = score;
        bestFit = fit;
      } else {
        nextRank = Math.min(nextRank, rank);
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
    SpeakerConfidence several =
        matched
            ? SpeakerConfidence.DESCRIPTION
            : bestRank + FAR <= nextRank && lastSpeaker() == best
                ? SpeakerConfidence.LATER
                : SpeakerConfidence.GUESS;
    return plain && bestFit >= 0 ? new Described(best, several) : null;
  }

  /** Who spoke last, by name, if a word such as "lawmaker" is for those of their role; or null. */
  People.@Nullable Entry ofKind(String kind, int paragraph) {
    People.Entry last = lastSpeaker();
    if (last == null
        || lastVoice == null
        || lastVoice.entry != last
        || paragraph - lastVoice.paragraph > 1) {
      return null;
    }
    return last.roles().stream().anyMatch(role -> lexicon.isKindOf(role, kind)) ? last : null;
  }

  private static boolean isPerson(People.Entry entry) {
    return entry.type() == PersonType.PERSON || entry.type() == PersonType.AUTHOR;
  }
}
