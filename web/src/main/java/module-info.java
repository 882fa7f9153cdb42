/**
 * The workbench: serves a ledger to browsers. It knows records and reports, and no command line.
 */
module org.onrecord.web {
  requires static transitive org.jspecify;
  requires gg.jte.runtime;
  requires io.javalin;
  requires org.bouncycastle.provider;
  requires org.eclipse.jetty.http;
  requires org.eclipse.jetty.io;
  requires transitive org.onrecord.report;
  requires tools.jackson.core;

  exports org.onrecord.web;
  exports org.onrecord.web.add;
}
