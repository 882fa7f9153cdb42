package org.onrecord.app.output;

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
import org.jspecify.annotations.Nullable;
import org.onrecord.sources.input.FoundInput;
import org.onrecord.sources.input.PageContainer;
import org.onrecord.sources.input.PageInput;
import org.onrecord.sources.sidecar.Sidecars;
import org.onrecord.sources.text.FileName;

/**
 * A file that a run reads and must not write over.
 *
 * @param file as the user named it
 * @param role what it is in this run, such as "a SOURCE"
 */
public record Belonging(Path file, String role) {
  private static final Path STANDARD_INPUT = FileName.path("/dev/stdin");

  /** The files behind inputs; with the one that standard input is read from. */
  public static List<Belonging> of(List<? extends FoundInput> inputs, String role) {
    List<Belonging> files = new ArrayList<>();
    for (FoundInput input : inputs) {
      Path file = file(input);
      if (file != null) {
        files.add(new Belonging(file, role));
        if (input instanceof PageInput.PageFile) {
          addSidecars(file, files);
        }
      } else if (isStandardInput(input) && Files.exists(STANDARD_INPUT)) {
        files.add(new Belonging(STANDARD_INPUT, role));
      }
    }
    return files;
  }

  private static void addSidecars(Path page, List<Belonging> files) {
    for (Path sidecar : Sidecars.candidates(page)) {
      if (Files.isRegularFile(sidecar)) {
        files.add(new Belonging(sidecar, "a sidecar of a page"));
      }
    }
  }

  /** All files below a folder, through links. */
  public static List<Belonging> below(Path folder, String role) throws IOException {
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
  static @Nullable Path file(FoundInput input) {
    if (input instanceof PageInput.PageFile page) {
      return page.path();
    }
    return input instanceof PageContainer holder ? holder.path() : null;
  }

  private static boolean isStandardInput(FoundInput input) {
    return input instanceof PageInput.StandardInput
        || (input instanceof PageContainer holder
            && holder.origin() instanceof PageContainer.Origin.Piped);
  }
}
