package org.onrecord.report;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.onrecord.record.PageRecord;
import org.onrecord.stance.Relation;
import org.onrecord.text.SourceText;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * What pages dispute as one graph in the Argument Interchange Format (AIF), for programs that draw
 * and weigh arguments. JSON in the form that such programs pass on to each other (xAIF): nodes
 * {@code I} for what is claimed, {@code L} for who said it, {@code RA} for support and {@code CA}
 * for conflict, with the transitions ({@code TA}) and acts ({@code YA}) of Inference Anchoring
 * Theory between them.
 *
 * <p>A doubt asks for grounds and denies nothing: it is an act, {@code Challenging}, and no
 * conflict. What attacks a person or the talk, and what answers something that is not on the page,
 * is no argument about a claim and is left out. A number {@code confidence} beside the fields of
 * the format tells how likely the relation is right.
 *
 * <p>Keeps what it was given until it is written. Not thread-safe.
 */
public final class ArgumentGraph {
  private static final JsonFactory FACTORY = new JsonFactory();

  private final List<Node> nodes = new ArrayList<>();
  private final List<Edge> edges = new ArrayList<>();
  private final List<Locution> locutions = new ArrayList<>();
  private final List<String> participants = new ArrayList<>();

  /** Creates a graph without anything in it. */
  public ArgumentGraph() {}

  /** A node; its number is its place in the list. */
  private record Node(String type, String text, @Nullable Double confidence) {}

  private record Edge(int from, int to) {}

  private record Locution(int node, int participant, String source) {}

  /** Adds what is supported, doubted and disputed on a page. Linear in its disputes. */
  public void add(PageRecord record) {
    Map<String, Integer> known = new HashMap<>(); // a name is one person on one page alone
    for (DisputeMap.Claim claim : DisputeMap.of(record).claims()) {
      List<DisputeMap.Reply> replies =
          claim.replies().stream().filter(reply -> reply.aside().isEmpty()).toList();
      String words = claim.isWholeArticle() ? title(record) : claim.words();
      if (!replies.isEmpty() && !claim.holder().isEmpty() && !words.isBlank()) {
        Said claimed = said(record, known, claim.holder(), words);
        for (DisputeMap.Reply reply : replies) {
          answer(claimed, reply, record, known);
        }
      }
    }
  }

  private static String title(PageRecord record) {
    String title = record.page().metadata().headline();
    return title == null ? DisputeMap.ARTICLE : title;
  }

  /** Words as a claim and as what somebody said: the nodes of both. */
  private record Said(int claim, int locution) {}

  private Said said(PageRecord record, Map<String, Integer> known, String who, String words) {
    int claim = node("I", words, null);
    int locution = locution(record, known, who, words);
    act("Asserting", locution, claim, null);
    return new Said(claim, locution);
  }

  private int locution(PageRecord record, Map<String, Integer> known, String who, String words) {
    int locution = node("L", who + ": " + words, null);
    int participant =
        known.computeIfAbsent(
            who,
            name -> {
              participants.add(name);
              return participants.size() - 1;
            });
    locutions.add(new Locution(locution, participant, record.page().source()));
    return locution;
  }

  private void answer(
      Said claimed, DisputeMap.Reply reply, PageRecord record, Map<String, Integer> known) {
    switch (reply.relation()) {
      case SUPPORTS, DISPUTES -> {
        boolean supports = reply.relation() == Relation.SUPPORTS;
        Said answer = said(record, known, reply.who(), reply.words());
        int relation =
            node(
                supports ? "RA" : "CA",
                supports ? "Default Inference" : "Default Conflict",
                reply.confidence());
        edge(answer.claim(), relation);
        edge(relation, claimed.claim());
        int transition = transition(claimed.locution(), answer.locution());
        act(supports ? "Arguing" : "Disagreeing", transition, relation, null);
      }
      case DOUBTS -> {
        int locution = locution(record, known, reply.who(), reply.words());
        transition(claimed.locution(), locution);
        act("Challenging", locution, claimed.claim(), reply.confidence());
      }
      case NEUTRAL -> throw new IllegalArgumentException("the map leaves out plain answers");
    }
  }

  private int transition(int from, int to) {
    int transition = node("TA", "Default Transition", null);
    edge(from, transition);
    edge(transition, to);
    return transition;
  }

  private void act(String name, int from, int to, @Nullable Double confidence) {
    int act = node("YA", name, confidence);
    edge(from, act);
    edge(act, to);
  }

  private int node(String type, String text, @Nullable Double confidence) {
    // a line, without half characters
    String line = SourceText.of(text.strip().replaceAll("\\s+", " ")).string();
    nodes.add(new Node(type, line, confidence));
    return nodes.size() - 1;
  }

  private void edge(int from, int to) {
    edges.add(new Edge(from, to));
  }

  /** Writes the graph, in UTF-8, with a line end behind it. The stream stays open. */
  public void write(OutputStream out) throws IOException {
    try (JsonGenerator json =
        FACTORY.createGenerator(
            ObjectWriteContext.empty(),
            new FilterOutputStream(out) {
              @Override
              public void close() throws IOException {
                flush(); // whoever opened it closes it
              }
            })) {
      json.writeStartObject();
      json.writeObjectPropertyStart("AIF");
      nodes(json);
      edges(json);
      locutions(json);
      participants(json);
      json.writeNullProperty("schemefulfillments");
      json.writeNullProperty("descriptorfulfillments");
      json.writeEndObject();
      json.writeBooleanProperty("dialog", true);
      json.writeArrayPropertyStart("ova");
      json.writeEndArray();
      json.writeObjectPropertyStart("text");
      json.writeStringProperty("txt", "");
      json.writeEndObject();
      json.writeEndObject();
    }
    out.write('\n');
  }

  private void nodes(JsonGenerator json) {
    json.writeArrayPropertyStart("nodes");
    for (int i = 0; i < nodes.size(); i++) {
      Node node = nodes.get(i);
      json.writeStartObject();
      json.writeNumberProperty("nodeID", i);
      json.writeStringProperty("text", node.text());
      json.writeStringProperty("type", node.type());
      if (node.confidence() != null) {
        json.writeNumberProperty("confidence", Math.round(node.confidence() * 100) / 100.0);
      }
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void edges(JsonGenerator json) {
    json.writeArrayPropertyStart("edges");
    for (int i = 0; i < edges.size(); i++) {
      json.writeStartObject();
      json.writeNumberProperty("edgeID", i);
      json.writeNumberProperty("fromID", edges.get(i).from());
      json.writeNumberProperty("toID", edges.get(i).to());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void locutions(JsonGenerator json) {
    json.writeArrayPropertyStart("locutions");
    for (Locution locution : locutions) {
      json.writeStartObject();
      json.writeNumberProperty("nodeID", locution.node());
      json.writeNumberProperty("personID", locution.participant());
      json.writeStringProperty("source", locution.source());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void participants(JsonGenerator json) {
    json.writeArrayPropertyStart("participants");
    for (int i = 0; i < participants.size(); i++) {
      String name = participants.get(i);
      int last = name.lastIndexOf(' ') + 1;
      json.writeStartObject();
      json.writeNumberProperty("participantID", i);
      json.writeStringProperty("firstname", name.substring(0, Math.max(0, last - 1)));
      json.writeStringProperty("surname", name.substring(last));
      json.writeEndObject();
    }
    json.writeEndArray();
  }
}
