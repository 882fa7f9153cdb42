package org.onrecord.sources.feed;

import java.io.StringReader;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Opens pieces of a feed as XML. Nothing they name is fetched, and no entity is replaced but those
 * of XML itself.
 */
final class FeedXml {
  private final XMLInputFactory factory = XMLInputFactory.newDefaultFactory();

  FeedXml() {
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false); // XmlScope is
    // Java 24 lowered its own limits below what feeds hold. These are the same on every Java; how
    // deep elements may lie is limited by who reads them.
    factory.setProperty("jdk.xml.maxElementDepth", "0");
    factory.setProperty("jdk.xml.elementAttributeLimit", "10000");
    factory.setProperty("jdk.xml.maxXMLNameLimit", "1000");
    factory.setXMLResolver(
        (publicId, systemId, base, namespace) -> {
          throw new XMLStreamException("it names another file, which is not read");
        });
  }

  XMLStreamReader open(FeedPiece piece) throws XMLStreamException {
    return factory.createXMLStreamReader(new StringReader(piece.text()));
  }

  /** Why a piece cannot be read, with the place in the feed. */
  static String why(XMLStreamException failure, FeedPiece piece) {
    String message = String.valueOf(failure.getMessage());
    int behindPlace = message.indexOf("\nMessage: ");
    String reason = behindPlace < 0 ? message : message.substring(behindPlace + 10);
    String place =
        failure.getLocation() == null ? piece.place() : piece.place(failure.getLocation());
    return place + ": " + reason.lines().findFirst().orElse("");
  }
}
