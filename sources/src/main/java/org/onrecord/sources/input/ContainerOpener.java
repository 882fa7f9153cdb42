package org.onrecord.sources.input;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import org.onrecord.page.PageLimits;
import org.onrecord.sources.Form;
import org.onrecord.sources.PageSequence;
import org.onrecord.sources.ReadingLog;
import org.onrecord.sources.Remedy;
import org.onrecord.sources.Wanted;
import org.onrecord.sources.fetch.FetchSettings;
import org.onrecord.sources.fetch.Web;
import org.onrecord.sources.fetch.WebPages;

/**
 * Opens archives, feeds and addresses as a command's options say.
 *
 * @param limits on each page
 * @param web where addresses are fetched, one for the whole run
 */
public record ContainerOpener(PageLimits limits, Web web) {

  /**
   * Creates an opener; one serves a whole run.
   *
   * @param limits on each page
   * @param fetching how addresses are fetched
   */
  public ContainerOpener(PageLimits limits, FetchSettings fetching) {
    this(limits, new Web(fetching));
  }

  /**
   * Opens a container.
   *
   * @throws IOException if nothing of it can be read
   */
  PageSequence open(PageContainer holder, Wanted wanted, ReadingLog log) throws IOException {
    PageContainer.Origin origin = holder.origin();
    if (origin instanceof PageContainer.Origin.Addressed) {
      return WebPages.at(holder.source(), web, wanted, log);
    }
    boolean follow = web.settings().links() == FetchSettings.Links.FOLLOWED;
    if (holder.form() == Form.SITEMAP && !follow) {
      throw new IOException(
          "this is a sitemap; " + Remedy.FOLLOW_LINKS.words() + " the pages it leads to are read");
    }
    boolean leadsOn = holder.form() == Form.SITEMAP || holder.form() == Form.FEED;
    if (leadsOn && follow) {
      byte[] list = bytes(origin);
      return WebPages.linkedFrom(holder.source(), list, holder.form(), web, wanted, log);
    }
    String name = holder.relativeName();
    if (origin instanceof PageContainer.Origin.Piped piped) {
      return PageSources.open(
          holder.source(), piped.stream(), holder.form(), name, limits, wanted, log);
    }
    Path path = Objects.requireNonNull(holder.path(), "stored");
    return PageSources.open(path, holder.source(), holder.form(), name, limits, wanted, log);
  }

  private byte[] bytes(PageContainer.Origin origin) throws IOException {
    return origin instanceof PageContainer.Origin.Stored stored
        ? PageSources.bytes(stored.path(), limits)
        : PageSources.bytes(((PageContainer.Origin.Piped) origin).stream(), limits);
  }
}
