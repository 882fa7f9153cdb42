package org.onrecord.sources.feed;

import org.jspecify.annotations.Nullable;

/**
 * One entry of a feed.
 *
 * @param number its place among the feed's entries, from 1
 * @param link where its page is; null if it does not say
 * @param id what the feed calls it; null if it does not
 * @param html a page made of what the feed holds of it; empty if that is nothing
 */
public record FeedEntry(int number, @Nullable String link, @Nullable String id, String html) {}
