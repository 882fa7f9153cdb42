package org.onrecord.app.cli;

import java.io.Closeable;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onrecord.app.source.FoundPage;
import org.onrecord.app.source.PageSequence;
import org.onrecord.app.source.ReadingLog;
import org.onrecord.app.source.Wanted;

/**
 * The pages of some inputs in their order, those in archives taken out one by one as they are asked
 * for. For one thread.
 */
final class PageStream implements Closeable {
  private final Iterator<? extends Named> inputs;
  private final HolderOpener opener;
  private final Unread unread;
  private final ReadingLog log;
  private @Nullable Holder holder;
  private @Nullable PageSequence pages;
  private long behind;

  /** Tells which pages an earlier run has not read. */
  @FunctionalInterface
  interface Unread {
    /** All are to be read. */
    Unread ALL = (source, relativeName, input) -> true;

    /**
     * Whether a page is still to be read.
     *
     * @param source what it is called
     * @param relativeName its path among what is written
     * @param input the page itself, or what holds it
     */
    boolean test(String source, String relativeName, Named input);
  }

  /**
   * Makes one.
   *
   * @param unread which pages to hand over
   * @param log is told what cannot be read in what holds several
   */
  PageStream(List<? extends Named> inputs, HolderOpener opener, Unread unread, ReadingLog log) {
    this.inputs = inputs.iterator();
    this.opener = opener;
    this.unread = unread;
    this.log = log;
  }

  /** The next page; null after the last. */
  @Nullable Input next() {
    while (true) {
      Input held = pages == null ? null : nextHeld(pages);
      if (held != null) {
        return held;
      }
      if (!inputs.hasNext()) {
        return null;
      }
      Named next = inputs.next();
      if (next instanceof Input page) {
        behind += page.size();
        if (unread.test(page.source(), page.relativeName(), page)) {
          return page;
        }
      } else if (next instanceof Holder several) {
        open(several);
      }
    }
  }

  private void open(Holder several) {
    Wanted wanted = (source, relativeName) -> unread.test(source, relativeName, several);
    holder = several;
    try {
      pages = opener.open(several, wanted, log);
    } catch (IOException e) {
      log.problem(Failures.of(several.source(), e));
      end();
    }
  }

  private @Nullable Input nextHeld(PageSequence sequence) {
    try {
      FoundPage page = sequence.next();
      if (page != null) {
        return new Input.HeldPage(page);
      }
    } catch (IOException e) {
      log.problem(holder == null ? Failures.message(e) : Failures.of(holder.source(), e));
    }
    end();
    return null;
  }

  private void end() {
    behind += holder == null ? 0 : holder.size();
    holder = null;
    close();
  }

  /** How many bytes of the inputs are behind. */
  long position() {
    return behind + (pages == null ? 0 : pages.position());
  }

  @Override
  public void close() {
    PageSequence open = pages;
    pages = null;
    if (open != null) {
      try {
        open.close();
      } catch (IOException e) {
        log.note(Failures.message(e)); // all that was wanted of it has been read
      }
    }
  }
}
