package org.onrecord.app.cli;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Lists a folder in which somebody else makes and removes files meanwhile. {@link Files#walk} ends
 * with an exception at a file that goes between its name being read and its being looked at.
 */
final class FilesThatComeAndGo {
  private FilesThatComeAndGo() {}

  /** The folder and all below it whose names were seen, those included that went meanwhile. */
  static Set<Path> under(Path folder) throws IOException {
    Set<Path> seen = new TreeSet<>();
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path place, BasicFileAttributes attributes) {
            seen.add(place);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            seen.add(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
            seen.add(file);
            return unlessGone(e);
          }

          @Override
          public FileVisitResult postVisitDirectory(Path place, @Nullable IOException e)
              throws IOException {
            return e == null ? FileVisitResult.CONTINUE : unlessGone(e);
          }
        });
    return seen;
  }

  private static FileVisitResult unlessGone(IOException e) throws IOException {
    if (e instanceof NoSuchFileException) {
      return FileVisitResult.CONTINUE;
    }
    throw e;
  }
}
