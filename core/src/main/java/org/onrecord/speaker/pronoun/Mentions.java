package org.onrecord.speaker.pronoun;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.onrecord.person.PersonType;
import org.onrecord.speaker.name.ClauseRole;
import org.onrecord.speaker.name.Gender;
import org.onrecord.speaker.name.NameMention;
import org.onrecord.speaker.person.People;

/**
 * Who has been named so far, in which place of a sentence, and whom pronouns meant. Noted in the
 * order of the text. It gives the candidates for a pronoun.
 */
public final class Mentions {
  /** From this probability on a pronoun tells the gender of whom it means. */
  private static final double CERTAIN = 0.95;

  /** How many sentences before a pronoun somebody may be introduced. */
  private static final int BETWEEN = 2;

  private final List<Mention> all = new ArrayList<>();
  private final Map<People.Entry, Integer> counts = new HashMap<>();
  private final Set<People.Entry> inHeadline = new HashSet<>();

  /** The gender of the pronouns that surely meant somebody. */
  private final Map<People.Entry, Gender> heard = new HashMap<>();

  private @Nullable Mention lastHe;
  private @Nullable Mention lastShe;
  private @Nullable Mention lastSpeaker;
  private People.@Nullable Entry listener;

  /** Notes a name. */
  public void named(People.Entry entry, NameMention.Place place) {
    all.add(new Mention(entry, place, false, isNew(entry)));
  }

  /** Notes whom a pronoun means. */
  public void pronoun(People.Entry entry, Gender gender, NameMention.Place place) {
    Mention one = new Mention(entry, place, true, isNew(entry));
    all.add(one);
    if (gender == Gender.MALE) {
      lastHe = one;
    } else {
      lastShe = one;
    }
  }

  private boolean isNew(People.Entry entry) {
    return counts.merge(entry, 1, Integer::sum) == 1;
  }

  /**
   * Notes that a pronoun of a gender means somebody, with a probability: another gender then does
   * not.
   */
  public void heard(People.Entry entry, Gender gender, double probability) {
    if (probability >= CERTAIN) {
      heard.putIfAbsent(entry, gender);
    }
  }

  /** Notes a name in the headline. */
  public void headline(People.Entry entry) {
    inHeadline.add(entry);
  }

  /** Notes that a person speaks. */
  public void spoke(People.Entry entry, NameMention.Place place) {
    lastSpeaker = new Mention(entry, place, false, false);
  }

  /** Whether the headline names somebody. */
  public boolean isInHeadline(People.Entry entry) {
    return inHeadline.contains(entry);
  }

  /** The person who spoke last; null where nobody has. */
  public People.@Nullable Entry lastSpeaker() {
    return lastSpeaker == null ? null : lastSpeaker.entry();
  }

  /** Who is meant by the last of the mentions, the latest first. */
  public Set<People.Entry> latest(int most) {
    Set<People.Entry> latest = new LinkedHashSet<>();
    for (int i = all.size() - 1; i >= 0 && i >= all.size() - most; i--) {
      latest.add(all.get(i).entry());
    }
    return latest;
  }

  /** Whom a pronoun may mean: nobody first, then the others from the last mentioned on. */
  public List<Candidate> candidates(Pronoun pronoun) {
    return new Clues(this, pronoun).candidates();
  }

