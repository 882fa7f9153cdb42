package org.onrecord.app.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import org.onrecord.app.fetch.FetchSettings;
import org.onrecord.app.fetch.Web;
import org.onrecord.app.fetch.WebPages;
import org.onrecord.app.source.Form;
import org.onrecord.app.source.PageSequence;
import org.onrecord.app.source.PageSources;
import org.onrecord.app.source.ReadingLog;
import org.onrecord.app.source.Wanted;
import org.onrecord.page.PageLimits;

/**
 * Opens archives, feeds and addresses as a command's options say.
 *
 * @param limits on each page
 * @param web where addresses are fetched, one for the whole run
 */
record HolderOpener(PageLimits limits, Web web) {

  /**
   * Makes one; a run needs no more.
   *
   * @param limits on each page
   * @param fetching how addresses are fetched
   */
  HolderOpener(PageLimits limits, FetchSettings fetching) {
    this(limits, new Web(fetching));
  }

  /**
   * Opens one.
   *
   * @throws IOException if nothing of it can be read
   */
  PageSequence open(Holder holder, Wanted wanted, ReadingLog log) throws IOException {
    Holder.Origin origin = holder.origin();
    if (origin instanceof Holder.Origin.Addressed) {
      return WebPages.at(holder.source(), web, wanted, log);
    }
    boolean follow = web.settings().links() == FetchSettings.Links.FOLLOWED;
    if (holder.form() == Form.SITEMAP && !follow) {
      throw new IOException("this is a sitemap; with --follow the pages it leads to are read");
    }
    boolean leadsOn = holder.form() == Form.SITEMAP || holder.form() == Form.FEED;
    if (leadsOn && follow) {
      byte[] list = bytes(origin);
      return WebPages.linkedFrom(holder.source(), list, holder.form(), web, wanted, log);
    }
    String name = holder.relativeName();
    if (origin instanceof Holder.Origin.Piped piped) {
      return PageSources.open(
          holder.source(), piped.stream(), holder.form(), name, limits, wanted, log);
    }
    Path path = Objects.requireNonNull(holder.path(), "stored");
    return PageSources.open(path, holder.form(), name, limits, wanted, log);
  }

  private byte[] bytes(Holder.Origin origin) throws IOException {
    return origin instanceof Holder.Origin.Stored stored
        ? PageSources.bytes(stored.path(), limits)
        : PageSources.bytes(((Holder.Origin.Piped) origin).stream(), limits);
  }
}
