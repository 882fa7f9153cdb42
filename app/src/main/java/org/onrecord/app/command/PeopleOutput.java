package org.onrecord.app.command;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onrecord.app.console.UsageException;
import org.onrecord.app.job.PeopleSettings;
import org.onrecord.app.job.SearchFormat;
import org.onrecord.app.output.PeopleList;
import org.onrecord.ledger.entry.LedgerAddress;
import picocli.CommandLine.Option;

/** By which list people are one, how many are listed, how and where. */
final class PeopleOutput {
  private static final int USUAL = 20;

  @Option(
      names = "--people",
      paramLabel = "FILE.csv",
      description = "A list of your own, as for read: its entries tell who may be one.")
  private @Nullable Path list;

  @Option(
      names = "--limit",
      paramLabel = "N",
      converter = Numbers.Count.class,
      description = "How many. Default: 20 for text, all for the other formats.")
  private @Nullable Integer limit;

  @Option(
      names = {"-f", "--format"},
      paramLabel = "FORMAT",
      description = {
        "text, jsonl or csv. Left out, the ending of -o FILE decides, else it is text."
      })
  private @Nullable SearchFormat format;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "Where to write. Default: standard output.")
  private @Nullable String output;

  PeopleSettings settings(LedgerAddress ledger, List<String> name, StandardOptions standard) {
    SearchFormat form = format == null ? SearchFormat.ofName(output) : format;
    if (form == SearchFormat.HTML) {
      throw new UsageException("people are written as text, jsonl or csv");
    }
    int usual = form == SearchFormat.TEXT ? USUAL : Integer.MAX_VALUE;
    return new PeopleSettings(
        ledger,
        String.join(" ", name),
        PeopleList.read(list).people(),
        limit == null ? usual : limit,
        form,
        output,
        standard.quiet(),
        standard.debug());
  }
}
