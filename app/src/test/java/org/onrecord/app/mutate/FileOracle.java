package org.onrecord.app.mutate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.onrecord.app.cli.CommandRun;
import org.onrecord.contract.Breach;
import org.onrecord.contract.RecordContract;

/**
 * Reads damaged files with the real command line, several in one run and intact pages between them,
 * and looks whether each harms only itself. For one thread.
 */
final class FileOracle {
  private static final Pattern SOURCE = Pattern.compile("\"source\":\"((?:[^\"\\\\]|\\\\.)*+)\"");
  private static final Pattern RECORD = Pattern.compile("\"record\":\"((?:[^\"\\\\]|\\\\.)*+)\"");
  private static final Pattern FRAME =
      Pattern.compile("\\s+at (?:.*/)?([\\w.$]+)\\.([\\w$<>]+)\\(\\S*?:(\\d+)\\)");
  private static final Pattern UNPRINTABLE =
      Pattern.compile(
          "[\\x00-\\x09\\x0b-\\x1f\\x7f-\\x9f\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069]");

  private final Path folder;
  private final Guard guard;
  private final List<Path> intact = new ArrayList<>();
  private final Map<String, List<String>> intactLines = new HashMap<>();
  private final Map<String, Map<String, String>> bundleLines = new HashMap<>();

  /**
   * Makes one.
   *
   * @param folder its own
   * @param pages some that are not damaged
   */
  FileOracle(Path folder, List<Corpus.Sample> pages, Guard guard) throws IOException {
    this.folder = folder;
    this.guard = guard;
    for (int i = 0; i < pages.size(); i++) {
      Path file = folder.resolve("intact-" + i + pages.get(i).ending());
      intact.add(Files.write(file, pages.get(i).bytes()));
    }
  }

  /** What a page is called here. */
  String name(Case damaged) {
    return folder.resolve("case-" + damaged.number() + damaged.ending()).toString();
  }

  /**
   * Reads cases beside each other.
   *
   * @param command {@code page}, which is quick, or {@code read}
   * @param known records of pages among them, read by the API
   */
  List<Failure> read(String command, List<Case> cases, Map<Long, PageOracle.Outcome> known) {
    List<Failure> failures = together(command, cases, known);
    boolean beside = failures.stream().anyMatch(failure -> failure.failed() == null);
    if (!beside) {
      return failures;
    }
    List<Failure> alone = new ArrayList<>();
    for (Case one : cases) {
      for (Failure failure : together(command, List.of(one), known)) {
        alone.add(new Failure(one, failure.symptom(), failure.where(), failure.detail()));
      }
    }
    if (alone.isEmpty()) {
      Failure first = failures.stream().filter(f -> f.failed() == null).findFirst().orElseThrow();
      String detail = "only with the " + cases.size() + " cases read beside it: " + first.detail();
      return List.of(new Failure(cases.get(0), first.symptom(), first.where(), detail));
    }
    return alone;
  }

  /** Failures of a case, and of no case where it cannot be told of which. */
  private List<Failure> together(
      String command, List<Case> cases, Map<Long, PageOracle.Outcome> known) {
    List<Failure> failures = new ArrayList<>();
    List<String> args = args(command);
    try {
      List<String> sound = intactLines(command);
      args.add(intact.get(0).toString());
      for (int i = 0; i < cases.size(); i++) {
        Path file = Path.of(name(cases.get(i)));
        Files.write(file, cases.get(i).bytes());
        args.add(file.toString());
      }
      intact.subList(1, intact.size()).forEach(file -> args.add(file.toString()));
      CommandRun run = guard.call(() -> CommandRun.of(args));
      failures.addAll(judge(command, run, cases, known, sound));
    } catch (Guard.HangException e) {
      String where = Failure.frames(List.of(e.getStackTrace()));
      failures.add(new Failure(null, command + " hangs", where, e.getMessage()));
    } catch (Throwable e) { // all that may escape is what is looked for
      failures.add(
          new Failure(
              null,
              command + ": escaped " + e.getClass().getSimpleName(),
              Failure.frames(List.of(e.getStackTrace())),
              String.valueOf(e.getMessage())));
    } finally {
      cases.forEach(one -> delete(Path.of(name(one))));
    }
    return failures;
  }

  private List<Failure> judge(
      String command,
      CommandRun run,
      List<Case> cases,
      Map<Long, PageOracle.Outcome> known,
      List<String> sound)
      throws Throwable {
    List<Failure> failures = new ArrayList<>();
    Map<String, List<String>> lines = byFile(run.out());
    List<String> found = new ArrayList<>();
    intact.forEach(file -> found.addAll(lines.getOrDefault(file.toString(), List.of())));
    if (!found.equals(sound)) {
      String detail = found.size() + " of " + sound.size() + " are there; " + first(run.err());
      failures.add(
          new Failure(null, command + ": a page beside it is lost or changed", "", detail));
    }
    if (run.exitCode() != 0 && run.exitCode() != 1) {
      String detail = "exit code " + run.exitCode() + "; " + first(run.err());
      failures.add(new Failure(null, command + ": ended early", "", detail));
    }
    Matcher raw = UNPRINTABLE.matcher(run.err());
    if (raw.find()) {
      String at = Integer.toHexString(raw.group().charAt(0));
      failures.add(new Failure(null, "stderr holds control characters", "", "U+" + at));
    }
    boolean foreign = run.err().lines().anyMatch(line -> !line.startsWith("onrecord: "));
    if (foreign) {
      failures.add(new Failure(null, "stderr holds other lines", "", first(run.err())));
    }
    for (Case one : cases) {
      failures.addAll(judge(command, run, one, lines.getOrDefault(name(one), List.of()), known));
    }
    return failures;
  }