  /**
   * The one person whom the sentence before a pronoun names as its subject, in its paragraph: "Ada
   * Roe wept. … she said"; null where none is, or several. A sentence without names may stand
   * between.
   */
  public People.@Nullable Entry introduced(Pronoun pronoun) {
    People.Entry one = null;
    boolean isNew = false;
    int sentence = 0;
    for (int i = all.size() - 1; i >= 0; i--) {
      Mention mention = all.get(i);
      NameMention.Place place = mention.place();
      if (place.paragraph() < pronoun.paragraph()
          || place.sentence() < pronoun.sentence() - BETWEEN) {
        break;
      }
      if (place.sentence() >= pronoun.sentence()) {
        continue;
      }
      if (mention.byPronoun()) {
        boolean isRival =
            one != null
                && isNew
                && one != mention.entry()
                && place.sentence() == sentence
                && place.clause() == ClauseRole.SUBJECT
                && fits(mention.entry(), pronoun.gender());
        if (isRival) {
          return null; // "She thanked her teacher, Ada Roe, for it. She said"
        }
        continue;
      }
      if (sentence > 0 && place.sentence() < sentence) {
        break;
      }
      sentence = place.sentence();
      boolean counts =
          !place.quoted()
              && place.clause() == ClauseRole.SUBJECT
              && fits(mention.entry(), pronoun.gender());
      if (counts && one != null && one != mention.entry()) {
        return null;
      }
      isNew = counts ? mention.isNew() : isNew;
      one = counts ? mention.entry() : one;
    }
    return one;
  }

  /**
   * The one person whom the sentence right before a pronoun names, for the first time and behind a
   * preposition, if no pronoun stands there: "It was found by Tom Finch. He said"; null elsewhere.
   */
  public People.@Nullable Entry introducedAside(Pronoun pronoun) {
    People.Entry one = null;
    boolean isOblique = false;
    for (int i = all.size() - 1; i >= 0; i--) {
      Mention mention = all.get(i);
      NameMention.Place place = mention.place();
      if (place.paragraph() < pronoun.paragraph() || place.sentence() < pronoun.sentence() - 1) {
        break;
      }
      if (!fits(mention.entry(), pronoun.gender())) {
        continue;
      }
      boolean isOne = mention.isNew() && !mention.byPronoun() && !place.quoted();
      if (!isOne || one != null || place.sentence() >= pronoun.sentence()) {
        return null;
      }
      one = mention.entry();
      isOblique = place.clause() == ClauseRole.OBLIQUE;
    }
    return isOblique ? one : null;
  }

  /**
   * The one person whom the paragraph before a pronoun's names for the first time, as its subject,
   * if nobody is named since; null elsewhere.
   */
  public People.@Nullable Entry introducedBefore(Pronoun pronoun) {
    int paragraph = pronoun.paragraph() - 1;
    Mention one = null;
    for (int i = all.size() - 1; i >= 0; i--) {
      Mention mention = all.get(i);
      if (mention.place().paragraph() < paragraph) {
        break;
      }
      if (mention.byPronoun() || !fits(mention.entry(), pronoun.gender())) {
        continue;
      }
      boolean isOther = one != null && one.entry() != mention.entry();
      if (isOther || mention.place().quoted() || mention.place().paragraph() > paragraph) {
        return null;
      }
      one = mention;
    }
    return one != null && one.isNew() && one.place().clause() == ClauseRole.SUBJECT
        ? one.entry()
        : null;
  }

  /** Notes to whom the words around what is read next are said: they call this person "you". */
  public void listener(People.@Nullable Entry entry) {
    listener = entry;
  }

  /** Whether a pronoun of a gender can mean somebody. */
  boolean fits(People.Entry entry, Gender gender) {
    return entry.type() == PersonType.PERSON
        && entry != listener
        && entry.gender().agreesWith(gender)
        && (entry.gender() != Gender.UNKNOWN
            || heard.getOrDefault(entry, Gender.UNKNOWN).agreesWith(gender));
  }

  /** All mentions so far, in the order of the text; not copied. */
  List<Mention> all() {
    return all;
  }

  /** How often somebody was meant so far. */
  int count(People.Entry entry) {
    return counts.getOrDefault(entry, 0);
  }

  /** Whom the last pronoun of a gender meant, and where; null where there was none. */
  @Nullable Mention lastOf(Gender gender) {
    return gender == Gender.MALE ? lastHe : lastShe;
  }

  /** The person who spoke last, and where; null where nobody has. */
  @Nullable Mention lastVoice() {
    return lastSpeaker;
  }
}
