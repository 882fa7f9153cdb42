package org.onrecord.sources.feed;

import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.onrecord.sources.ReadingLog;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads a JSON Feed (version 1 and 1.1). All of it is in memory at once. */
final class JsonFeedReader implements FeedEntries {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final FeedItem feed;
  private final Iterator<JsonNode> items;
  private int entries;

  /**
   * Reads a feed.
   *
   * @param name what it is called in messages
   * @param in unpacked bytes; closed when read
   * @param maxBytes of it that are read
   * @throws IOException if it is no JSON, or no feed
   */
  JsonFeedReader(String name, InputStream in, int maxBytes, ReadingLog log) throws IOException {
    FeedBytes bytes = new FeedBytes(in, maxBytes);
    JsonNode root = parsed(bytes);
    if (!root.path("items").isArray()) {
      throw new IOException("this is no JSON Feed: it has no list of items");
    }
    feed = item(root, new FeedItem());
    items = root.path("items").iterator();
    int left = root.path("items").size() - FeedReader.MAX_ENTRIES;
    if (left > 0) {
      log.problem(
          name
              + ": "
              + left
              + " entries are left out: a feed is read up to MAX_ENTRIES = "
              + FeedReader.MAX_ENTRIES);
    }
  }

  private static JsonNode parsed(FeedBytes bytes) throws IOException {
    try (bytes) {
      return JSON.readTree(bytes.readAllBytes());
    } catch (JacksonException e) {
      String cut = bytes.cut();
      String why =
          "it is not JSON, at line "
              + (e.getLocation() == null ? 1 : e.getLocation().getLineNr())
              + ": "
              + e.getOriginalMessage();
      throw new IOException("the feed cannot be read: " + (cut == null ? why : cut), e);
    }
  }

  @Override
  public @Nullable FeedEntry next() {
    if (!items.hasNext() || entries == FeedReader.MAX_ENTRIES) {
      return null;
    }
    entries++;
    FeedItem item = item(items.next(), new FeedItem());
    String id = item.id == null ? item.page() : item.id;
    return new FeedEntry(entries, item.page(), id, FeedHtml.of(feed, item));
  }

  private static FeedItem item(JsonNode json, FeedItem to) {
    to.title = FeedHtml.ofTitle(text(json, "title"));
    to.id = text(json, "id").isEmpty() ? null : text(json, "id");
    to.language = text(json, "language").isEmpty() ? null : text(json, "language");
    String url = text(json, "url");
    to.link = url.isEmpty() ? text(json, "external_url") : url;
    to.addDate("published", FeedDates.parse(text(json, "date_published")));
    to.addDate("updated", FeedDates.parse(text(json, "date_modified")));
    author(json.path("author"), to.authors);
    json.path("authors").forEach(author -> author(author, to.authors));
    to.bodies.add(text(json, "content_html"));
    if (text(json, "content_html").isBlank()) {
      to.bodies.add(FeedHtml.ofText(text(json, "content_text")));
    }
    to.otherBodies.add(FeedHtml.ofText(text(json, "summary")));
    return to;
  }

  private static void author(JsonNode author, Set<String> to) {
    String name = text(author, "name");
    if (!name.isEmpty()) {
      to.add(name);
    }
  }

  /** A text, or a number that some feeds give as the id; empty where there is none. */
  private static String text(JsonNode json, String name) {
    JsonNode value = json.path(name);
    return value.isString() || value.isNumber() ? value.asString().strip() : "";
  }

  @Override
  public void close() {}
}
