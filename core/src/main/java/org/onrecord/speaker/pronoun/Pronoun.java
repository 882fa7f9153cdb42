package org.onrecord.speaker.pronoun;

import org.jspecify.annotations.Nullable;
import org.onrecord.attribution.Attribution;
import org.onrecord.speaker.name.Gender;
import org.onrecord.speaker.person.People;
import org.onrecord.text.Span;

/**
 * A "he" or "she" whose antecedent is to be found.
 *
 * @param span the pronoun
 * @param gender of the pronoun
 * @param paragraph its number on the page
 * @param sentence its number on the page
 * @param attribution whose source it is; null where it is none
 * @param other whom it does not mean; null for nobody
 */
public record Pronoun(
    Span span,
    Gender gender,
    int paragraph,
    int sentence,
    @Nullable Attribution attribution,
    People.@Nullable Entry other) {

  /** The gender of a word in lower case as a pronoun of the third person singular. */
  public static Gender gender(String lower) {
    return switch (lower) {
      case "he", "him", "his" -> Gender.MALE;
      case "she", "her", "hers" -> Gender.FEMALE;
      default -> Gender.UNKNOWN;
    };
  }

  /** Whether it follows what it is the speaker of. */
  public boolean inverted() {
    return attribution != null && attribution.extent().start() < span.start();
  }
}
