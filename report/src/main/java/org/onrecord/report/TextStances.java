package org.onrecord.report;

import java.util.List;
import org.onrecord.record.PageRecord;
import org.onrecord.report.StyledText.Ink;
import org.onrecord.stance.Dispute;
import org.onrecord.stance.Position;
import org.onrecord.stance.Relation;

/** Writes into a text report what readers answer, what is disputed, and who stands how to whom. */
final class TextStances {
  private static final int WORDS = 90;
  private static final String INDENT = "    ";

  private final PageRecord record;
  private final TextStyle style;
  private final StringBuilder out;

  TextStances(PageRecord record, TextStyle style, StringBuilder out) {
    this.record = record;
    this.style = style;
    this.out = out;
  }

  /** What one comment answers, below it. */
  void writeAnswer(Dispute dispute, String indent) {
    boolean against = dispute.relation().isAgainst();
    new StyledText()
        .add(StanceWords.of(dispute.relation()) + " ", against ? Ink.DOUBT : Ink.DETAIL)
        .add(Shortened.of(DisputeMap.name(record, dispute.target()), WORDS), Ink.PARAPHRASE)
        .add(" · " + StanceWords.basis(dispute) + " · ", Ink.DETAIL)
        .add(StanceWords.sureness(dispute.confidence()), Ink.DETAIL)
        .writeTo(out, style, indent + "→ ", indent + "  ");
  }

  /** Each claim with who supports, doubts and disputes it. */
  void writeMap() {
    List<DisputeMap.Claim> claims = DisputeMap.of(record).claims();
    if (claims.isEmpty()) {
      return;
    }
    section("What is disputed");
    for (DisputeMap.Claim claim : claims) {
      StyledText head = new StyledText().add(Shortened.of(claim.words(), WORDS), Ink.QUOTED);
      if (!claim.holder().isEmpty()) {
        head.add(" · " + claim.holder(), Ink.DETAIL);
      }
      head.writeTo(out, style, "  ", INDENT);
      for (DisputeMap.Reply reply : claim.replies()) {
        boolean against = reply.relation().isAgainst();
        new StyledText()
            .add(sign(reply.relation()) + " " + reply.who(), Ink.SPEAKER)
            .add(" " + reply.relation().id(), against ? Ink.DOUBT : Ink.DETAIL)
            .add(": ", Ink.DETAIL)
            .add(Shortened.of(reply.words(), WORDS), Ink.NORMAL)
            .add(" · " + StanceWords.sureness(reply.confidence()), Ink.DETAIL)
            .writeTo(out, style, INDENT, INDENT + "  ");
      }
    }
  }

  private static String sign(Relation relation) {
    return switch (relation) {
      case SUPPORTS -> "+";
      case DOUBTS -> "?";
      case DISPUTES -> "−";
      case NEUTRAL -> "·";
    };
  }

  /** Who stands how to whom. */
  void writePositions() {
    if (record.positions().isEmpty()) {
      return;
    }
    section("Positions");
    for (Position position : record.positions()) {
      StyledText line =
          new StyledText()
              .add(StanceWords.actor(record, position), Ink.SPEAKER)
              .add(" " + StanceWords.of(record, position) + " ", Ink.NORMAL)
              .add(position.subject().name(), Ink.PARAPHRASE);
      for (String note : StanceWords.notes(record, position)) {
        line.add(" · " + note, Ink.DETAIL);
      }
      line.add(" · " + StanceWords.sureness(position.confidence()), Ink.DETAIL);
      line.writeTo(out, style, "  ", INDENT);
    }
  }

  private void section(String title) {
    out.append('\n');
    new StyledText().add(title, Ink.HEADING).writeTo(out, style, "", "  ");
  }
}
