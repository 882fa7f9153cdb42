package org.onrecord.app.cli;

import java.io.Closeable;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onrecord.app.source.FoundPage;
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
  private @Nullable OpenHolder open;
  private long behind;

  /** Pages handed over, or passed over since an earlier run has read them. */
  private long found;

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

  /** Reads one of several inputs: that it holds no page, but other things, is no fault then. */
  static PageStream amongOthers(Named input, HolderOpener opener, Unread unread, ReadingLog log) {
    PageStream stream = new PageStream(List.of(input), opener, unread, log);
    stream.found = 1;
    return stream;
  }

  /** The next page; null after the last. */
  @Nullable Input next() {
    while (true) {
      FoundPage held = open == null ? null : open.next();
      if (held != null) {
        found++;
        return new Input.HeldPage(held);
      }
      end();
      if (!inputs.hasNext()) {
        return null;
      }
      Named next = inputs.next();
      if (next instanceof Input page) {
        found++;
        behind += page.size();
        if (unread.test(page.source(), page.relativeName(), page)) {
          return page;
        }
      } else if (next instanceof Holder several) {
        open = new OpenHolder(several, opener, wanted(several), log);
      }
    }
  }

  private Wanted wanted(Holder several) {
    return (source, relativeName) -> {
      boolean is = unread.test(source, relativeName, several);
      found += is ? 0 : 1;
      return is;
    };
  }

  private void end() {
    OpenHolder ended = open;
    open = null;
    if (ended == null) {
      return;
    }
    behind += ended.size();
    ended.close();
    if (ended.isEmpty()) {
      tellEmpty(ended);
    }
  }

  /**
   * That some archive among others holds no page, but other records, is no fault; nor is a feed of
   * headlines. That there is no page at all is one.
   */
  private void tellEmpty(OpenHolder holder) {
    String message = holder.emptiness();
    if (holder.passedOver() > 0 && (found > 0 || inputs.hasNext())) {
      log.note(message);
    } else {
      log.problem(message);
    }
  }

  /** How many bytes of the inputs are behind. */
  long position() {
    return behind + (open == null ? 0 : open.position());
  }

  @Override
  public void close() {
    OpenHolder last = open;
    open = null;
    if (last != null) {
      last.close();
    }
  }
}
