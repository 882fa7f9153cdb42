package org.onrecord.sources.feed;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Reads the elements that say something of an entry or a feed, of all kinds of RSS and Atom. */
final class FeedElements {
  private FeedElements() {}

  /**
   * Reads one element.
   *
   * @param xml stands at its start; at its end then
   * @param around what holds for the element that it is in
   * @param core the namespace of that element
   */
  static void read(XMLStreamReader xml, XmlScope around, String core, FeedItem to)
      throws XMLStreamException {
    String name = xml.getLocalName();
    XmlScope scope = around.inside(xml);
    String namespace = scope.namespace(name);
    String local = XmlScope.local(name);
    switch (namespace.equals(core) ? local : namespace + ":" + local) {
      case "title" -> {
        String title = title(xml, scope);
        to.title = to.title.isEmpty() ? title : to.title;
      }
      case "link", "atom:link" -> link(xml, scope, to);
      case "id" -> to.id = text(xml, scope);
      case "guid" -> guid(xml, scope, to);
      case "author" -> person(xml, scope, to);
      case "dc:creator" -> add(text(xml, scope), to.creators);
      case "language", "dc:language" -> to.language = text(xml, scope);
      case "pubDate", "published", "dc:date", "updated", "modified", "issued", "created" ->
          to.addDate(local, FeedDates.parse(text(xml, scope)));
      case "description", "content:encoded" -> to.bodies.add(markup(xml, scope));
      case "content", "summary" -> to.bodies.add(content(xml, scope));
      case "media:description", "itunes:summary", "itunes:subtitle", "googleplay:description" ->
          to.otherBodies.add(markup(xml, scope));
      case "media:group", "media:content" -> group(xml, scope, to);
      default -> FeedMarkup.skip(xml);
    }
  }

  private static String text(XMLStreamReader xml, XmlScope scope) throws XMLStreamException {
    return FeedMarkup.read(xml, scope).text().strip();
  }

  private static String markup(XMLStreamReader xml, XmlScope scope) throws XMLStreamException {
    FeedMarkup value = FeedMarkup.read(xml, scope);
    return value.elements() > 0 ? value.html() : FeedHtml.ofMarkup(value.text());
  }

  /** Text of Atom, whose type says what it is. */
  private static String content(XMLStreamReader xml, XmlScope scope) throws XMLStreamException {
    String type = attribute(xml, "type");
    String mode = attribute(xml, "mode");
    FeedMarkup value = FeedMarkup.read(xml, scope);
    if (value.elements() > 0) {
      return value.html();
    }
    String text = "base64".equals(mode) ? decoded(value.text()) : value.text();
    boolean plain = "text".equals(type) || ("text/plain".equals(type) && !"escaped".equals(mode));
    return plain ? FeedHtml.ofText(text) : FeedHtml.ofMarkup(text);
  }

  private static String decoded(String base64) {
    try {
      return new String(Base64.getMimeDecoder().decode(base64), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return ""; // it says nothing
    }
  }

  private static String title(XMLStreamReader xml, XmlScope scope) throws XMLStreamException {
    String type = attribute(xml, "type");
    FeedMarkup value = FeedMarkup.read(xml, scope);
    if (value.elements() > 0) {
      return value.html();
    }
    boolean html = "html".equals(type) || "text/html".equals(type);
    return html ? value.text() : FeedHtml.ofTitle(value.text());
  }

  private static void link(XMLStreamReader xml, XmlScope scope, FeedItem to)
      throws XMLStreamException {
    String rel = attribute(xml, "rel");
    String href = attribute(xml, "href");
    String text = text(xml, scope);
    boolean toPage = rel == null || rel.isEmpty() || rel.equals("alternate");
    String link = href == null ? text : href;
    if (to.link == null && toPage && !link.isBlank()) {
      to.link = scope.resolve(link);
    }
  }

  private static void guid(XMLStreamReader xml, XmlScope scope, FeedItem to)
      throws XMLStreamException {
    boolean permalink = !"false".equals(attribute(xml, "isPermaLink"));
    String text = text(xml, scope);
    to.id = text;
    if (permalink) {
      to.permalink = text;
    }
  }

  /** The name of one, which stands in an element of its own, or alone. */
  private static void person(XMLStreamReader xml, XmlScope scope, FeedItem to)
      throws XMLStreamException {
    StringBuilder alone = new StringBuilder();
    String named = null;
    while (xml.next() != XMLStreamConstants.END_ELEMENT) {
      if (xml.isStartElement()) {
        boolean name = XmlScope.local(xml.getLocalName()).equals("name");
        if (name) {
          named = text(xml, scope.inside(xml));
        } else {
          FeedMarkup.skip(xml);
        }
      } else if (xml.isCharacters()) {
        alone.append(xml.getText());
      }
    }
    add(named == null ? alone.toString().strip() : named, to.authors);
  }

  private static void add(String author, Set<String> to) {
    if (!author.isEmpty()) {
      to.add(author);
    }
  }

  /** What stands in a group of media counts as standing in the entry. */
  private static void group(XMLStreamReader xml, XmlScope scope, FeedItem to)
      throws XMLStreamException {
    while (xml.next() != XMLStreamConstants.END_ELEMENT) {
      if (xml.isStartElement()) {
        boolean text = XmlScope.local(xml.getLocalName()).equals("description");
        if (text) {
          to.otherBodies.add(markup(xml, scope.inside(xml)));
        } else {
          FeedMarkup.skip(xml);
        }
      }
    }
  }

  static @Nullable String attribute(XMLStreamReader xml, String name) {
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      if (XmlScope.attributeName(xml, i).equals(name)) {
        return xml.getAttributeValue(i);
      }
    }
    return null;
  }
}
