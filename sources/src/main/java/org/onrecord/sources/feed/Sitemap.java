package org.onrecord.sources.feed;

import crawlercommons.sitemaps.AbstractSiteMap;
import crawlercommons.sitemaps.SiteMap;
import crawlercommons.sitemaps.SiteMapIndex;
import crawlercommons.sitemaps.SiteMapParser;
import crawlercommons.sitemaps.UnknownFormatException;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.util.ArrayList;
import java.util.List;

/** Reads the addresses out of a sitemap, or of an index of sitemaps; a DTD is not read. */
public final class Sitemap {
  private Sitemap() {}

  /**
   * The addresses, in its order.
   *
   * @param bytes unpacked
   * @param name where it was found, or the name of a file
   * @throws IOException if it is no sitemap
   */
  public static List<String> links(byte[] bytes, String name) throws IOException {
    try {
      AbstractSiteMap map =
          new SiteMapParser(false, true).parseSiteMap("text/xml", bytes, url(name));
      List<String> links = new ArrayList<>();
      if (map instanceof SiteMapIndex index) {
        index.getSitemaps().forEach(one -> links.add(one.getUrl().toString()));
      } else if (map instanceof SiteMap pages) {
        pages.getSiteMapUrls().forEach(page -> links.add(page.getUrl().toString()));
      }
      return links;
    } catch (UnknownFormatException | RuntimeException e) {
      throw new IOException("the sitemap cannot be read: " + e.getMessage(), e);
    }
  }

  private static URL url(String name) throws MalformedURLException {
    boolean web = name.startsWith("http:") || name.startsWith("https:");
    return new URL(web ? name : "http://localhost/sitemap.xml");
  }
}
