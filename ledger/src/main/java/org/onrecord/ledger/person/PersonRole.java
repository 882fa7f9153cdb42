package org.onrecord.ledger.person;

import org.jspecify.annotations.Nullable;

/**
 * What pages call somebody besides their name.
 *
 * @param role in the words of a page, such as "mayor of Senna"
 * @param first when the first page of these was published, ISO 8601; null where none tells
 * @param last when the last was
 * @param pages how many
 */
public record PersonRole(String role, @Nullable String first, @Nullable String last, int pages) {}
