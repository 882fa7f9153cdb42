package org.onrecord.sources.input;

import java.io.Closeable;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.onrecord.sources.Form;
import org.onrecord.sources.FoundPage;
import org.onrecord.sources.PageSequence;
import org.onrecord.sources.ReadingLog;
import org.onrecord.sources.Remedy;
import org.onrecord.sources.Wanted;
import org.onrecord.sources.fetch.FetchSettings;
import org.onrecord.sources.text.Counted;

/**
 * An archive, a feed or an address that is being read. Whatever goes wrong in it, lack of memory
 * and faults of libraries included, ends it and is reported; nothing is thrown.
 */
final class OpenContainer implements Closeable {
  private final PageContainer holder;
  private final ContainerOpener opener;
  private final Wanted wanted;
  private final ContainerLog log;
  private @Nullable PageSequence pages;
  private long taken;

  /** Creates it; the container is opened when the first page is asked for. */
  OpenContainer(PageContainer holder, ContainerOpener opener, Wanted wanted, ReadingLog log) {
    this.holder = holder;
    this.opener = opener;
    this.log = new ContainerLog(log);
    this.wanted =
        (source, relativeName) -> {
          boolean is = wanted.test(source, relativeName);
          taken += is ? 0 : 1;
          return is;
        };
  }

  /** The next page; null after the last, and where nothing more can be read. */
  @SuppressWarnings("CatchingUnchecked") // one holder's failure must not end the run
  @Nullable FoundPage next() {
    try {
      if (pages == null) {
        pages = opener.open(holder, wanted, log);
      }
      FoundPage page = pages.next();
      taken += page == null ? 0 : 1;
      return page;
    } catch (IOException | RuntimeException | Error e) {
      close(); // releases its memory before the message is made
      log.fail(holder.source(), e);
      return null;
    }
  }

  /** Whether it gave no page, skipped none as read before, and reported no reason. */
  boolean isEmpty() {
    return taken == 0 && log.problems() == 0;
  }

  /** Records or entries that are no pages. */
  long passedOver() {
    return log.passedOver();
  }

  /** The message that there is no page in it. */
  String emptiness() {
    boolean feed = holder.form() == Form.FEED;
    boolean follow = opener.web().settings().links() == FetchSettings.Links.FOLLOWED;
    boolean archive =
        holder.form() == Form.WARC || holder.form() == Form.WACZ || holder.form() == Form.MBOX;
    if (!archive && follow) {
      return holder.source() + ": it leads to no page";
    }
    long others = log.passedOver();
    String what =
        others == 0
            ? ""
            : feed
                ? " ("
                    + entries(others)
                    + " without text; "
                    + Remedy.FOLLOW_LINKS.words()
                    + " their pages are read)"
                : " (" + Counted.of(others, "other record") + " passed over)";
    return holder.source() + ": there is no page in it" + what;
  }

  private static String entries(long count) {
    return count == 1 ? "1 entry" : count + " entries";
  }

  /** The size in bytes. */
  long size() {
    return holder.size();
  }

  /** How many bytes of it have been read. */
  long position() {
    return pages == null ? 0 : pages.position();
  }

  @Override
  @SuppressWarnings("CatchingUnchecked") // as above
  public void close() {
    PageSequence open = pages;
    pages = null;
    if (open != null) {
      try {
        open.close();
      } catch (IOException | RuntimeException | Error e) {
        log.note(Failures.of(holder.source(), e)); // all that was wanted of it has been read
      }
    }
  }
}
