package org.onrecord.app.output;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.onrecord.sources.text.FileName;
import org.onrecord.text.Sha256;

/**
 * The names of what an output is written to until it is whole: NAME.RANDOM.partial beside it.
 * Nobody can know the name before, so nothing of anybody's lies under it.
 */
final class PartialFiles {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int RANDOM_BYTES = 8;
  private static final String RANDOM_NAME = "[0-9a-f]{" + 2 * RANDOM_BYTES + "}";
  private static final String ENDING = ".partial";

  /** A name of 255 bytes is the longest that most file systems know. */
  private static final int LONGEST = 200;

  private final Path folder;
  private final String name;

  private PartialFiles(Path folder, String name) {
    this.folder = folder;
    this.name = name;
  }

  /** Those of a file, in its folder. */
  static PartialFiles of(Path file) {
    Path folder = file.getParent();
    return new PartialFiles(
        folder == null ? FileName.path("") : folder,
        shortened(FileName.of(file.getFileName())) + ".");
  }

  /** Those of many files, in one folder. */
  static PartialFiles in(Path folder) {
    return new PartialFiles(folder, "");
  }

  /** The file that is locked while a file is written. */
  static Path lock(Path file) {
    return file.resolveSibling("." + shortened(FileName.of(file.getFileName())) + ".onrecord-lock");
  }

  private static String shortened(String name) {
    byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
    boolean escaped = name.indexOf('/') >= 0; // it is not UTF-8
    if (bytes.length <= LONGEST && !escaped) {
      return name;
    }
    int end = escaped ? 0 : LONGEST / 4; // a character has up to four bytes
    end -= end > 0 && Character.isHighSurrogate(name.charAt(end - 1)) ? 1 : 0;
    return name.substring(0, end) + "~" + Sha256.hex(name, RANDOM_BYTES);
  }

  /** A name that nobody could guess; nothing lies there. */
  Path fresh() {
    byte[] random = new byte[RANDOM_BYTES];
    RANDOM.nextBytes(random);
    return folder.resolve(name + HexFormat.of().formatHex(random) + ENDING);
  }

  /**
   * What earlier runs left, the largest first: ordinary files of such a name. Links, and files that
   * have another name besides, are nothing that a run has made.
   */
  List<Path> left() throws IOException {
    Pattern pattern = Pattern.compile(Pattern.quote(name) + RANDOM_NAME + Pattern.quote(ENDING));
    Map<Path, Long> sizes = new HashMap<>();
    try (DirectoryStream<Path> files =
        Files.newDirectoryStream(
            folder, file -> pattern.matcher(file.getFileName().toString()).matches())) {
      for (Path file : files) {
        try {
          if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) && hasOneName(file)) {
            sizes.put(file, Files.size(file));
          }
        } catch (NoSuchFileException e) {
          // another run that goes on has just given it its name
        }
      }
    } catch (DirectoryIteratorException e) {
      throw e.getCause();
    }
    List<Path> found = new ArrayList<>(sizes.keySet());
    Comparator<Path> bySize = Comparator.comparing(file -> sizes.getOrDefault(file, 0L));
    found.sort(bySize.reversed().thenComparing(Comparator.naturalOrder()));
    return found;
  }

  private static boolean hasOneName(Path file) throws IOException {
    try {
      Object names = Files.getAttribute(file, "unix:nlink", LinkOption.NOFOLLOW_LINKS);
      return Integer.valueOf(1).equals(names);
    } catch (UnsupportedOperationException | IllegalArgumentException e) {
      return true; // this system does not say
    }
  }

  /** Deletes what earlier runs left; what cannot be deleted stays. */
  void deleteLeft() throws IOException {
    for (Path file : left()) {
      Files.deleteIfExists(file);
    }
  }

  /** Gives what an earlier run left a new name, so that no other run goes on with it, too. */
  Path claim(Path left) throws IOException {
    Path fresh = fresh();
    if (Files.exists(fresh, LinkOption.NOFOLLOW_LINKS)) {
      throw new FileAlreadyExistsException(fresh.toString());
    }
    return Files.move(left, fresh);
  }
}
