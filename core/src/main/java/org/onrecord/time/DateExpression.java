package org.onrecord.time;

import org.jspecify.annotations.Nullable;
import org.onrecord.text.Span;

/**
 * Words that name a time.
 *
 * @param span the words, without a preposition before them; UTF-16
 * @param value what they mean; null where the page does not say
 */
public record DateExpression(Span span, @Nullable DateValue value) {}
