package org.onrecord.sources.mail;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A message as it was sent.
 *
 * @param subject null where it has none
 * @param from the name of who wrote it, or their address; null where it does not say
 * @param date when it was sent, ISO 8601 with its offset; null where unknown
 * @param language null where it does not say
 * @param address where it can be read on the web, if it says so
 * @param body its lines
 * @param problems what could not be read as it should
 */
record Message(
    @Nullable String subject,
    @Nullable String from,
    @Nullable String date,
    @Nullable String language,
    @Nullable String address,
    List<String> body,
    List<String> problems) {
  Message {
    body = List.copyOf(body);
    problems = List.copyOf(problems);
  }
}
