package org.onrecord.speaker;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds whom a pronoun or a role noun means, by recency, gender and role.
 *
 * <p>People named before the place are weighed: near is better than far, the subject of a sentence
 * and the one who spoke last better than others, a name inside a quotation hardly counts. Where two
 * come out close the answer is none.
 */
final class Antecedents {
  /** Names further back than this many mentions are out of mind. */
  private static final int WINDOW = 40;

  /** The same for descriptions, which reach further. */
  private static final int ROLE_WINDOW = 400;

  private static final double SUBJECT = 1.0;
  private static final double SPOKE = 1.2;
  private static final double QUOTED = -2.5;
  private static final double PARAGRAPH = -1.3;
  private static final double STEP = -0.15;
  private static final double FARTHEST = -4.0;
  private static final double MARGIN = 0.1;

  private final List<Seen> seen = new ArrayList<>();
  private final NameLexicon lexicon;

  Antecedents(NameLexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** A person at a place: named there, or speaking there. */
  private record Seen(People.Entry entry, int paragraph, double weight) {}

  void named(People.Entry entry, NameMention name) {
    double weight = (name.opensSentence() ? SUBJECT : 0) + (name.quoted() ? QUOTED : 0);
    seen.add(new Seen(entry, name.paragraph(), weight));
  }

  void spoke(People.Entry entry, int paragraph) {
    seen.add(new Seen(entry, paragraph, SUBJECT + SPOKE));
  }

  /** Whom "he" or "she" means in a paragraph; null where that is not plain. */
  People.@Nullable Entry pronoun(Gender gender, int paragraph) {
    People.Entry best = null;
    double bestScore = Double.NEGATIVE_INFINITY;
    double second = Double.NEGATIVE_INFINITY;
    for (int i = seen.size() - 1; i >= 0 && i > seen.size() - WINDOW; i--) {
      Seen one = seen.get(i);
      if (one.entry.type() != PersonType.PERSON || !one.entry.gender().agreesWith(gender)) {
        continue;
      }
      double known = one.entry.gender() == Gender.UNKNOWN ? 0 : 0.5;
      double score =
          one.weight
              + known
              + PARAGRAPH * (paragraph - one.paragraph)
              + STEP * (seen.size() - 1 - i);
      if (one.entry == best) {
        bestScore = Math.max(bestScore, score);
      } else if (score > bestScore) {
        second = bestScore;
        best = one.entry;
        bestScore = score;
      } else {
        second = Math.max(second, score);
      }
    }
    return bestScore > FARTHEST && bestScore - second > MARGIN ? best : null;
  }

  /**
   * Whom a description such as "the Harran leader" means, by its words in lower case; null where
   * not plain.
   */
  People.@Nullable Entry role(Set<String> words) {
    People.Entry best = null;
    for (int i = seen.size() - 1; i >= 0 && i > seen.size() - ROLE_WINDOW; i--) {
      People.Entry entry = seen.get(i).entry;
      if (entry == best || entry.type() != PersonType.PERSON || !hasRole(entry, words)) {
        continue;
      }
      if (best != null && words.size() == 1) {
        return best;
      }
      if (best != null) {
        return null;
      }
      best = entry;
    }
    return best;
  }

  /** "Velmora" and "Velmoran": the same but for an ending. */
  private static boolean sameRoot(String role, String word) {
    int shared = Math.min(role.length(), word.length()) - 2;
    return shared >= 4
        && Math.abs(role.length() - word.length()) <= 3
        && role.regionMatches(0, word, 0, shared);
  }

  private boolean hasRole(People.Entry entry, Set<String> words) {
    boolean head = false;
    for (String word : words) {
      boolean has = entry.roles().contains(word) || entry.roles().contains(word + ".");
      if (lexicon.isRole(word)) {
        boolean leads =
            lexicon.isHeadOfState(word) && entry.roles().stream().anyMatch(lexicon::isHeadOfState);
        if (!has && !leads) {
          return false;
        }
        head = true;
      } else if (!has && entry.roles().stream().noneMatch(role -> sameRoot(role, word))) {
        return false;
      }
    }
    return head;
  }
}
