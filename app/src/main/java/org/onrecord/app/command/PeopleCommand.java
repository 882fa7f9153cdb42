package org.onrecord.app.command;

import java.util.List;
import java.util.concurrent.Callable;
import org.onrecord.app.console.Console;
import org.onrecord.app.job.PeopleJob;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** The options of {@code onrecord people}; {@link PeopleJob} does the work. */
@Command(
    name = "people",
    description = {
      "Lists the people of a ledger, who say most first. One who is found alone is shown in full:"
          + " names, roles over time, outlets, and what was said by, about and to them.",
      "",
      "Two of one name are two until somebody says otherwise: people propose tells who may be one,"
          + " and merge, apart, split, name and undo say so. Each is kept in the history, with who said"
          + " it, when and why.",
      ""
    },
    synopsisSubcommandLabel = "[COMMAND]",
    footer = {
      "  onrecord people                            all, the most quoted first",
      "  onrecord people Venn                       those of this name",
      "  onrecord people p3f09a1c204b7              one, by number",
      "  onrecord people --format csv -o people.csv",
      "  onrecord people propose",
      "  onrecord people merge p3f09a1c204b7 'Orla Moll' --note 'see her own site'"
    },
    exitCodeList = {
      "0:done, whether somebody was found or not",
      "1:the ledger could not be read, or the output not be written",
      "2:wrong usage, such as a ledger that does not exist"
    })
public final class PeopleCommand implements Callable<Integer> {
  private final Console console;

  @Parameters(
      paramLabel = "NAME",
      arity = "0..*",
      description = "Words of a name, or a number. Left out, everybody.")
  private List<String> name = List.of();

  @Mixin private PeopleOutput output = new PeopleOutput();

  @Mixin private LedgerOption ledger = new LedgerOption();

  @Mixin private StandardOptions standard = new StandardOptions();

  private PeopleCommand(Console console) {
    this.console = console;
  }

  static CommandLine commandLine(Console console) {
    return new CommandLine(new PeopleCommand(console))
        .addSubcommand(new PeopleProposeCommand(console))
        .addSubcommand(new PeopleMergeCommand(console))
        .addSubcommand(new PeopleApartCommand(console))
        .addSubcommand(new PeopleSplitCommand(console))
        .addSubcommand(new PeopleNameCommand(console))
        .addSubcommand(new PeopleUndoCommand(console));
  }

  @Override
  public Integer call() {
    return new PeopleJob(console, output.settings(ledger.address(console), name, standard))
        .list()
        .number();
  }
}
