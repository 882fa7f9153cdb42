/**
 * Where pages come from: web archives, feeds, addresses, folders and files; and the driver that
 * reads them on several threads, in order.
 */
module org.onrecord.sources {
  requires static transitive org.jspecify;
  requires transitive org.onrecord.core;
  requires aircompressor;
  requires apache.mime4j.core;
  requires crawler.commons;
  requires java.net.http;
  requires java.xml;
  requires jwarc;
  requires org.apache.commons.csv;
  requires org.apache.fontbox;
  requires org.apache.pdfbox;
  requires org.apache.pdfbox.io;
  requires dec;
  requires tools.jackson.databind;

  exports org.onrecord.sources;
  exports org.onrecord.sources.fetch;
  exports org.onrecord.sources.input;
  exports org.onrecord.sources.sidecar;
  exports org.onrecord.sources.text;

  uses org.onrecord.sources.RemedyWords;
}