  private List<Failure> judge(
      String command,
      CommandRun run,
      Case one,
      List<String> lines,
      Map<Long, PageOracle.Outcome> known)
      throws Throwable {
    List<Failure> failures = new ArrayList<>();
    List<String> messages = run.err().lines().filter(line -> line.contains(name(one))).toList();
    for (String message : messages) {
      if (message.contains("internal error")) {
        failures.add(internal(command, one, message));
      }
    }
    for (String line : lines) {
      List<Breach> breaches =
          command.equals("page") ? RecordContract.ofPage(line) : RecordContract.ofRecord(line);
      for (Breach breach : breaches) {
        failures.add(Failure.of(one, "breaks " + breach.rule(), breach.detail()));
      }
    }
    if (one.isPage()) {
      PageOracle.Outcome outcome = known.get(one.number());
      String line = outcome == null ? null : outcome.line();
      if (line != null && !lines.equals(List.of(line))) {
        String detail = lines.size() + " lines; " + String.join(" ", messages);
        failures.add(Failure.of(one, "read otherwise by the command line", detail));
      }
      if (lines.isEmpty() && messages.isEmpty()) {
        failures.add(Failure.of(one, "lost without a word", ""));
      }
    } else {
      String lost =
          one.owed().promise() != HolderKind.Promise.SOMETHING
              ? lost(command, one, lines)
              : lines.isEmpty() ? "all" : "";
      boolean told = one.owed().promise() != HolderKind.Promise.KEPT && !messages.isEmpty();
      if (!lost.isEmpty() && !told) {
        String how =
            messages.isEmpty() ? "lost an intact page without a word" : "lost an intact page";
        failures.add(Failure.of(one, how, lost + "; " + String.join(" ", messages)));
      }
    }
    return failures;
  }

  /** Reads it again to see where the error is. */
  private Failure internal(String command, Case one, String message) throws Throwable {
    List<String> args = args(command);
    args.add("--debug");
    Files.write(Path.of(name(one)), one.bytes());
    args.add(name(one));
    CommandRun run = guard.call(() -> CommandRun.of(args));
    List<StackTraceElement> trace = new ArrayList<>();
    Matcher frame = FRAME.matcher(run.err());
    while (frame.find()) {
      int line = Integer.parseInt(frame.group(3));
      trace.add(new StackTraceElement(frame.group(1), frame.group(2), null, line));
    }
    String symptom = message.replaceFirst(".*internal error: (\\w+).*", "told as internal $1");
    return new Failure(one, symptom, Failure.frames(trace), message);
  }

  /** Ids of pieces that are not read as they were, though their bytes are; empty if all are. */
  private String lost(String command, Case one, List<String> lines) throws Throwable {
    Map<String, String> before = bundleLines(command, one.owed().bundle());
    List<String> keys = lines.stream().map(FileOracle::key).toList();
    List<String> lost = new ArrayList<>();
    before.forEach(
        (id, key) -> {
          if (one.owed().intact().contains(id) && !keys.contains(key)) {
            lost.add(id);
          }
        });
    return lost.isEmpty() ? "" : lost + " of " + before.size();
  }

  private Map<String, String> bundleLines(String command, Bundle bundle) throws Throwable {
    Map<String, String> known = bundleLines.get(command + bundle.name());
    if (known != null) {
      return known;
    }
    Path file = folder.resolve("bundle-" + bundle.name() + bundle.layout().ending());
    Files.write(file, bundle.bytes());
    List<String> args = args(command);
    args.add(file.toString());
    CommandRun run = CommandRun.of(args);
    delete(file);
    if (run.exitCode() != 0) {
      throw new IllegalStateException(bundle.name() + " is no good to begin with: " + run.err());
    }
    Map<String, String> lines = new LinkedHashMap<>();
    for (String line : run.out().lines().toList()) {
      Matcher record = RECORD.matcher(line);
      lines.put(record.find() ? record.group(1) : line, key(line));
    }
    bundleLines.put(command + bundle.name(), lines);
    return lines;
  }

  private List<String> intactLines(String command) {
    return intactLines.computeIfAbsent(
        command,
        c -> {
          List<String> args = args(c);
          intact.forEach(file -> args.add(file.toString()));
          return CommandRun.of(args).out().lines().toList();
        });
  }

  /** A record without its place in the file, which shifts. */
  private static String key(String line) {
    return SOURCE.matcher(line).replaceFirst("");
  }

  private Map<String, List<String>> byFile(String out) {
    Map<String, List<String>> lines = new HashMap<>();
    for (String line : out.lines().toList()) {
      Matcher source = SOURCE.matcher(line);
      String name = source.find() ? source.group(1) : "";
      int end = name.indexOf('#');
      int inside = name.indexOf(".wacz/");
      String file =
          inside > 0 ? name.substring(0, inside + 5) : end < 0 ? name : name.substring(0, end);
      lines.computeIfAbsent(file, f -> new ArrayList<>()).add(line);
    }
    return lines;
  }

  private static List<String> args(String command) {
    List<String> args = new ArrayList<>(List.of(command, "--format", "jsonl"));
    if (command.equals("read")) {
      args.addAll(List.of("--threads", "2", "--no-progress", "-q"));
    }
    return args;
  }

  private static String first(String err) {
    return err.lines().findFirst().orElse("no message");
  }

  private static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      file.toFile().deleteOnExit();
    }
  }
}
