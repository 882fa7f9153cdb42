package org.onrecord.app.cli;

import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.onrecord.app.text.FileName;
import org.jspecify.annotations.Nullable;

/**
 * A file that a run reads and must not write over.
 *
 * @param file as the user named it
 * @param role what it is in this run, such as "a SOURCE"
 */
record Belonging(Path file, String role) {
  private static final Path STANDARD_INPUT = FileName.path("/dev/stdin");

  /** The files behind inputs; with the one that standard input is read from. */
  static List<Belonging> of(List<? extends Named> inputs, String role) {
    List<Belonging> files = new ArrayList<>();
    for (Named input : inputs) {
      Path file = file(input);
      if (file != null) {
        files.add(new Belonging(file, role));
      } else if (isStandardInput(input) && Files.exists(STANDARD_INPUT)) {
        files.add(new Belonging(STANDARD_INPUT, role));
      }
    }
    return files;
  }

  /** All files below a folder, through links. */
  static List<Belonging> below(Path folder, String role) throws IOException {
    List<Belonging> files = new ArrayList<>();
    Files.walkFileTree(
        folder,
        EnumSet.of(FileVisitOption.FOLLOW_LINKS),
        Integer.MAX_VALUE,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            files.add(new Belonging(file, role));
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException failure) {
            return FileVisitResult.CONTINUE; // what cannot be reached cannot be written over
          }
        });
    return files;
  }

  /** The file behind an input; null where there is none. */
  static @Nullable Path file(Named input) {
    if (input instanceof Input.PageFile page) {
      return page.path();
    }
    return input instanceof Holder holder ? holder.path() : null;
  }

  private static boolean isStandardInput(Named input) {
    return input instanceof Input.StandardInput
        || (input instanceof Holder holder && holder.origin() instanceof Holder.Origin.Piped);
  }
}
