package org.onrecord.app.command;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import org.onrecord.app.console.Console;
import org.onrecord.app.console.UsageException;
import org.onrecord.app.job.RowFormat;
import org.onrecord.app.job.StanceJob;
import org.onrecord.stance.Stance;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options of {@code onrecord positions}; {@link StanceJob} does the work. */
@Command(
    name = "positions",
    description = {
      "Lists who recognises, rejects, accuses, denies, admits, supports or opposes whom or what,"
          + " according to whom.",
      "",
      "text is by who it is, the oldest first, dated by the sentence, else by its page.",
      ""
    },
    footer = {
      "  onrecord positions interview.html",
      "  onrecord positions --ledger onrecord.db --stance recognises --subject Harran",
      "  onrecord positions records.jsonl --actor Venn -o venn.csv"
    },
    exitCodeList = {
      "0:done, whether something was found or not",
      "1:a page failed, or the ledger could not be read",
      "2:wrong usage, such as an unknown option or an INPUT that does not exist"
    })
public final class PositionsCommand implements Callable<Integer> {
  private final Console console;

  @Mixin private StanceOptions options = new StanceOptions();

  @Option(
      names = "--stance",
      paramLabel = "STANCE",
      split = ",",
      description = {
        "Only these: recognises, rejects, accuses, denies, admits, supports, opposes. Default: all."
      })
  private List<Stance> stances = List.of();

  @Option(names = "--actor", paramLabel = "NAME", description = "Whose: part of the name.")
  private String actor = "";

  @Option(
      names = "--subject",
      paramLabel = "WORDS",
      description = "Towards whom or what: part of the words.")
  private String subject = "";

  PositionsCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    if (options.format() == RowFormat.AIF) {
      throw new UsageException("aif is a form for disputes; positions are text, csv or jsonl");
    }
    Set<Stance> wanted = stances.isEmpty() ? EnumSet.allOf(Stance.class) : EnumSet.copyOf(stances);
    return new StanceJob(console, options.settings(console))
        .positions(
            options.format(),
            options.style(console),
            wanted,
            actor.toLowerCase(Locale.ROOT),
            subject.toLowerCase(Locale.ROOT),
            options.least())
        .number();
  }
}
