package org.onrecord.app.cli;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.onrecord.record.RecordJson;

/** Finds out which pages an earlier, interrupted run has read already. */
final class Resume {
  private Resume() {}

  /** The pages whose output is not there yet, or not newer than they are. */
  static PageStream.Unread unread(Output.Folder output, OutputFormat format) {
    return (source, relativeName, input) ->
        !isNewer(FolderSink.file(output.path(), relativeName, format), input);
  }

  private static boolean isNewer(Path result, Named input) {
    Path read = null;
    if (input instanceof Input.PageFile page) {
      read = page.path();
    } else if (input instanceof Holder holder) {
      read = holder.path();
    }
    try {
      return read != null
          && Files.getLastModifiedTime(result).compareTo(Files.getLastModifiedTime(read)) > 0;
    } catch (IOException e) {
      return false; // not there: the page is read, and what stands in the way is told then
    }
  }

  /**
   * The pages without a line in a file of lines. Prepares the file to be gone on with: a last line
   * that was cut off is dropped.
   */
  static PageStream.Unread unread(Output.File output) throws IOException {
    Path partial = WholeFile.partial(output.path());
    if (!Files.exists(partial)) {
      if (!Files.exists(output.path())) {
        return PageStream.Unread.ALL;
      }
      Files.copy(output.path(), partial, StandardCopyOption.REPLACE_EXISTING);
    }
    Set<String> read = new HashSet<>();
    long whole = wholeLines(partial, read);
    try (FileChannel channel = FileChannel.open(partial, StandardOpenOption.WRITE)) {
      channel.truncate(whole);
    }
    return (source, relativeName, input) -> !read.contains(source);
  }

  /** Gathers the pages of the lines; returns the bytes up to the first that is not a record. */
  private static long wholeLines(Path file, Set<String> read) throws IOException {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
      ByteArrayOutputStream line = new ByteArrayOutputStream();
      long whole = 0;
      for (int b = in.read(); b >= 0; b = in.read()) {
        if (b != '\n') {
          line.write(b);
          continue;
        }
        Optional<String> source = RecordJson.source(line.toString(StandardCharsets.UTF_8));
        if (source.isEmpty()) {
          return whole;
        }
        read.add(source.get());
        whole += line.size() + 1;
        line.reset();
      }
      return whole;
    }
  }
}
