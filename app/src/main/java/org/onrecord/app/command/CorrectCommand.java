package org.onrecord.app.command;

import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.onrecord.app.console.Console;
import org.onrecord.app.console.UsageException;
import org.onrecord.app.job.HistoryJob;
import org.onrecord.ledger.entry.Deed;
import org.onrecord.ledger.entry.Judgement;
import org.onrecord.ledger.entry.StatementNumber;
import org.onrecord.statement.Act;
import org.onrecord.statement.Certainty;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The options of {@code onrecord correct}; {@link HistoryJob} does the work. */
@Command(
    name = "correct",
    description = {
      "Says of a statement in a ledger what is right.",
      "",
      "What the machine found stays, and each correction is added to a history that cannot be"
          + " changed unseen. Searches go by the last word.",
      ""
    },
    footer = {
      "  onrecord correct 12.3 --speaker 'Ida Moll' --note 'see her own site'",
      "  onrecord correct 12.3 --reject",
      "  onrecord correct 12.3 --restore                as the machine found it"
    },
    exitCodeList = {
      "0:done",
      "1:there is no such statement, or the ledger could not be written",
      "2:wrong usage, such as a ledger that does not exist"
    })
public final class CorrectCommand implements Callable<Integer> {
  private final Console console;

  @Parameters(
      paramLabel = "STATEMENT",
      converter = StatementConverter.class,
      description = "Its number, such as 12.3, which search gives.")
  private StatementNumber statement = new StatementNumber(0);

  @Option(
      names = "--speaker",
      paramLabel = "NAME",
      description =
          "Who said it: a number that people gives, its beginning, or a name. A whole name that one"
              + " of the people has and nobody else is theirs; any other stays a name.")
  private @Nullable String speaker;

  @Option(names = "--content", paramLabel = "TEXT", description = "What was said.")
  private @Nullable String content;

  @Option(
      names = "--act",
      paramLabel = "ACT",
      converter = ActOption.Named.class,
      description = "What the speaker did: speech, writing, thought, wish or other.")
  private @Nullable Act act;

  @Option(
      names = "--certainty",
      paramLabel = "CERTAINTY",
      converter = SearchCommand.CertaintyConverter.class,
      description =
          "How firmly it was put: asserted, hedged, conditional, counterfactual, denied, asked or"
              + " wished.")
  private @Nullable Certainty certainty;

  @Option(names = "--accept", description = "It is right as it is.")
  private boolean accept;

  @Option(names = "--reject", description = "It is no statement; searches do not find it.")
  private boolean reject;

  @Option(names = "--restore", description = "Take back what was said of it before.")
  private boolean restore;

  @Mixin private SayingOptions saying = new SayingOptions();

  @Mixin private LedgerOption ledger = new LedgerOption();

  @Mixin private StandardOptions standard = new StandardOptions();

  CorrectCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    Judgement judgement =
        new Judgement(
            deed(),
            SayingOptions.name(speaker),
            SayingOptions.text(content),
            act,
            certainty,
            saying.note());
    return new HistoryJob(console, ledger.address(console), standard.debug())
        .judge(statement, saying.saying(ledger.address(console), console, standard), judgement)
        .number();
  }

  private Deed deed() {
    boolean corrects = Stream.of(speaker, content, act, certainty).anyMatch(Objects::nonNull);
    long deeds = Stream.of(corrects, accept, reject, restore).filter(is -> is).count();
    if (deeds > 1) {
      throw new UsageException(
          "one of --accept, --reject, --restore, and corrections can be said at once");
    }
    if (deeds == 0 && saying.note() == null) {
      throw new UsageException(
          "say what is right: --speaker, --content, --act, --certainty, --accept, --reject,"
              + " --restore or --note");
    }
    return corrects
        ? Deed.CORRECTED
        : accept ? Deed.ACCEPTED : reject ? Deed.REJECTED : restore ? Deed.RESTORED : Deed.NOTED;
  }
}
