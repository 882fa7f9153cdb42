package org.onrecord.app.output;

import java.io.IOException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.regex.Pattern;

/** Where an output really goes when all links have been followed, and how it may be written. */
public sealed interface OutputPlace {

  /** The file itself: no link, below a folder without links as far as that is there. */
  Path file();

  /** An ordinary file, or nothing yet: replaced in one step when the output is whole. */
  record Ordinary(Path file) implements OutputPlace {}

  /** A device, a FIFO, a socket or an open file of the process: written to, never replaced. */
  record Special(Path file) implements OutputPlace {}

  /** Standard output by another name, such as /dev/stdout. */
  record StandardOutput(Path file) implements OutputPlace {}

  /** As many as Linux follows. */
  int MOST_LINKS = 40;

  /** The open files of a process, as Linux and macOS name them. */
  Pattern OPEN_FILES = Pattern.compile("/proc/[0-9]+(/task/[0-9]+)?/fd|/dev/fd");

  /**
   * Finds out where an output goes.
   *
   * @param given as the user named it
   * @throws IOException if it is a folder, or cannot be looked at
   */
  static OutputPlace of(Path given) throws IOException {
    Path path = given.toAbsolutePath();
    for (int links = 0; links <= MOST_LINKS; links++) {
      Path folder = realFolder(path);
      Path file = folder.resolve(path.getFileName());
      if (OPEN_FILES.matcher(folder.toString()).matches()) {
        return openFile(file, given);
      }
      if (!Files.isSymbolicLink(file)) {
        return ofNoLink(file);
      }
      path = folder.resolve(Files.readSymbolicLink(file));
    }
    throw new FileSystemLoopException(given.toString());
  }

  private static Path realFolder(Path path) throws IOException {
    Path folder = path.getParent();
    if (folder == null || path.getFileName() == null) {
      throw new NotDirectoryException(path.toString());
    }
    try {
      return folder.toRealPath();
    } catch (NoSuchFileException e) {
      return folder.normalize(); // perhaps it will be made
    }
  }

  /** Links among the open files lead to no path but to what is open. */
  private static OutputPlace openFile(Path file, Path given) throws IOException {
    String own = "/proc/" + ProcessHandle.current().pid() + "/";
    String folder = file.toString();
    boolean ownOutput =
        file.endsWith("1") && (folder.startsWith(own) || folder.startsWith("/dev/fd"));
    if (Files.isDirectory(file)) {
      throw new IsFolderException(given);
    }
    return ownOutput ? new StandardOutput(file) : new Special(file);
  }

  private static OutputPlace ofNoLink(Path file) throws IOException {
    BasicFileAttributes attributes;
    try {
      attributes = Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    } catch (NoSuchFileException e) {
      return new Ordinary(file);
    }
    if (attributes.isDirectory()) {
      throw new IsFolderException(file);
    }
    // as it is spelled there, where the file system takes small and capital letters for the same
    return attributes.isRegularFile() ? new Ordinary(file.toRealPath()) : new Special(file);
  }

  /** A folder stands where a file is to be written. */
  final class IsFolderException extends IOException {
    private static final long serialVersionUID = 1L;

    IsFolderException(Path folder) {
      super(folder + ": this is a folder; give the output another name");
    }
  }
}
