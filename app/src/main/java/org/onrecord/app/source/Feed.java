package org.onrecord.app.source;

import com.rometools.rome.feed.synd.SyndContent;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.feed.synd.SyndPerson;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.ParsingFeedException;
import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.XmlReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An RSS or Atom feed, read from bytes: nothing it names is fetched, and a DTD is refused.
 *
 * @param entries in its order, at most {@value #MAX_ENTRIES}
 */
public record Feed(List<Entry> entries) {
  /** Entries that are read of one feed. */
  public static final int MAX_ENTRIES = 10_000;

  /** Copies the list. */
  public Feed {
    entries = List.copyOf(entries);
  }

  /**
   * One entry.
   *
   * @param link where its page is; null if it does not say
   * @param id what the feed calls it
   * @param html a page made of what the feed holds of it; empty if that is nothing
   */
  public record Entry(@Nullable String link, @Nullable String id, String html) {}

  /**
   * Reads a feed.
   *
   * @throws IOException if it is none, with the line at fault
   */
  public static Feed read(byte[] bytes) throws IOException {
    try (Reader reader = new XmlReader(new ByteArrayInputStream(bytes), true, "UTF-8")) {
      SyndFeedInput input = new SyndFeedInput();
      input.setAllowDoctypes(false);
      SyndFeed feed = input.build(reader);
      List<Entry> entries = new ArrayList<>();
      for (SyndEntry entry : feed.getEntries()) {
        if (entries.size() < MAX_ENTRIES) {
          entries.add(new Entry(entry.getLink(), entry.getUri(), html(feed, entry)));
        }
      }
      return new Feed(entries);
    } catch (ParsingFeedException e) {
      throw new IOException(
          "line " + e.getLineNumber() + ": the feed cannot be read: " + reason(e), e);
    } catch (FeedException | RuntimeException e) {
      throw new IOException("the feed cannot be read: " + reason(e), e);
    }
  }

  private static String reason(Exception failure) {
    Throwable cause = failure.getCause() == null ? failure : failure.getCause();
    String message = String.valueOf(cause.getMessage());
    return message.contains("DOCTYPE")
        ? "it has a DOCTYPE, which may name other files and is refused"
        : message.lines().findFirst().orElse("").replaceFirst("^Error on line \\d+: ", "");
  }

  private static String html(SyndFeed feed, SyndEntry entry) {
    String body = body(entry);
    if (body.isBlank()) {
      return "";
    }
    StringBuilder html = new StringBuilder("<!DOCTYPE html>\n<html");
    attribute(html, "lang", feed.getLanguage());
    html.append(">\n<head><meta charset=\"utf-8\">\n<title>");
    html.append(escape(entry.getTitle())).append("</title>\n");
    meta(html, "property=\"og:site_name\"", feed.getTitle());
    for (String author : authors(feed, entry)) {
      meta(html, "name=\"author\"", author);
    }
    Date published = entry.getPublishedDate();
    Date date = published == null ? entry.getUpdatedDate() : published;
    meta(
        html,
        "property=\"article:published_time\"",
        date == null ? null : date.toInstant().toString());
    html.append("</head>\n<body><article>\n<h1>").append(escape(entry.getTitle()));
    html.append("</h1>\n").append(body).append("\n</article></body>\n</html>\n");
    return html.toString();
  }

  private static List<String> authors(SyndFeed feed, SyndEntry entry) {
    List<SyndPerson> persons =
        entry.getAuthors().isEmpty() && entry.getAuthor().isEmpty()
            ? feed.getAuthors()
            : entry.getAuthors();
    List<String> names = new ArrayList<>();
    persons.forEach(person -> names.add(person.getName()));
    if (names.isEmpty() && !entry.getAuthor().isBlank()) {
      names.add(entry.getAuthor());
    }
    return names;
  }

  /** The fullest of what the feed holds of it. */
  private static String body(SyndEntry entry) {
    List<SyndContent> contents = new ArrayList<>(entry.getContents());
    if (entry.getDescription() != null) {
      contents.add(entry.getDescription());
    }
    String best = "";
    for (SyndContent content : contents) {
      String value = content.getValue() == null ? "" : content.getValue();
      boolean text = "text".equals(content.getType()) || !value.contains("<");
      String html =
          text && !value.isBlank()
              ? "<p>"
                  + (value.contains("&") && !"text".equals(content.getType())
                      ? value
                      : escape(value))
                  + "</p>"
              : value;
      best = html.length() > best.length() ? html : best;
    }
    return best;
  }

  private static void meta(StringBuilder html, String name, @Nullable String content) {
    if (content != null && !content.isBlank()) {
      html.append("<meta ").append(name);
      attribute(html, "content", content);
      html.append(">\n");
    }
  }

  private static void attribute(StringBuilder html, String name, @Nullable String value) {
    if (value != null && !value.isBlank()) {
      html.append(' ').append(name).append("=\"").append(escape(value)).append('"');
    }
  }

  private static String escape(@Nullable String text) {
    return text == null
        ? ""
        : text.replace("&", "&amp;")
            .replace("<", "&lt;")
            .replace(">", "&gt;")
            .replace("\"", "&quot;");
  }
}
