package org.onrecord.read.html.metadata;

import org.jspecify.annotations.Nullable;

/**
 * A reader's comment in the page's data.
 *
 * @param text its words
 * @param author the name its author goes by
 * @param posted when, ISO 8601
 * @param parent index, among the comments in the data, of the one that it answers, smaller than its
 *     own; -1 for none
 * @param script the data it stands in, as written
 */
public record DataComment(
    String text, @Nullable String author, @Nullable String posted, int parent, String script) {}
