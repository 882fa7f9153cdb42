package org.onrecord.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.onrecord.page.Comment;
import org.onrecord.page.Metadata;
import org.onrecord.person.PersonType;
import org.onrecord.record.PageRecord;
import org.onrecord.report.QuotedWords.Run;
import org.onrecord.report.Roster.Speaker;
import org.onrecord.report.StyledText.Ink;
import org.onrecord.stance.Dispute;
import org.onrecord.statement.Certainty;
import org.onrecord.statement.SaidAt;
import org.onrecord.statement.Statement;
import org.onrecord.text.Diagnostic;
import org.onrecord.text.Span;

/** One page of a text report while it is written. Not thread-safe. */
final class TextPage {
  private static final String HANGING = "      ";
  private static final int MAX_INDENT = 12;

  private static final int FIRST_WORDS = 100;

  private final PageRecord record;
  private final TextStyle style;
  private final Roster roster;
  private final EventDates events;
  private final Places places;
  private final Chains chains;
  private final StringBuilder out = new StringBuilder();
  private final TextStances stances;

  TextPage(PageRecord record, TextStyle style) {
    this.record = record;
    this.style = style;
    this.roster = new Roster(record);
    this.events = new EventDates(record);
    this.places = new Places(record.page());
    this.chains = new Chains(record.page(), roster);
    this.stances = new TextStances(record, style, out);
  }

  String render() {
    writeHead();
    roster.speakers().forEach(this::writeSpeaker);
    writeComments();
    stances.writeMap();
    stances.writePositions();
    writeDiagnostics();
    return out.toString();
  }

  private void writeHead() {
    Metadata metadata = record.page().metadata();
    String headline = metadata.headline();
    if (headline != null) {
      line("", text(headline, Ink.HEADING));
    }
    List<String> origin = new ArrayList<>();
    if (metadata.outlet() != null) {
      origin.add(metadata.outlet());
    }
    if (!metadata.authors().isEmpty()) {
      origin.add("by " + String.join(", ", metadata.authors()));
    }
    if (metadata.published() != null) {
      origin.add(metadata.published());
    }
    if (!origin.isEmpty()) {
      line("", text(String.join(" · ", origin), Ink.NORMAL));
    }
    line("", text(record.page().source(), Ink.DETAIL));
    out.append('\n');
    line("", text(String.join(" · ", Counts.of(record, roster)), Ink.NORMAL));
    if (!record.statements().isEmpty()) {
      String legend =
          "“” quoted · “~ with quoted words · ~ paraphrase · ° not said · 0.64: how likely right ·"
              + " ? doubtful";
      line("", text(legend, Ink.DETAIL));
    }
  }

  private void writeSpeaker(Speaker speaker) {
    StyledText head = text(speaker.name(), Ink.SPEAKER);
    if (speaker.person() != null && speaker.person().type() != PersonType.PERSON) {
      head.add(" (" + speaker.person().type().id() + ")", Ink.NORMAL);
    }
    String who = Who.words(record, speaker.person());
    if (!who.isEmpty()) {
      head.add(" · " + who, Ink.DETAIL);
    }
    head.add(" · " + Counts.of(speaker.statements().size(), "statement"), Ink.DETAIL);
    out.append('\n');
    line("", head);
    Deed.uttered(speaker.statements()).forEach(this::writeStatement);
    List<Statement> unsaid = Deed.unsaid(speaker.statements());
    if (!unsaid.isEmpty()) {
      line("  ", text(Deed.UNSAID + ":", Ink.DOUBT));
      unsaid.forEach(this::writeStatement);
    }
  }

  private void writeStatement(Statement statement) {
    StyledText head = new StyledText();
    boolean doubtful = Doubt.isDoubtful(statement);
    head.add(statement.id() + " · " + places.of(statement), Ink.DETAIL);
    if (statement.speaker() == null && !statement.source().isEmpty()) {
      head.add(" · by ", Ink.DETAIL).add(words(statement.source()), Ink.NORMAL);
    }
    if (!statement.cue().isEmpty()) {
      head.add(" · ", Ink.DETAIL).add(words(statement.cue()), Ink.NORMAL);
    }
    String note = Deed.note(statement.act());
    if (!note.isEmpty()) {
      head.add(" · " + note, statement.act().isSaid() ? Ink.DETAIL : Ink.DOUBT);
    }
    if (doubtful) {
      head.add(" · doubtful, " + Doubt.figure(statement), Ink.DOUBT);
    } else if (!Doubt.isSure(statement)) {
      head.add(" · " + Doubt.figure(statement), Ink.DOUBT);
    }
    head.writeTo(out, style, (doubtful ? "? " : "  ") + mark(statement) + "  ", HANGING);
    content(statement).writeTo(out, style, HANGING, HANGING);
    writeDetails(statement);
  }

