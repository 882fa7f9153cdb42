package org.onrecord.sources.feed;

import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.onrecord.sources.ReadingLog;

/**
 * Reads an RSS or Atom feed, entry by entry: one is in memory at a time. Nothing it names is
 * fetched, and entities of its own are refused. Broken XML costs the entry it is in; the log
 * receives a message with line and column.
 *
 * <p>What the feed says of itself counts if it stands before the entries.
 */
public final class FeedReader implements FeedEntries {
  /** Entries that are read of one feed. */
  public static final int MAX_ENTRIES = 10_000;

  /** Messages about one feed; the rest is counted. */
  private static final int MAX_MESSAGES = 20;

  private static final Set<String> ROOTS = Set.of("rss", "RDF", "feed");

  private final String name;
  private final FeedBytes bytes;
  private final FeedText text;
  private final ReadingLog log;
  private final FeedXml xml = new FeedXml();
  private final FeedItem feed = new FeedItem();
  private XmlScope scope = XmlScope.empty();
  private String root = "";
  private int entries;
  private int messages;
  private @Nullable FeedPiece ahead;

  /**
   * Opens a feed.
   *
   * @param name what it is called in messages
   * @param in unpacked bytes; closed with this
   * @param maxBytes of it that are read
   * @throws IOException if it is no feed, with the line and column at fault
   */
  public FeedReader(String name, InputStream in, int maxBytes, ReadingLog log) throws IOException {
    this.name = name;
    this.log = log;
    this.bytes = new FeedBytes(in, maxBytes);
    this.text = new FeedText(bytes);
    FeedPiece head = text.next();
    ahead = text.next();
    if (head == null) {
      throw new IOException(bytes.cut() == null ? "the feed is empty" : bytes.cut());
    }
    readHead(head);
  }

  @Override
  public @Nullable FeedEntry next() throws IOException {
    while (ahead != null) {
      FeedPiece piece = ahead;
      ahead = text.next();
      entries++;
      if (entries > MAX_ENTRIES) {
        leaveOut();
        return null;
      }
      FeedEntry entry = read(piece);
      if (ahead == null) {
        tellEnd(piece);
      }
      if (entry != null) {
        return entry;
      }
    }
    return null;
  }

  private void leaveOut() throws IOException {
    long left = 1;
    while (ahead != null) {
      left++;
      ahead = text.next();
    }
    tellCount();
    log.problem(
        name
            + ": entry "
            + (MAX_ENTRIES + 1)
            + " and what follows it, "
            + left
            + " in all, are left out: a feed is read up to MAX_ENTRIES = "
            + MAX_ENTRIES);
  }

  private @Nullable FeedEntry read(FeedPiece piece) {
    FeedItem item = new FeedItem();
    try {
      readEntry(piece, item);
    } catch (XMLStreamException e) {
      problem(FeedXml.why(e, piece) + "; entry " + entries + " is left out");
      return null;
    }
    String id = item.id == null ? item.page() : item.id;
    return new FeedEntry(entries, item.page(), id, FeedHtml.of(feed, item));
  }

  private void readEntry(FeedPiece piece, FeedItem item) throws XMLStreamException {
    XMLStreamReader in = xml.open(piece);
    in.nextTag();
    XmlScope inside = scope.inside(in);
    String core = inside.namespace(in.getLocalName());
    item.id = FeedElements.attribute(in, "rdf:about");
    while (!isEnd(in, piece)) {
      if (in.isStartElement()) {
        FeedElements.read(in, inside, core, item);
      }
    }
  }

  /** Goes on in an entry; whether it ends here. One without an end is read up to the next. */
  private boolean isEnd(XMLStreamReader in, FeedPiece piece) throws XMLStreamException {
    try {
      return in.next() == XMLStreamConstants.END_ELEMENT;
    } catch (XMLStreamException e) {
      if (!isAtEnd(e, piece)) {
        throw e;
      }
      problem(piece.place() + ": entry " + entries + " has no end; read up to where it breaks off");
      return true;
    }
  }

  /** What the feed says of itself, and how far that goes. */
  private void readHead(FeedPiece head) throws IOException {
    try {
      XMLStreamReader in = xml.open(head);
      while (in.hasNext()) {
        int event = in.next();
        if (event == XMLStreamConstants.DTD && in.getText().contains("[")) {
          throw new IOException(
              "the feed cannot be read: it has a DOCTYPE of its own, which may name other files"
                  + " and is refused");
        }
        if (event == XMLStreamConstants.START_ELEMENT) {
          readOfHead(in);
        }
      }
    } catch (XMLStreamException e) {
      boolean cut = ahead != null && isAtEnd(e, head);
      if (!cut && ahead == null) {
        throw new IOException("the feed cannot be read: " + FeedXml.why(e, head), e);
      }
      if (!cut) {
        problem(FeedXml.why(e, head) + "; the entries are read without what stands before them");
      }
    }
    if (!XmlScope.local(root).equals("feed")) {
      feed.authors.clear(); // of RSS those who run it
    }
    if (root.isEmpty() || !ROOTS.contains(XmlScope.local(root))) {
      String what = "this is no feed: its first element is " + (root.isEmpty() ? "none" : root);
      if (ahead == null) {
        throw new IOException(what);
      }
      problem(head.place() + ": " + what);
    }
  }

  private void readOfHead(XMLStreamReader in) throws XMLStreamException {
    String element = in.getLocalName();
    if (root.isEmpty()) {
      root = element;
      scope = scope.inside(in);
    } else if (element.equals("channel") || element.endsWith(":channel")) {
      scope = scope.inside(in);
    } else {
      String rootNamespace = scope.namespace(root);
      String core = XmlScope.local(root).equals("feed") ? rootNamespace : XmlScope.RSS;
      FeedElements.read(in, scope, core, feed);
    }
  }

  /** Whether what is wrong is that the piece ends: elements of the feed go on behind it. */
  private static boolean isAtEnd(XMLStreamException failure, FeedPiece piece) {
    return failure.getLocation() != null
        && failure.getLocation().getCharacterOffset() >= piece.text().stripTrailing().length();
  }

  private void tellEnd(FeedPiece last) {
    String cut = bytes.cut();
    if (cut != null) {
      problem(cut);
    } else if (!root.isEmpty() && !last.text().contains("</" + root)) {
      problem("the feed ends without its end tag </" + root + ">; entries may be missing");
    }
    tellCount();
  }

  private void tellCount() {
    if (messages > MAX_MESSAGES) {
      log.problem(name + ": " + (messages - MAX_MESSAGES) + " more entries like these");
      messages = 0;
    }
  }

  private void problem(String message) {
    messages++;
    if (messages <= MAX_MESSAGES) {
      log.problem(name + ": " + message);
    }
  }

  @Override
  public void close() throws IOException {
    text.close();
  }
}
