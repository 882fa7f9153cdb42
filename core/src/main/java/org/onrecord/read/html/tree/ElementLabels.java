package org.onrecord.read.html.tree;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.jsoup.nodes.Element;
import org.onrecord.read.line.Spaces;

/** Names elements of a page to people: the way to each, its line in the source, its first words. */
public final class ElementLabels {
  /** Elements named on the way to one. */
  private static final int MOST_STEPS = 4;

  private static final int LONGEST_STEP = 60;

  /** The most UTF-16 units of an element's words. */
  private static final int WORDS = 100;

  private final HtmlTree tree;
  private final String source;

  /** Where the lines of the source end. */
  private final int[] breaks;

  public ElementLabels(HtmlTree tree, String source) {
    this.tree = tree;
    this.source = source;
    this.breaks =
        IntStream.range(0, source.length()).filter(i -> source.charAt(i) == '\n').toArray();
  }

  /** "main &gt; div.story &gt; p": the way to a node; that of the element around a text. */
  public String path(int node) {
    String path = "";
    int at = node;
    for (int steps = 0; steps < MOST_STEPS && at > 0; at = tree.parent(at)) {
      if (!tree.isText(at)) {
        path = step(at) + (path.isEmpty() ? "" : " > " + path);
        steps++;
      }
    }
    return path.isEmpty() ? "the whole page" : path;
  }

  /** "div#story.article-body": an element by its id and its first two classes. */
  public String step(int element) {
    Element named = tree.element(element);
    StringBuilder step = new StringBuilder(named.normalName());
    if (!named.id().isEmpty()) {
      step.append('#').append(named.id());
    }
    named.classNames().stream()
        .filter(name -> !name.isEmpty())
        .limit(2)
        .forEach(name -> step.append('.').append(name));
    return step.length() > LONGEST_STEP ? step.substring(0, LONGEST_STEP) + "…" : step.toString();
  }

  /** The line of the source in which the first words of a node stand, from 1; 0 if unknown. */
  public int line(int node) {
    for (int i = node; i < end(node); i++) {
      if (tree.isText(i) && tree.chars(i) > 0 && tree.sourceStart(i) >= 0) {
        return lineOf(tree.sourceStart(i));
      }
    }
    return 0;
  }

  /** The line of the first word from a place on. */
  private int lineOf(int start) {
    int at = start;
    while (at < source.length() && source.charAt(at) <= ' ') {
      at++;
    }
    int before = Arrays.binarySearch(breaks, at);
    return 1 + (before < 0 ? -before - 1 : before);
  }

  /** The first words of a node. */
  public String words(int node) {
    String words = tree.isText(node) ? Spaces.folded(tree.words(node)) : tree.line(node);
    if (words.length() <= WORDS) {
      return words;
    }
    boolean pair = Character.isHighSurrogate(words.charAt(WORDS - 1));
    return words.substring(0, pair ? WORDS - 1 : WORDS);
  }

  private int end(int node) {
    return tree.isText(node) ? node + 1 : tree.end(node);
  }
}
