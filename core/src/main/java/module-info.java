/**
 * Reads pages, finds their statements and speakers, and verifies quotations. What is exported is
 * the API; every other package is plumbing, which may change at any time.
 */
@SuppressWarnings("module") // the ledger is built later than this module
module org.onrecord.core {
  requires static transitive org.jspecify;
  requires transitive org.onrecord.model;
  requires com.ibm.icu;
  requires com.microsoft.onnxruntime;
  requires org.jsoup;
  requires tools.jackson.core;

  exports org.onrecord;
  exports org.onrecord.attribution;
  exports org.onrecord.read;
  exports org.onrecord.stage;
  exports org.onrecord.trace;
  exports org.onrecord.trace.source;
  exports org.onrecord.trace.words to
      org.onrecord.ledger;

  uses org.onrecord.spi.ModelFiles;
}
