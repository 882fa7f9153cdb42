package org.onrecord.app.command;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.onrecord.app.console.Console;
import org.onrecord.app.job.StanceJob;
import org.onrecord.stance.Relation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options of {@code onrecord disputes}; {@link StanceJob} does the work. */
@Command(
    name = "disputes",
    description = {
      "Lists what readers support, doubt and dispute, and in which words.",
      "",
      "text is a map: each claim with who answers it. csv and jsonl have a row for each answer, the"
          + " plain ones too. aif is a graph for programs that draw arguments.",
      ""
    },
    footer = {
      "  onrecord disputes column.html",
      "  onrecord disputes records.jsonl --relation disputes,doubts -o against.csv",
      "  onrecord disputes --ledger onrecord.db --min-confidence 0.5",
      "  onrecord disputes column.html -o column.aif"
    },
    exitCodeList = {
      "0:done, whether something was found or not",
      "1:a page failed, or the ledger could not be read",
      "2:wrong usage, such as an unknown option or an INPUT that does not exist"
    })
public final class DisputesCommand implements Callable<Integer> {
  private final Console console;

  @Mixin private StanceOptions options = new StanceOptions();

  @Option(
      names = "--relation",
      paramLabel = "RELATION",
      split = ",",
      description = "Only these: supports, doubts, disputes, neutral. Default: all.")
  private List<Relation> relations = List.of();

  DisputesCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    Set<Relation> wanted =
        relations.isEmpty() ? EnumSet.allOf(Relation.class) : EnumSet.copyOf(relations);
    return new StanceJob(console, options.settings(console))
        .disputes(options.format(), options.style(console), wanted, options.least())
        .number();
  }
}
