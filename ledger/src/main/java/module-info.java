/**
 * Keeps records in a database and finds them again. It knows records and their words; how a page is
 * read and how statements are found it never asks.
 */
module org.onrecord.ledger {
  requires static transitive org.jspecify;
  requires transitive org.onrecord.core;
  requires java.logging;
  requires transitive java.sql;
  requires org.apache.lucene.analysis.common;
  requires org.apache.lucene.core;
  requires org.postgresql.jdbc;
  requires org.xerial.sqlitejdbc;
  requires tools.jackson.core;

  exports org.onrecord.ledger;
  exports org.onrecord.ledger.entry;
  exports org.onrecord.ledger.hit;
  exports org.onrecord.ledger.person;
  exports org.onrecord.ledger.query;
  exports org.onrecord.ledger.sql;
  exports org.onrecord.ledger.stance;
  exports org.onrecord.ledger.trace;
}
