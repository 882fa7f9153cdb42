package org.onrecord.speaker.pronoun;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.onrecord.attribution.Attribution;
import org.onrecord.speaker.name.ClauseRole;
import org.onrecord.speaker.name.Gender;
import org.onrecord.speaker.name.NameMention;
import org.onrecord.speaker.person.People;
import org.onrecord.statement.Kind;

/**
 * Finds whom one pronoun may mean, and the clues for and against each. Only a bounded number of
 * mentions is looked at, so that a page costs time linear in its length.
 */
final class Clues {
  /** The most mentions back that count. */
  private static final int WINDOW = 60;

  private static final int NEAR_PARAGRAPHS = 2;

  /** More mentions than this make somebody no likelier. */
  private static final int OFTEN = 4;

  private final Mentions mentions;
  private final Pronoun pronoun;

  Clues(Mentions mentions, Pronoun pronoun) {
    this.mentions = mentions;
    this.pronoun = pronoun;
  }

  /** Nobody first, then the others from the last mentioned on. */
  List<Candidate> candidates() {
    Map<People.Entry, Mention> last = new LinkedHashMap<>();
    People.Entry subjectHere = null;
    People.Entry subjectBefore = null;
    List<Mention> seen = mentions.all();
    for (int i = seen.size() - 1; i >= 0 && i >= seen.size() - WINDOW; i--) {
      Mention one = seen.get(i);
      if (one.entry() == pronoun.other() || !mentions.fits(one.entry(), pronoun.gender())) {
        continue;
      }
      last.putIfAbsent(one.entry(), one);
      boolean subject = one.place().clause() == ClauseRole.SUBJECT && !one.place().quoted();
      if (subject && one.place().sentence() == pronoun.sentence()) {
        subjectHere = one.entry();
      } else if (subject && one.place().sentence() == pronoun.sentence() - 1) {
        subjectBefore = one.entry();
      }
    }
    List<Candidate> candidates = new ArrayList<>();
    candidates.add(nobody(last));
    for (Mention one : last.values()) {
      Candidate candidate = candidate(one, candidates.size() - 1, last.size());
      candidate.set(Clue.SUBJECT_HERE, one.entry() == subjectHere);
      candidate.set(Clue.SUBJECT_BEFORE, one.entry() == subjectBefore);
      candidates.add(candidate);
    }
    return candidates;
  }

  private Candidate nobody(Map<People.Entry, Mention> last) {
    Candidate nobody = new Candidate(null);
    nobody.set(Clue.NOBODY, true);
    nobody.set(
        Clue.NOBODY_NEAR,
        last.values().stream()
            .noneMatch(one -> pronoun.paragraph() - one.place().paragraph() <= NEAR_PARAGRAPHS));
    return nobody;
  }

  private Candidate candidate(Mention one, int rank, int size) {
    Candidate candidate = new Candidate(one.entry());
    distance(candidate, one.place());
    candidate.set(Clue.SUBJECT, one.place().clause() == ClauseRole.SUBJECT);
    candidate.set(Clue.OBLIQUE, one.place().clause() == ClauseRole.OBLIQUE);
    candidate.set(Clue.POSSESSIVE, one.place().clause() == ClauseRole.POSSESSIVE);
    candidate.set(Clue.QUOTED, one.place().quoted());
    candidate.set(Clue.BY_PRONOUN, one.byPronoun());
    candidate.set(Clue.LATEST, rank == 0);
    candidate.set(Clue.LATEST_BUT_ONE, rank == 1);
    candidate.set(Clue.GENDER_KNOWN, one.entry().gender() != Gender.UNKNOWN);
    candidate.set(Clue.ONLY, size == 1);
    candidate.set(Clue.OFTEN, StrictMath.log1p(Math.min(OFTEN, mentions.count(one.entry()))));
    candidate.set(Clue.HEADLINE, mentions.isInHeadline(one.entry()));
    candidate.set(Clue.NEW, one.isNew());
    Mention samePronoun = mentions.lastOf(pronoun.gender());
    candidate.set(
        Clue.SAME_PRONOUN,
        samePronoun != null
            && samePronoun.entry() == one.entry()
            && pronoun.paragraph() - samePronoun.place().paragraph() <= 1);
    spoken(candidate, one.entry());
    ownWords(candidate, one.entry());
    return candidate;
  }

  private void distance(Candidate candidate, NameMention.Place place) {
    int sentences = pronoun.sentence() - place.sentence();
    int paragraphs = pronoun.paragraph() - place.paragraph();
    candidate.set(Clue.THIS_SENTENCE, sentences == 0);
    candidate.set(Clue.LAST_SENTENCE, sentences == 1);
    candidate.set(Clue.SENTENCE_BEFORE_LAST, sentences == 2);
    candidate.set(Clue.LAST_PARAGRAPH, paragraphs == 1);
    candidate.set(Clue.PARAGRAPH_BEFORE, paragraphs == 2 || paragraphs == 3);
    candidate.set(Clue.FAR, paragraphs > 3);
  }

  private void spoken(Candidate candidate, People.Entry entry) {
    Mention voice = mentions.lastVoice();
    if (voice == null || voice.entry() != entry) {
      return;
    }
    int paragraphs = pronoun.paragraph() - voice.place().paragraph();
    candidate.set(Clue.SPOKE_HERE, paragraphs <= 0);
    candidate.set(Clue.SPOKE_BEFORE, paragraphs == 1);
    candidate.set(Clue.SPOKE_FAR, paragraphs > 1);
    candidate.set(Clue.SPOKE_AND_INVERTED, paragraphs <= 1 && pronoun.inverted());
  }

  private void ownWords(Candidate candidate, People.Entry entry) {
    Attribution attribution = pronoun.attribution();
    if (attribution != null && attribution.content().stream().anyMatch(entry::isMentionedIn)) {
      boolean quoted = attribution.kind() == Kind.DIRECT;
      candidate.set(quoted ? Clue.IN_OWN_QUOTATION : Clue.IN_OWN_WORDS, true);
    }
  }
}
