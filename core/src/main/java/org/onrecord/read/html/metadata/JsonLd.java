package org.onrecord.read.html.metadata;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;
import org.onrecord.page.PlainValue;
import org.onrecord.read.bytes.Notice;
import org.onrecord.read.line.Spaces;
import org.onrecord.text.Diagnostic;

/** What a page's JSON-LD (schema.org) says of its article: NewsArticle and its kin. */
final class JsonLd {
  private static final Set<String> WORKS =
      Set.of(
          "CreativeWork",
          "DiscussionForumPosting",
          "HowTo",
          "ItemPage",
          "PodcastEpisode",
          "Recipe",
          "Review",
          "SocialMediaPosting",
          "WebPage");

  /** Names of what is about something else than the page. */
  private static final Set<String> OTHERS =
      Set.of(
          "itemReviewed",
          "appearance",
          "firstAppearance",
          "citation",
          "isBasedOn",
          "mentions",
          "relatedLink",
          "significantLink");

  private final List<Notice> notices;
  private final Map<String, Map<?, ?>> byId = new HashMap<>();
  private final Map<String, Object> scripts = new LinkedHashMap<>();
  private final List<Map<?, ?>> claimReviews = new ArrayList<>();
  private @Nullable Map<?, ?> article;

  /** What else has an author and a date, where the page has no article: a recipe, the page. */
  private @Nullable Map<?, ?> work;

  private JsonLd(List<Notice> notices) {
    this.notices = notices;
  }

  /** Reads all blocks of a page; a broken one is read up to the fault, with a notice. */
  static JsonLd of(List<String> scripts, List<Notice> notices) {
    JsonLd data = new JsonLd(notices);
    scripts.forEach(data::read);
    return data;
  }

  private void read(String json) {
    if (json.isBlank()) {
      return;
    }
    JsonScript script = JsonScript.of(json);
    if (!script.values().isEmpty()) {
      List<Object> values = script.values();
      scripts.putIfAbsent(json, values.size() == 1 ? values.get(0) : values);
      values.forEach(this::gather);
    }
    if (script.fault() != null || script.values().isEmpty()) {
      String used = script.values().isEmpty() ? "was not used" : "was used only up to the fault";
      String fault = script.fault() == null ? "it holds no object" : script.fault();
      notices.add(
          new Notice(
              Diagnostic.Code.MALFORMED_METADATA,
              0,
              "a JSON-LD block is not JSON and " + used + ": " + fault));
    }
  }

  /** What a value is about. */
  private enum Subject {
    PAGE,
    ANOTHER
  }

  /** A value that is still to be looked at. */
  private record Step(Object value, Subject subject) {}

  /** Finds the first article, reviewed claims, and what may be referred to by "@id". */
  private void gather(Object tree) {
    Deque<Step> rest = new ArrayDeque<>();
    rest.add(new Step(tree, Subject.PAGE));
    while (!rest.isEmpty()) {
      Step next = rest.remove();
      if (next.value() instanceof List<?> list) {
        list.forEach(value -> rest.add(new Step(value, next.subject())));
      } else if (next.value() instanceof Map<?, ?> map) {
        take(map, next.subject());
        for (Map.Entry<?, ?> entry : map.entrySet()) {
          if (!(entry.getValue() instanceof String)) {
            boolean another = OTHERS.contains(entry.getKey());
            rest.add(new Step(entry.getValue(), another ? Subject.ANOTHER : next.subject()));
          }
        }
      }
    }
  }

  private void take(Map<?, ?> map, Subject subject) {
    Object type = map.get("@type");
    if (map.get("@id") instanceof String id && map.size() > 1) {
      byId.putIfAbsent(id, map);
    }
    if (ClaimReviews.isOne(type)) {
      claimReviews.add(map);
      return;
    }
    if (subject == Subject.ANOTHER) {
      return;
    }
    if (article == null && isArticle(type)) {
      article = map;
    }
    if (work == null && map.containsKey("author") && isWork(type)) {
      work = map;
    }
  }

  /** The objects of type ClaimReview, wherever they stand. */
  List<Map<?, ?>> claimReviews() {
    return claimReviews;
  }

  /** What an object that only refers to another by "@id" means; itself where it says more. */
  Map<?, ?> whole(Map<?, ?> map) {
    Map<?, ?> target = map.get("@id") instanceof String id ? byId.get(id) : null;
    return map.size() == 1 && target != null ? target : map;
  }

  private static boolean isArticle(@Nullable Object type) {
    if (type instanceof List<?> types) {
      return types.stream().anyMatch(JsonLd::isArticle);
    }
    return type instanceof String name
        && (name.endsWith("Article") || name.endsWith("BlogPosting") || name.endsWith("Report"));
  }

  private static boolean isWork(@Nullable Object type) {
    if (type instanceof List<?> types) {
      return types.stream().anyMatch(JsonLd::isWork);
    }
    return type instanceof String name && WORKS.contains(name);
  }

  /** Each block as written, with what it holds; without those that are broken. */
  Map<String, Object> scripts() {
    return scripts;
  }

  /** The article's headline, or its name. */
  @Nullable String headline() {
    String headline = string("headline");
    return headline == null ? string("name") : headline;
  }

  @Nullable String published() {
    return string("datePublished");
  }

  @Nullable String modified() {
    return string("dateModified");
  }

  /** The first section. */
  @Nullable String section() {
    Object value = article == null ? null : article.get("articleSection");
    if (value instanceof List<?> list && !list.isEmpty()) {
      value = list.get(0);
    }
    return value instanceof String section && PlainValue.isVisible(section) ? plain(section) : null;
  }

  @Nullable String language() {
    return string("inLanguage");
  }

  /** The name of the publisher. */
  @Nullable String publisher() {
    List<String> names = names(article == null ? null : article.get("publisher"));
    return names.isEmpty() ? null : names.get(0);
  }

  /** The names of the authors: strings, objects with a name, or a list of these. */
  List<String> authors() {
    Map<?, ?> told = article == null ? work : article;
    return names(told == null ? null : told.get("author"));
  }

  /** The names in a value: a string, an object with a name, or a list of these. */
  List<String> names(@Nullable Object value) {
    List<String> names = new ArrayList<>();
    if (value instanceof List<?> list) {
      list.forEach(each -> names.addAll(namesOfOne(each)));
    } else {
      names.addAll(namesOfOne(value));
    }
    return names;
  }

  private List<String> namesOfOne(@Nullable Object value) {
    if (value instanceof String name) {
      return !PlainValue.isVisible(name) || name.startsWith("http")
          ? List.of()
          : List.of(plain(name));
    }
    if (!(value instanceof Map<?, ?> map)) {
      return List.of();
    }
    Object name = map.get("name");
    Map<?, ?> target = map.get("@id") instanceof String id ? byId.get(id) : null;
    if (name == null && target != null) {
      name = target.get("name");
    }
    if (name instanceof List<?> list) {
      return list.stream()
          .filter(n -> n instanceof String each && PlainValue.isVisible(each))
          .map(n -> plain((String) n))
          .toList();
    }
    return name instanceof String one && PlainValue.isVisible(one)
        ? List.of(plain(one))
        : List.of();
  }

  private @Nullable String string(String key) {
    Object value = article == null ? null : article.get(key);
    return value instanceof String string && PlainValue.isVisible(string) ? plain(string) : null;
  }

  /** Entities are often escaped once too often here. */
  private static String plain(String value) {
    return Spaces.folded(Parser.unescapeEntities(value, false));
  }
}
