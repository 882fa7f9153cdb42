package org.onrecord.page;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds the readers' comments of a page: elements marked as comments, named so, or with a comment's
 * number as their id, such as WordPress and its themes, Drupal, Blogger and hand-made lists write.
 *
 * <p>Templates name several nested elements after one comment; the outermost stands for all. An
 * element around several comments that are named otherwise is none itself. A comment inside another
 * answers it.
 */
final class ThreadFinder {
  private static final int LONGEST_NAME = 80;

  private static final int LITTLE = 100;
  private static final int LONG = 2000;

  /** A reply deeper than this answers the last comment that is not. */
  private static final int DEEPEST = 50;

  private final HtmlTree tree;
  private final CommentNames names = new CommentNames();
  private final List<Integer> items = new ArrayList<>();

  private ThreadFinder(HtmlTree tree) {
    this.tree = tree;
  }

  /** The comments in page order; empty where there is no thread. */
  static List<HtmlComment> find(HtmlTree tree) {
    ThreadFinder finder = new ThreadFinder(tree);
    finder.gather();
    if (finder.items.isEmpty()) {
      finder.gatherByTexts();
    }
    List<HtmlComment> comments = finder.comments();
    if (finder.isDiscussion(comments)) {
      finder.items.remove(0);
      comments = finder.comments();
    }
    return finder.isThread(comments) ? comments : List.of();
  }

  /**
   * Names deceive: a column may be called "comment". Comments have numbers, marks, or authors; one
   * alone never is most of a page.
   */
  private boolean isThread(List<HtmlComment> comments) {
    for (HtmlComment comment : comments) {
      boolean numbered = names.number(tree.element(comment.element())) != null;
      boolean most = tree.chars(comment.element()) * 3L > tree.chars(0);
      boolean told =
          comment.author() != null
              || comment.posted() != null
              || ANSWER.matcher(words(comment)).find();
      if (numbered || (told && (comments.size() > 1 || !most))) {
        return true;
      }
    }
    return false;
  }

  /** The words of a comment and what is beside them, without its replies. */
  private String words(HtmlComment comment) {
    StringBuilder words = new StringBuilder();
    for (int i = comment.element(); i < comment.end() && words.length() < LONG; i++) {
      words.append(tree.isText(i) ? tree.words(i) : " ");
    }
    return words.toString();
  }

  /** In a forum the first post is what the others answer: there is hardly any text before it. */
  private boolean isDiscussion(List<HtmlComment> comments) {
    if (comments.size() < 2) {
      return false;
    }
    Prose prose = new Prose(tree, HtmlThread.nodes(tree, comments));
    int first = comments.get(0).element();
    int before = 0;
    for (int i = 1; i < first; i++) {
      before += tree.isText(i) || prose.of(i) < LITTLE / 2 ? 0 : prose.of(i);
    }
    return before < LITTLE && before < tree.chars(first);
  }

  /** Where only the texts are named: each comment is what is around one text and no other. */
  private void gatherByTexts() {
    List<Integer> texts = new ArrayList<>();
    for (int i = 1; i < tree.size(); i++) {
      if (!tree.isText(i) && tree.has(i, Trait.NEVER | Trait.FORM)) {
        i = tree.end(i) - 1;
      } else if (tree.has(i, Trait.MAYBE_COMMENT)
          && tree.chars(i) > 1
          && names.isCommentText(tree.element(i))) {
        texts.add(i);
        i = tree.end(i) - 1;
      }
    }
    for (int at = 0; texts.size() > 1 && at < texts.size(); at++) {
      int item = texts.get(at);
      int before = at == 0 ? 0 : texts.get(at - 1);
      int after = at + 1 < texts.size() ? texts.get(at + 1) : before;
      while (!tree.isIn(before, tree.parent(item)) && !tree.isIn(after, tree.parent(item))) {
        item = tree.parent(item);
      }
      items.add(item);
    }
  }

  private void gather() {
    List<Integer> candidates = new ArrayList<>();
    for (int i = 1; i < tree.size(); i++) {
      if (tree.isText(i)) {
        continue;
      }
      if (tree.has(i, Trait.NEVER)) {
        i = tree.end(i) - 1;
      } else if (tree.has(i, Trait.MAYBE_COMMENT)
          && tree.chars(i) > 1
          && names.isComment(tree.element(i))) {
        candidates.add(i);
      }
    }
    Deque<Integer> open = new ArrayDeque<>();
    for (int at = 0; at < candidates.size(); at++) {
      int candidate = candidates.get(at);
      while (!open.isEmpty() && !tree.isIn(candidate, open.element())) {
        open.pop();
      }
      if (!open.isEmpty() && isSame(open.element(), candidate)) {
        continue;
      }
      if (!isWrapper(candidates, at)) {
        items.add(candidate);
        open.push(candidate);
      }
    }
  }

  /** Whether two nested elements are one comment: by number, or since no list stands between. */
  private boolean isSame(int outer, int inner) {
    String number = names.number(tree.element(outer));
    String other = names.number(tree.element(inner));
    if (number != null && other != null) {
      return number.equals(other);
    }
    return !signature(outer).equals(signature(inner)) && !isReply(outer, inner);
  }

