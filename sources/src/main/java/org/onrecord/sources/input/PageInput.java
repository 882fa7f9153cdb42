package org.onrecord.sources.input;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.onrecord.page.Capture;
import org.onrecord.sources.FoundPage;
import org.onrecord.sources.text.FileName;

/** A page to be read. */
public sealed interface PageInput extends FoundInput {

  /** How it was taken from the web; null for just a file. */
  default @Nullable Capture capture() {
    return null;
  }

  /** Opens it; the caller closes it. */
  InputStream open() throws IOException;

  /**
   * A file.
   *
   * @param path as given, or below the folder as given
   * @param relativeName its name, or its path below the folder
   * @param size in bytes
   */
  record PageFile(Path path, String relativeName, long size) implements PageInput {
    @Override
    public String source() {
      return FileName.of(path);
    }

    @Override
    public InputStream open() throws IOException {
      return Files.newInputStream(path);
    }
  }

  /**
   * A file that is called otherwise than where it lies: one that was sent over a network. Nothing
   * that stands beside it is read.
   *
   * @param path where it lies
   * @param source what it is called; never a path
   * @param size in bytes
   */
  record SentFile(Path path, String source, long size) implements PageInput {
    @Override
    public String relativeName() {
      return source;
    }

    @Override
    public InputStream open() throws IOException {
      return Files.newInputStream(path);
    }
  }

  /**
   * A page out of an archive or a feed, or a fetched one, whose bytes are in memory.
   *
   * @param page taken out
   */
  record HeldPage(FoundPage page) implements PageInput {
    @Override
    public String source() {
      return page.source();
    }

    @Override
    public String relativeName() {
      return page.relativeName();
    }

    @Override
    public long size() {
      return page.bytes().length;
    }

    @Override
    public Capture capture() {
      return page.capture();
    }

    @Override
    public InputStream open() {
      return new ByteArrayInputStream(page.bytes());
    }
  }

  /**
   * Standard input.
   *
   * @param source what to call it
   * @param stream read once
   */
  record StandardInput(String source, InputStream stream) implements PageInput {
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
