package org.onrecord.app.job;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.onrecord.record.RecordReader;
import org.onrecord.sources.WebAddress;
import org.onrecord.sources.text.FileName;

/** Tells records that {@code read} wrote from pages. */
final class RecordsInput {
  private static final Pattern BEGIN = Pattern.compile("\\A\\s*\\{\\s*\"onrecord\"\\s*:");
  private static final int START = 512;

  private RecordsInput() {}

  /** The file behind an INPUT that holds records; null where it is something else. */
  static @Nullable Path file(String input) {
    if (WebAddress.is(input)) {
      return null;
    }
    try {
      Path path = FileName.path(input);
      return Files.isRegularFile(path) && RecordReader.head(path).isPresent() ? path : null;
    } catch (IOException | InvalidPathException e) {
      return null; // what is wrong with it is told when it is read as a page
    }
  }

  /** A stream whose start can be looked at. */
  static PushbackInputStream recognisable(InputStream in) {
    return new PushbackInputStream(in, START);
  }

  /** Whether records come out of it. */
  static boolean isRecords(PushbackInputStream in) throws IOException {
    byte[] start = in.readNBytes(START);
    in.unread(start);
    return BEGIN.matcher(new String(start, StandardCharsets.UTF_8)).find();
  }
}
