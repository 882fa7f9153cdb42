package org.onrecord.app.console;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * What a command runs in: the streams, and what is known of them. Everything a command reads or
 * prints goes through here, so that a test can hold both ends.
 *
 * @param in standard input
 * @param out standard output, where results go; not buffered
 * @param err standard error, where messages go
 * @param outIsTerminal whether a person looks at {@code out}
 * @param errIsTerminal whether a person looks at {@code err}
 * @param environment the environment variables
 */
public record Console(
    InputStream in,
    OutputStream out,
    Messages err,
    boolean outIsTerminal,
    boolean errIsTerminal,
    Map<String, String> environment) {

  /** Set by the launcher, which can ask for each stream: those of "out" and "err" that are one. */
  private static final String TERMINALS = "onrecord.terminals";

  /** The process's own. */
  @SuppressWarnings("SystemConsoleNull") // jdk.console is set so that it does return null
  public static Console system() {
    String terminals = System.getProperty(TERMINALS);
    if (terminals == null) {
      // Since JDK 22 there may be a console without a terminal; this one is the plain one.
      System.setProperty("jdk.console", "java.base");
      terminals = System.console() == null ? "" : "out,err";
    }
    Messages err =
        new Messages(
            new PrintWriter(
                new OutputStreamWriter(
                    new FileOutputStream(FileDescriptor.err), StandardCharsets.UTF_8),
                true));
    System.setErr(err.stream()); // so that no library gets past it
    return new Console(
        new FileInputStream(FileDescriptor.in),
        new FileOutputStream(FileDescriptor.out),
        err,
        terminals.contains("out"),
        terminals.contains("err"),
        System.getenv());
  }

  /**
   * From now on what a library prints goes where messages go: {@code out} is a protocol's alone.
   */
  public void divertPrinting() {
    System.setOut(err.stream());
  }

  /** Prints one message, such as {@code onrecord: news/a.html: it is empty}. */
  public void message(String text) {
    err.say(text);
  }

  /** Prints the stack trace of what failed. */
  public void trace(Throwable failure) {
    err.trace(failure);
  }
}
