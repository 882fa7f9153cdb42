package org.onrecord.read.html.article;

import org.onrecord.read.html.tree.HtmlTree;
import org.onrecord.read.html.tree.Prose;
import org.onrecord.read.html.tree.Trait;

/**
 * Text of an article that is wholly a link: a sentence between its paragraphs, or a list that the
 * paragraph before it introduces with a colon. Teasers are links as well, but no sentences, and
 * stand beside each other or at the end.
 */
final class LinkedText {
  /** Shorter lines are titles. */
  private static final int SENTENCE = 80;

  /** Of a paragraph beside, the least running text. */
  private static final int PARAGRAPH = 60;

  /** Shorter lines with a colon are labels. */
  private static final int INTRODUCTION = 25;

  private static final String STOPS = ".!?";
  private static final String CLOSING = "”\"’')]»";

  private LinkedText() {}

  static boolean isText(HtmlTree tree, HtmlNoise noise, Prose prose, int element) {
    boolean list = tree.has(element, Trait.LIST);
    if (!list && (tree.chars(element) < SENTENCE || !isOneParagraph(tree, element))) {
      return false;
    }
    int before = beside(tree, noise, element, -1);
    int after = beside(tree, noise, element, 1);
    if (before < 0 || after < 0 || !isRunning(prose, after)) {
      return false;
    }
    return list
        ? introduces(tree, before)
        : isRunning(prose, before) && endsWith(tree.line(element), STOPS);
  }

  private static boolean introduces(HtmlTree tree, int before) {
    return tree.has(before, Trait.PROSE)
        && tree.linked(before) == 0
        && tree.chars(before) >= INTRODUCTION
        && endsWith(tree.line(before), ":");
  }

  /** Whether an element is a paragraph, or holds one and nothing else. */
  private static boolean isOneParagraph(HtmlTree tree, int element) {
    int at = element;
    while (!tree.has(at, Trait.PROSE)) {
      int only = -1;
      for (int i = at + 1; i < tree.end(at); i = tree.isText(i) ? i + 1 : tree.end(i)) {
        if (tree.chars(i) > 0) {
          if (only >= 0 || tree.isText(i)) {
            return false;
          }
          only = i;
        }
      }
      if (only < 0) {
        return false;
      }
      at = only;
    }
    return true;
  }

  /** The next element with words on a side of one, or of what holds nothing else; -1 for none. */
  private static int beside(HtmlTree tree, HtmlNoise noise, int inner, int direction) {
    int element = inner;
    while (tree.parent(element) > 0 && tree.chars(tree.parent(element)) == tree.chars(inner)) {
      element = tree.parent(element);
    }
    int parent = tree.parent(element);
    int last = -1;
    for (int i = parent + 1; i < tree.end(parent); i = tree.isText(i) ? i + 1 : tree.end(i)) {
      boolean words = !tree.isText(i) && tree.chars(i) > 0 && !noise.isNoise(i);
      if (direction > 0 && i > element && words) {
        return i;
      }
      if (i == element) {
        if (direction < 0) {
          return last;
        }
      } else if (words) {
        last = i;
      }
    }
    return -1;
  }

  private static boolean isRunning(Prose prose, int element) {
    return prose.in(element) >= PARAGRAPH;
  }

  private static boolean endsWith(String line, String marks) {
    int end = line.length();
    while (end > 0 && CLOSING.indexOf(line.charAt(end - 1)) >= 0) {
      end--;
    }
    return end > 0 && marks.indexOf(line.charAt(end - 1)) >= 0;
  }
}
