package org.onrecord.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.onrecord.person.PersonType;
import org.onrecord.record.PageRecord;
import org.onrecord.stance.Dispute;
import org.onrecord.stance.DisputeTarget;
import org.onrecord.stance.DisputeTarget.Basis;
import org.onrecord.stance.Relation;
import org.onrecord.stance.Scope;
import org.onrecord.text.Span;

class ArgumentGraphTest {
  private static final Pattern NODE =
      Pattern.compile(
          "\\{\"nodeID\":(\\d+),\"text\":\"((?:[^\"\\\\]|\\\\.)*)\",\"type\":\"(\\w+)\"");
  private static final Pattern EDGE = Pattern.compile("\"fromID\":(\\d+),\"toID\":(\\d+)");

  private final PageRecord page =
      new RecordFixture()
          .about("Harran closes its quay", "Harran Herald", "Tom Finch", "2031-03-04", "en")
          .headline("Harran closes its quay")
          .body("The quay is unsafe, the council found.")
          .comment("c1", null, "mara", null, "It is not unsafe at all.")
          .comment("c2", "c1", "Jon Abel", null, "Who says so?")
          .person("p1", PersonType.AUTHOR, "mara")
          .person("p2", PersonType.AUTHOR, "Jon Abel")
          .build();

  @Test
  void aDisputeIsAConflictBetweenClaimsThatTwoAsserted() throws IOException {
    List<String> edges =
        edges(graph(dispute("p1", "c1", "It is not unsafe at all", quay(), Relation.DISPUTES)));
    assertTrue(
        edges.containsAll(
            List.of(
                "L the article: The quay is unsafe > YA Asserting",
                "YA Asserting > I The quay is unsafe",
                "L mara: It is not unsafe at all > YA Asserting",
                "YA Asserting > I It is not unsafe at all",
                "I It is not unsafe at all > CA Default Conflict",
                "CA Default Conflict > I The quay is unsafe",
                "L the article: The quay is unsafe > TA Default Transition",
                "TA Default Transition > L mara: It is not unsafe at all",
                "TA Default Transition > YA Disagreeing",
                "YA Disagreeing > CA Default Conflict")),
        edges.toString());
    assertEquals(10, edges.size());
  }

  @Test
  void supportIsAnInference() throws IOException {
    List<String> edges = edges(graph(dispute("p1", "c1", "not unsafe", quay(), Relation.SUPPORTS)));
    assertTrue(edges.contains("I not unsafe > RA Default Inference"), edges.toString());
    assertTrue(edges.contains("RA Default Inference > I The quay is unsafe"), edges.toString());
    assertTrue(edges.contains("YA Arguing > RA Default Inference"), edges.toString());
  }

  @Test
  void aDoubtAsksForGroundsAndConflictsWithNothing() throws IOException {
    String json = graph(dispute("p2", "c2", "Who says so?", quay(), Relation.DOUBTS));
    assertFalse(json.contains("\"CA\""), json);
    assertFalse(json.contains("\"RA\""), json);
    assertTrue(edges(json).contains("L Jon Abel: Who says so? > YA Challenging"), json);
    assertTrue(edges(json).contains("YA Challenging > I The quay is unsafe"), json);
  }

  @Test
  void theArticleAsAWholeIsItsTitle() throws IOException {
    String json =
        graph(
            dispute(
                "p1", "c1", "not unsafe", DisputeTarget.article(Basis.PARENT), Relation.DISPUTES));
    assertTrue(edges(json).contains("CA Default Conflict > I Harran closes its quay"), json);
  }

  @Test
  void attacksAndWhatStandsElsewhereAreNoArguments() throws IOException {
    Dispute attack =
        new Dispute(
            "d1",
            "p2",
            "c2",
            words("Who says so?"),
            DisputeTarget.person("p1", Basis.NAMED),
            null,
            Relation.DISPUTES,
            Scope.PERSON,
            0.7);
    String json =
        graph(
            attack,
            dispute("p1", "c1", "unsafe", DisputeTarget.elsewhere(Basis.QUOTED), Relation.DISPUTES),
            dispute("p1", "c1", "unsafe", quay(), Relation.NEUTRAL));
    assertEquals(List.of(), edges(json));
    assertTrue(
        json.contains("\"nodes\":[],\"edges\":[],\"locutions\":[],\"participants\":[]"), json);
  }

