package org.onrecord.read.html.metadata;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;
import org.onrecord.read.bytes.Notice;
import org.onrecord.read.line.IsoDate;
import org.onrecord.read.line.Spaces;
import org.onrecord.text.Diagnostic;

/**
 * Readers' comments in a page's data: {@code Comment} of schema.org, inside an article or by
 * itself, and what systems such as Disqus and Coral export: objects in a list named for comments,
 * each with a text, an author and a time.
 *
 * <p>A comment's parent is given by nesting or by id. Comments whose parents form a circle answer
 * the article, with a notice. Cost: linear in the data.
 */
final class DataComments {
  private static final int MOST = 5000;
  private static final int NONE = -1;

  private static final Set<String> TYPES = Set.of("Comment", "UserComments");
  private static final Set<String> LISTS = Set.of("comments", "comment", "replies", "posts");
  private static final String[] TEXTS = {"text", "commentText", "raw_message", "message", "body"};
  private static final String[] AUTHORS = {"author", "creator", "user"};
  private static final String[] NAMES = {"name", "username", "displayName", "display_name"};
  private static final String[] TIMES = {
    "dateCreated", "datePublished", "commentTime", "createdAt", "created_at", "created"
  };
  private static final String[] IDS = {"@id", "id"};
  private static final String[] PARENTS = {
    "parentItem", "parent", "parentId", "parent_id", "parentID"
  };

  private final List<Map<?, ?>> found = new ArrayList<>();
  private final List<String> scripts = new ArrayList<>();
  private final List<Integer> parents = new ArrayList<>();
  private final Map<String, Integer> byId = new HashMap<>();

  /** A value that is still to be looked at. */
  private record Step(Object value, int parent, boolean listed) {}

  private DataComments() {}

  /**
   * All comments in the data, parents before their replies.
   *
   * @param data each script with what it holds, as {@link JsonTree} gives it
   * @param notices what is wrong is added here
   */
  static List<DataComment> of(Map<String, Object> data, List<Notice> notices) {
    DataComments told = new DataComments();
    data.forEach(told::gather);
    told.link(notices);
    return told.ordered();
  }

  private void gather(String script, Object root) {
    Deque<Step> rest = new ArrayDeque<>();
    rest.push(new Step(root, NONE, false));
    while (!rest.isEmpty() && found.size() < MOST) {
      Step step = rest.pop();
      if (step.value() instanceof List<?> list) {
        for (int i = list.size() - 1; i >= 0; i--) {
          rest.push(new Step(list.get(i), step.parent(), step.listed()));
        }
      } else if (step.value() instanceof Map<?, ?> map) {
        int parent = isComment(map, step.listed()) ? add(map, script, step.parent()) : NONE;
        parent = parent == NONE ? step.parent() : parent;
        List<Map.Entry<?, ?>> entries = new ArrayList<>(map.entrySet());
        for (int i = entries.size() - 1; i >= 0; i--) {
          Map.Entry<?, ?> entry = entries.get(i);
          if (!(entry.getValue() instanceof String) && !isParent(entry.getKey())) {
            boolean listed = step.listed() || LISTS.contains(entry.getKey());
            rest.push(new Step(entry.getValue(), parent, listed));
          }
        }
      }
    }
  }

  private static boolean isParent(Object key) {
    return key.equals("parentItem") || key.equals("parent");
  }

  private static boolean isComment(Map<?, ?> map, boolean listed) {
    if (string(map, TEXTS) == null) {
      return false;
    }
    Object type = map.get("@type");
    boolean typed =
        type instanceof List<?> types
            ? types.stream().anyMatch(TYPES::contains)
            : type != null && TYPES.contains(type);
    return typed || (listed && type == null && author(map) != null && string(map, TIMES) != null);
  }

  private int add(Map<?, ?> map, String script, int parent) {
    int at = found.size();
    for (String key : IDS) {
      Integer same = map.get(key) instanceof String id ? byId.putIfAbsent(id, at) : null;
      if (same != null) {
        return same;
      }
    }
    found.add(map);
    scripts.add(script);
    parents.add(parent);
    return at;
  }

  /** Sets the parents: one that is named by its id takes precedence over one around the comment. */
  private void link(List<Notice> notices) {
    for (int i = 0; i < found.size(); i++) {
      String id = parentId(found.get(i));
      Integer parent = id == null ? null : byId.get(id);
      if (parent != null) {
        parents.set(i, parent);
      }
    }
    int[] walks = new int[found.size()];
    boolean circles = false;
    for (int i = 0; i < found.size(); i++) {
      int walk = i + 1;
      int at = i;
      while (at != NONE && walks[at] == 0) {
        walks[at] = walk;
        at = parents.get(at);
      }
      if (at != NONE && walks[at] == walk) {
        circles = true;
        parents.set(firstInCircle(at), NONE);
      }
    }
    if (circles) {
      notices.add(
          new Notice(
              Diagnostic.Code.MALFORMED_METADATA,
              0,
              "comments in the page's data answer each other in a circle; the first of them was"
                  + " taken to answer the article"));
    }
  }

  private int firstInCircle(int member) {
    int first = member;
    for (int at = parents.get(member); at != member; at = parents.get(at)) {
      first = Math.min(first, at);
    }
    return first;
  }

  private static @Nullable String parentId(Map<?, ?> map) {
    for (String key : PARENTS) {
      Object value = map.get(key);
      String id = value instanceof Map<?, ?> parent ? string(parent, IDS) : null;
      if (id != null || value instanceof String) {
        return id == null ? (String) value : id;
      }
    }
    return null;
  }

  private List<DataComment> ordered() {
    Map<Integer, List<Integer>> replies = new HashMap<>();
    for (int i = found.size() - 1; i >= 0; i--) {
      replies.computeIfAbsent(parents.get(i), parent -> new ArrayList<>()).add(i);
    }
    int[] places = new int[found.size()];
    List<DataComment> told = new ArrayList<>();
    Deque<Integer> rest = new ArrayDeque<>();
    replies.getOrDefault(NONE, List.of()).forEach(rest::push);
    while (!rest.isEmpty()) {
      int at = rest.pop();
      int parent = parents.get(at) == NONE ? NONE : places[parents.get(at)];
      places[at] = told.size();
      told.add(comment(at, parent));
      replies.getOrDefault(at, List.of()).forEach(rest::push);
    }
    return told;
  }

  private DataComment comment(int at, int parent) {
    Map<?, ?> map = found.get(at);
    String text = string(map, TEXTS);
    return new DataComment(
        text == null ? "" : plain(text),
        author(map),
        IsoDate.of(string(map, TIMES)),
        parent,
        scripts.get(at));
  }

  private static @Nullable String author(Map<?, ?> map) {
    for (String key : AUTHORS) {
      Object value = map.get(key);
      if (value instanceof List<?> list && !list.isEmpty()) {
        value = list.get(0);
      }
      String name = value instanceof Map<?, ?> person ? string(person, NAMES) : null;
      if (name == null && value instanceof String told) {
        name = told;
      }
      if (name != null && !name.isBlank()) {
        return Spaces.folded(Parser.unescapeEntities(name, false));
      }
    }
    return null;
  }

  private static @Nullable String string(Map<?, ?> map, String[] keys) {
    for (String key : keys) {
      if (map.get(key) instanceof String value && !value.isBlank()) {
        return value;
      }
    }
    return null;
  }

  /** Some data hold markup. */
  private static String plain(String text) {
    return text.indexOf('<') >= 0 || text.indexOf('&') >= 0
        ? Jsoup.parseBodyFragment(text).wholeText()
        : text;
  }
}
