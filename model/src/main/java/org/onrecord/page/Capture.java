package org.onrecord.page;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How a page was taken from the web, as an archive, a feed or a server describes the copy at hand.
 * What it does not say is null. Values are as given, without control characters; nothing is
 * checked.
 *
 * @param url the page's address
 * @param record the id of the archive's record, such as "urn:uuid:…", or of the feed's entry
 * @param type what kind of copy: "response", "resource", "revisit" or "conversion" as WARC has
 *     them, "entry" of a feed, or "fetch" where OnRecord asked the server itself
 * @param date when it was taken, ISO 8601
 * @param digest of the bytes as taken, with its algorithm in front, such as "sha1:…"
 * @param contentType the server's Content-Type; a charset in it takes precedence over the one that
 *     the page declares
 * @param truncated why the copy ends before the page does: "length", "time", "disconnect"
 */
public record Capture(
    @Nullable String url,
    @Nullable String record,
    String type,
    @Nullable String date,
    @Nullable String digest,
    @Nullable String contentType,
    @Nullable String truncated) {
  private static final int LONGEST_TYPE = 1000;

  private static final Pattern CHARSET =
      Pattern.compile("(?i);\\s*charset\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)'|([^\\s;\"']+))");

  /** Makes each value one line of well-formed text. */
  public Capture {
    url = PlainValue.address(url);
    record = PlainValue.line(record);
    type = PlainValue.kept(type);
    date = PlainValue.line(date);
    digest = PlainValue.line(digest);
    contentType = PlainValue.line(contentType);
    truncated = PlainValue.line(truncated);
  }

  /** The charset's label in the Content-Type; null where there is none. */
  public @Nullable String charset() {
    Matcher label = contentType == null ? null : CHARSET.matcher(start(contentType));
    if (label == null || !label.find()) {
      return null;
    }
    for (int group = 1; group < 3; group++) {
      if (label.group(group) != null) {
        return label.group(group);
      }
    }
    return label.group(3);
  }

  private static String start(String contentType) {
    return contentType.substring(0, Math.min(contentType.length(), LONGEST_TYPE));
  }
}
