package org.onrecord.web.view;

import org.jspecify.annotations.Nullable;

/**
 * A statement as whoever may answer it sees it.
 *
 * @param number of the statement
 * @param speaker who said it; null where nobody is named
 * @param words that were said
 * @param headline of the page; null where it has none
 */
public record Answerable(
    String number, @Nullable String speaker, String words, @Nullable String headline) {}
