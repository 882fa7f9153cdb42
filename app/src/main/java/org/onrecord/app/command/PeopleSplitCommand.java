package org.onrecord.app.command;

import java.util.List;
import java.util.concurrent.Callable;
import org.onrecord.app.console.Console;
import org.onrecord.app.job.PersonDeedJob;
import org.onrecord.ledger.entry.StatementNumber;
import org.onrecord.ledger.person.PersonPlaces;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The options of {@code onrecord people split}; {@link PersonDeedJob} does the work. */
@Command(
    name = "split",
    description = {
      "Says that somebody is none of those with whom they were merged; the others stay one.",
      "",
      "With --page or --statement: says that whoever is this person there is another, of whom the"
          + " ledger did not know. Pages that are added later are the first's.",
      ""
    },
    footer = {
      "  onrecord people split p5a0c33e19d20 --note 'her sister'",
      "  onrecord people split 'Maria Weiss' --page news/oven.html",
      "  onrecord people split p3f09a1c204b7 --statement 12.3 --note 'the baker'"
    },
    exitCodeList = {
      "0:done",
      "1:there is no such person, or they are one with nobody, or are not there, or the ledger could not be written",
      "2:wrong usage, such as a ledger that does not exist"
    })
final class PeopleSplitCommand implements Callable<Integer> {
  private final Console console;

  @Parameters(
      index = "0",
      paramLabel = "PART",
      description =
          "The number of a part, which people gives for one who is made of several, or its name; with"
              + " --page or --statement, of anybody.")
  private String part = "";

  @Option(
      names = "--page",
      paramLabel = "PAGE",
      description =
          "Who is another on this page: its address, where it was read from, or its id or the"
              + " beginning of that. May be given several times.")
  private List<String> pages = List.of();

  @Option(
      names = "--statement",
      paramLabel = "STATEMENT",
      converter = StatementConverter.class,
      description =
          "Who is another in this statement, by its number, such as 12.3. May be given several"
              + " times.")
  private List<StatementNumber> statements = List.of();

  @Mixin private SayingOptions saying = new SayingOptions();

  @Mixin private LedgerOption ledger = new LedgerOption();

  @Mixin private StandardOptions standard = new StandardOptions();

  PeopleSplitCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    PersonDeedJob job =
        new PersonDeedJob(console, saying.saying(ledger.address(console), console, standard));
    return pages.isEmpty() && statements.isEmpty()
        ? job.split(part).number()
        : job.split(part, new PersonPlaces(pages, statements)).number();
  }
}
