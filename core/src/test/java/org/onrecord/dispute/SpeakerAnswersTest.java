package org.onrecord.dispute;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.onrecord.encoder.EncodedPage;
import org.onrecord.page.Comment;
import org.onrecord.page.Page;
import org.onrecord.page.Part;
import org.onrecord.page.PartRole;
import org.onrecord.stance.Dispute;
import org.onrecord.stance.DisputeTarget;
import org.onrecord.stance.Relation;
import org.onrecord.statement.Statement;
import org.onrecord.text.SourceText;
import org.onrecord.text.Span;

class SpeakerAnswersTest {
  private final StringBuilder text = new StringBuilder();
  private final List<Statement> statements = new ArrayList<>();
  private final List<Part> parts = new ArrayList<>();
  private final List<Comment> comments = new ArrayList<>();

  /** Adds a sentence: who, the cue, what. */
  private SpeakerAnswersTest says(String speaker, String cue, String content) {
    return says(speaker, cue, content, "body");
  }

  private SpeakerAnswersTest says(String speaker, String cue, String content, String part) {
    int start = text.length();
    text.append(speaker).append(' ').append(cue).append(' ');
    int at = text.length();
    text.append(content).append(".");
    statements.add(
        Statement.builder("s" + (statements.size() + 1))
            .speaker(speaker, 1)
            .cue(List.of(new Span(at - 1 - cue.length(), at - 1)))
            .content(List.of(new Span(at, at + content.length())))
            .part(part)
            .build());
    Span span = new Span(start, text.length());
    boolean comment = !part.equals("body");
    parts.add(new Part(comment ? PartRole.COMMENT : PartRole.BODY, span));
    if (comment) {
      comments.add(new Comment(part, null, null, null, span));
    }
    text.append("\n\n");
    return this;
  }

  private List<Dispute> found() {
    Page page =
        Page.builder("sha256:0", "quay", SourceText.of(text.toString()))
            .parts(parts)
            .comments(comments)
            .build();
    return Disputes.in(page, List.of(), statements, EncodedPage.NONE).stream()
        .filter(dispute -> comments.stream().noneMatch(c -> c.id().equals(dispute.part())))
        .toList();
  }

  @Test
  void whoDeniesWhatAnotherSaidDisputesIt() {
    List<Dispute> found =
        says("Brook", "said", "the eastern quay was unsafe for fishermen")
            .says("The mayor", "denied", "that the eastern quay was unsafe")
            .found();
    assertEquals(1, found.size());
    Dispute dispute = found.get(0);
    assertEquals("d1", dispute.id());
    assertEquals("The mayor", dispute.responder());
    assertEquals("body", dispute.part());
    assertEquals(Relation.DISPUTES, dispute.relation());
    assertEquals("s1", dispute.target().id());
    assertEquals(DisputeTarget.Kind.STATEMENT, dispute.target().kind());
    assertEquals(
        List.of("denied", "that the eastern quay was unsafe"),
        dispute.words().stream().map(word -> word.in(text.toString())).toList());
  }

  @Test
  void theAnswerMayStandBeforeWhatItAnswers() {
    says("The mayor", "denied", "that the eastern quay was unsafe");
    says("Brook", "said", "the eastern quay was unsafe for fishermen");
    assertEquals("s2", found().get(0).target().id());
  }

  @Test
  void whatOneIsAccusedOfAndDeniesIsAnswered() {
    says("Brook", "accused the mayor", "of selling the cranes");
    says("The mayor", "denied", "selling the cranes");
    assertEquals("s1", found().get(0).target().id());
  }

  @Test
  void twoWhoDenyTheSameAgree() {
    says("Brook", "denied", "that the eastern quay was unsafe");
    says("The mayor", "denied", "that the eastern quay was unsafe");
    assertEquals(List.of(), found());
  }

  @Test
  void nobodyAnswersHimself() {
    says("Brook", "said", "the eastern quay was unsafe for fishermen");
    says("Brook", "denied", "that the eastern quay was unsafe");
    assertEquals(List.of(), found());
  }

  @Test
  void whoDidNotDenyAnswersNothing() {
    says("Brook", "said", "the eastern quay was unsafe for fishermen");
    says("The mayor", "did not deny", "that the eastern quay was unsafe");
    assertEquals(List.of(), found());
  }

  @Test
  void toDenyTheContraryIsNoDispute() {
    says("Brook", "said", "the eastern quay was not unsafe for fishermen");
    says("The mayor", "denied", "that the eastern quay was unsafe");
    assertEquals(List.of(), found());
  }

  @Test
  void anotherMatterIsNotAnswered() {
    says("Brook", "said", "the eastern quay was unsafe for fishermen");
    says("The mayor", "denied", "that she would resign");
    assertEquals(List.of(), found());
  }

  @Test
  void aReadersStatementIsNoneOfTheArticle() {
    says("Brook", "said", "the eastern quay was unsafe for fishermen");
    says("The mayor", "denied", "that the eastern quay was unsafe", "c1");
    assertEquals(List.of(), found());
  }
}
