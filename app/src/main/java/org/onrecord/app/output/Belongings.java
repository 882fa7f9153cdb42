package org.onrecord.app.output;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.onrecord.app.console.UsageException;
import org.onrecord.ledger.Ledger;
import org.onrecord.trace.QuotationIndex;

/**
 * What is the user's and must not be written over: what the run reads, indexes, and the pages of
 * its cache. One guard for the outputs of all commands.
 *
 * <p>Files are compared by their identity, not by their names: a link, a hard link, a way through a
 * linked folder and other capital letters lead to the same file. Not thread-safe.
 */
public final class Belongings {
  private static final Pattern OF_INDEX =
      Pattern.compile("quotations\\.index|segment-[0-9]+\\.onrecord|write\\.lock");
  private static final Pattern OF_CACHE = Pattern.compile("[0-9a-f]{64}\\.page");

  private final List<Belonging> files;
  private final @Nullable Path cache;
  private @Nullable Map<Object, Belonging> byIdentity;

  /**
   * Makes a guard.
   *
   * @param files what is read
   * @param cache where fetched pages are kept; null if nowhere
   */
  public Belongings(List<Belonging> files, @Nullable Path cache) {
    this.files = List.copyOf(files);
    this.cache = cache;
  }

  /** The same, and more. */
  public Belongings with(List<Belonging> more) {
    List<Belonging> all = new ArrayList<>(files);
    all.addAll(more);
    return new Belongings(all, cache);
  }

  /**
   * Refuses an output that would be written over one of them.
   *
   * @throws UsageException naming what would be lost
   */
  public void refuse(OutputPlace place) throws IOException {
    Optional<String> objection = objection(place);
    if (objection.isPresent()) {
      throw new UsageException(objection.get() + "; give the output another name");
    }
  }

  /** What speaks against writing there, such as "news/a.txt is a page to be read". */
  Optional<String> objection(OutputPlace place) throws IOException {
    Path file = place.file();
    if (place instanceof OutputPlace.StandardOutput) {
      return Optional.empty();
    }
    Path folder = file.getParent();
    if (folder != null && QuotationIndex.isIndex(folder)) {
      return Optional.of(file + " is in the folder of an index");
    }
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    if (isNamed(file, OF_INDEX)) {
      return Optional.of(file + " is of an index");
    }
    if (Ledger.isLedger(file)) {
      return Optional.of(file + " is a ledger");
    }
    if (isNamed(file, OF_CACHE) && folder != null && isCache(folder)) {
      return Optional.of(file + " is of the cache");
    }
    return Optional.ofNullable(byIdentity().get(identity(file)))
        .map(read -> read.file() + " is " + read.role());
  }

  /**
   * Refuses a folder of outputs that is an index or the cache.
   *
   * @throws UsageException naming it
   */
  void refuseFolder(Path folder) throws IOException {
    if (QuotationIndex.isIndex(folder)) {
      throw new UsageException(folder + " is an index; give -o a folder of its own");
    }
    if (isCache(folder)) {
      throw new UsageException(folder + " is both -o and --cache; give -o a folder of its own");
    }
  }

  /**
   * Refuses a cache that is no folder or lies in an index, and one that would put a newer page in
   * the place of one to be read.
   *
   * @throws UsageException naming it
   */
  public void refuseCache() throws IOException {
    if (cache == null || !Files.exists(cache)) {
      return;
    }
    if (!Files.isDirectory(cache)) {
      throw new UsageException(cache + " is no folder; give --cache a folder of its own");
    }
    if (QuotationIndex.isIndex(cache)) {
      throw new UsageException(cache + " is an index; give --cache a folder of its own");
    }
    for (Belonging read : files) {
      if (isNamed(read.file(), OF_CACHE) && isCache(read.file().toRealPath().getParent())) {
        throw new UsageException(
            read.file() + " is of the cache and may be replaced; copy it elsewhere first");
      }
    }
  }

  private boolean isCache(@Nullable Path folder) throws IOException {
    return cache != null
        && folder != null
        && Files.exists(cache)
        && Files.exists(folder)
        && Files.isSameFile(cache, folder);
  }

  private static boolean isNamed(Path file, Pattern names) {
    return names.matcher(String.valueOf(file.getFileName())).matches();
  }

  /**
   * The files by identity. This is computed only when an output exists already, which is seldom.
   */
  private Map<Object, Belonging> byIdentity() throws IOException {
    Map<Object, Belonging> map = byIdentity;
    if (map == null) {
      map = new HashMap<>();
      for (Belonging read : files) {
        try {
          map.putIfAbsent(identity(read.file()), read);
        } catch (NoSuchFileException e) {
          // it is gone, and nothing can be written over it
        }
      }
      byIdentity = map;
    }
    return map;
  }

  /** Equal for two names of one file. */
  private static Object identity(Path file) throws IOException {
    Object key = Files.readAttributes(file, BasicFileAttributes.class).fileKey();
    return key == null ? file.toRealPath() : key; // Windows has no key
  }
}
