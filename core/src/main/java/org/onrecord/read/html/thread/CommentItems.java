package org.onrecord.read.html.thread;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.onrecord.read.html.tree.HtmlTree;
import org.onrecord.read.html.tree.NameTraits;
import org.onrecord.read.html.tree.Trait;

/**
 * The elements that are one reader's comment each. Templates name several nested elements after one
 * comment; the outermost stands for all. An element around several comments that are named
 * otherwise is none itself. Hand-made lists name no comment at all: there the items of a list in a
 * place named after comments are comments if each names an author.
 */
final class CommentItems {
  private final HtmlTree tree;
  private final CommentNames names;
  private final List<Integer> items = new ArrayList<>();

  private CommentItems(HtmlTree tree, CommentNames names) {
    this.tree = tree;
    this.names = names;
  }

  /** The elements in page order, replies inside what they answer. */
  static List<Integer> find(HtmlTree tree, CommentNames names) {
    CommentItems found = new CommentItems(tree, names);
    found.gather();
    if (found.items.isEmpty()) {
      found.widen(found.texts());
      if (found.items.isEmpty()) {
        found.items.addAll(found.signed());
      }
    } else if (found.areParagraphs()) {
      found.widen(List.copyOf(found.items));
    }
    return found.items;
  }

  /**
   * Some templates name only the paragraph with a comment's words, and author and date stand by.
   */
  private boolean areParagraphs() {
    return items.stream().allMatch(item -> tree.has(item, Trait.PROSE));
  }

  /** Where only the authors are named: the items of a list of comments that have one each. */
  private Collection<Integer> signed() {
    NavigableSet<Integer> signed = new TreeSet<>();
    int region = 0;
    for (int i = 1; i < tree.size(); i++) {
      if (tree.isText(i)) {
        continue;
      }
      if (tree.has(i, Trait.NEVER | Trait.FORM)) {
        i = tree.end(i) - 1;
      } else if (tree.has(i, Trait.COMMENTS_NAME) && (region == 0 || !tree.isIn(i, region))) {
        region = i;
      } else if (tree.has(i, Trait.AUTHOR_NAME)
          && region > 0
          && tree.isIn(i, region)
          && names.isAuthor(tree.element(i))) {
        int item = item(i, region);
        if (item > 0 && tree.chars(item) > tree.chars(i)) {
          signed.add(item);
        }
      }
    }
    return signed;
  }

  /** The list's item around an element in a region; 0 if there is none. */
  private int item(int element, int region) {
    int at = element;
    while (at > region && !tree.has(at, Trait.ITEM)) {
      at = tree.parent(at);
    }
    return at > region ? at : 0;
  }

  private List<Integer> texts() {
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
    return texts;
  }

  /** Where only the texts are named: each comment is what is around one text and no other. */
  private void widen(List<Integer> texts) {
    items.clear();
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
          && names.isComment(tree.element(i))
          && !CommentNames.isPingback(tree.element(i))) {
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
}
