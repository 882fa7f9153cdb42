package org.onrecord.page;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * What an HTML page says of itself. Of several places the first that says anything counts:
 *
 * <ol>
 *   <li>headline: JSON-LD, og:title, twitter:title, title without the outlet's name after it
 *   <li>outlet: JSON-LD publisher, og:site_name
 *   <li>authors: JSON-LD, meta author and article:author that are no addresses, rel=author and
 *       itemprop=author; then, by {@link HtmlReader}, byline and author's note
 *   <li>published: JSON-LD, article:published_time, other meta elements for it, itemprop
 *       datePublished, the first time element of an article
 *   <li>language: lang of html, JSON-LD, og:locale
 * </ol>
 */
final class HtmlMetadata {
  private static final Pattern ISO =
      Pattern.compile(
          "(\\d{4}(?:-[01]\\d(?:-[0-3]\\d)?)?)"
              + "(?:[T ]([0-2]\\d:[0-5]\\d(?::[0-5]\\d)?)(?:\\.\\d{1,9})?"
              + "\\s?(Z|[+-][0-2]\\d:?[0-5]\\d)?)?");

  private static final Pattern LANGUAGE =
      Pattern.compile("[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8}){0,3}");
  private static final List<String> DATES =
      List.of(
          "article:published_time",
          "og:article:published_time",
          "datepublished",
          "date",
          "pubdate",
          "publish-date",
          "publishdate",
          "parsely-pub-date",
          "sailthru.date",
          "dc.date",
          "dc.date.issued",
          "dcterms.created");

  private final Document document;
  private final JsonLd data;

  private HtmlMetadata(Document document, JsonLd data) {
    this.document = document;
    this.data = data;
  }

  static Metadata of(Document document, List<Notice> notices) {
    HtmlMetadata metadata = new HtmlMetadata(document, JsonLd.of(document, notices));
    String outlet = first(metadata.data.publisher(), metadata.meta("og:site_name"));
    return new Metadata(
        metadata.headline(), outlet, metadata.authors(), metadata.published(), metadata.language());
  }

  private @Nullable String headline() {
    String told = first(data.headline(), meta("og:title"), meta("twitter:title"));
    String title = Spaces.folded(document.title());
    String headline = told == null ? title : told;
    return headline.isEmpty() ? null : withoutOutlet(headline);
  }

  /** Cuts " | The Outlet" where the page says that this is its outlet. */
  private String withoutOutlet(String title) {
    for (String outlet : new String[] {meta("og:site_name"), data.publisher()}) {
      if (outlet == null || !title.endsWith(outlet)) {
        continue;
      }
      String rest = title.substring(0, title.length() - outlet.length()).stripTrailing();
      if (rest.length() > 1 && "|-–—:·»".indexOf(rest.charAt(rest.length() - 1)) >= 0) {
        return rest.substring(0, rest.length() - 1).stripTrailing();
      }
    }
    return title;
  }

  private List<String> authors() {
    List<String> told = data.authors();
    if (!told.isEmpty()) {
      return List.copyOf(new LinkedHashSet<>(told));
    }
    Set<String> authors = new LinkedHashSet<>();
    for (String name : List.of("author", "article:author", "dc.creator", "parsely-author")) {
      if (authors.isEmpty()) {
        metas(name).stream().filter(HtmlMetadata::isName).forEach(authors::add);
      }
    }
    if (authors.isEmpty()) {
      for (Element element : document.select("[rel=author], [itemprop=author]")) {
        String name = Spaces.folded(element.text());
        if (PersonName.matches(name)) {
          authors.add(name);
        }
      }
    }
    return new ArrayList<>(authors);
  }

  private static boolean isName(String value) {
    return value.length() <= 100 && !value.contains("://") && !value.contains("@");
  }

  private @Nullable String published() {
    List<@Nullable String> told = new ArrayList<>();
    told.add(data.published());
    DATES.forEach(name -> told.add(meta(name)));
    for (Element element : document.select("[itemprop=datePublished]")) {
      told.add(element.attr("content"));
      told.add(element.attr("datetime"));
    }
    Element time = document.selectFirst("article time[datetime], main time[datetime]");
    if (time == null) {
      time = document.selectFirst("time[datetime]");
    }
    told.add(time == null ? null : time.attr("datetime"));
    for (String value : told) {
      String date = value == null ? null : iso(value);
      if (date != null) {
        return date;
      }
    }
    return null;
  }

  /** A date as ISO 8601, to the precision given; null if it is none. */
  static @Nullable String iso(String value) {
    Matcher matcher = ISO.matcher(value.strip());
    if (!matcher.matches()) {
      DateLine line = DateLine.of(value);
      return line == null ? null : line.iso();
    }
    if (matcher.group(2) == null) {
      return matcher.group(1);
    }
    String zone = matcher.group(3) == null ? "" : matcher.group(3);
    if (zone.length() == 5) {
      zone = zone.substring(0, 3) + ":" + zone.substring(3);
    }
    return matcher.group(1) + "T" + matcher.group(2) + zone;
  }

  private @Nullable String language() {
    Element html = document.selectFirst("html");
    String[] told = {
      html == null ? "" : first(html.attr("lang"), html.attr("xml:lang")),
      data.language(),
      meta("og:locale"),
      meta("language")
    };
    for (String value : told) {
      if (value != null && LANGUAGE.matcher(value.strip()).matches()) {
        return value.strip().replace('_', '-');
      }
    }
    return null;
  }

  private @Nullable String meta(String name) {
    List<String> values = metas(name);
    return values.isEmpty() ? null : values.get(0);
  }

  /** The contents, not blank, of the meta elements of a name or property. */
  private List<String> metas(String name) {
    List<String> values = new ArrayList<>();
    for (Element meta : document.getElementsByTag("meta")) {
      boolean named =
          meta.attr("property").equalsIgnoreCase(name)
              || meta.attr("name").equalsIgnoreCase(name)
              || meta.attr("itemprop").equalsIgnoreCase(name);
      String content = Spaces.folded(meta.attr("content"));
      if (named && !content.isEmpty()) {
        values.add(content);
      }
    }
    return values;
  }

  private static @Nullable String first(@Nullable String... values) {
    for (String value : values) {
      if (value != null && !value.isBlank()) {
        return value;
      }
    }
    return null;
  }
}
