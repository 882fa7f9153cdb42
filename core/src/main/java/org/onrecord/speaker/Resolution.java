package org.onrecord.speaker;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who is who on a page.
 *
 * @param people in order of first mention
 * @param voices one for each attribution, in the same order
 */
public record Resolution(List<Person> people, List<Voice> voices) {

  /** Copies the lists. */
  public Resolution {
    people = List.copyOf(people);
    voices = List.copyOf(voices);
  }

  /**
   * Whose words an attribution gives.
   *
   * @param speaker id of the person; null where unknown
   * @param confidence probability, 0 to 1, that the speaker is right where the source's words are;
   *     0 where unknown
   * @param through ids of those who tell us, outermost first, without the speaker
   * @param to id of the person spoken to; null where unknown
   */
  public record Voice(
      @Nullable String speaker, double confidence, List<String> through, @Nullable String to) {

    /** Copies the list. */
    public Voice {
      through = List.copyOf(through);
    }
  }
}
