package org.onrecord.read.html.metadata;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.onrecord.page.PlainValue;
import org.onrecord.read.html.tree.HtmlTree;
import org.onrecord.read.html.tree.Trait;
import org.onrecord.read.line.Spaces;

/** What the elements of a page that are not text say of it, gathered in one pass. */
final class HtmlHead {
  private static final int MOST_VALUES = 100;

  private final Map<String, List<String>> metas = new HashMap<>();
  private final List<String> scripts = new ArrayList<>();
  private final List<String> exports = new ArrayList<>();
  private @Nullable String title;
  private @Nullable String canonical;
  private @Nullable String language;

  private HtmlHead() {}

  static HtmlHead of(HtmlTree tree) {
    HtmlHead head = new HtmlHead();
    for (int i = 1; i < tree.size(); i++) {
      if (tree.has(i, Trait.HEAD)) {
        head.take(tree, i);
      }
    }
    return head;
  }

  private void take(HtmlTree tree, int at) {
    Element element = tree.element(at);
    switch (element.normalName()) {
      case "meta" -> meta(element);
      case "script" -> {
        String type = element.attr("type").strip().toLowerCase(Locale.ROOT);
        if (type.startsWith("application/ld+json")) {
          scripts.add(element.data());
        } else if (type.equals("application/json") || type.equals("text/json")) {
          export(element.data());
        }
      }
      case "title" -> {
        if (title == null && !isIn(tree, at, "svg")) {
          title = Spaces.folded(element.wholeText());
        }
      }
      case "link" -> {
        if (canonical == null && element.attr("rel").equalsIgnoreCase("canonical")) {
          canonical = element.attr("href").strip();
        }
      }
      case "html" -> {
        String lang = element.attr("lang");
        language = lang.isBlank() ? element.attr("xml:lang") : lang;
      }
      default -> {}
    }
  }

  private static boolean isIn(HtmlTree tree, int at, String tag) {
    int outer = tree.parent(at);
    while (outer > 0 && !tree.element(outer).normalName().equals(tag)) {
      outer = tree.parent(outer);
    }
    return outer > 0;
  }

  private void meta(Element meta) {
    String content = Spaces.folded(meta.attr("content"));
    if (!PlainValue.isVisible(content)) {
      return;
    }
    for (String key : new String[] {"property", "name", "itemprop", "http-equiv"}) {
      String name = meta.attr(key);
      if (!name.isEmpty()) {
        List<String> values =
            metas.computeIfAbsent(name.strip().toLowerCase(Locale.ROOT), n -> new ArrayList<>());
        if (values.size() < MOST_VALUES && !values.contains(content)) {
          values.add(content);
        }
      }
    }
  }

  private void export(String json) {
    if (json.contains("\"comments\"") || json.contains("\"raw_message\"")) {
      exports.add(json);
    }
  }

  /** Other data in JSON that may hold readers' comments. */
  List<String> exports() {
    return exports;
  }

  /** The JSON-LD blocks. */
  List<String> scripts() {
    return scripts;
  }

  /** The text of title; empty where there is none. */
  String title() {
    return title == null ? "" : title;
  }

  /** The page's own address; null where what it tells is none. */
  @Nullable String canonical() {
    String linked = PageAddress.of(canonical);
    return linked == null ? PageAddress.of(meta("og:url")) : linked;
  }

  /** What stands where the page's own address should: often a part of one, which may be dated. */
  @Nullable String toldAddress() {
    return canonical == null || canonical.isEmpty() ? meta("og:url") : canonical;
  }

  /** The lang of html; null where there is none. */
  @Nullable String language() {
    return language;
  }

  /** The first content of the first of some meta elements, named in lower case, that has one. */
  @Nullable String meta(String... names) {
    for (String name : names) {
      List<String> values = metas.get(name);
      if (values != null) {
        return values.get(0);
      }
    }
    return null;
  }

  /** The contents of all meta elements of a name in lower case. */
  List<String> metas(String name) {
    return metas.getOrDefault(name, List.of());
  }
}
