package org.onrecord.app.command;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.onrecord.app.console.Console;
import org.onrecord.app.console.UsageException;
import org.onrecord.app.job.EvaluateJob;
import org.onrecord.app.job.EvaluateSettings;
import org.onrecord.app.job.FiguresFormat;
import org.onrecord.ledger.entry.LedgerAddress;
import org.onrecord.page.PageLimits;
import org.onrecord.sources.text.FileName;
import org.onrecord.spi.ModelKind;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The options of {@code onrecord evaluate}; {@link EvaluateJob} does the work. */
@Command(
    name = "evaluate",
    description = {
      "Compares what OnRecord finds with what people marked in the same texts.",
      "",
      "GOLD_DIR holds texts and brat standoff: NAME.txt beside NAME.ann, or, as in PolNeAR,"
          + " text/NAME.txt and attributions/NAME_ANNOTATOR.ann. Where several people annotated a"
          + " text, the first by name counts.",
      ""
    },
    footer = {
      "  onrecord evaluate examples/gold                    the figures",
      "  onrecord evaluate gold/ --errors errors.html       and a page of all errors",
      "  onrecord evaluate gold/ --speakers who/ -f json    with speakers, as JSON",
      "  onrecord evaluate gold/ --min-confidence 0.8       of surer statements alone",
      "  onrecord evaluate gold/ --records other.jsonl      what another program found",
      "  onrecord evaluate --ledger desk.db                 by what people said in a ledger"
    },
    exitCodeList = {
      "0:done",
      "1:a page failed, or there was none",
      "2:wrong usage, such as an unknown option or an INPUT that does not exist"
    })
public final class EvaluateCommand implements Callable<Integer> {
  private final Console console;

  @Parameters(
      paramLabel = "GOLD_DIR",
      arity = "0..1",
      description = "The texts and their annotations.")
  private @Nullable String gold;

  @Option(
      names = "--ledger",
      paramLabel = "FILE",
      description = {
        "Instead of GOLD_DIR: statements of this ledger that were accepted or corrected are the"
            + " gold. What counts is what was found where somebody accepted, corrected or rejected"
            + " something."
      })
  private @Nullable String ledger;

  @Option(
      names = {"-f", "--format"},
      paramLabel = "FORMAT",
      description = "text (a table) or json (one line). Default: text.")
  private FiguresFormat format = FiguresFormat.TEXT;

  @Option(
      names = "--errors",
      paramLabel = "FILE.html",
      description = {
        "Write a page of all errors by class, the gold beside what OnRecord found, each in its"
            + " text."
      })
  private @Nullable String errors;

  @Option(
      names = "--records",
      paramLabel = "FILE.jsonl",
      description = {
        "Compare these records, one a line, instead of reading the texts: what an earlier"
            + " onrecord read has written, or another program in its form."
      })
  private @Nullable String records;

  @Option(
      names = "--speakers",
      paramLabel = "DIR",
      description = {
        "Also measure who the speakers are. For each document DIR holds NAME.json, the places of"
            + " the sources, and NAME.speakers.jsonl, who they are."
      })
  private @Nullable String speakers;

  @Mixin private ModelOption model = new ModelOption();

  @Mixin private ConfidenceOption confidence = new ConfidenceOption();

  @Mixin private ThreadsOption threads = new ThreadsOption();

  @Mixin private PageSizeOption pageSize = new PageSizeOption();

  @Mixin private ProgressOption progress = new ProgressOption();

  @Mixin private StandardOptions standard = new StandardOptions();

  EvaluateCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    return new EvaluateJob(console, settings()).run().number();
  }

  private EvaluateSettings settings() {
    return new EvaluateSettings(
        gold(),
        ledger(),
        records(),
        speakers(),
        errors(),
        format(),
        model(),
        minConfidence(),
        threads(),
        limits(),
        quiet(),
        debug(),
        showsProgress());
  }

  /** Null where a ledger is the gold. */
  private @Nullable Path gold() {
    if ((gold == null) == (ledger == null)) {
      throw new UsageException("name GOLD_DIR or --ledger FILE, and not both");
    }
    return gold == null ? null : folder(gold, "GOLD_DIR");
  }

  private @Nullable LedgerAddress ledger() {
    if (ledger != null && speakers != null) {
      throw new UsageException("--ledger knows the speakers; --speakers goes with GOLD_DIR");
    }
    return ledger == null ? null : LedgerOption.named(ledger, console);
  }

  private @Nullable Path speakers() {
    return speakers == null ? null : folder(speakers, "--speakers");
  }

  private ModelKind model() {
    return model.kind();
  }

  private double minConfidence() {
    return confidence.minConfidence();
  }

  /** The records to compare; null where the texts are to be read. */
  private @Nullable Path records() {
    if (records == null) {
      return null;
    }
    Path file = path(records);
    if (!Files.isRegularFile(file)) {
      throw new UsageException(records + ": there is no such file");
    }
    return file;
  }

  /** Where the page of errors goes; null if none is wanted. */
  private @Nullable Path errors() {
    if (errors == null) {
      return null;
    }
    Path file = path(errors);
    if (errors.endsWith("/") || Files.isDirectory(file)) {
      throw new UsageException(errors + " is a folder; give --errors the name of a file");
    }
    return file;
  }

  private static Path folder(String name, String what) {
    Path folder = path(name);
    if (Files.notExists(folder)) {
      throw new UsageException(name + ": there is no such folder");
    }
    if (!Files.isDirectory(folder)) {
      throw new UsageException(name + ": this is a file, but " + what + " is a folder");
    }
    return folder;
  }

  private static Path path(String name) {
    try {
      return FileName.path(name);
    } catch (InvalidPathException e) {
      throw new UsageException(name + ": no file can have this name: " + e.getReason());
    }
  }

  private FiguresFormat format() {
    return format;
  }

  private int threads() {
    return threads.threads();
  }

  private PageLimits limits() {
    return pageSize.limits();
  }

  private boolean debug() {
    return standard.debug();
  }

  private boolean quiet() {
    return standard.quiet();
  }

  /** Whether a progress line has a terminal; the figures come after it. */
  private boolean showsProgress() {
    return console.errIsTerminal() && !progress.isOff() && !standard.quiet();
  }
}