  /** Replies stand in a list, or in an element named for them. */
  private boolean isReply(int outer, int inner) {
    for (int i = tree.parent(inner); i > outer; i = tree.parent(i)) {
      boolean list = tree.has(i, Trait.LIST);
      List<String> words = NameTraits.words(tree.element(i).className());
      if (list || words.contains("children") || words.contains("replies")) {
        return true;
      }
    }
    return false;
  }

  /** Whether a candidate only stands around several that are named otherwise, or numbered. */
  private boolean isWrapper(List<Integer> candidates, int at) {
    int outer = candidates.get(at);
    String signature = signature(outer);
    boolean numbered = names.number(tree.element(outer)) != null;
    int others = 0;
    int parent = -1;
    for (int i = at + 1; i < candidates.size() && tree.isIn(candidates.get(i), outer); i++) {
      int inner = candidates.get(i);
      if (signature(inner).equals(signature)) {
        return false;
      }
      if (numbered && tree.element(inner).id().isEmpty()) {
        continue;
      }
      if (parent < 0 || tree.parent(inner) == parent) {
        parent = tree.parent(inner);
        others++;
      }
      if (others > 1 || tree.has(parent, Trait.LIST)) {
        return !numbered || !isReply(outer, inner);
      }
    }
    return false;
  }

  private String signature(int element) {
    String name = tree.element(element).className();
    int space = name.indexOf(' ');
    return tree.element(element).normalName() + "." + (space < 0 ? name : name.substring(0, space));
  }

  private List<HtmlComment> comments() {
    List<HtmlComment> comments = new ArrayList<>();
    Deque<Integer> open = new ArrayDeque<>();
    for (int at = 0; at < items.size(); at++) {
      int item = items.get(at);
      while (!open.isEmpty() && !tree.isIn(item, comments.get(open.element()).element())) {
        open.pop();
      }
      while (open.size() > DEEPEST) {
        open.pop();
      }
      int end =
          at + 1 < items.size() ? Math.min(tree.end(item), items.get(at + 1)) : tree.end(item);
      int text = text(item, end);
      comments.add(
          new HtmlComment(
              item,
              text,
              end,
              open.isEmpty() ? -1 : open.element(),
              author(item, end),
              posted(item, end)));
      open.push(comments.size() - 1);
    }
    return comments;
  }

  /** The innermost element named as text that holds most of the comment's own words. */
  private int text(int item, int end) {
    int own = chars(item, end);
    int best = item;
    for (int i = item + 1; i < end; i++) {
      if (!tree.isText(i)
          && names.isText(tree.element(i))
          && !names.isAuthor(tree.element(i))
          && tree.isIn(i, best)
          && chars(i, Math.min(end, tree.end(i))) * 2 >= own) {
        best = i;
        own = chars(i, Math.min(end, tree.end(i)));
      }
    }
    if (best != item) {
      return best;
    }
    for (int i = item + 1; i < end; i++) {
      if (!tree.isText(i)
          && names.isText(tree.element(i))
          && !names.isMeta(tree.element(i))
          && tree.chars(i) > 0
          && tree.end(i) <= end) {
        return i;
      }
    }
    return item;
  }

  private int chars(int from, int end) {
    int chars = 0;
    for (int i = from; i < end; i++) {
      if (tree.isText(i)) {
        chars += tree.chars(i);
      } else if (tree.has(i, Trait.NEVER | Trait.FORM)) {
        i = tree.end(i) - 1;
      }
    }
    return chars;
  }

  private @Nullable String author(int item, int end) {
    String best = null;
    for (int i = item; i < end; i++) {
      if (!tree.isText(i)
          && tree.end(i) <= end
          && tree.chars(i) > 0
          && i > item
          && names.isAuthor(tree.element(i))) {
        String name = SAYS.matcher(tree.line(i)).replaceFirst("").strip();
        if (!name.isEmpty() && name.length() <= LONGEST_NAME) {
          best = best == null || best.contains(name) ? name : best;
        }
      }
    }
    return best;
  }

  /** What stands beside comments that name neither author nor date in their markup. */
  private static final Pattern ANSWER =
      Pattern.compile(
          "(?iu)\\b(?:reply|antworten|répondre|responder|rispondi|beantwoorden|\\d+ (?:minutes?|hours?|days?|weeks?|months?|years?) ago)\\b");

  private static final Pattern SAYS =
      Pattern.compile(
          "(?iu)\\s*(?:says|said|wrote|sagt|sagte|schreibt|schrieb|meint|dit|a dit|dice|disse|diz|zegt)?\\s*(?:am .*|on .*)?:?\\s*$");

  private @Nullable String posted(int item, int end) {
    for (int i = item; i < end; i++) {
      if (!tree.isText(i)) {
        String date = tree.element(i).attr("datetime");
        String iso = date.isEmpty() ? null : IsoDate.of(date);
        if (iso != null) {
          return iso;
        }
      }
    }
    for (int i = item; i < end; i++) {
      if (tree.isText(i) && tree.chars(i) >= 6 && tree.chars(i) <= 60) {
        String date = DateText.find(tree.words(i), false);
        if (date != null) {
          return date;
        }
      }
    }
    return null;
  }

  /** What of a comment's element is not its text: its author, date, buttons, forms. */
  static boolean isBeside(HtmlTree tree, CommentNames names, int element) {
    return tree.has(element, Trait.NEVER | Trait.FORM)
        || (tree.chars(element) <= 160 && names.isMeta(tree.element(element)));
  }
}
