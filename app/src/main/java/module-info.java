/** The command line. A program, not a library: it exports nothing. */
module org.onrecord.app {
  requires static org.jspecify;
  requires com.ibm.icu;
  requires info.picocli;
  requires io.modelcontextprotocol.sdk.mcp.core;
  requires io.modelcontextprotocol.sdk.mcp.json.jackson3;
  requires org.apache.commons.csv;
  requires org.onrecord.ledger;
  requires org.onrecord.report;
  requires org.onrecord.sources;
  requires org.onrecord.web;
  requires tools.jackson.databind;

  opens org.onrecord.app.command to
      info.picocli;

  provides org.onrecord.sources.RemedyWords with
      org.onrecord.app.command.OptionsAsRemedies;
}
