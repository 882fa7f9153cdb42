package org.onrecord.sources.input;

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
import org.onrecord.sources.Form;
import org.onrecord.sources.WebAddress;
import org.onrecord.sources.text.Counted;
import org.onrecord.sources.text.FileName;

/**
 * Finds the pages behind the INPUTs of a command line.
 *
 * <p>A file that is named is taken whatever its ending. Of a folder, all files with the ending of a
 * page, an archive or a feed are taken, in the order of their paths; hidden ones and the output's
 * own folder are passed over. Links are followed, except one that leads back to a folder it lies
 * in.
 */
public final class InputFinder {
  /** The name of standard input on a command line. */
  static final String STANDARD_INPUT = "-";

  private static final Pattern PAGE =
      Pattern.compile(
          ".+\\.(txt|html?|xhtml|srt|vtt|pdf|eml|docx|odt|epub)(\\.gz)?", Pattern.DOTALL);
  private static final String ENDINGS =
      ".txt, .html, .htm, .xhtml, .srt, .vtt, .pdf, .eml, .docx, .odt, .epub, and these with .gz; .warc, .warc.gz, .wacz, .rss, .atom, .mbox";

  private final String standardInputName;
  private final InputStream in;
  private final @Nullable Path output;
  private final List<FoundInput> inputs = new ArrayList<>();
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
  public record Found(List<FoundInput> inputs, List<Problem> problems, int ignored) {
    public Found {
      inputs = List.copyOf(inputs);
      problems = List.copyOf(problems);
    }
  }

  /**
   * Something that was found and cannot be read as a page.
   *
   * @param message names the place
   * @param fault whose fault it is
   */
  public record Problem(String message, Fault fault) {}

  /** Whose fault it is that an INPUT cannot be read. */
  public enum Fault {
    /** The argument leads to nothing. */
    ARGUMENT,
    /** What it leads to cannot be read. */
    INPUT
  }

  /**
   * Creates a finder for one search.
   *
   * @param standardInputName what standard input is called in the record
   * @param in standard input
   * @param output the folder that will be written: not looked into when it lies in another; null if
   *     none
   */
  public InputFinder(String standardInputName, InputStream in, @Nullable Path output) {
    this.standardInputName = standardInputName;
    this.in = in;
    this.output = output == null ? null : output.toAbsolutePath().normalize();
  }

  /**
   * Finds the pages behind all of the INPUTs.
   *
   * @throws OutputIsInputException if a folder to be read is the one to be written
   */
  public Found find(List<String> names) {
    for (String name : names) {
      if (!name.equals(STANDARD_INPUT)) {
        look(name);
      } else if (standardInputNamed) {
        problems.add(new Problem("- is named twice; it can be read once", Fault.ARGUMENT));
      } else {
        standardInputNamed = true;
        lookAtStandardInput();
      }
    }
    return new Found(inputs, problems, ignored);
  }

  /**
   * What is in a file that is called otherwise than where it lies.
   *
   * @param name what it is called; it never becomes a path
   * @throws IOException if it cannot be read
   */
  public static FoundInput sent(Path path, String name) throws IOException {
    long size = Files.size(path);
    Form byName = Form.ofName(name);
    Form form = isPage(name) ? Form.PAGE : byName == Form.PAGE ? Form.of(path) : byName;
    return form == Form.PAGE
        ? new PageInput.SentFile(path, name, size)
        : new PageContainer(name, name, size, form, new PageContainer.Origin.Stored(path));
  }

  /**
   * What is at an address. Nothing is asked of it yet.
   *
   * @throws IllegalArgumentException if it is none that can be fetched
   */
  public static FoundInput at(String address) {
    if (!WebAddress.is(address)) {
      throw new IllegalArgumentException("an address begins with http:// or https://");
    }
    return new PageContainer(address, "", 0, Form.PAGE, new PageContainer.Origin.Addressed());
  }

  private void lookAtStandardInput() {
    PushbackInputStream stream = Form.recognisable(in);
    PageInput.StandardInput page = new PageInput.StandardInput(standardInputName, stream);
    try {
      Form form = Form.of(stream);
      inputs.add(
          form == Form.PAGE
              ? page
              : new PageContainer(
                  standardInputName,
                  page.relativeName(),
                  0,
                  form,
                  new PageContainer.Origin.Piped(stream)));
    } catch (IOException e) {
      problems.add(new Problem(Failures.of(standardInputName, e), Fault.INPUT));
    }
  }

  private void look(String name) {
    if (WebAddress.is(name)) {
      inputs.add(at(name));
      return;
    }
    try {
      look(FileName.path(name));
    } catch (InvalidPathException e) {
      problems.add(
          new Problem(name + ": no file can have this name: " + e.getReason(), Fault.ARGUMENT));
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
              ? new PageInput.PageFile(path, name, size)
              : byForm(path, name, size));
    } catch (IOException e) {
      Fault fault = Files.notExists(path) ? Fault.ARGUMENT : Fault.INPUT;
      problems.add(new Problem(Failures.of(FileName.of(path), e), fault));
    }
  }

  private static boolean isPage(String fileName) {
    return PAGE.matcher(fileName.toLowerCase(Locale.ROOT)).matches();
  }

  private static FoundInput byForm(Path path, String name, long size) throws IOException {
    Form byName = Form.ofName(name);
    Form form = byName == Form.PAGE ? Form.of(path) : byName;
    return form == Form.PAGE
        ? new PageInput.PageFile(path, name, size)
        : new PageContainer(
            FileName.of(path), name, size, form, new PageContainer.Origin.Stored(path));
  }

  private void lookInFolder(Path folder) {
    if (isOutput(folder)) {
      throw new OutputIsInputException(
          FileName.of(folder) + " is both INPUT and -o; give -o a folder of its own");
    }
    FolderVisitor visitor = new FolderVisitor(folder);
    try {
      Files.walkFileTree(
          folder, EnumSet.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, visitor);
    } catch (IOException e) {
      problems.add(new Problem(Failures.of(FileName.of(folder), e), Fault.INPUT));
    }
    if (visitor.pages.isEmpty()) {
      String others = visitor.others == 0 ? "" : "; " + Counted.of(visitor.others, "other file");
      problems.add(
          new Problem(
              FileName.of(folder) + ": no page in this folder (" + ENDINGS + others + ")",
              Fault.INPUT));
    }
    visitor.pages.sort(Comparator.comparing(FoundInput::relativeName));
    inputs.addAll(visitor.pages);
    ignored += visitor.others;
  }

  /** Gathers the pages of one folder. */
  private final class FolderVisitor extends SimpleFileVisitor<Path> {
    private final Path folder;
    private final List<FoundInput> pages = new ArrayList<>();
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
        pages.add(new PageInput.PageFile(path, relative(path), attributes.size()));
      } else if (attributes.isRegularFile() && Form.ofName(name) != Form.PAGE) {
        pages.add(
            new PageContainer(
                FileName.of(path),
                relative(path),
                attributes.size(),
                Form.ofName(name),
                new PageContainer.Origin.Stored(path)));
      } else {
        others++;
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path path, IOException failure) {
      if (!(failure instanceof FileSystemLoopException)) {
        problems.add(new Problem(Failures.of(FileName.of(path), failure), Fault.INPUT));
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

  /** Whether a folder is the one to be written, whatever path leads to it. */
  private boolean isOutput(Path folder) {
    if (output == null || folder.toAbsolutePath().normalize().equals(output)) {
      return output != null;
    }
    try {
      return Files.exists(output) && Files.isSameFile(folder, output);
    } catch (IOException e) {
      return false; // what is wrong with it is reported when it is read
    }
  }
}
