package org.onrecord.app.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.onrecord.app.fetch.FetchSettings;
import org.onrecord.page.PageLimits;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

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
    mixinStandardHelpOptions = true,
    versionProvider = OnRecordCommand.Version.class,
    sortOptions = false,
    usageHelpAutoWidth = false,
    footerHeading = "%nExamples:%n",
    footer = {
      "  onrecord index transcripts/ -o transcripts.index",
      "  onrecord index transcripts/2020.txt -o transcripts.index --remove"
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:done",
      "1:a source could not be read, or the index not be written",
      "2:wrong usage, such as an unknown option or a SOURCE that does not exist"
    })
final class IndexCommand implements Callable<Integer> {
  private final Console console;

  @Spec private @Nullable CommandSpec spec;

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

  @Option(
      names = "--max-page-bytes",
      paramLabel = "SIZE",
      converter = ByteSize.Converter.class,
      description = "Refuse a larger page, unpacked: 500000, 64K, 64M, 1G. Default: 16M.")
  private ByteSize maxPageBytes = new ByteSize(PageLimits.DEFAULT.maxPageBytes());

  @Mixin private FetchOptions fetch = new FetchOptions();

  @Option(
      names = {"-q", "--quiet"},
      description = "Print nothing on standard error but what failed.")
  private boolean quiet;

  @Option(names = ReadCommand.DEBUG, description = "Print the stack trace of what failed.")
  private boolean debug;

  IndexCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    try {
      fetch.check();
      return new IndexJob(console, this).run().number();
    } catch (UsageException e) {
      CommandSpec command = Objects.requireNonNull(spec, "set by picocli");
      throw new ParameterException(command.commandLine(), Failures.message(e), e);
    }
  }

  List<String> sources() {
    return sources;
  }

  Path output() {
    return Path.of(output);
  }

  boolean remove() {
    return remove;
  }

  FetchSettings fetching() {
    return fetch.settings(limits());
  }

  PageLimits limits() {
    return new PageLimits(maxPageBytes.bytes(), PageLimits.DEFAULT.maxCompressedRatio());
  }

  boolean quiet() {
    return quiet;
  }

  boolean debug() {
    return debug;
  }
}
