package org.onrecord.statement;

import org.onrecord.text.Span;

/**
 * A date inside what was said.
 *
 * @param date ISO 8601, to the precision given
 * @param span the words
 * @param statement id of the statement
 */
public record DatedEvent(String date, Span span, String statement) {}
