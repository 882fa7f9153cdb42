package org.onrecord.web.view;

import org.onrecord.ledger.entry.Event;
import org.onrecord.ledger.entry.Judgement;
import org.onrecord.report.CsvRow;
import org.onrecord.web.answer.Json;

/** What was said of statements, for people and for programs. */
public final class Histories {
  private Histories() {}

  /** An event in words. */
  public static String words(Event event) {
    Judgement said = event.judgement();
    StringBuilder words = new StringBuilder(said.deed().id());
    if (said.speaker() != null) {
      words.append(", said by ").append(said.speaker());
    }
    if (said.act() != null) {
      words.append(", ").append(said.act().id());
    }
    if (said.certainty() != null) {
      words.append(", ").append(said.certainty().id());
    }
    if (said.content() != null) {
      words.append(": ").append(said.content());
    }
    return words.toString();
  }

  static String line(Event event) {
    Judgement said = event.judgement();
    return Json.object(
        json ->
            json.number("event", event.id())
                .text("at", event.at().toString())
                .text("who", event.who())
                .text("target", event.target())
                .text("deed", said.deed().id())
                .text("speaker", said.speaker())
                .text("content", said.content())
                .text("act", said.act() == null ? null : said.act().id())
                .text("certainty", said.certainty() == null ? null : said.certainty().id())
                .text("note", said.note())
                .text("hash", event.hash()));
  }

  static String header() {
    return CsvRow.of(
        "event", "at", "who", "deed", "speaker", "content", "act", "certainty", "note", "target");
  }

  static String row(Event event) {
    Judgement said = event.judgement();
    return CsvRow.of(
        Long.toString(event.id()),
        event.at().toString(),
        event.who(),
        said.deed().id(),
        said.speaker(),
        said.content(),
        said.act() == null ? null : said.act().id(),
        said.certainty() == null ? null : said.certainty().id(),
        said.note(),
        event.target());
  }
}
