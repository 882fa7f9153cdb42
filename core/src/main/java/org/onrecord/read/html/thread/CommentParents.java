package org.onrecord.read.html.thread;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.onrecord.read.html.tree.HtmlTree;
import org.onrecord.read.html.tree.Trait;

/**
 * Finds what comments answer where all stand one under the other: by an attribute that names the
 * parent, by a link "in reply to", by how deep a line "level 2", their class, their level or their
 * margin says they are.
 *
 * <p>A parent always stands before its replies, so circular references do no harm.
 */
public final class CommentParents {
  /** The deepest level: a deeper reply answers the last comment that is not deeper. */
  public static final int DEEPEST = 50;

  private static final int NONE = -1;
  private static final int LONGEST = 200;

  static final List<String> PARENTS =
      List.of(
          "data-parent-id",
          "data-parent",
          "data-parentid",
          "data-parent-comment-id",
          "data-comment-parent",
          "data-reply-to",
          "data-in-reply-to");
  static final List<String> OWN = List.of("id", "data-comment-id", "data-commentid", "data-id");
  static final List<String> LEVELS =
      List.of("data-depth", "data-level", "data-indent", "aria-level");

  private static final Pattern NUMBER_AT_END = Pattern.compile("\\d{1,18}$");
  private static final Pattern DEPTH =
      Pattern.compile(
          "(?:^|[\\s_-])(?:depth|level|lvl|indent|nested|ebene)[-_]?(\\d{1,2})(?=$|\\s)");
  private static final Pattern MARGIN =
      Pattern.compile("(?:margin|padding)-left\\s*:\\s*(\\d{1,4})(?:\\.\\d+)?(?:px|r?em|%)");

  /** What is told to those who hear the page: "level 2". */
  private static final Pattern TOLD =
      Pattern.compile("(?iu)\\s*(?:level|ebene|niveau|nivel|livello) (\\d{1,2})\\s*");

  /** How many nodes of a comment may stand before that, buttons for votes among them. */
  private static final int HEAD = 40;

  private static final Pattern REPLY =
      Pattern.compile(
          "(?iu)(?:in (?:reply|response|answer) to|replying to|(?:als )?antwort (?:auf|an)"
              + "|en réponse à|en respuesta a|em resposta a|in risposta a|in antwoord op|w odpowiedzi)\\b.*");

  private final HtmlTree tree;
  private final List<HtmlComment> comments;

  /** Which comment has an id or the number in it. */
  private final Map<String, Integer> known = new HashMap<>();

  /** How many comments each stands under. */
  private final int[] depths;

  /** The comments that may be answered by deeper ones, with the level that markup gives them. */
  private final List<int[]> open = new ArrayList<>();

  private CommentParents(HtmlTree tree, List<HtmlComment> comments) {
    this.tree = tree;
    this.comments = new ArrayList<>(comments);
    this.depths = new int[comments.size()];
  }

  /** The same comments, those that are in no other with the parent found. Cost: linear. */
  static List<HtmlComment> fill(HtmlTree tree, List<HtmlComment> comments) {
    CommentParents parents = new CommentParents(tree, comments);
    for (int i = 0; i < comments.size(); i++) {
      parents.fill(i);
    }
    return parents.comments;
  }

  private void fill(int at) {
    HtmlComment comment = comments.get(at);
    Element element = tree.element(comment.element());
    int parent = comment.parent();
    if (parent == NONE) {
      int level = level(comment);
      parent = byAttribute(element);
      parent = parent == NONE ? byLink(comment) : parent;
      int above = byLevel(level);
      parent = parent == NONE ? above : parent;
      open.add(new int[] {at, level});
    }
    while (parent != NONE && depths[parent] >= DEEPEST) {
      parent = comments.get(parent).parent();
    }
    depths[at] = parent == NONE ? 0 : depths[parent] + 1;
    comments.set(at, comment.answering(parent));
    for (String name : OWN) {
      remember(element.attr(name), at);
    }
  }

  private void remember(String id, int at) {
    if (!id.isEmpty() && id.length() <= LONGEST) {
      known.putIfAbsent(id, at);
      Matcher number = NUMBER_AT_END.matcher(id);
      if (number.find()) {
        known.putIfAbsent(number.group(), at);
      }
    }
  }

  private int find(String id) {
    if (id.isEmpty() || id.length() > LONGEST) {
      return NONE;
    }
    Integer whole = known.get(id);
    if (whole != null) {
      return whole;
    }
    Matcher number = NUMBER_AT_END.matcher(id);
    return number.find() ? known.getOrDefault(number.group(), NONE) : NONE;
  }

  private int byAttribute(Element element) {
    for (String name : PARENTS) {
      int parent = find(element.attr(name));
      if (parent != NONE) {
        return parent;
      }
    }
    return NONE;
  }

  /** A link to an earlier comment whose line says that this one answers it. */
  private int byLink(HtmlComment comment) {
    for (int i = comment.element() + 1; i < comment.end(); i++) {
      if (tree.isText(i) || !tree.has(i, Trait.LINK)) {
        continue;
      }
      String address = tree.element(i).attr("href");
      int hash = address.lastIndexOf('#');
      int parent = hash < 0 ? NONE : find(address.substring(hash + 1));
      if (parent != NONE && (isReply(i) || isReply(tree.parent(i)))) {
        return parent;
      }
    }
    return NONE;
  }

  private boolean isReply(int element) {
    return tree.chars(element) <= LONGEST && REPLY.matcher(tree.line(element)).matches();
  }

  /** The last comment before that is less deep. */
  private int byLevel(int level) {
    while (!open.isEmpty() && open.get(open.size() - 1)[1] >= level) {
      open.remove(open.size() - 1);
    }
    return open.isEmpty() ? NONE : open.get(open.size() - 1)[0];
  }

  /** How deep a line at its head or its markup says a comment is; 0 where neither says. */
  private int level(HtmlComment comment) {
    int head = Math.min(comment.end(), comment.element() + HEAD);
    for (int i = comment.element(); i < head; i++) {
      if (tree.isText(i) && tree.chars(i) > 0) {
        Matcher told = TOLD.matcher(tree.words(i));
        if (told.matches()) {
          return Integer.parseInt(told.group(1));
        }
      }
    }
    return level(tree.element(comment.element()));
  }

  /** How deep its markup says a comment is; 0 where it says nothing. */
  private static int level(Element element) {
    for (String name : LEVELS) {
      String level = element.attr(name);
      if (level.length() == 1 && Character.isDigit(level.charAt(0))) {
        return level.charAt(0) - '0';
      }
    }
    String name = element.className();
    Matcher depth = DEPTH.matcher(name.length() > LONGEST ? "" : name);
    if (depth.find()) {
      return Integer.parseInt(depth.group(1));
    }
    String style = element.attr("style");
    Matcher margin = MARGIN.matcher(style.length() > LONGEST ? "" : style);
    return margin.find() ? Integer.parseInt(margin.group(1)) : 0;
  }
}
