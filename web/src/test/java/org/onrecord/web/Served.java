package org.onrecord.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.onrecord.OnRecord;
import org.onrecord.ledger.Ledger;
import org.onrecord.ledger.entry.LedgerAddress;
import org.onrecord.record.PageRecord;

/** A ledger of some records, served for a test. */
final class Served implements AutoCloseable {
  private static final Pattern CSRF = Pattern.compile("name=\"csrf\" value=\"([^\"]+)\"");

  /** Reads drafts without a network, and finds nothing in them. */
  static final Supplier<OnRecord> READER =
      () -> OnRecord.builder().extractor(new FindsNothing()).build();

  final Ledger ledger;
  final Workbench workbench;
  final List<Throwable> failures = Collections.synchronizedList(new ArrayList<>());

  Served(LedgerAddress address, PageRecord... records) {
    try {
      ledger = Ledger.openOrCreate(address);
      ledger.add(List.of(records));
      workbench =
          Workbench.start(
              ledger,
              new WorkbenchSettings(
                  "127.0.0.1",
                  0,
                  List.of("desk.example"),
                  "ida",
                  READER,
                  (number, failure) -> failures.add(failure)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Served(Path folder, PageRecord... records) {
    this(LedgerAddress.File.of(folder.resolve("onrecord.db")), records);
  }

  /** Somebody who has not come in. */
  Http stranger() {
    return new Http(workbench.port());
  }

  /** Somebody who came in by the token. */
  Http reader() {
    String cookie = stranger().get("/enter?token=" + workbench.token()).cookie();
    return stranger().with("Cookie", cookie);
  }

  /** The token that forms of this visit bring along. */
  static String csrf(Http visit) {
    Matcher csrf = CSRF.matcher(visit.get("/search").body());
    if (!csrf.find()) {
      throw new IllegalStateException("no form");
    }
    return csrf.group(1);
  }

  @Override
  public void close() {
    workbench.close();
    try {
      ledger.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