  @Test
  void whoSaidItIsNamedOnceAPage() throws IOException {
    Dispute one = dispute("p1", "c1", "It is not", quay(), Relation.DISPUTES);
    Dispute two = dispute("p1", "c1", "unsafe at all", quay(), Relation.SUPPORTS);
    String json = graph(one, two);
    assertTrue(
        json.contains(
            "\"participants\":[{\"participantID\":0,\"firstname\":\"the\",\"surname\":\"article\"},"
                + "{\"participantID\":1,\"firstname\":\"\",\"surname\":\"mara\"}]"),
        json);
    assertTrue(json.contains("\"personID\":1,\"source\":\"page.txt\""), json);
    assertEquals(1, json.split("\"I\"", -1).length - 3, "one claim and two answers: " + json);
  }

  @Test
  void likeNamesOfTwoPagesAreTwoPeople() throws IOException {
    ArgumentGraph graph = new ArgumentGraph();
    graph.add(with(page, dispute("p1", "c1", "unsafe", quay(), Relation.DISPUTES)));
    graph.add(with(page, dispute("p1", "c1", "unsafe", quay(), Relation.DISPUTES)));
    String json = written(graph);
    assertTrue(json.contains("\"participantID\":3"), json);
    assertFalse(json.contains("\"participantID\":4"), json);
  }

  @Test
  void theRelationSaysHowLikelyItIsRight() throws IOException {
    String json = graph(dispute("p1", "c1", "unsafe", quay(), Relation.DISPUTES));
    assertTrue(
        json.contains("\"text\":\"Default Conflict\",\"type\":\"CA\",\"confidence\":0.7}"), json);
  }

  private DisputeTarget quay() {
    return DisputeTarget.passage(words("The quay is unsafe").get(0), Basis.IMPLICIT);
  }

  private Dispute dispute(
      String who, String part, String words, DisputeTarget target, Relation relation) {
    return new Dispute("d1", who, part, words(words), target, null, relation, Scope.CLAIM, 0.7);
  }

  private List<Span> words(String words) {
    int at = page.page().text().string().indexOf(words);
    return List.of(new Span(at, at + words.length()));
  }

  private String graph(Dispute... disputes) throws IOException {
    ArgumentGraph graph = new ArgumentGraph();
    graph.add(with(page, disputes));
    return written(graph);
  }

  private static String written(ArgumentGraph graph) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    graph.write(out);
    out.write('!'); // the stream is still open
    return out.toString(StandardCharsets.UTF_8);
  }

  private static PageRecord with(PageRecord record, Dispute... disputes) {
    return new PageRecord(
        record.extractor(),
        record.page(),
        record.people(),
        record.statements(),
        record.events(),
        List.of(disputes),
        record.positions(),
        record.claims(),
        record.diagnostics(),
        record.identities());
  }

  /** Each edge as the types and texts of its ends. */
  private static List<String> edges(String json) {
    List<String> nodes = new ArrayList<>();
    for (Matcher node = NODE.matcher(json); node.find(); ) {
      assertEquals(nodes.size(), Integer.parseInt(node.group(1)));
      nodes.add(node.group(3) + " " + node.group(2));
    }
    Matcher edge = EDGE.matcher(json);
    List<int[]> ends = new ArrayList<>();
    while (edge.find()) {
      ends.add(new int[] {Integer.parseInt(edge.group(1)), Integer.parseInt(edge.group(2))});
    }
    return IntStream.range(0, ends.size())
        .mapToObj(i -> nodes.get(ends.get(i)[0]) + " > " + nodes.get(ends.get(i)[1]))
        .toList();
  }
}
