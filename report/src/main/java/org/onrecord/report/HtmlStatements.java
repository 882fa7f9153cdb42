package org.onrecord.report;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.onrecord.page.Page;
import org.onrecord.record.PageRecord;
import org.onrecord.report.QuotedWords.Run;
import org.onrecord.report.Roster.Speaker;
import org.onrecord.sources.text.Counted;
import org.onrecord.statement.Certainty;
import org.onrecord.statement.SaidAt;
import org.onrecord.statement.Statement;
import org.onrecord.text.Diagnostic;
import org.onrecord.text.Span;

/**
 * Writes all statements by speaker, each with its evidence: what the panel shows one of at a time,
 * and what stands after the article in print or without scripts.
 */
final class HtmlStatements {
  /** Of more statements the cards are folded, where a script can unfold them. */
  private static final int LONG = 500;

  private final HtmlWriter html;
  private final PageRecord record;
  private final Page page;
  private final Roster roster;
  private final EventDates events;
  private final Places places;
  private final Chains chains;
  private final StatementLinks links;

  HtmlStatements(
      HtmlWriter html, PageRecord record, Roster roster, Places places, StatementLinks links) {
    this.links = links;
    this.html = html;
    this.record = record;
    this.page = record.page();
    this.roster = roster;
    this.events = new EventDates(record);
    this.places = places;
    this.chains = new Chains(page, roster);
  }

  /** The number of a statement: its id without the letter. */
  static String number(Statement statement) {
    return statement.id().startsWith("s") ? statement.id().substring(1) : statement.id();
  }

  /** The id of the section that lists what a speaker says. */
  static String speakerId(Speaker speaker) {
    return speaker.person() == null ? "who-unattributed" : "who-" + speaker.key();
  }

  /**
   * Writes the statements.
   *
   * @param anchored ids of the statements whose permalink leads into the text; others lead here
   */
  void write(Set<String> anchored) {
    html.start("section").attr("class", isLong() ? "record long" : "record");
    html.attr("aria-labelledby", "record").newLine();
    html.start("h2").attr("id", "record").text("Who said what").end().newLine();
    for (Speaker speaker : roster.speakers()) {
      html.start("section").attr("id", speakerId(speaker));
      html.attr("class", "speaker " + HtmlText.colour(speaker)).newLine();
      html.start("h3").element("span", "label", speaker.label()).text(" ");
      html.start("bdi").text(speaker.name()).end();
      if (speaker.person() != null) {
        html.text(" ").element("span", "type", speaker.person().type().id());
        String who = Who.words(record, speaker.person());
        if (!who.isEmpty()) {
          html.text(" ").element("span", "type", who);
        }
      }
      html.end().newLine();
      for (Statement statement : Deed.uttered(speaker.statements())) {
        writeCard(statement, speaker, anchored.contains(statement.id()));
      }
      List<Statement> unsaid = Deed.unsaid(speaker.statements());
      if (!unsaid.isEmpty()) {
        html.element("h4", null, Deed.UNSAID).newLine();
        unsaid.forEach(each -> writeCard(each, speaker, anchored.contains(each.id())));
      }
      if (isLong()) {
        writeUnfold(speaker.statements().size());
      }
      html.end().newLine();
    }
    writeDiagnostics();
    html.end().newLine();
  }

  private boolean isLong() {
    return record.statements().size() > LONG;
  }

  private void writeUnfold(int count) {
    html.start("button").attr("type", "button").attr("class", "scripted unfold");
    html.attr("data-do", "unfold").text("Show " + Counted.of(count, "statement"));
    html.end().newLine();
  }

  private void writeCard(Statement statement, Speaker speaker, boolean anchored) {
    if (!anchored) {
      html.start("span").attr("id", statement.id()).end();
    }
    if (isLong()) {
      // to a browser with scripts this is mere text, which costs nothing until it is wanted
      html.start("noscript").attr("class", "folded");
      writeFacets(statement, speaker);
      writeCard(statement, speaker);
      html.end().newLine();
    } else {
      writeCard(statement, speaker);
    }
  }

  /** By which a card is found and filtered. */
  private void writeFacets(Statement statement, Speaker speaker) {
    html.attr("data-card", statement.id()).attr("data-speaker", speakerId(speaker));
    html.attr("data-kind", statement.kind().id());
    html.attr("data-act", statement.act().id());
    html.attr("data-certainty", statement.certainty().id()).newLine();
  }

