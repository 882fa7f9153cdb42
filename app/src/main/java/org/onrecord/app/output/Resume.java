package org.onrecord.app.output;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.onrecord.app.console.UsageException;
import org.onrecord.record.Provenance;
import org.onrecord.record.RecordReader;
import org.onrecord.sources.input.PageStream;

/**
 * Finds out which pages an earlier, interrupted run has read already, and that it did so with the
 * same list of people and kept the same statements.
 *
 * @param people the list of this run
 * @param settings as they stand in the records of this run
 */
public record Resume(PeopleList people, Map<String, String> settings) {

  private static final String GO_ON = "; go on as they were made, or begin anew without --resume";

  /** Copies the map. */
  public Resume {
    settings = Map.copyOf(settings);
  }

  /**
   * The pages whose output is not there yet, is not newer than they are, or was made with another
   * list of people or other settings.
   */
  PageStream.Unread unread(Output.Folder output, OutputFormat format) {
    return (source, relativeName, input) -> {
      Path result = FolderSink.file(output.path(), relativeName, format);
      try {
        return !(isNewer(result, Belonging.file(input)) && isMadeAlike(result, format));
      } catch (IOException e) {
        return true; // not there: the page is read, and what is in the way is reported then
      }
    };
  }

  private static boolean isNewer(Path result, @Nullable Path read) throws IOException {
    return read != null
        && Files.getLastModifiedTime(result).compareTo(Files.getLastModifiedTime(read)) > 0;
  }

  /** A text report does not say with which list it was made, so it must be newer than the list. */
  private boolean isMadeAlike(Path result, OutputFormat format) throws IOException {
    if (format == OutputFormat.TEXT) {
      return people.file() == null || isNewer(result, people.file());
    }
    return RecordReader.head(result)
        .filter(record -> record.extractor().settings().equals(settings))
        .isPresent();
  }

  /**
   * What an earlier run wrote into a file of lines.
   *
   * @param sources the pages that have a line
   * @param bytes how much is whole: a last line that was cut off is not
   */
  record Lines(Set<String> sources, long bytes) {}

  /**
   * Reads a file of lines, and changes nothing.
   *
   * @throws UsageException if a line was made with another list of people or other settings
   */
  Lines lines(Path file) throws IOException {
    Set<String> sources = new HashSet<>();
    return new Lines(sources, wholeLines(file, sources));
  }

  /** Gathers the pages of the lines; returns the bytes up to the first that is not a record. */
  private long wholeLines(Path file, Set<String> read) throws IOException {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
      ByteArrayOutputStream line = new ByteArrayOutputStream();
      long whole = 0;
      for (int b = in.read(); b >= 0; b = in.read()) {
        if (b != '\n') {
          line.write(b);
          continue;
        }
        Optional<RecordReader.Head> record = RecordReader.head(line.toByteArray());
        if (record.isEmpty()) {
          return whole;
        }
        refuseOthers(file, record.get());
        read.add(record.get().source());
        whole += line.size() + 1;
        line.reset();
      }
      return whole;
    }
  }

  /** The digest of the list of people that a record was made with; null for none. */
  private static @Nullable String people(RecordReader.Head record) {
    return record.extractor().settings().get(Provenance.PEOPLE);
  }

  private void refuseOthers(Path file, RecordReader.Head record) {
    if (!Objects.equals(people(record), people.digest())) {
      throw new UsageException(
          file
              + ": its records were made "
              + (people(record) == null ? "without --people" : "with another list of --people")
              + GO_ON);
    }
    if (!record.extractor().settings().equals(settings)) {
      throw new UsageException(
          file + ": its records were made with another --min-confidence or --act" + GO_ON);
    }
  }
}
