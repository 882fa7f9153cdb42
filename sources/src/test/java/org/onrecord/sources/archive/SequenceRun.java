package org.onrecord.sources.archive;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.onrecord.page.PageLimits;
import org.onrecord.sources.Form;
import org.onrecord.sources.FoundPage;
import org.onrecord.sources.PageSequence;
import org.onrecord.sources.ReadingLog;
import org.onrecord.sources.Wanted;
import org.onrecord.sources.input.PageSources;
import org.onrecord.sources.text.FileName;

/** Takes all pages out of a file and notes what the log is told. */
public final class SequenceRun implements ReadingLog {
  private static final Pattern TITLE = Pattern.compile("<title>Harbour page (\\d+)</title>");

  public final List<FoundPage> pages = new ArrayList<>();
  public final List<String> problems = new ArrayList<>();
  final List<String> notes = new ArrayList<>();
  public long passedOver;

  public static SequenceRun of(Path file, Form form) {
    return of(file, form, PageLimits.DEFAULT, (source, name) -> true);
  }

  public static SequenceRun of(Path file, Form form, PageLimits limits, Wanted wanted) {
    SequenceRun run = new SequenceRun();
    try (PageSequence sequence =
        PageSources.open(file, FileName.of(file), form, "a", limits, wanted, run)) {
      for (FoundPage page = sequence.next(); page != null; page = sequence.next()) {
        run.pages.add(page);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return run;
  }

  static SequenceRun ofWarc(Path folder, byte[] bytes) {
    try {
      return of(Files.write(folder.resolve("a.warc"), bytes), Form.WARC);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The numbers of the pages, as {@link WarcBuilder#html(int)} writes them; -1 for another. */
  List<Integer> numbers() {
    return pages.stream()
        .map(page -> new String(page.bytes(), StandardCharsets.UTF_8))
        .map(TITLE::matcher)
        .map((Matcher title) -> title.find() ? Integer.parseInt(title.group(1)) : -1)
        .toList();
  }

  /** The numbers of the pages that hold what {@link WarcBuilder#html(int)} writes, to the byte. */
  List<Integer> whole() {
    return pages.stream()
        .map(page -> new String(page.bytes(), StandardCharsets.UTF_8))
        .map(
            html -> {
              Matcher title = TITLE.matcher(html);
              int number = title.find() ? Integer.parseInt(title.group(1)) : -1;
              return html.equals(WarcBuilder.html(number)) ? number : -1;
            })
        .toList();
  }

  @Override
  public void problem(String message) {
    problems.add(message);
  }

  @Override
  public void fail(String name, Throwable cause) {
    problem(name + ": " + cause);
  }

  @Override
  public void note(String message) {
    notes.add(message);
  }

  @Override
  public void passedOver(long records) {
    passedOver += records;
  }
}
