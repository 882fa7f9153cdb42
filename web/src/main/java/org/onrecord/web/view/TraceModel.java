package org.onrecord.web.view;

import org.jspecify.annotations.Nullable;

/**
 * What a trace shows.
 *
 * @param words that were asked for; "" where none were
 * @param trace what became of them; null where nothing was asked, or it could not be read
 * @param found how many appearances
 * @param isWhole whether these are all
 * @param problem what cannot be traced; null where all can
 */
public record TraceModel(
    String words, @Nullable Markup trace, int found, boolean isWhole, @Nullable String problem) {}