  private void writeCard(Statement statement, Speaker speaker) {
    String id = statement.id();
    String unsaid = statement.act().isSaid() ? "" : " unsaid";
    html.start("article");
    html.attr("class", "card " + HtmlText.colour(speaker) + Doubt.className(statement) + unsaid);
    html.attr("id", "card-" + id);
    writeFacets(statement, speaker);
    html.start("header").element("span", "label", speaker.label() + "·" + number(statement));
    html.text(" ").start("bdi").attr("class", "name").text(speaker.name()).end().text(" ");
    html.element("span", "chip", statement.kind().id());
    String note = Deed.note(statement.act());
    if (!note.isEmpty()) {
      html.text(" ").element("span", statement.act().isSaid() ? "chip" : "chip firm", note);
    }
    if (statement.certainty() != Certainty.ASSERTED) {
      html.text(" ").element("span", "chip firm", statement.certainty().id());
    }
    html.end().newLine();
    writeWords(statement);
    html.start("dl").newLine();
    writeEvidence(statement);
    html.end().newLine();
    html.start("p").attr("class", "links");
    html.start("a").attr("href", "#" + id).text("#" + id).end().text(" ");
    html.start("button").attr("type", "button").attr("class", "scripted");
    html.attr("data-do", "copy").attr("data-id", id).text("Copy link").end();
    links.of(statement).forEach(link -> link.writeTo(html));
    html.end().newLine().end().newLine();
  }

  private void writeWords(Statement statement) {
    html.start("blockquote").attr("lang", HtmlPage.language(page)).attr("dir", "auto");
    String text = page.text().string();
    int last = -1;
    for (Run run : QuotedWords.of(statement, text)) {
      if (last >= 0 && last < run.span().start()) {
        html.text(" … ");
      }
      html.element("span", run.quoted() ? "said quoted" : "said", run.span().in(text));
      last = run.span().end();
    }
    html.end().newLine();
  }

  private void writeEvidence(Statement statement) {
    words("Source", statement.source());
    if (Doubt.isSpeakerUnsure(statement)) {
      fact("Speaker", "doubt", Doubt.speakerPercent(statement) + "% sure who that is");
    }
    words("Cue", statement.cue());
    List<Span> shown = statement.certaintySpan();
    String by = shown.isEmpty() ? "" : ", “" + record.words(shown) + "”";
    fact("Certainty", null, statement.certainty().id() + by);
    if (!statement.through().isEmpty()) {
      String chain = String.join(" → ", chains.names(statement));
      fact("Told by", chains.isPlain(statement) ? null : "hearsay", chain);
    }
    String to = statement.to();
    if (to != null) {
      fact("To", null, roster.name(to));
    }
    SaidAt said = statement.said();
    if (said != null) {
      fact("When", null, said.date() + ", “" + page.text().slice(said.span()) + "”");
    }
    String dates = events.of(statement);
    if (!dates.isEmpty()) {
      fact("Speaks of", null, dates);
    }
    Span extent = extent(statement);
    int start = page.text().codePointOffset(extent.start());
    int end = page.text().codePointOffset(extent.end());
    fact("Place", null, places.of(statement) + ", characters " + start + "–" + end);
    String doubt =
        Doubt.isDoubtful(statement)
            ? " ?  more likely wrong than right"
            : Doubt.isSure(statement) ? "" : ", to be checked";
    fact("Reliability", doubt.isEmpty() ? null : "doubt", Doubt.percent(statement) + "%" + doubt);
  }

  private static Span extent(Statement statement) {
    List<Span> content = statement.content();
    return content.get(0).cover(content.get(content.size() - 1));
  }

  private void words(String label, List<Span> spans) {
    if (!spans.isEmpty()) {
      fact(label, null, record.words(spans));
    }
  }

  private void fact(String label, @Nullable String className, String value) {
    html.element("dt", null, label);
    html.start("dd").attr("class", className).start("bdi").text(value).end().end().newLine();
  }

  private void writeDiagnostics() {
    if (record.diagnostics().isEmpty()) {
      return;
    }
    html.start("section").attr("class", "problems").attr("aria-labelledby", "problems").newLine();
    html.start("h3").attr("id", "problems").text("Problems").end().newLine().start("ul");
    for (Diagnostic diagnostic : record.diagnostics()) {
      html.newLine().start("li").element("code", null, diagnostic.code().id()).text(" ");
      html.text(places.of(diagnostic.span().start()) + ": " + diagnostic.message()).end();
    }
    html.end().newLine().end().newLine();
  }
}
