package org.onrecord.sources.input;

import java.io.InputStream;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.onrecord.sources.Form;

/**
 * A file, a stream or an address that holds pages, or leads to them. {@link ContainerOpener} opens
 * it.
 *
 * @param source its path or address, as given
 * @param relativeName under which its pages are written
 * @param size of the file in bytes; 0 for a stream and an address
 * @param form what it is; PAGE for an address, of which nothing is known yet
 * @param origin where its bytes are
 */
public record PageContainer(String source, String relativeName, long size, Form form, Origin origin)
    implements FoundInput {

  /** Where the bytes are. */
  public sealed interface Origin {
    /** In a file. */
    record Stored(Path path) implements Origin {}

    /** On standard input, which can be read once. */
    record Piped(InputStream stream) implements Origin {}

    /** At an address, of which nothing is known yet. */
    record Addressed() implements Origin {}
  }

  /** The file; null where it is none. */
  public @Nullable Path path() {
    return origin instanceof Origin.Stored stored ? stored.path() : null;
  }

  /** Whether it is known to hold pages, and perhaps more than one. */
  public boolean holdsPages() {
    return !(origin instanceof Origin.Addressed);
  }
}
