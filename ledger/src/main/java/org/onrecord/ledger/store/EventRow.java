package org.onrecord.ledger.store;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.onrecord.ledger.sql.Row;
import org.onrecord.text.Sha256;

/** An event as its row has it, whatever it is about. */
record EventRow(
    long id,
    long at,
    String who,
    String deed,
    String target,
    @Nullable String other,
    @Nullable String speaker,
    @Nullable String content,
    @Nullable String act,
    @Nullable String certainty,
    @Nullable String note,
    String hash) {
  static final String COLUMNS =
      "select id, at, who, deed, target, other, speaker, content, act, certainty, note,"
          + " hash from event";

  static EventRow read(Row row) throws SQLException {
    return new EventRow(
        row.getLong(1),
        row.getLong(2),
        row.getString(3),
        row.getString(4),
        row.getString(5),
        row.getString(6),
        row.getString(7),
        row.getString(8),
        row.getString(9),
        row.getString(10),
        row.getString(11),
        row.getString(12));
  }

  /** The same behind another in the chain: with its number and its hash. */
  EventRow after(long last, String lastHash) {
    EventRow numbered =
        new EventRow(
            last + 1, at, who, deed, target, other, speaker, content, act, certainty, note, "");
    return new EventRow(
        numbered.id,
        at,
        who,
        deed,
        target,
        other,
        speaker,
        content,
        act,
        certainty,
        note,
        numbered.hashAfter(lastHash));
  }

  /** Each part with its length before it, so that no two events have the same text. */
  String hashAfter(String before) {
    StringBuilder text = new StringBuilder();
    part(text, before);
    part(text, Long.toString(id));
    part(text, Long.toString(at));
    part(text, who);
    part(text, deed);
    part(text, target);
    part(text, other);
    part(text, speaker);
    part(text, content);
    part(text, act);
    part(text, note);
    if (certainty != null) {
      part(text, certainty); // no part where there is none, so that earlier hashes stay right
    }
    return Sha256.named(text.toString().getBytes(StandardCharsets.UTF_8));
  }

  private static void part(StringBuilder text, @Nullable String part) {
    text.append(part == null ? "-" : part.length() + ":" + part).append('\n');
  }
}
