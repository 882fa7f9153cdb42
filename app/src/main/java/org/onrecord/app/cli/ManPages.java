package org.onrecord.app.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.onrecord.app.command.OnRecordCommand;
import org.onrecord.app.console.Console;
import org.onrecord.sources.text.FileName;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/**
 * Writes the manual page of each command and the completion for bash and zsh, all from the command
 * line itself. The build of a release calls it.
 */
public final class ManPages {
  private ManPages() {}

  /**
   * Writes them.
   *
   * @param arguments the folder; made where it is not there
   * @throws IOException if they cannot be written
   */
  public static void main(String[] arguments) throws IOException {
    write(FileName.path(arguments[0]));
  }

  static void write(Path folder) throws IOException {
    CommandLine line = OnRecordCommand.commandLine(Console.system());
    Path manual = Files.createDirectories(folder.resolve("man").resolve("man1"));
    writePage(manual, line);
    for (CommandLine command : line.getSubcommands().values()) {
      writePage(manual, command);
      for (CommandLine below : command.getSubcommands().values()) {
        writePage(manual, below);
      }
    }
    Path completion = Files.createDirectories(folder.resolve("completion"));
    Files.writeString(completion.resolve("onrecord"), AutoComplete.bash("onrecord", line));
  }

  private static void writePage(Path folder, CommandLine command) throws IOException {
    CommandSpec spec = command.getCommandSpec();
    Files.writeString(folder.resolve(spec.qualifiedName("-") + ".1"), new ManPage(spec).render());
  }
}
