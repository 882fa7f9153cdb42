/**
 * Records, hits, traces and verdicts as text and as HTML, for people. For the app and the
 * workbench.
 */
module org.onrecord.report {
  requires static transitive org.jspecify;
  requires com.ibm.icu;
  requires org.apache.commons.csv;
  requires transitive org.onrecord.ledger;
  requires transitive org.onrecord.sources;
  requires tools.jackson.core;

  exports org.onrecord.report;
}
