package org.onrecord.app.mutate;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The entries of a small feed of a corpus's pages. */
final class Feeds {
  static final String RSS_HEAD =
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<rss version=\"2.0\""
          + " xmlns:content=\"http://purl.org/rss/1.0/modules/content/\""
          + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><channel><title>The Harbour"
          + " Ledger</title><link>https://example.org/</link><description>News</description>\n";
  static final String RSS_END = "</channel></rss>\n";
  static final String ATOM_HEAD =
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\">"
          + "<title>Harbour notes</title><id>urn:feed</id>\n";
  static final String ATOM_END = "</feed>\n";
  private static final int MOST = 4000;

  private Feeds() {}

  static List<Bundle.Piece> entries(Corpus corpus, Bundle.Layout layout, Dice dice) {
    List<Bundle.Piece> entries = new ArrayList<>();
    int count = dice.between(3, 6);
    for (int i = 0; i < count; i++) {
      String page = new String(dice.pick(corpus.pages()).bytes(), StandardCharsets.UTF_8);
      String words = page.replaceAll("(?s)<(script|style).*?</\\1>|<[^>]*>", " ");
      words = words.replaceAll("[^\\n\\x20-\\ud7ff\\ue000-\\ufffd]", "").strip();
      words = words.substring(0, Math.min(MOST, words.length()));
      entries.add(entry("urn:entry:" + i, i, paragraphs(words), layout));
    }
    return entries;
  }

  private static String paragraphs(String words) {
    return "<p>" + escape(words).replaceAll("\\n\\s*\\n", "</p><p>") + "</p>";
  }

  static Bundle.Piece entry(String id, int number, String html, Bundle.Layout layout) {
    String entry =
        layout == Bundle.Layout.RSS
            ? "<item><title>Rain "
                + number
                + "</title><guid isPermaLink=\"false\">"
                + id
                + "</guid><pubDate>Thu, 14 Mar 2024 06:30:00 GMT</pubDate><content:encoded>"
                + (number % 2 == 0 ? "<![CDATA[" + html + "]]>" : escape(html))
                + "</content:encoded></item>\n"
            : "<entry><title>Rain "
                + number
                + "</title><id>"
                + id
                + "</id><updated>2024-03-15T08:00:00Z</updated>"
                + (number % 2 == 0
                    ? "<content type=\"html\">" + escape(html) + "</content>"
                    : "<content type=\"xhtml\"><div xmlns=\"http://www.w3.org/1999/xhtml\">"
                        + html
                        + "</div></content>")
                + "</entry>\n";
    return new Bundle.Piece(id, Set.of(), entry.getBytes(StandardCharsets.UTF_8));
  }

  static String escape(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