  private void writeDetails(Statement statement) {
    if (statement.certainty() != Certainty.ASSERTED) {
      List<Span> shown = statement.certaintySpan();
      String by = shown.isEmpty() ? "" : ": " + words(shown);
      detail(statement.certainty().id() + by);
    }
    if (Doubt.isSpeakerUnsure(statement)) {
      detail(
          "“"
              + words(statement.source())
              + "”: "
              + Doubt.speakerPercent(statement)
              + "% sure who that is");
    }
    if (!chains.isPlain(statement)) {
      detail("through " + String.join(", then ", chains.names(statement)));
    }
    String to = statement.to();
    if (to != null) {
      detail("to " + roster.name(to));
    }
    SaidAt said = statement.said();
    if (said != null) {
      detail("said " + said.date() + ": " + words(List.of(said.span())));
    }
    String dates = events.of(statement);
    if (!dates.isEmpty()) {
      detail("speaks of " + dates);
    }
  }

  private void detail(String words) {
    text(words, Ink.DETAIL).writeTo(out, style, HANGING + "- ", HANGING + "  ");
  }

  private static String mark(Statement statement) {
    boolean said = statement.act().isSaid();
    return switch (statement.kind()) {
      case DIRECT -> said ? "“”" : "“°";
      case MIXED -> said ? "“~" : "“°";
      case INDIRECT -> said ? " ~" : " °";
    };
  }

  private StyledText content(Statement statement) {
    StyledText content = new StyledText();
    String text = record.page().text().string();
    int last = -1;
    for (Run run : QuotedWords.of(statement, text)) {
      if (last >= 0 && last < run.span().start()) {
        content.add(" … ", Ink.DETAIL);
      }
      content.add(run.span().in(text), run.quoted() ? Ink.QUOTED : Ink.PARAPHRASE);
      last = run.span().end();
    }
    return content;
  }

  private void writeComments() {
    List<Comment> comments = record.page().comments();
    if (comments.isEmpty()) {
      return;
    }
    Map<String, List<Statement>> said = new HashMap<>();
    for (Statement statement : record.statements()) {
      said.computeIfAbsent(statement.part(), part -> new ArrayList<>()).add(statement);
    }
    Map<String, List<Dispute>> answers = new HashMap<>();
    for (Dispute dispute : record.disputes()) {
      answers.computeIfAbsent(dispute.part(), part -> new ArrayList<>()).add(dispute);
    }
    CommentDepth depth = new CommentDepth(comments);
    section("Readers’ comments");
    for (Comment comment : comments) {
      String indent = " ".repeat(Math.min(2 + 2 * depth.of(comment), MAX_INDENT));
      writeComment(comment, indent);
      for (Statement statement : said.getOrDefault(comment.id(), List.of())) {
        writeMention(statement, indent + "  ");
      }
      for (Dispute dispute : answers.getOrDefault(comment.id(), List.of())) {
        stances.writeAnswer(dispute, indent + "  ");
      }
    }
  }

  private void writeComment(Comment comment, String indent) {
    StyledText head = text(comment.id(), Ink.HEADING);
    String author = comment.author();
    if (author != null) {
      head.add(" · ", Ink.DETAIL).add(author, Ink.NORMAL);
    }
    String posted = comment.posted();
    if (posted != null) {
      head.add(" · " + posted, Ink.DETAIL);
    }
    if (comment.parent() != null) {
      head.add(" · answers " + comment.parent(), Ink.DETAIL);
    }
    head.add(" · " + places.of(comment.span().start()), Ink.DETAIL);
    head.writeTo(out, style, indent, indent + "  ");
    String words = firstWords(record.page().text().slice(comment.span()));
    text(words, Ink.NORMAL).writeTo(out, style, indent + "  ", indent + "  ");
  }

  private void writeMention(Statement statement, String indent) {
    StyledText mention = text(statement.id() + " ", Ink.DETAIL);
    mention.add(roster.of(statement).name() + ": ", Ink.SPEAKER);
    mention.add(firstWords(words(statement.content())), Ink.NORMAL);
    String doubt = Doubt.isDoubtful(statement) ? "?" : " ";
    mention.writeTo(out, style, indent + mark(statement) + doubt, indent + "   ");
  }

  private void writeDiagnostics() {
    if (record.diagnostics().isEmpty()) {
      return;
    }
    section("Problems");
    for (Diagnostic diagnostic : record.diagnostics()) {
      String place = places.of(diagnostic.span().start());
      text(diagnostic.code().id(), Ink.DOUBT)
          .add(" · " + place + " · " + diagnostic.message(), Ink.NORMAL)
          .writeTo(out, style, "  ", "    ");
    }
  }

  private void section(String title) {
    out.append('\n');
    line("", text(title, Ink.HEADING));
  }

  /** The first words of a text, up to about a line and a half, with an ellipsis where cut. */
  private static String firstWords(String text) {
    if (text.codePointCount(0, text.length()) <= FIRST_WORDS) {
      return text;
    }
    int end = text.offsetByCodePoints(0, FIRST_WORDS);
    int space = text.lastIndexOf(' ', end);
    return text.substring(0, space > end / 2 ? space : end) + " …";
  }

  private String words(List<Span> spans) {
    return record.words(spans);
  }

  private void line(String indent, StyledText text) {
    text.writeTo(out, style, indent, indent + "  ");
  }

  private static StyledText text(String words, Ink ink) {
    return new StyledText().add(words, ink);
  }
}
