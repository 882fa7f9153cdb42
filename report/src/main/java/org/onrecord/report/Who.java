package org.onrecord.report;

import org.jspecify.annotations.Nullable;
import org.onrecord.person.Identity;
import org.onrecord.person.Person;
import org.onrecord.record.PageRecord;

/** Says in words who a person is beyond the page. */
final class Who {
  private Who() {}

  /**
   * The identifier on the user's list, or those that it may be.
   *
   * @param person null for the unattributed
   * @return empty where the list does not say
   */
  static String words(PageRecord record, @Nullable Person person) {
    Identity identity = person == null ? Identity.open() : record.identity(person);
    if (!identity.candidates().isEmpty()) {
      return "may be " + String.join(" or ", identity.candidates());
    }
    String identifier = identity.identifier();
    return identifier == null || identity.basis() != Identity.Basis.LIST ? "" : identifier;
  }
}
