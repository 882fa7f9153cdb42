package org.onrecord.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.onrecord.record.PageRecord;
import org.onrecord.stance.Dispute;
import org.onrecord.stance.DisputeTarget;
import org.onrecord.stance.Position;

/** Writes what readers answer, the map of what is disputed as a list, and positions. */
final class HtmlStances {
  private static final int WORDS = 160;

  private final HtmlWriter html;
  private final PageRecord record;
  private final String page;
  private final Map<String, List<Dispute>> byComment = new HashMap<>();

  HtmlStances(HtmlWriter html, PageRecord record) {
    this(html, record, "");
  }

  /**
   * For a document that is not the page itself.
   *
   * @param page its address, behind which the places on it stand; "" for this document
   */
  HtmlStances(HtmlWriter html, PageRecord record, String page) {
    this.html = html;
    this.record = record;
    this.page = page;
    for (Dispute dispute : record.disputes()) {
      byComment.computeIfAbsent(dispute.part(), part -> new ArrayList<>()).add(dispute);
    }
  }

  /** Writes what a comment answers, beside it. */
  void writeAnswers(String comment) {
    List<Dispute> disputes = byComment.get(comment);
    if (disputes == null) {
      return;
    }
    html.start("ul").attr("class", "answers").newLine();
    for (Dispute dispute : disputes) {
      html.start("li").attr("class", dispute.relation().id()).attr("id", dispute.id());
      html.element("b", null, StanceWords.of(dispute.relation())).text(" ");
      writeTarget(dispute);
      html.text(" ");
      html.element(
          "span",
          "basis",
          StanceWords.basis(dispute) + " · " + StanceWords.sureness(dispute.confidence()));
      html.end().newLine();
    }
    html.end().newLine();
  }

  private void writeTarget(Dispute dispute) {
    String words = Shortened.of(DisputeMap.name(record, dispute.target()), WORDS);
    String anchor = anchor(dispute.target());
    if (anchor == null) {
      html.element("q", null, words.replaceAll("^“|”$", ""));
    } else {
      html.start("a").attr("href", "#" + anchor).text(words).end();
    }
  }

  private static @Nullable String anchor(DisputeTarget target) {
    DisputeTarget.Kind kind = target.kind();
    if (kind == DisputeTarget.Kind.ARTICLE) {
      return "article";
    }
    return kind == DisputeTarget.Kind.STATEMENT || kind == DisputeTarget.Kind.COMMENT
        ? target.id()
        : null;
  }

  /** Writes the map: drawn, and as a list. */
  void writeMap() {
    List<DisputeMap.Claim> claims = DisputeMap.of(record).claims();
    if (claims.isEmpty()) {
      return;
    }
    html.start("section").attr("class", "disputes").attr("aria-labelledby", "disputes").newLine();
    html.start("h2").attr("id", "disputes").text("What is disputed").end().newLine();
    writeMap(claims);
    html.end().newLine();
  }

  /** Writes some claims: drawn, and as a list. */
  void writeMap(List<DisputeMap.Claim> claims) {
    new SvgMap(html, page).write(claims);
    html.start("details").attr("open", "").newLine();
    html.element("summary", null, "The same as a list").newLine().start("ol").newLine();
    claims.forEach(this::writeClaim);
    html.end().newLine().end().newLine();
  }

  private void writeClaim(DisputeMap.Claim claim) {
    html.start("li").start("p").attr("class", "claim").start("q");
    html.text(Shortened.of(claim.words(), WORDS)).end();
    if (!claim.holder().isEmpty()) {
      html.text(" ");
      if (claim.anchor() == null) {
        html.element("span", "basis", claim.holder());
      } else {
        html.start("a").attr("href", page + "#" + claim.anchor()).text(claim.holder()).end();
      }
    }
    html.end().newLine().start("ul").newLine();
    for (DisputeMap.Reply reply : claim.replies()) {
      html.start("li").attr("class", reply.relation().id());
      html.start("a").attr("href", page + "#" + reply.anchor()).text(reply.who()).end();
      html.text(" ");
      html.element("b", null, reply.relation().id());
      html.text(reply.aside().isEmpty() ? ": " : " (" + reply.aside() + "): ");
      html.text(Shortened.of(reply.words(), WORDS)).text(" ");
      html.element("span", "basis", StanceWords.sureness(reply.confidence())).end().newLine();
    }
    html.end().end().newLine();
  }

  /** Writes who stands how to whom. */
  void writePositions() {
    if (record.positions().isEmpty()) {
      return;
    }
    html.start("section").attr("class", "positions").attr("aria-labelledby", "positions");
    html.newLine().start("h2").attr("id", "positions").text("Positions").end().newLine();
    html.start("table").newLine().start("thead").start("tr");
    for (String column : List.of("Who", "stands how", "to whom or what", "according to", "")) {
      html.start("th").attr("scope", "col").text(column).end();
    }
    html.end().end().newLine().start("tbody").newLine();
    record.positions().forEach(this::writePosition);
    html.end().end().newLine().end().newLine();
  }

  private void writePosition(Position position) {
    html.start("tr").attr("id", position.id());
    html.start("td").start("bdi").text(StanceWords.actor(record, position)).end().end();
    html.element("td", position.negated() ? "not" : null, StanceWords.of(record, position));
    html.start("td").start("bdi").text(position.subject().name()).end().end();
    html.start("td").text(String.join(" · ", StanceWords.notes(record, position)));
    for (String statement : position.statements()) {
      html.text(" ").start("a").attr("href", "#" + statement).text(statement).end();
    }
    html.end();
    html.element("td", "basis", StanceWords.sureness(position.confidence())).end().newLine();
  }
}
