package org.onrecord.app.job;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.onrecord.app.console.Console;
import org.onrecord.app.evaluate.Scores;
import org.onrecord.app.evaluate.ScoresJson;
import org.onrecord.app.evaluate.ScoresText;
import org.onrecord.app.output.Belongings;
import org.onrecord.app.output.OutputFile;

/** Puts out what an evaluation came to. */
final class Figures {
  private final Console console;
  private final FiguresFormat format;

  Figures(Console console, FiguresFormat format) {
    this.console = console;
    this.format = format;
  }

  /** Writes the page of errors. */
  void write(Path errors, String page, Belongings belongings) throws NotWrittenException {
    try {
      Path folder = errors.getParent();
      if (folder != null) {
        Files.createDirectories(folder);
      }
      try (OutputFile file = OutputFile.open(errors.toString(), console.out(), belongings)) {
        file.stream().write(page.getBytes(StandardCharsets.UTF_8));
        file.complete();
      }
    } catch (IOException e) {
      throw new NotWrittenException(errors.toString(), e);
    }
  }

  /** Prints the figures; nothing where no document was compared. */
  void print(Scores scores) throws NotWrittenException {
    if (scores.documents() == 0) {
      return;
    }
    String figures =
        format == FiguresFormat.JSON ? ScoresJson.of(scores) + "\n" : ScoresText.of(scores);
    try {
      console.out().write(figures.getBytes(StandardCharsets.UTF_8));
      console.out().flush();
    } catch (IOException e) {
      throw new NotWrittenException("standard output", e);
    }
  }

  /** What was found cannot be written. */
  static final class NotWrittenException extends IOException {
    private static final long serialVersionUID = 1L;
    private final String output;
    private final IOException failure;

    private NotWrittenException(String output, IOException failure) {
      super(failure);
      this.output = output;
      this.failure = failure;
    }

    String output() {
      return output;
    }

    IOException failure() {
      return failure;
    }
  }
}
