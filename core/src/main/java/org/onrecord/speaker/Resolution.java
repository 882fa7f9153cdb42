package org.onrecord.speaker;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onrecord.person.Person;
import org.onrecord.text.Diagnostic;

/**
 * The people of a page and the voices of its attributions.
 *
 * @param people in order of first mention
 * @param voices one for each attribution, in the same order
 * @param diagnostics what could not be worked out
 */
public record Resolution(List<Person> people, List<Voice> voices, List<Diagnostic> diagnostics) {

  /** Copies the lists. */
  public Resolution {
    people = List.copyOf(people);
    voices = List.copyOf(voices);
    diagnostics = List.copyOf(diagnostics);
  }

  /**
   * Whose words an attribution gives.
   *
   * @param speaker id of the person; null where unknown
   * @param confidence probability, 0 to 1, that the speaker is right where the source's words are;
   *     0 where unknown
   * @param through ids of those through whom we know it, outermost first, without the speaker
   * @param to id of the person spoken to; null where unknown
   */
  public record Voice(
      @Nullable String speaker, double confidence, List<String> through, @Nullable String to) {
    /** Nobody is known. */
    static final Voice UNKNOWN = new Voice(null, 0, List.of(), null);

    /** Copies the list. */
    public Voice {
      through = List.copyOf(through);
    }
  }
}
