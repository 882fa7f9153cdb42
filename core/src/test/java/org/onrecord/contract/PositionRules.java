package org.onrecord.contract;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the contract promises of positions. */
final class PositionRules {
  private static final Set<String> STANCES =
      Set.of("recognises", "rejects", "accuses", "denies", "admits", "supports", "opposes");
  private static final Set<String> CERTAINTIES =
      Set.of("asserted", "hedged", "conditional", "counterfactual", "denied", "asked", "wished");

  private final Finding finding;
  private final Set<Object> people = new HashSet<>();
  private final Set<Object> statements = new HashSet<>();

  PositionRules(Finding finding, Map<String, Object> record) {
    this.finding = finding;
    finding
        .list(record, "people", "record")
        .forEach(p -> people.add(finding.object(p, "person").get("id")));
    finding
        .list(record, "statements", "record")
        .forEach(s -> statements.add(finding.object(s, "statement").get("id")));
  }

  void positions(List<?> positions) {
    finding.holds(!positions.isEmpty(), "shape", "an empty list of positions is written");
    for (int i = 0; i < positions.size(); i++) {
      Map<String, Object> position = finding.object(positions.get(i), "position");
      String id = finding.string(position, "id", "position");
      finding.holds(id.equals("x" + (i + 1)), "order", "position " + i + " is " + id);
      known(finding.stringOrNull(position, "actor", id), people, id + " actor");
      known(finding.stringOrNull(position, "by", id), people, id + " by");
      Place actor = finding.place(position.get("actorSpan"), id + " actorSpan");
      Map<String, Object> subject = finding.object(position.get("subject"), id + " subject");
      known(finding.stringOrNull(subject, "person", id), people, id + " subject");
      finding.string(subject, "name", id);
      Place towards = finding.place(subject.get("span"), id + " subject");
      finding.holds(
          actor == null || towards == null || !overlap(actor, towards),
          "overlap",
          id + " stands so to itself");
      finding.oneOf(STANCES, position, "stance", id);
      finding.oneOf(CERTAINTIES, position, "certainty", id);
      finding.holds(!finding.places(position, "words", id).isEmpty(), "content", id + " no words");
      finding
          .list(position, "statements", id)
          .forEach(s -> finding.holds(statements.contains(s), "reference", id + " in " + s));
      finding
          .list(position, "through", id)
          .forEach(p -> finding.holds(people.contains(p), "reference", id + " through " + p));
      finding.probability(position.get("confidence"), false, id + " confidence");
    }
  }

  private static boolean overlap(Place a, Place b) {
    return a.start() < b.end() && b.start() < a.end();
  }

  private void known(String id, Set<Object> ids, String what) {
    finding.holds(id == null || ids.contains(id), "reference", what + " is " + id);
  }
}
