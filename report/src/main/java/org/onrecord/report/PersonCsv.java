package org.onrecord.report;

import java.util.stream.Collectors;
import org.onrecord.ledger.person.Evidence;
import org.onrecord.ledger.person.LedgerPerson;
import org.onrecord.ledger.person.MergeProposal;
import org.onrecord.ledger.person.PersonRole;
import org.onrecord.ledger.person.Relation;

/** People of a ledger, and who may be one, as CSV. */
public final class PersonCsv {
  private static final String BETWEEN = "; ";

  private PersonCsv() {}

  /** The first row of people: the names of the columns. */
  public static String header() {
    return CsvRow.of(
        "person",
        "type",
        "name",
        "names",
        "identifiers",
        "roles",
        "outlets",
        "pages",
        "first",
        "last",
        "by",
        "about",
        "to",
        "through");
  }

  /** The row of a person. */
  public static String render(LedgerPerson person) {
    return CsvRow.of(
        person.number().toString(),
        person.type(),
        person.name(),
        String.join(BETWEEN, person.names()),
        String.join(BETWEEN, person.identifiers()),
        person.roles().stream().map(PersonRole::role).collect(Collectors.joining(BETWEEN)),
        String.join(BETWEEN, person.outlets()),
        Integer.toString(person.pages()),
        person.first(),
        person.last(),
        Integer.toString(person.count(Relation.BY)),
        Integer.toString(person.count(Relation.ABOUT)),
        Integer.toString(person.count(Relation.TO)),
        Integer.toString(person.count(Relation.THROUGH)));
  }

  /** The first row of those who may be one. */
  public static String proposalHeader() {
    return CsvRow.of(
        "one",
        "oneName",
        "onePages",
        "oneOutlets",
        "other",
        "otherName",
        "otherPages",
        "otherOutlets",
        "evidence");
  }

  /** The row of two who may be one. */
  public static String render(MergeProposal proposal) {
    return CsvRow.of(
        proposal.one().number().toString(),
        proposal.one().name(),
        Integer.toString(proposal.one().pages()),
        String.join(BETWEEN, proposal.one().outlets()),
        proposal.other().number().toString(),
        proposal.other().name(),
        Integer.toString(proposal.other().pages()),
        String.join(BETWEEN, proposal.other().outlets()),
        proposal.evidence().stream().map(Evidence::toString).collect(Collectors.joining(BETWEEN)));
  }
}
