package org.onrecord.sources.feed;

import java.time.OffsetDateTime;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Makes a page of what a feed holds of an entry. */
final class FeedHtml {
  private static final Pattern REFERENCE =
      Pattern.compile("&(?:[A-Za-z][A-Za-z0-9]{1,31}|#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6});");

  /** Elements that mark words in a title; others in one are what it is about. */
  private static final Pattern INLINE =
      Pattern.compile(
          "</?(?:em|i|b|strong|span|sub|sup|cite|u|q|mark|small)(?:\\s[^<>]*)?>|<br\\s*/?>");

  /** The end of an element, or a break, that is escaped in what has been unescaped already. */
  private static final Pattern ESCAPED_TAG =
      Pattern.compile(
          "(?i)&lt;(?:/(?:p|div|span|a|em|i|b|strong|u|ul|ol|li|h[1-6]|blockquote|table|figure|cite"
              + "|small|sub|sup)|br ?/?)&gt;");

  private static final Pattern EMPTY_LINE = Pattern.compile("\\R[ \\t]*(?:\\R[ \\t]*)+");

  private static final Pattern TAG = Pattern.compile("<[^<>]*>");

  private FeedHtml() {}

  /** The page; empty where the feed holds no text of the entry. */
  static String of(FeedItem feed, FeedItem entry) {
    String body = entry.body();
    if (body.isBlank()) {
      return "";
    }
    StringBuilder html = new StringBuilder("<!DOCTYPE html>\n<html");
    attribute(html, "lang", feed.language == null ? "" : escape(feed.language));
    html.append(">\n<head><meta charset=\"utf-8\">\n<title>");
    html.append(withoutTags(entry.title)).append("</title>\n");
    meta(html, "property=\"og:site_name\"", withoutTags(feed.title));
    Set<String> authors = entry.writers().isEmpty() ? feed.authors : entry.writers();
    authors.forEach(author -> meta(html, "name=\"author\"", escape(author)));
    OffsetDateTime date = entry.date();
    meta(html, "property=\"article:published_time\"", date == null ? "" : FeedDates.written(date));
    html.append("</head>\n<body><article>\n<h1>").append(entry.title);
    html.append("</h1>\n").append(body).append("\n</article></body>\n</html>\n");
    return html.toString();
  }

  /** Text in which nothing is markup: paragraphs stand apart by an empty line. */
  static String ofText(String text) {
    return paragraphs(escape(text));
  }

  private static String paragraphs(String html) {
    if (html.isBlank()) {
      return html;
    }
    StringBuilder paragraphs = new StringBuilder();
    for (String paragraph : EMPTY_LINE.split(html.strip(), -1)) {
      paragraphs.append("<p>").append(paragraph).append("</p>");
    }
    return paragraphs.toString();
  }

  /** Text that is markup, or not, as it looks: feeds do not say. */
  static String ofMarkup(String text) {
    if (text.contains("<") || text.isBlank()) {
      return text;
    }
    if (ESCAPED_TAG.matcher(text).find()) {
      return ofMarkup(unescaped(text)); // once by the writer, once by the feed
    }
    return paragraphs(text.contains("&") ? text : escape(text));
  }

  private static String unescaped(String text) {
    return text.replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&#39;", "'")
        .replace("&amp;", "&");
  }

  /** A title that is text, or markup that was escaped once more, as it looks. */
  static String ofTitle(String text) {
    if (ESCAPED_TAG.matcher(text).find()) {
      return ofTitle(unescaped(text));
    }
    if (!INLINE.matcher(text).find() && !REFERENCE.matcher(text).find()) {
      return escape(text);
    }
    StringBuilder html = new StringBuilder();
    int from = 0;
    Matcher kept = Pattern.compile(REFERENCE.pattern() + "|" + INLINE.pattern()).matcher(text);
    while (kept.find()) {
      html.append(escape(text.substring(from, kept.start()))).append(kept.group());
      from = kept.end();
    }
    return html.append(escape(text.substring(from))).toString();
  }

  private static void meta(StringBuilder html, String name, String content) {
    if (!content.isBlank()) {
      html.append("<meta ").append(name);
      attribute(html, "content", content);
      html.append(">\n");
    }
  }

  private static void attribute(StringBuilder html, String name, @Nullable String escaped) {
    if (escaped != null && !escaped.isBlank()) {
      html.append(' ').append(name).append("=\"").append(escaped).append('"');
    }
  }

  private static String withoutTags(String html) {
    return TAG.matcher(html).replaceAll("").replace("\"", "&quot;");
  }

  /** As it stands in HTML, between tags and in attributes. */
  static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
