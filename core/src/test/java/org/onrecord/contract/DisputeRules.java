package org.onrecord.contract;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.onrecord.page.PartRole;

/** What the contract promises of disputes. */
final class DisputeRules {
  private static final Set<String> RELATIONS = Set.of("supports", "doubts", "disputes", "neutral");
  private static final Set<String> SCOPES =
      Set.of("claim", "part", "inference", "source", "person", "meta");
  private static final Set<String> BASES = Set.of("quoted", "named", "implicit", "parent");
  private static final Set<String> VERDICTS = Set.of("verbatim", "elided", "bracketed", "altered");

  private final Finding finding;
  private final Map<String, Place> comments;
  private final Set<Object> people = new HashSet<>();
  private final Set<Object> statements = new HashSet<>();

  DisputeRules(Finding finding, Map<String, Place> comments, Map<String, Object> record) {
    this.finding = finding;
    this.comments = comments;
    finding
        .list(record, "people", "record")
        .forEach(p -> people.add(finding.object(p, "person").get("id")));
    finding
        .list(record, "statements", "record")
        .forEach(s -> statements.add(finding.object(s, "statement").get("id")));
  }

  void disputes(List<?> disputes) {
    finding.holds(!disputes.isEmpty(), "shape", "an empty list of disputes is written");
    for (int i = 0; i < disputes.size(); i++) {
      Map<String, Object> dispute = finding.object(disputes.get(i), "dispute");
      String id = finding.string(dispute, "id", "dispute");
      finding.holds(id.equals("d" + (i + 1)), "order", "dispute " + i + " is " + id);
      String responder = finding.stringOrNull(dispute, "responder", id);
      finding.holds(
          responder == null || people.contains(responder), "reference", id + " by " + responder);
      String part = finding.string(dispute, "part", id);
      Place comment = comments.get(part);
      finding.holds(
          comment != null
              || Arrays.stream(PartRole.values()).anyMatch(role -> role.id().equals(part)),
          "reference",
          id + " stands in no comment and no part");
      List<Place> words = finding.places(dispute, "words", id);
      finding.holds(!words.isEmpty(), "content", id + " has no words");
      for (Place place : words) {
        finding.holds(
            comment == null || comment.contains(place), "part", id + " words leave its comment");
      }
      target(finding.object(dispute.get("target"), id + " target"), dispute, id);
      if (dispute.get("quoting") != null) {
        quoting(finding.object(dispute.get("quoting"), id + " quoting"), words, id);
      }
      finding.oneOf(RELATIONS, dispute, "relation", id);
      finding.oneOf(SCOPES, dispute, "scope", id);
      finding.probability(dispute.get("confidence"), false, id + " confidence");
    }
  }

  private void target(Map<String, Object> target, Map<String, Object> dispute, String id) {
    finding.oneOf(BASES, target, "basis", id);
    String kind = finding.stringOrNull(target, "kind", id);
    String what = finding.stringOrNull(target, "id", id);
    boolean placed = kind != null && Set.of("statement", "passage", "comment").contains(kind);
    finding.holds(placed == (target.get("span") != null), "target", id + " span of " + kind);
    if (placed) {
      finding.place(target.get("span"), id + " target");
    }
    boolean known =
        what == null
            ? kind == null || kind.equals("passage") || kind.equals("article")
            : kind != null
                && switch (kind) {
                  case "statement" -> statements.contains(what);
                  case "comment" -> comments.containsKey(what);
                  case "person" -> people.contains(what);
                  default -> false;
                };
    finding.holds(known, "reference", id + " answers " + kind + " " + what);
    boolean attack = "person".equals(dispute.get("scope")) || "meta".equals(dispute.get("scope"));
    finding.holds(
        !attack || (!"statement".equals(kind) && !"passage".equals(kind)),
        "scope",
        id + " is an attack, and yet about a claim");
  }

  private void quoting(Map<String, Object> quoting, List<Place> own, String id) {
    finding.oneOf(VERDICTS, quoting, "verdict", id);
    for (Place place : finding.places(quoting, "words", id + " quoting")) {
      finding.holds(
          own.stream().noneMatch(w -> w.start() < place.end() && place.start() < w.end()),
          "overlap",
          id + " has quoted words as its own");
    }
    finding.place(quoting.get("source"), id + " source");
    finding.list(quoting, "edits", id);
  }
}
