package org.onrecord.app.job;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onrecord.app.console.FailureLog;
import org.onrecord.sources.input.FoundInput;
import org.onrecord.sources.input.InputFinder;

/**
 * What is to be exported: files of lines that {@code read} or {@code verify} wrote, and pages.
 *
 * @param lines files of lines, in the order named
 * @param piped lines on standard input; null where there are none
 * @param pages to be read
 */
record ExportInputs(List<Path> lines, @Nullable InputStream piped, List<FoundInput> pages) {
  private static final String STANDARD_INPUT = "-";

  ExportInputs {
    lines = List.copyOf(lines);
    pages = List.copyOf(pages);
  }

  /** Finds what the INPUTs are; what is wrong with one is told. */
  static ExportInputs of(
      List<String> inputs, InputStream in, @Nullable Path outputFolder, FailureLog log)
      throws IOException {
    List<Path> lines = new ArrayList<>();
    List<String> others = new ArrayList<>();
    InputStream left = in;
    InputStream piped = null;
    for (String input : inputs) {
      Path file = RecordsInput.file(input);
      if (file != null) {
        lines.add(file);
      } else if (input.equals(STANDARD_INPUT) && left == in) {
        PushbackInputStream stream = RecordsInput.recognisable(in);
        boolean holdsLines = RecordsInput.isRecords(stream);
        piped = holdsLines ? stream : null;
        left = holdsLines ? new ByteArrayInputStream(new byte[0]) : stream;
        if (!holdsLines) {
          others.add(input);
        }
      } else {
        others.add(input);
      }
    }
    InputFinder.Found found = new InputFinder("stdin", left, outputFolder).find(others);
    log.problems(found.problems());
    return new ExportInputs(lines, piped, found.inputs());
  }

  boolean isEmpty() {
    return lines.isEmpty() && piped == null && pages.isEmpty();
  }
}
