package org.onrecord.sources.input;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.NoSuchFileException;
import java.util.Locale;
import org.onrecord.page.UnreadablePageException;
import org.onrecord.sources.Remedy;

/** Says in a sentence what went wrong. */
public final class Failures {
  private static final int KIB = 1024;
  private static final int MIB = KIB * KIB;

  private Failures() {}

  /**
   * The message for a page that could not be read or written, naming it.
   *
   * @param name the page, as given
   */
  public static String of(String name, Throwable failure) {
    String why = why(failure);
    return why.startsWith(name) ? why : name + ": " + why;
  }

  /**
   * The message for something that could not be written.
   *
   * @param name of a file, a folder or standard output
   */
  public static String ofWriting(String name, Throwable failure) {
    boolean noFolder =
        failure instanceof NoSuchFileException || failure instanceof FileNotFoundException;
    return name
        + ": cannot be written: "
        + (noFolder ? "the folder it should go into is not there" : why(failure));
  }

  /** The message without a name. */
  public static String why(Throwable failure) {
    if (failure instanceof UnreadablePageException refused) {
      return message(failure) + refused.limit().map(Failures::remedy).orElse("");
    }
    if (failure instanceof NoSuchFileException || failure instanceof FileNotFoundException) {
      return "there is no such file";
    }
    if (failure instanceof AccessDeniedException) {
      return "no permission";
    }
    if (failure instanceof FileSystemLoopException) {
      return "the link leads back to a folder it lies in";
    }
    if (failure instanceof FileSystemException system && system.getReason() != null) {
      return system.getReason();
    }
    if (failure instanceof IOException) {
      return message(failure);
    }
    if (failure instanceof OutOfMemoryError) {
      return needsMemory(Runtime.getRuntime().maxMemory());
    }
    if (failure instanceof StackOverflowError) {
      return "it is nested too deeply to be read";
    }
    return internal(failure);
  }

  /** How to raise a limit, of which the core only says that it was passed. */
  private static String remedy(UnreadablePageException.Limit limit) {
    return switch (limit) {
      case MAX_PAGE_BYTES -> Remedy.MORE_PAGE_BYTES.words();
      case MAX_COMPRESSED_RATIO -> Remedy.MORE_COMPRESSED_RATIO.words();
    };
  }

  /**
   * The message for lack of memory.
   *
   * @param given bytes that Java may use
   */
  static String needsMemory(long given) {
    long most = Math.max(1, Math.round((double) given / MIB));
    // less than twice as much is seldom enough, and the user would have to try again
    long more = Math.max(1, (2 * most + KIB - 1) / KIB);
    return String.format(
        Locale.ROOT,
        "it needs more memory than the %,d MiB that it may use; %s%dg",
        most,
        Remedy.MORE_MEMORY.words(),
        more);
  }

  /** The message for a fault of OnRecord's own. */
  static String internal(Throwable failure) {
    return "internal error: "
        + failure.getClass().getSimpleName()
        + (failure.getMessage() == null ? "" : " (" + message(failure) + ")")
        + "; "
        + Remedy.SHOW_STACK_TRACE.words();
  }

  /** Whether the reader of the output went away, as head does when it has enough. */
  public static boolean isBrokenPipe(IOException failure) {
    return message(failure).toLowerCase(Locale.ROOT).contains("broken pipe");
  }

  /** The first line of a failure's own message. */
  public static String message(Throwable failure) {
    String message = failure.getMessage();
    return message == null
        ? failure.getClass().getSimpleName()
        : message.lines().findFirst().orElse("");
  }
}
