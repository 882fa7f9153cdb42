package org.onrecord;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.onrecord.page.Page;
import org.onrecord.person.Identity;
import org.onrecord.person.KnownPeople;
import org.onrecord.person.Person;
import org.onrecord.text.Diagnostic;
import org.onrecord.text.Span;

/**
 * The identities of a page's people.
 *
 * @param byPerson by their ids on the page
 * @param diagnostics names that fit several entries of the user's list
 */
record Identities(Map<String, Identity> byPerson, List<Diagnostic> diagnostics) {

  /** No identities. */
  static final Identities NONE = new Identities(Map.of(), List.of());

  /** Copies both. */
  Identities {
    byPerson = Map.copyOf(byPerson);
    diagnostics = List.copyOf(diagnostics);
  }

  static Identities of(Page page, List<Person> people, KnownPeople known) {
    List<Diagnostic> diagnostics = new ArrayList<>();
    Map<String, Identity> byPerson = new HashMap<>();
    for (Person person : people) {
      Identity identity = known.identify(person, page.metadata().outlet());
      byPerson.put(person.id(), identity);
      if (identity.candidates().size() > 1) {
        Span place = person.mentions().isEmpty() ? new Span(0, 0) : person.mentions().get(0);
        diagnostics.add(
            new Diagnostic(
                Diagnostic.Code.AMBIGUOUS_PERSON,
                place,
                person.name()
                    + " may be any of "
                    + String.join(", ", identity.candidates())
                    + " on the list of people; linked to none"));
      }
    }
    return new Identities(byPerson, diagnostics);
  }
}
