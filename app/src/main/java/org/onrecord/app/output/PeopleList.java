package org.onrecord.app.output;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.onrecord.app.console.UsageException;
import org.onrecord.person.KnownPeople;

/**
 * The user's list of people.
 *
 * @param people in it
 * @param file that holds it; null where there is none
 */
public record PeopleList(KnownPeople people, @Nullable Path file) {

  /**
   * Reads a list.
   *
   * @param file null for no list
   * @throws UsageException if it cannot be read or holds no people
   */
  public static PeopleList read(@Nullable Path file) {
    return new PeopleList(file == null ? KnownPeople.none() : PeopleFile.read(file), file);
  }

  /** Names this very list in records; null for none. */
  @Nullable String digest() {
    return people.digest();
  }
}
