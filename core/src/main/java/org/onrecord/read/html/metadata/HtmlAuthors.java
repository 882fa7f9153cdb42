package org.onrecord.read.html.metadata;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.onrecord.read.line.AuthorLine;

/** Finds who wrote an article in the page's data. docs/metadata.md has the order of the places. */
final class HtmlAuthors {
  private static final String[] METAS = {
    "author",
    "article:author",
    "og:article:author",
    "dc.creator",
    "dcterms.creator",
    "parsely-author",
    "sailthru.author",
    "citation_author",
    "byl",
    "og:author",
    "article:author_name"
  };

  /** What "twitter:label1" says where "twitter:data1" is the author. */
  private static final Set<String> WRITTEN_BY =
      Set.of(
          "written by",
          "by",
          "author",
          "authors",
          "verfasst von",
          "geschrieben von",
          "von",
          "autor",
          "écrit par",
          "auteur",
          "escrito por",
          "scritto da",
          "autore",
          "geschreven door",
          "napisane przez",
          "автор");

  private final HtmlHead head;
  private final JsonLd data;

  HtmlAuthors(HtmlHead head, JsonLd data) {
    this.head = head;
    this.data = data;
  }

  /** The authors in the data: in JSON-LD, else in meta elements. */
  List<String> told() {
    List<String> told = names(data.authors());
    for (int i = 0; told.isEmpty() && i < METAS.length; i++) {
      told = names(head.metas(METAS[i]));
    }
    return told.isEmpty() ? names(cards()) : told;
  }

  private List<String> cards() {
    List<String> authors = new ArrayList<>();
    for (String number : new String[] {"1", "2"}) {
      String label = head.meta("twitter:label" + number);
      String value = head.meta("twitter:data" + number);
      if (label != null && value != null && WRITTEN_BY.contains(label.toLowerCase(Locale.ROOT))) {
        authors.add(value);
      }
    }
    return authors;
  }

  private List<String> names(List<String> values) {
    Set<String> names = new LinkedHashSet<>();
    for (String value : values) {
      String name = AuthorLine.clean(value);
      if (name != null && !isOutlet(name)) {
        names.add(name);
      }
    }
    return names.size() > AuthorLine.MOST ? List.of() : new ArrayList<>(names);
  }

  /** Whether a name is the outlet's, by what the page says of itself. */
  boolean isOutlet(@Nullable String name) {
    for (String outlet : new String[] {data.publisher(), head.meta("og:site_name")}) {
      if (outlet != null && outlet.equalsIgnoreCase(name)) {
        return true;
      }
    }
    return false;
  }
}
