package org.onrecord.app.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.onrecord.app.source.Form;
import org.onrecord.app.text.FileName;

/**
 * Finds the pages behind the INPUTs of a command line.
 *
 * <p>A file that is named is taken whatever its ending. Of a folder, all files with the ending of a
 * page, an archive or a feed are taken, in the order of their paths; hidden ones and the output's
 * own folder are passed over. Links are followed, except one that leads back to a folder it lies
 * in.
 */
final class InputFinder {
  /** The name of standard input on a command line. */
  static final String STANDARD_INPUT = "-";

  private static final Pattern PAGE =
      Pattern.compile(".+\\.(txt|html?|xhtml)(\\.gz)?", Pattern.DOTALL);
  private static final String ENDINGS =
      ".txt, .html, .htm, .xhtml, and these with .gz; .warc, .warc.gz, .wacz, .rss, .atom";

  private final String standardInputName;
  private final InputStream in;
  private final @Nullable Path output;
  private final List<Named> inputs = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();
  private int ignored;
  private boolean standardInputNamed;

  /**
   * What was found.
   *
   * @param inputs in the order of the INPUTs, those of a folder by path
   * @param problems INPUTs and folders in which nothing could be found
   * @param ignored how many files of folders have no page's ending
   */
  record Found(List<Named> inputs, List<Problem> problems, int ignored) {
    Found {
      inputs = List.copyOf(inputs);
      problems = List.copyOf(problems);
    }
  }

  /**
   * Something on the way that is no page.
   *
   * @param message names the place
   * @param exitCode what the run ends with at least
   */
  record Problem(String message, ExitCode exitCode) {}

  /**
   * Makes one, good for one search.
   *
   * @param standardInputName what standard input is called in the record
   * @param in standard input
   * @param output the folder that will be written: not looked into when it lies in another; null if
   *     none
   */
  InputFinder(String standardInputName, InputStream in, @Nullable Path output) {
    this.standardInputName = standardInputName;
    this.in = in;
    this.output = output == null ? null : output.toAbsolutePath().normalize();
  }

  /**
   * Looks for all of them.
   *
   * @throws UsageException if a folder to be read is the one to be written
   */
  Found find(List<String> names) {
    for (String name : names) {
      if (!name.equals(STANDARD_INPUT)) {
        look(name);
      } else if (standardInputNamed) {
        problems.add(new Problem("- is named twice; it can be read once", ExitCode.USAGE));
      } else {
        standardInputNamed = true;
        lookAtStandardInput();
      }
    }
    return new Found(inputs, problems, ignored);
  }

  private void lookAtStandardInput() {
    PushbackInputStream stream = Form.tellable(in);
    Input.StandardInput page = new Input.StandardInput(standardInputName, stream);
    try {
      Form form = Form.of(stream);
      inputs.add(
          form == Form.PAGE
              ? page
              : new Holder(
                  standardInputName,
                  page.relativeName(),
                  0,
                  form,
                  new Holder.Origin.Piped(stream)));
    } catch (IOException e) {
      problems.add(new Problem(Failures.of(standardInputName, e), ExitCode.FAILED));
    }
  }

  private void look(String name) {
    if (isAddress(name)) {
      inputs.add(new Holder(name, "", 0, Form.PAGE, new Holder.Origin.Addressed()));
      return;
    }
    try {
      look(FileName.path(name));
    } catch (InvalidPathException e) {
      problems.add(
          new Problem(name + ": no file can have this name: " + e.getReason(), ExitCode.USAGE));
    }
  }

  private void look(Path path) {
    if (Files.isDirectory(path)) {
      lookInFolder(path);
      return;
    }
    try {
      long size = Files.size(path);
      String name = FileName.of(path.getFileName());
      inputs.add(
          isPage(name) || !Files.isRegularFile(path)
              ? new Input.PageFile(path, name, size)
              : byForm(path, name, size));
    } catch (IOException e) {
      ExitCode code = Files.notExists(path) ? ExitCode.USAGE : ExitCode.FAILED;
      problems.add(new Problem(Failures.of(FileName.of(path), e), code));
    }
  }

  /** Whether an INPUT is the address of something to be fetched. */
  static boolean isAddress(String name) {
    return name.startsWith("http://") || name.startsWith("https://");
  }

  private static boolean isPage(String fileName) {
    return PAGE.matcher(fileName.toLowerCase(Locale.ROOT)).matches();
  }

  private static Named byForm(Path path, String name, long size) throws IOException {
    Form byName = Form.ofName(name);
    Form form = byName == Form.PAGE ? Form.of(path) : byName;
    return form == Form.PAGE
        ? new Input.PageFile(path, name, size)
        : new Holder(FileName.of(path), name, size, form, new Holder.Origin.Stored(path));
  }

  private void lookInFolder(Path folder) {
    if (isOutput(folder)) {
      throw new UsageException(
          FileName.of(folder) + " is both INPUT and -o; give -o a folder of its own");
    }
    FolderVisitor visitor = new FolderVisitor(folder);
    try {
      Files.walkFileTree(
          folder, EnumSet.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, visitor);
    } catch (IOException e) {
      problems.add(new Problem(Failures.of(FileName.of(folder), e), ExitCode.FAILED));
    }
    if (visitor.pages.isEmpty()) {
      String others = visitor.others == 0 ? "" : "; " + Summary.count(visitor.others, "other file");
      problems.add(
          new Problem(
              FileName.of(folder) + ": no page in this folder (" + ENDINGS + others + ")",
              ExitCode.FAILED));
    }
    visitor.pages.sort(Comparator.comparing(Named::relativeName));
    inputs.addAll(visitor.pages);
    ignored += visitor.others;
  }

  /** Gathers the pages of one folder. */
  private final class FolderVisitor extends SimpleFileVisitor<Path> {
    private final Path folder;
    private final List<Named> pages = new ArrayList<>();
    private int others;

    private FolderVisitor(Path folder) {
      this.folder = folder;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path path, BasicFileAttributes attributes) {
      boolean passedOver = !path.equals(folder) && (isHidden(path) || isOutput(path));
      return passedOver ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path path, BasicFileAttributes attributes) {
      if (isHidden(path)) {
        return FileVisitResult.CONTINUE;
      }
      String name = path.getFileName().toString();
      if (attributes.isRegularFile() && isPage(name)) {
        pages.add(new Input.PageFile(path, relative(path), attributes.size()));
      } else if (attributes.isRegularFile() && Form.ofName(name) != Form.PAGE) {
        pages.add(
            new Holder(
                FileName.of(path),
                relative(path),
                attributes.size(),
                Form.ofName(name),
                new Holder.Origin.Stored(path)));
      } else {
        others++;
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path path, IOException failure) {
      if (!(failure instanceof FileSystemLoopException)) {
        problems.add(new Problem(Failures.of(FileName.of(path), failure), ExitCode.FAILED));
      }
      return FileVisitResult.CONTINUE;
    }

    private String relative(Path path) {
      return FileName.below(folder.relativize(path));
    }

    private boolean isHidden(Path path) {
      return path.getFileName().toString().startsWith(".");
    }
  }

  /** Whether a folder is the one to be written, by whatever way. */
  private boolean isOutput(Path folder) {
    if (output == null || folder.toAbsolutePath().normalize().equals(output)) {
      return output != null;
    }
    try {
      return Files.exists(output) && Files.isSameFile(folder, output);
    } catch (IOException e) {
      return false; // what is wrong with it is told when it is read
    }
  }
}
