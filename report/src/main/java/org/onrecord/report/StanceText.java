package org.onrecord.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.onrecord.record.PageRecord;
import org.onrecord.report.StyledText.Ink;
import org.onrecord.stance.Dispute;
import org.onrecord.stance.DisputeTarget;
import org.onrecord.stance.Position;

/** Disputes and positions of several pages as text, and what they are called in tables. */
public final class StanceText {
  private static final String INDENT = "    ";

  private final TextStyle style;

  /** A renderer of this look. */
  public StanceText(TextStyle style) {
    this.style = style;
  }

  /** A position with the record that holds it. */
  public record Held(PageRecord record, Position position) {
    /** When it was so, else when the page was published; empty where neither is known. */
    String date() {
      String when = position.when();
      String published = record.page().metadata().published();
      return when != null ? when : published == null ? "" : published;
    }
  }

  /** What to call the reader who answers. */
  public static String responder(PageRecord record, Dispute dispute) {
    return DisputeMap.who(record, dispute);
  }

  /** The words answered, or what to call them. */
  public static String target(PageRecord record, DisputeTarget target) {
    return DisputeMap.name(record, target).replaceAll("^“|”$", "");
  }

  /** What to call who takes a position. */
  public static String actor(PageRecord record, Position position) {
    return StanceWords.actor(record, position);
  }

  /** What to call a person of a record. */
  public static String name(PageRecord record, String id) {
    return StanceWords.name(record, id);
  }

  /** A probability to two places. */
  public static String figure(double confidence) {
    return StanceWords.figure(confidence);
  }

  /** The disputes of one page, by what is answered; empty where there are none. */
  public String disputes(PageRecord record) {
    StringBuilder out = new StringBuilder();
    new TextStances(record, style, out).writeMap();
    if (out.length() == 0) {
      return "";
    }
    StringBuilder whole = new StringBuilder();
    String headline = record.page().metadata().headline();
    new StyledText()
        .add(headline == null ? record.page().source() : headline, Ink.HEADING)
        .writeTo(whole, style, "", "  ");
    new StyledText().add(record.page().source(), Ink.DETAIL).writeTo(whole, style, "", "  ");
    return whole.append(out).append('\n').toString();
  }

  /** Positions by who takes them and towards whom, the oldest first. */
  public String positions(List<Held> positions) {
    Map<String, List<Held>> byActor = new LinkedHashMap<>();
    List<Held> sorted = new ArrayList<>(positions);
    sorted.sort(Comparator.comparing(Held::date));
    for (Held held : sorted) {
      byActor
          .computeIfAbsent(actor(held.record(), held.position()), key -> new ArrayList<>())
          .add(held);
    }
    StringBuilder out = new StringBuilder();
    byActor.forEach((actor, all) -> write(actor, all, out));
    return out.toString();
  }

  private void write(String actor, List<Held> all, StringBuilder out) {
    new StyledText().add(actor, Ink.SPEAKER).writeTo(out, style, "", "  ");
    for (Held held : all) {
      Position position = held.position();
      StyledText line = new StyledText();
      line.add(StanceWords.of(held.record(), position) + " ", Ink.NORMAL);
      line.add(position.subject().name(), Ink.PARAPHRASE);
      String date = held.date();
      if (!date.isEmpty()) {
        line.add(" · " + date, Ink.DETAIL);
      }
      for (String note : StanceWords.notes(held.record(), position)) {
        if (!note.equals(position.when())) {
          line.add(" · " + note, Ink.DETAIL);
        }
      }
      line.add(" · " + StanceWords.sureness(position.confidence()), Ink.DETAIL);
      line.writeTo(out, style, "  ", INDENT);
      String where = held.record().page().source() + place(position);
      new StyledText().add(where, Ink.DETAIL).writeTo(out, style, INDENT, INDENT);
    }
    out.append('\n');
  }

  private static String place(Position position) {
    @Nullable String first = position.statements().stream().findFirst().orElse(null);
    return first == null ? "" : " " + first;
  }
}
