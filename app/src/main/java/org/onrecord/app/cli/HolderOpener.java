package org.onrecord.app.cli;

import java.io.IOException;
import java.nio.file.Path;
import org.onrecord.app.fetch.FetchSettings;
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
 * @param fetching how addresses are fetched
 */
record HolderOpener(PageLimits limits, FetchSettings fetching) {

  /**
   * Opens one.
   *
   * @throws IOException if nothing of it can be read
   */
  PageSequence open(Holder holder, Wanted wanted, ReadingLog log) throws IOException {
    Path path = holder.path();
    if (path == null) {
      return WebPages.at(holder.source(), fetching, wanted, log);
    }
    boolean follow = fetching.links() == FetchSettings.Links.FOLLOWED;
    if (holder.form() == Form.SITEMAP && !follow) {
      throw new IOException("this is a sitemap; with --follow the pages it leads to are read");
    }
    boolean leadsOn = holder.form() == Form.SITEMAP || holder.form() == Form.FEED;
    return leadsOn && follow
        ? WebPages.linkedFrom(
            holder.source(), PageSources.bytes(path, limits), holder.form(), fetching, wanted, log)
        : PageSources.open(path, holder.form(), holder.relativeName(), limits, wanted, log);
  }
}
