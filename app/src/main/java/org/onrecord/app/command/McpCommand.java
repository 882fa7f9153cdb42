package org.onrecord.app.command;

import java.util.List;
import java.util.concurrent.Callable;
import org.onrecord.app.assistant.AssistantJob;
import org.onrecord.app.assistant.AssistantSettings;
import org.onrecord.app.assistant.AssistantSettings.Writing;
import org.onrecord.app.console.Console;
import org.onrecord.app.console.UsageException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The options of {@code onrecord mcp}; {@link AssistantJob} does the work. */
@Command(
    name = "mcp",
    description = {
      "Lets an assistant ask who said what, and whether quotations are real.",
      "",
      "Speaks the Model Context Protocol on standard input and output: an assistant starts this"
          + " command. It can read what lies in the PLACEs, folders, files or indexes, search the"
          + " ledgers, and nothing else. Nothing is sent to anybody but the program that started"
          + " it, and nothing is fetched.",
      ""
    },
    footer = {
      "  onrecord mcp drafts/ transcripts/",
      "  onrecord mcp transcripts.index --ledger onrecord.db",
      "  onrecord mcp news/ --ledger onrecord.db --allow-writes"
    },
    exitCodeList = {
      "0:done",
      "1:it could not go on",
      "2:wrong usage, such as an unknown option or a PLACE that does not exist"
    })
public final class McpCommand implements Callable<Integer> {
  private final Console console;

  @Parameters(
      paramLabel = "PLACE",
      arity = "0..*",
      description = "What may be read, and verified against.")
  private List<String> places = List.of();

  @Option(
      names = "--ledger",
      paramLabel = "FILE",
      description = "A ledger that may be searched; may be given several times.")
  private List<String> ledgers = List.of();

  @Option(
      names = "--allow-writes",
      description = "Let the assistant add pages from the PLACEs to the ledgers.")
  private boolean allowWrites;

  @Mixin private PageSizeOption pageSize = new PageSizeOption();

  @Mixin private StandardOptions standard = new StandardOptions();

  McpCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    if (places.isEmpty() && ledgers.isEmpty()) {
      throw new UsageException("name what the assistant may read: a PLACE or a --ledger");
    }
    if (allowWrites && ledgers.isEmpty()) {
      throw new UsageException("--allow-writes is for ledgers: name one with --ledger");
    }
    return new AssistantJob(
            console,
            new AssistantSettings(
                places,
                ledgers.stream().map(name -> LedgerOption.named(name, console)).toList(),
                allowWrites ? Writing.ALLOWED : Writing.REFUSED,
                pageSize.limits(),
                standard.debug()))
        .run()
        .number();
  }
}
