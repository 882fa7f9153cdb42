/**
 * What a record is: the page as it was read, people, statements, verdicts; written to JSON and read
 * back. Needs a JSON streaming library and nothing else.
 */
module org.onrecord.model {
  requires static transitive org.jspecify;
  requires tools.jackson.core;

  exports org.onrecord.page;
  exports org.onrecord.person;
  exports org.onrecord.record;
  exports org.onrecord.spi;
  exports org.onrecord.stance;
  exports org.onrecord.statement;
  exports org.onrecord.text;
  exports org.onrecord.verdict;
}
