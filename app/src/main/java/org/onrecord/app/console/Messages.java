package org.onrecord.app.console;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import org.onrecord.sources.text.Visible;

/**
 * Standard error: nothing of the app writes there but through this.
 *
 * <p>What is written may hold words of others: a server's header, a name in an archive, a file
 * name, an argument. So whatever could act on the terminal or begin a line of its own is written as
 * an escape ({@link Visible}). Thread-safe.
 */
public final class Messages {
  private static final String CLEAR = "\r\u001b[K";
  private static final String INDENT = "  ";

  private final PrintWriter err;

  public Messages(PrintWriter err) {
    this.err = err;
  }

  /** Prints one message, such as {@code onrecord: news/a.html: it is empty}. */
  synchronized void say(String text) {
    err.println("onrecord: " + Visible.of(text));
    err.flush();
  }

  /** Prints a stack trace, indented so that no line of it looks like a message. */
  void trace(Throwable failure) {
    StringWriter trace = new StringWriter();
    failure.printStackTrace(new PrintWriter(trace));
    trace.toString().lines().forEach(this::detail);
  }

  private synchronized void detail(String line) {
    err.println(INDENT + Visible.of(line.replace("\t", INDENT)));
    err.flush();
  }

  /** Prints a line on a terminal that the next one replaces. */
  synchronized void progress(String line) {
    err.print(CLEAR + Visible.of(line));
    err.flush();
  }

  /** Takes such a line away. */
  synchronized void clear() {
    err.print(CLEAR);
    err.flush();
  }

  /** For what a library writes by itself: each of its lines, indented. */
  public PrintWriter lines() {
    return new PrintWriter(new Lines(), true);
  }

  /** The same, for what it writes to the process's standard error. */
  PrintStream stream() {
    return new PrintStream(new ByteLines(), true, StandardCharsets.UTF_8);
  }

  /** Gathers characters up to the end of a line. */
  private final class Lines extends Writer {
    private final StringBuilder line = new StringBuilder();

    @Override
    public void write(char[] text, int from, int count) {
      for (int i = from; i < from + count; i++) {
        if (text[i] == '\n') {
          detail(line.toString());
          line.setLength(0);
        } else {
          line.append(text[i]);
        }
      }
    }

    @Override
    public void flush() {} // a line is written when it is whole

    @Override
    public void close() {
      if (line.length() > 0) {
        write(new char[] {'\n'}, 0, 1);
      }
    }
  }

  /** Gathers bytes up to the end of a line. */
  private final class ByteLines extends OutputStream {
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();

    @Override
    public synchronized void write(int b) {
      if (b == '\n') {
        detail(line.toString(StandardCharsets.UTF_8));
        line.reset();
      } else {
        line.write(b);
      }
    }
  }
}
