package org.onrecord.app.command;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.onrecord.app.console.Console;
import org.onrecord.app.job.IndexJob;
import org.onrecord.app.job.IndexSettings;
import org.onrecord.page.PageLimits;
import org.onrecord.sources.fetch.FetchSettings;
import org.onrecord.sources.text.FileName;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The options of {@code onrecord index}; {@link IndexJob} does the work. */
@Command(
    name = "index",
    description = {
      "Keeps sources in an index, against which onrecord verify answers at once.",
      "",
      "Run again, it takes in what is new or has changed, and takes out what is gone from a folder"
          + " SOURCE. The index is either what it was or all that was asked for, whatever happens"
          + " on the way.",
      ""
    },
    footer = {
      "  onrecord index transcripts/ -o transcripts.index",
      "  onrecord index transcripts/2020.txt -o transcripts.index --remove"
    },
    exitCodeList = {
      "0:done",
      "1:a source could not be read, or the index not be written",
      "2:wrong usage, such as an unknown option or a SOURCE that does not exist"
    })
public final class IndexCommand implements Callable<Integer> {
  private final Console console;

  @Parameters(
      paramLabel = "SOURCE",
      arity = "1..*",
      description = "Pages, folders, archives, feeds or addresses, as for read.")
  private List<String> sources = List.of();

  @Option(
      names = {"-o", "--output"},
      paramLabel = "DIR",
      required = true,
      description = "The index: a folder of its own.")
  private String output = "";

  @Option(
      names = "--remove",
      description = "Take the SOURCEs out of the index, by the names they were taken in by.")
  private boolean remove;

  @Mixin private PageSizeOption pageSize = new PageSizeOption();

  @Mixin private FetchOptions fetch = new FetchOptions();

  @Mixin private StandardOptions standard = new StandardOptions();

  IndexCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    return new IndexJob(console, settings()).run().number();
  }

  private IndexSettings settings() {
    return new IndexSettings(sources(), output(), remove(), limits(), fetching(), quiet(), debug());
  }

  private List<String> sources() {
    return sources;
  }

  private Path output() {
    return FileName.path(output);
  }

  private boolean remove() {
    return remove;
  }

  private FetchSettings fetching() {
    return fetch.settings(limits());
  }

  private PageLimits limits() {
    return pageSize.limits();
  }

  private boolean quiet() {
    return standard.quiet();
  }

  private boolean debug() {
    return standard.debug();
  }
}
