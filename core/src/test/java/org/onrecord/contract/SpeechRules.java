package org.onrecord.contract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What holds for people, statements and events. */
final class SpeechRules {
  private static final Set<String> TYPES =
      Set.of("person", "organisation", "group", "unnamed", "author");
  private static final Set<String> KINDS = Set.of("direct", "mixed", "indirect");
  private static final Set<String> ACTS = Set.of("speech", "writing", "thought", "wish", "other");
  private static final Set<String> CERTAINTIES =
      Set.of("asserted", "hedged", "conditional", "counterfactual", "denied", "asked", "wished");

  private final Finding finding;
  private final Map<String, Place> comments;
  private final Set<String> people = new HashSet<>();
  private final Map<String, List<Place>> contents = new HashMap<>();

  SpeechRules(Finding finding, Map<String, Place> comments) {
    this.finding = finding;
    this.comments = comments;
  }

  void people(List<?> persons) {
    for (Object value : persons) {
      Map<String, Object> person = finding.object(value, "person");
      String id = finding.string(person, "id", "person");
      finding.holds(id.matches("p[1-9]\\d*"), "id", "person id is " + id);
      finding.holds(people.add(id), "id", "two people are " + id);
      finding.oneOf(TYPES, person, "type", id);
      String name = finding.string(person, "name", id);
      finding.holds(!name.isBlank(), "words", id + " has no name");
      finding.places(person, "mentions", id);
      String identifier = finding.stringOrNull(person, "identifier", id);
      String basis = finding.stringOrNull(person, "identifiedBy", id);
      finding.holds((identifier == null) == (basis == null), "identity", id + " rests on " + basis);
      finding.holds(
          basis == null || Set.of("list", "name").contains(basis),
          "enumeration",
          id + " identifiedBy is " + basis);
      finding.strings(person, "candidates", id);
    }
  }

  /** To be called behind {@link #statements}. */
  void claims(List<?> claims) {
    for (Object value : claims) {
      Map<String, Object> claim = finding.object(value, "claim");
      String words = finding.string(claim, "claim", "claim");
      finding.holds(!words.isBlank(), "words", "a claim has no words");
      for (String field : List.of("claimant", "date", "rating", "reviewer", "url")) {
        finding.stringOrNull(claim, field, "claim");
      }
      for (String id : finding.strings(claim, "statements", "claim")) {
        finding.holds(contents.containsKey(id), "reference", "a claim is in " + id);
      }
    }
  }

  void statements(List<?> statements) {
    int last = 0;
    for (Object value : statements) {
      Map<String, Object> statement = finding.object(value, "statement");
      String id = finding.string(statement, "id", "statement");
      finding.holds(id.matches("s[1-9]\\d*"), "id", "statement id is " + id);
      finding.oneOf(KINDS, statement, "kind", id);
      finding.oneOf(ACTS, statement, "act", id);
      List<Place> content = words(statement, id);
      finding.holds(contents.put(id, content) == null, "id", "two statements are " + id);
      int start = content.isEmpty() ? last : content.get(0).start();
      finding.holds(start >= last, "order", id + " stands before the one that precedes it");
      last = start;
      voices(statement, id);
      certainty(statement, id);
      part(statement, id, content);
      finding.probability(statement.get("confidence"), false, id + " confidence");
      finding.probability(statement.get("reliability"), false, id + " reliability");
    }
    for (Object value : statements) {
      Map<String, Object> statement = finding.object(value, "statement");
      Object within = statement.get("within");
      finding.holds(
          within == null || (contents.containsKey(within) && !within.equals(statement.get("id"))),
          "reference",
          statement.get("id") + " within " + within);
    }
  }

  private List<Place> words(Map<String, Object> statement, String id) {
    List<Place> content = finding.places(statement, "content", id);
    finding.holds(!content.isEmpty(), "content", id + " has no content");
    List<Place> all = new ArrayList<>(content);
    all.addAll(finding.places(statement, "source", id));
    all.addAll(finding.places(statement, "cue", id));
    all.sort(null);
    int last = 0;
    for (Place place : all) {
      finding.holds(
          place.start() >= last, "overlap", id + " content, source and cue overlap at " + place);
      last = Math.max(last, place.end());
    }
    return content;
  }

  private void voices(Map<String, Object> statement, String id) {
    String speaker = finding.stringOrNull(statement, "speaker", id);
    somebody(speaker, id + " speaker");
    Object confidence = statement.get("speakerConfidence");
    finding.probability(confidence, speaker == null, id + " speakerConfidence");
    somebody(finding.stringOrNull(statement, "to", id), id + " to");
    List<String> through = finding.strings(statement, "through", id);
    through.forEach(person -> somebody(person, id + " through"));
    finding.holds(
        new HashSet<>(through).size() == through.size(), "through", id + " through " + through);
    finding.holds(
        speaker == null || !through.contains(speaker), "through", id + " is told through itself");
  }

  private void somebody(String person, String what) {
    finding.holds(person == null || people.contains(person), "reference", what + " is " + person);
  }

  private void certainty(Map<String, Object> statement, String id) {
    finding.oneOf(CERTAINTIES, statement, "certainty", id);
    List<Place> shown = finding.places(statement, "certaintySpan", id);
    finding.holds(
        shown.isEmpty() || !"asserted".equals(statement.get("certainty")),
        "certainty",
        id + " is asserted, and yet shown otherwise at " + shown);
    Object said = statement.get("said");
    finding.holds(statement.containsKey("said"), "shape", id + " has no said");
    if (said != null) {
      Map<String, Object> when = finding.object(said, id + " said");
      finding.place(when.get("span"), id + " said");
      date(when, id + " said");
    }
  }

  private void part(Map<String, Object> statement, String id, List<Place> content) {
    String part = finding.string(statement, "part", id);
    Place comment = comments.get(part);
    finding.holds(
        comment != null || PageRules.ROLES.contains(part), "reference", id + " part is " + part);
    for (Place place : content) {
      finding.holds(
          comment == null || comment.contains(place),
          "part",
          id + " content " + place + " is outside of " + part);
    }
  }

  void events(List<?> events) {
    for (Object value : events) {
      Map<String, Object> event = finding.object(value, "event");
      String statement = finding.string(event, "statement", "event");
      date(event, "event");
      Place place = finding.place(event.get("span"), "event");
      List<Place> content = contents.get(statement);
      finding.holds(content != null, "reference", "event of " + statement);
      finding.holds(
          content == null || content.stream().anyMatch(words -> words.contains(place)),
          "event",
          "event at " + place + " is outside of what " + statement + " says");
    }
  }

  private void date(Map<String, Object> object, String what) {
    String date = finding.string(object, "date", what);
    finding.holds(Dates.isSaid(date), "date", what + " is dated " + date);
  }
}
