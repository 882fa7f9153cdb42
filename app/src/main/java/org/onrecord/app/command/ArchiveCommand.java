package org.onrecord.app.command;

import java.util.List;
import java.util.concurrent.Callable;
import org.onrecord.app.archive.ArchiveJob;
import org.onrecord.app.archive.ArchiveSettings;
import org.onrecord.app.console.Console;
import org.onrecord.spi.ModelKind;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The options of {@code onrecord archive}; {@link ArchiveJob} does the work. */
@Command(
    name = "archive",
    description = {
      "Reads web archives of any size into tables of Parquet.",
      "",
      "INPUT is a WARC, ARC or WACZ file, records that read wrote, a folder of such files, a"
          + " pattern, or a list: a file ending in .txt or .paths with a path on each line."
          + " A run that was stopped goes on when it is started again: what is done is not read"
          + " again. Spark, which does the work, is a download of its own (docs/archive.md).",
      ""
    },
    footer = {
      "  onrecord archive crawl/ -o archive/",
      "  onrecord archive 'crawl/*.warc.gz' -o archive/ --master 'local[4]' --memory 2G",
      "  onrecord archive hdfs:///crawl -o hdfs:///onrecord --master spark://head:7077",
      "  onrecord add archive/                   into a ledger"
    },
    exitCodeList = {
      "0:done; what could not be read of a file stands in the table failures",
      "1:a file could not be read, or the archive not be written",
      "2:wrong usage, such as an unknown option, or the download is missing"
    })
public final class ArchiveCommand implements Callable<Integer> {
  private static final int DEFAULT_RANGE = 512 << 20;
  private static final int BASE = 640 << 20;
  private static final int A_CORE = 192 << 20;

  private final Console console;

  @Parameters(paramLabel = "INPUT", arity = "1..*", description = "What to read.")
  private List<String> inputs = List.of();

  @Option(
      names = {"-o", "--output"},
      paramLabel = "DIR",
      required = true,
      description = "The archive: a folder of its own.")
  private String output = "";

  @Option(
      names = "--master",
      paramLabel = "MASTER",
      description =
          "Where Spark runs: local[N] for N cores of this computer, or a cluster's address."
              + " Default: all cores of this computer.")
  private String master = "local[*]";

  @Option(
      names = "--memory",
      paramLabel = "SIZE",
      converter = ByteSize.Converter.class,
      description =
          "Java's memory, such as 2000M; the model takes some 200M beside it."
              + " Default: 640M and 192M a core.")
  private ByteSize memory =
      new ByteSize(
          (int)
              Math.min(
                  Integer.MAX_VALUE,
                  BASE + (long) A_CORE * Runtime.getRuntime().availableProcessors()));

  @Option(
      names = "--range-bytes",
      paramLabel = "SIZE",
      converter = ByteSize.Converter.class,
      description = "Cut a larger WARC into ranges of this size. Default: 512M.")
  private ByteSize rangeBytes = new ByteSize(DEFAULT_RANGE);

  @Mixin private ModelOption model = new ModelOption();

  @Mixin private ProgressOption progress = new ProgressOption();

  @Mixin private StandardOptions standard = new StandardOptions();

  ArchiveCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    return new ArchiveJob(console, settings()).run().number();
  }

  private ArchiveSettings settings() {
    return new ArchiveSettings(
        inputs(),
        output(),
        master(),
        memory(),
        rangeBytes(),
        model(),
        debug(),
        quiet(),
        progress());
  }

  private List<String> inputs() {
    return inputs;
  }

  private String output() {
    return output;
  }

  private String master() {
    return master;
  }

  private long memory() {
    return memory.bytes();
  }

  private ModelKind model() {
    return model.kind();
  }

  private long rangeBytes() {
    return rangeBytes.bytes();
  }

  private boolean debug() {
    return standard.debug();
  }

  private boolean quiet() {
    return standard.quiet();
  }

  private boolean progress() {
    return console.errIsTerminal() && !progress.isOff() && !standard.quiet();
  }
}
