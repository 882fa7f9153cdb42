package org.onrecord.app.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** A page to be read. */
sealed interface Input {

  /** What it is called in the record and in messages. */
  String source();

  /** Where it lies below the INPUT that led to it, with / between folders: mirrored by -o DIR. */
  String relativeName();

  /** Its size in bytes, as far as known before reading it; decides how many are read at once. */
  long size();

  /** Opens it; the caller closes it. */
  InputStream open() throws IOException;

  /**
   * A file.
   *
   * @param path as given, or below the folder as given
   * @param relativeName its name, or its path below the folder
   * @param size in bytes
   */
  record PageFile(Path path, String relativeName, long size) implements Input {
    @Override
    public String source() {
      return path.toString();
    }

    @Override
    public InputStream open() throws IOException {
      return Files.newInputStream(path);
    }
  }

  /**
   * Standard input.
   *
   * @param source what to call it
   * @param stream read once
   */
  record StandardInput(String source, InputStream stream) implements Input {
    @Override
    public String relativeName() {
      return "stdin";
    }

    @Override
    public long size() {
      return 0;
    }

    @Override
    public InputStream open() {
      return stream;
    }
  }
}
