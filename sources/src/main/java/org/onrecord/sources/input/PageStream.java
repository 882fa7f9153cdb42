package org.onrecord.sources.input;

import java.io.Closeable;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onrecord.sources.FoundPage;
import org.onrecord.sources.ReadingLog;
import org.onrecord.sources.Wanted;

/**
 * The pages of some inputs in their order, those in archives taken out one by one as they are asked
 * for. For one thread.
 */
public final class PageStream implements Closeable {
  private final Iterator<? extends FoundInput> inputs;
  private final ContainerOpener opener;
  private final Unread unread;
  private final ReadingLog log;
  private @Nullable OpenContainer open;
  private long behind;

  /** Pages handed over, or passed over since an earlier run has read them. */
  private long found;

  /** Decides which pages an earlier run has not read. */
  @FunctionalInterface
  public interface Unread {
    /** All are to be read. */
    Unread ALL = (source, relativeName, input) -> true;

    /**
     * Whether a page is still to be read.
     *
     * @param source what it is called
     * @param relativeName its path among what is written
     * @param input the page itself, or what holds it
     */
    boolean test(String source, String relativeName, FoundInput input);
  }

  /**
   * Creates the stream.
   *
   * @param unread which pages to hand over
   * @param log receives what cannot be read in a container
   */
  public PageStream(
      List<? extends FoundInput> inputs, ContainerOpener opener, Unread unread, ReadingLog log) {
    this.inputs = inputs.iterator();
    this.opener = opener;
    this.unread = unread;
    this.log = log;
  }

  /** Reads one of several inputs: that it holds no page, but other things, is no fault then. */
  public static PageStream amongOthers(
      FoundInput input, ContainerOpener opener, Unread unread, ReadingLog log) {
    PageStream stream = new PageStream(List.of(input), opener, unread, log);
    stream.found = 1;
    return stream;
  }

  /** The next page; null after the last. */
  public @Nullable PageInput next() {
    while (true) {
      FoundPage held = open == null ? null : open.next();
      if (held != null) {
        found++;
        return new PageInput.HeldPage(held);
      }
      end();
      if (!inputs.hasNext()) {
        return null;
      }
      FoundInput next = inputs.next();
      if (next instanceof PageInput page) {
        found++;
        behind += page.size();
        if (unread.test(page.source(), page.relativeName(), page)) {
          return page;
        }
      } else if (next instanceof PageContainer several) {
        open = new OpenContainer(several, opener, wanted(several), log);
      }
    }
  }

  private Wanted wanted(PageContainer several) {
    return (source, relativeName) -> {
      boolean is = unread.test(source, relativeName, several);
      found += is ? 0 : 1;
      return is;
    };
  }

  private void end() {
    OpenContainer ended = open;
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
   * Reports a container without pages. It is no fault if other inputs have pages: an archive may
   * hold other records, and a feed only headlines. It is a fault if there is no page at all.
   */
  private void tellEmpty(OpenContainer holder) {
    String message = holder.emptiness();
    if (holder.passedOver() > 0 && (found > 0 || inputs.hasNext())) {
      log.note(message);
    } else {
      log.problem(message);
    }
  }

  /** How many bytes of the inputs have been read. */
  public long position() {
    return behind + (open == null ? 0 : open.position());
  }

  @Override
  public void close() {
    OpenContainer last = open;
    open = null;
    if (last != null) {
      last.close();
    }
  }
}
