package org.onrecord.sources.feed;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * What stands in an element of a feed.
 *
 * @param text directly in it; a reference to an entity that XML does not know stays as it is
 *     written
 * @param html the same with the elements in it, as HTML
 * @param elements how many there are in it
 */
record FeedMarkup(String text, String html, int elements) {
  /** Elements in elements in one entry; what lies deeper costs the entry. */
  static final int MAX_DEPTH = 10_000;

  /** Elements of HTML that have no end tag. */
  private static final Set<String> VOID =
      Set.of(
          "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param",
          "source", "track", "wbr");

  /**
   * Reads what stands in an element.
   *
   * @param xml stands at its start; at its end then
   * @param scope inside the element
   * @throws XMLStreamException if it is broken, or elements lie too deep in it
   */
  static FeedMarkup read(XMLStreamReader xml, XmlScope scope) throws XMLStreamException {
    StringBuilder text = new StringBuilder();
    StringBuilder html = new StringBuilder();
    Deque<XmlScope> around = new ArrayDeque<>();
    int elements = 0;
    XmlScope now = scope;
    while (true) {
      switch (xml.next()) {
        case XMLStreamConstants.START_ELEMENT -> {
          checkDepth(xml, around.size());
          elements++;
          around.push(now);
          now = now.inside(xml);
          startTag(xml, now, html);
        }
        case XMLStreamConstants.END_ELEMENT -> {
          if (around.isEmpty()) {
            return new FeedMarkup(text.toString(), html.toString(), elements);
          }
          endTag(name(xml, now), html);
          now = around.pop();
        }
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
          if (around.isEmpty()) {
            text.append(xml.getText());
          }
          html.append(escape(xml.getText()));
        }
        case XMLStreamConstants.ENTITY_REFERENCE -> {
          String reference = "&" + xml.getLocalName() + ";";
          if (around.isEmpty()) {
            text.append(reference);
          }
          html.append(reference);
        }
        default -> {} // comments and processing instructions
      }
    }
  }

  /** Passes over all that stands in an element. */
  static void skip(XMLStreamReader xml) throws XMLStreamException {
    int depth = 0;
    while (true) {
      int event = xml.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        checkDepth(xml, depth++);
      } else if (event == XMLStreamConstants.END_ELEMENT && depth-- == 0) {
        return;
      }
    }
  }

  private static void checkDepth(XMLStreamReader xml, int depth) throws XMLStreamException {
    if (depth >= MAX_DEPTH) {
      throw new XMLStreamException(
          "elements lie more than MAX_DEPTH = " + MAX_DEPTH + " deep", xml.getLocation());
    }
  }

  /** Of XHTML the name alone: HTML knows no prefixes. */
  private static String name(XMLStreamReader xml, XmlScope scope) {
    String name = xml.getLocalName();
    boolean prefixed = name.indexOf(':') >= 0;
    return prefixed && scope.namespace(name).equals(XmlScope.XHTML) ? XmlScope.local(name) : name;
  }

  private static void startTag(XMLStreamReader xml, XmlScope scope, StringBuilder html) {
    html.append('<').append(name(xml, scope));
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      String attribute = XmlScope.attributeName(xml, i);
      html.append(' ').append(attribute).append("=\"");
      html.append(escape(xml.getAttributeValue(i)).replace("\"", "&quot;")).append('"');
    }
    html.append(VOID.contains(name(xml, scope)) ? " />" : ">");
  }

  private static void endTag(String name, StringBuilder html) {
    if (!VOID.contains(name)) {
      html.append("</").append(name).append('>');
    }
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
