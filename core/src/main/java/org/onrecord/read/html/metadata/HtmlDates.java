package org.onrecord.read.html.metadata;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.onrecord.read.html.tree.HtmlTree;
import org.onrecord.read.html.tree.Trait;
import org.onrecord.read.line.DateText;
import org.onrecord.read.line.IsoDate;

/**
 * Finds when an article was published, in the page's data and in what it shows. docs/metadata.md
 * has the order of the places.
 */
final class HtmlDates {
  private static final String[] PUBLISHED = {
    "article:published_time",
    "og:article:published_time",
    "article:published",
    "datepublished",
    "og:pubdate",
    "pubdate",
    "publish-date",
    "publishdate",
    "publish_date",
    "publication_date",
    "parsely-pub-date",
    "sailthru.date",
    "cxenseparse:recs:publishtime",
    "citation_publication_date",
    "citation_online_date",
    "dc.date.issued",
    "dcterms.issued",
    "dc.date.created",
    "dcterms.created",
    "dcterms.date",
    "dc.date",
    "date"
  };
  private static final String[] MODIFIED = {
    "article:modified_time",
    "og:article:modified_time",
    "datemodified",
    "og:updated_time",
    "last-modified",
    "lastmod",
    "dcterms.modified",
    "dc.date.modified",
    "revised"
  };
  private static final Pattern IN_URL =
      Pattern.compile("/(20[0-3]\\d|19[89]\\d)[/-]([01]?\\d)[/-]([0-3]?\\d)(?:[/_.-]|$)");
  private static final int LONGEST_LINE = 160;

  /** A language with its region. */
  private static final Pattern REGION = Pattern.compile("[A-Za-z]{2,3}[-_][A-Za-z]{2}");

  private static final Pattern MONTH_FIRST = Pattern.compile("(?i)[a-z]{2,3}[-_](?:us|ph)");

  /** A date that no page was published on says something else, where nothing marks it. */
  private static final String FIRST_PAGES = "1990";

  /** An empty date of some systems is the first of January of the year 1. */
  private static final String FIRST_YEAR = "1000";

  private final HtmlTree tree;
  private final HtmlHead head;
  private final JsonLd data;
  private final DateText.Order order;

  HtmlDates(HtmlTree tree, HtmlHead head, JsonLd data) {
    this.tree = tree;
    this.head = head;
    this.data = data;
    this.order = order(head, data);
  }

  /** How the page writes dates in numbers, by the first place that names its region. */
  static DateText.Order order(HtmlHead head, JsonLd data) {
    String[] told = {
      head.language(),
      data.language(),
      head.meta("og:locale"),
      head.meta("content-language", "language", "dc.language", "dcterms.language")
    };
    for (String language : told) {
      if (language != null && REGION.matcher(language.strip()).matches()) {
        return MONTH_FIRST.matcher(language.strip()).matches()
            ? DateText.Order.MONTH_FIRST
            : DateText.Order.DAY_FIRST;
      }
    }
    return DateText.Order.DAY_FIRST;
  }

  /** How the page writes dates in numbers. */
  DateText.Order order() {
    return order;
  }

  /** The date of publication in the data, without a look at the text; null if there is none. */
  @Nullable String published() {
    String told = date(data.published());
    for (int i = 0; told == null && i < PUBLISHED.length; i++) {
      told = date(head.meta(PUBLISHED[i]));
    }
    return told;
  }

  /** The date of the last change in the data; null if there is none. */
  @Nullable String modified() {
    String told = date(data.modified());
    for (int i = 0; told == null && i < MODIFIED.length; i++) {
      told = date(head.meta(MODIFIED[i]));
    }
    return told;
  }

  /**
   * What the page shows in its own text: elements marked or named as a date, then lines that hold
   * one, then its address.
   *
   * @param seen the nodes to look at
   */
  @Nullable String shown(BitSet seen) {
    List<Integer> places = places(seen);
    String date = null;
    for (int i = 0; date == null && i < places.size(); i++) {
      date = marked(places.get(i));
    }
    for (int i = 0; date == null && i < places.size(); i++) {
      date = DateText.find(tree.line(places.get(i)), order);
    }
    return date == null ? inLines(seen) : date;
  }

  private List<Integer> places(BitSet seen) {
    List<Integer> places = new ArrayList<>();
    for (int i = seen.nextSetBit(0); i >= 0; i = seen.nextSetBit(i + 1)) {
      if (!tree.isText(i)
          && (tree.has(i, Trait.DATE_NAME) || tree.element(i).normalName().equals("time"))
          && tree.chars(i) <= LONGEST_LINE
          && !Microdata.isOfAnother(tree, i)
          && !DataCell.isAbout(tree, i)) {
        places.add(i);
      }
    }
    return places;
  }

  private @Nullable String marked(int at) {
    Element element = tree.element(at);
    String property = element.attr("itemprop");
    if (property.equals("dateModified")) {
      return null;
    }
    String date = date(element.attr("datetime"));
    return date == null && property.startsWith("date") ? date(element.attr("content")) : date;
  }

  /** A date of the data; null for one that systems write where they have none. */
  private @Nullable String date(@Nullable String told) {
    String date = IsoDate.of(told, order);
    return date == null || date.compareTo(FIRST_YEAR) < 0 ? null : date;
  }

  /** A date in a short block, or in the first characters of one. */
  private @Nullable String inLines(BitSet seen) {
    for (int i = seen.nextSetBit(0); i >= 0; i = seen.nextSetBit(i + 1)) {
      if (tree.isText(i) && tree.chars(i) >= 6 && tree.chars(i) <= LONGEST_LINE) {
        String date = DateText.find(tree.words(i), order);
        if (date != null && date.compareTo(FIRST_PAGES) > 0 && !DataCell.isAbout(tree, i)) {
          return date;
        }
      }
    }
    return null;
  }

  /** A date in the page's own address, "/2020/11/24/". */
  @Nullable String inAddress() {
    String address = head.toldAddress();
    if (address == null || address.length() > 2000) {
      return null;
    }
    Matcher matcher = IN_URL.matcher(address);
    return matcher.find()
        ? DateText.find(
            matcher.group(1) + "-" + matcher.group(2) + "-" + matcher.group(3),
            DateText.Order.DAY_FIRST)
        : null;
  }
}
