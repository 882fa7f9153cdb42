package org.onrecord.spark;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Tells how a run goes. Thread-safe. */
interface RunLog {

  /**
   * How far a run is.
   *
   * @param pages read by this run
   * @param bytes of all files that are behind it, those of earlier runs included
   * @param ownBytes those of this run
   * @param total bytes of all files
   * @param seconds since the run began to read
   */
  record State(long pages, long bytes, long ownBytes, long total, double seconds) {

    /** Seconds that the rest may take; -1 where nothing tells yet. */
    long left() {
      return ownBytes <= 0 ? -1 : Math.round((total - bytes) * seconds / ownBytes);
    }
  }

  /** Something could not be read, or the run cannot go on. */
  void problem(String message);

  /** Something worth knowing. */
  void note(String message);

  /** So far. */
  void progress(State state);

  /** The log of a form. In UTF-8, whatever this machine's own charset is. */
  static RunLog of(ArchiveSettings.LogForm form) {
    return form == ArchiveSettings.LogForm.TEXT
        ? new Text(stream(FileDescriptor.err))
        : new Events(stream(FileDescriptor.out));
  }

  private static PrintStream stream(FileDescriptor descriptor) {
    return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
  }

  /** For people. */
  record Text(PrintStream out) implements RunLog {
    @Override
    public void problem(String message) {
      out.println("onrecord: " + message);
    }

    @Override
    public void note(String message) {
      out.println("onrecord: " + message);
    }

    @Override
    public void progress(State state) {
      long left = state.left();
      out.println(
          String.format(
              Locale.ROOT,
              "onrecord: %,d pages, %.1f a second, %d %% of %,d MB%s",
              state.pages(),
              state.pages() / Math.max(1e-3, state.seconds()),
              state.total() == 0 ? 100 : state.bytes() * 100 / state.total(),
              state.total() / 1_000_000,
              left < 0 ? "" : ", " + clock(left) + " left"));
    }

    private static String clock(long seconds) {
      return String.format(
          Locale.ROOT, "%d:%02d:%02d", seconds / 3600, seconds / 60 % 60, seconds % 60);
    }
  }

  /** For the program that started the job: a word, a tab, and what there is to tell. */
  record Events(PrintStream out) implements RunLog {
    @Override
    public void problem(String message) {
      say("problem", message);
    }

    @Override
    public void note(String message) {
      say("note", message);
    }

    @Override
    public void progress(State state) {
      say("progress", state.pages() + "\t" + state.bytes() + "\t" + state.total());
    }

    private void say(String word, String rest) {
      synchronized (out) {
        out.println(word + "\t" + rest.replaceAll("[\\r\\n]+", " "));
        out.flush();
      }
    }
  }
}
