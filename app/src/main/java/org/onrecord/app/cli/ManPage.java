package org.onrecord.app.cli;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.onrecord.OnRecord;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** The manual page of one command, in the language of troff. */
final class ManPage {
  private final CommandSpec spec;
  private final StringBuilder page = new StringBuilder();

  ManPage(CommandSpec spec) {
    this.spec = spec;
  }

  String render() {
    String[] description = spec.usageMessage().description();
    String name = spec.qualifiedName("-");
    line(
        ".TH \""
            + name.toUpperCase(Locale.ROOT)
            + "\" 1 \"\" \"onrecord "
            + OnRecord.VERSION
            + "\"");
    heading("NAME");
    line(text(name) + " \\- " + text(description.length == 0 ? name : description[0]));
    heading("SYNOPSIS");
    line(text(synopsis()));
    heading("DESCRIPTION");
    for (String paragraph : description) {
      line(paragraph.isEmpty() ? ".PP" : text(paragraph));
      if (paragraph.contains("  ")) {
        line(".br"); // a row of a table
      }
    }
    options();
    commands();
    exitCodes();
    examples();
    return page.toString();
  }

  private String synopsis() {
    StringBuilder synopsis = new StringBuilder(spec.qualifiedName());
    synopsis.append(spec.options().isEmpty() ? "" : " [OPTION]...");
    synopsis.append(spec.subcommands().isEmpty() ? "" : " COMMAND");
    for (PositionalParamSpec positional : spec.positionalParameters()) {
      boolean several = positional.arity().max() > 1;
      String label = positional.paramLabel() + (several ? "..." : "");
      synopsis.append(' ').append(positional.required() ? label : "[" + label + "]");
    }
    return synopsis.toString();
  }

  private void options() {
    if (spec.options().isEmpty() && spec.positionalParameters().isEmpty()) {
      return;
    }
    heading("OPTIONS");
    for (PositionalParamSpec positional : spec.positionalParameters()) {
      argument("\\fI" + text(positional.paramLabel()) + "\\fR", positional);
    }
    for (OptionSpec option : spec.options()) {
      StringBuilder names = new StringBuilder();
      for (String name : option.names()) {
        names.append(names.isEmpty() ? "" : ", ").append("\\fB").append(text(name)).append("\\fR");
      }
      if (option.arity().max() > 0) {
        names.append("=\\fI").append(text(option.paramLabel())).append("\\fR");
      }
      argument(names.toString(), option);
    }
  }

  private void argument(String label, ArgSpec argument) {
    line(".TP");
    line(label);
    line(text(String.join(" ", argument.description())));
  }

  private void commands() {
    if (spec.subcommands().isEmpty()) {
      return;
    }
    heading("COMMANDS");
    spec.subcommands()
        .forEach(
            (name, command) -> {
              line(".TP");
              line("\\fB" + text(name) + "\\fR");
              String[] description = command.getCommandSpec().usageMessage().description();
              line(text(description.length == 0 ? "" : description[0]));
            });
  }

  private void exitCodes() {
    Map<String, String> codes = spec.usageMessage().exitCodeList();
    if (codes.isEmpty()) {
      return;
    }
    heading("EXIT STATUS");
    codes.forEach(
        (code, meaning) -> {
          line(".TP");
          line(text(code.strip()));
          line(text(meaning));
        });
  }

  private void examples() {
    List<String> footer = List.of(spec.usageMessage().footer());
    if (footer.stream().noneMatch(each -> each.startsWith("  "))) {
      return;
    }
    heading("EXAMPLES");
    line(".nf");
    footer.forEach(each -> line(text(each)));
    line(".fi");
  }

  private void heading(String title) {
    line(".SH \"" + title + "\"");
  }

  private void line(String text) {
    page.append(text).append('\n');
  }

  /** Text in which nothing is a request: a hyphen that stays one, and no dot that begins a line. */
  private static String text(String text) {
    String escaped = text.replace("\\", "\\e").replace("-", "\\-").replace("%n", " ");
    return escaped.startsWith(".") || escaped.startsWith("'") ? "\\&" + escaped : escaped;
  }
}
