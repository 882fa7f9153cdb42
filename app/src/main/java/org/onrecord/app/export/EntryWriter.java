package org.onrecord.app.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Writes the entries of one file as they come, in UTF-8. Not thread-safe. */
public final class EntryWriter {
  private final OutputStream out;
  private final Frame frame;
  private boolean begun;
  private long written;

  /**
   * A writer that has written nothing yet.
   *
   * @param out not closed
   */
  public EntryWriter(OutputStream out, Frame frame) {
    this.out = out;
    this.frame = frame;
  }

  /**
   * Writes the next entry; an empty one is left out.
   *
   * @return whether it was written
   */
  public boolean write(String entry) throws IOException {
    begin();
    if (entry.isEmpty()) {
      return false;
    }
    print(written++ == 0 ? "" : frame.between());
    print(entry);
    return true;
  }

  /** Writes what stands after the last. */
  public void finish() throws IOException {
    begin();
    print(frame.end());
    out.flush();
  }

  private void begin() throws IOException {
    if (!begun) {
      begun = true;
      print(frame.begin());
    }
  }

  private void print(String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.UTF_8));
  }
}
