package org.onrecord.report;

import java.util.Arrays;
import java.util.List;
import org.onrecord.record.PageRecord;
import org.onrecord.report.Roster.Speaker;
import org.onrecord.statement.Act;
import org.onrecord.statement.Certainty;
import org.onrecord.statement.Kind;
import org.onrecord.statement.Statement;

/** Writes the panel beside the article: the statement at hand, the key, and what to show. */
final class HtmlPanel {
  private final HtmlWriter html;
  private final PageRecord record;
  private final Roster roster;

  HtmlPanel(HtmlWriter html, PageRecord record, Roster roster) {
    this.html = html;
    this.record = record;
    this.roster = roster;
  }

  void write() {
    html.start("aside").attr("class", "panel").attr("aria-label", "Speakers and statements");
    html.newLine();
    writeSpeakers();
    writeKey();
    html.start("section").attr("id", "focus").attr("class", "scripted");
    html.attr("aria-label", "Statement at hand").attr("aria-live", "polite");
    html.attr("hidden", "").end().newLine();
    html.end().newLine();
  }

  private void writeSpeakers() {
    html.start("details").attr("class", "choose").attr("open", "").newLine();
    html.start("summary").start("h2").text("Speakers").end();
    html.start("span").attr("id", "shown").attr("role", "status").end().end().newLine();
    if (roster.speakers().isEmpty()) {
      html.element("p", "hint", "No statement was found on this page.").end().newLine();
      return;
    }
    html.start("input").attr("id", "find").attr("class", "scripted").attr("type", "search");
    html.attr("placeholder", "Find a speaker  /").attr("aria-label", "Find a speaker");
    html.attr("autocomplete", "off").endVoid().newLine();
    html.start("ul").attr("class", "speakers").newLine();
    roster.speakers().forEach(this::writeSpeaker);
    html.end().newLine();
    html.start("div").attr("class", "facets scripted").newLine();
    writeFacet("act", Arrays.stream(Act.values()).map(Act::id).toList());
    writeFacet("kind", Arrays.stream(Kind.values()).map(Kind::id).toList());
    writeFacet("certainty", Arrays.stream(Certainty.values()).map(Certainty::id).toList());
    html.start("button").attr("type", "button").attr("data-do", "all").attr("class", "all");
    html.text("Show everything").end().newLine();
    html.end().end().newLine();
  }

  private void writeSpeaker(Speaker speaker) {
    String key = HtmlStatements.speakerId(speaker);
    html.start("li").attr("class", HtmlText.colour(speaker));
    html.start("label").start("input").attr("class", "scripted").attr("type", "checkbox");
    html.attr("checked", "").attr("data-filter", "speaker").attr("value", key).endVoid();
    html.element("span", "label", speaker.label());
    html.start("span").attr("class", "who").start("bdi").attr("class", "name");
    html.text(speaker.name()).end();
    if (speaker.person() != null) {
      html.text(" ").element("span", "type", speaker.person().type().id());
    }
    html.end().end();
    html.start("button").attr("type", "button").attr("class", "only scripted");
    html.attr("data-do", "only").attr("data-who", key);
    html.attr("aria-label", "Only " + speaker.name()).text("only").end();
    html.start("a").attr("class", "count").attr("href", "#" + key);
    html.attr("title", "All of " + speaker.name());
    html.text(Integer.toString(speaker.statements().size())).end();
    html.end().newLine();
  }

  /** Choices of one property, where the page's statements differ in it. */
  private void writeFacet(String name, List<String> values) {
    List<String> present =
        values.stream()
            .filter(
                value -> record.statements().stream().anyMatch(s -> value.equals(facet(name, s))))
            .toList();
    if (present.size() < 2) {
      return;
    }
    html.start("fieldset").element("legend", null, name).newLine();
    for (String value : present) {
      html.start("label").start("input").attr("type", "checkbox").attr("checked", "");
      html.attr("data-filter", name).attr("value", value).endVoid().text(" " + value).end();
      html.newLine();
    }
    html.end().newLine();
  }

  private static String facet(String name, Statement statement) {
    return switch (name) {
      case "act" -> statement.act().id();
      case "kind" -> statement.kind().id();
      default -> statement.certainty().id();
    };
  }

  private void writeKey() {
    html.start("section").attr("id", "key").attr("class", "key v0").newLine();
    html.element("h2", null, "How to read the marks").newLine().start("ul").newLine();
    keyLine("said quoted", "“quoted words”", "given as the speaker’s own");
    keyLine("said", "paraphrase", "what was said, in the page’s words");
    keyLine("said unsaid", "thought or wanted", "nobody uttered it");
    keyLine("said unsure", "to be checked", "less than 80% likely right");
    keyLine("said doubtful", "doubtful", "more likely wrong than right");
    keyLine("source", "source", "the words that name the speaker");
    keyLine("cue", "cue", "the words that attribute");
    html.end().newLine();
    html.element("p", "hint scripted", "Point at a statement, or press j. Press ? for all keys.");
    html.newLine().end().newLine();
  }

  private void keyLine(String className, String sample, String meaning) {
    html.start("li").element("span", className + " v0", sample).text(" " + meaning).end();
    html.newLine();
  }
}
