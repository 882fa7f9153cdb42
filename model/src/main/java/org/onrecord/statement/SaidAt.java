package org.onrecord.statement;

import org.onrecord.text.Span;

/**
 * When a statement was made.
 *
 * @param span the words that name the date
 * @param date ISO 8601: a year, month or day
 */
public record SaidAt(Span span, String date) {}
