package org.onrecord.sources.office;

import java.io.ByteArrayInputStream;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Goes through an XML file element by element, in one pass, without DTD, entities or other files.
 */
final class Xml {
  /** Elements inside each other. */
  static final int MAX_DEPTH = 2000;

  private static final XMLInputFactory FACTORY = factory();

  private static final Map<String, String> ENTITIES =
      Map.of(
          "nbsp", " ", "ldquo", "“", "rdquo", "”", "lsquo", "‘", "rsquo", "’", "ndash", "–",
          "mdash", "—", "hellip", "…", "shy", "", "eacute", "é");

  private Xml() {}

  /** Is told what stands in the file; names are without prefixes. */
  interface Visitor {
    void start(String name, XMLStreamReader element);

    void end(String name);

    void text(String characters);
  }

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, true);
    return factory;
  }

  /**
   * Goes through a file.
   *
   * @return why it could not be read to its end; null where it was
   */
  static @Nullable String visit(byte[] file, Visitor visitor) {
    try {
      XMLStreamReader reader = reader(file);
      int depth = 0;
      while (reader.hasNext()) {
        switch (reader.next()) {
          case XMLStreamConstants.START_ELEMENT -> {
            if (++depth > MAX_DEPTH) {
              return "its elements are deeper than MAX_DEPTH = " + MAX_DEPTH;
            }
            visitor.start(reader.getLocalName(), reader);
          }
          case XMLStreamConstants.END_ELEMENT -> {
            depth--;
            visitor.end(reader.getLocalName());
          }
          case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
              visitor.text(reader.getText());
          case XMLStreamConstants.ENTITY_REFERENCE ->
              visitor.text(ENTITIES.getOrDefault(reader.getLocalName(), " "));
          default -> {}
        }
      }
      return null;
    } catch (XMLStreamException e) {
      int line = e.getLocation() == null ? 0 : e.getLocation().getLineNumber();
      int column = e.getLocation() == null ? 0 : e.getLocation().getColumnNumber();
      return "line " + line + ", column " + column + ": this is no XML";
    } catch (RuntimeException e) {
      return "this is no XML"; // the parser trips over some broken encodings
    }
  }

  private static synchronized XMLStreamReader reader(byte[] file) throws XMLStreamException {
    return FACTORY.createXMLStreamReader(new ByteArrayInputStream(file));
  }

  /** The value of an attribute, whatever its prefix; null where it has none. */
  static @Nullable String attribute(XMLStreamReader element, String name) {
    for (int i = 0; i < element.getAttributeCount(); i++) {
      if (element.getAttributeLocalName(i).equals(name)) {
        return element.getAttributeValue(i);
      }
    }
    return null;
  }
}
