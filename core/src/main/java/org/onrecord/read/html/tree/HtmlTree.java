package org.onrecord.read.html.tree;

import java.util.Arrays;
import org.jsoup.nodes.Attributes;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.onrecord.read.html.source.TextPlaces;
import org.onrecord.read.line.Spaces;

/**
 * The elements and texts of a page in document order, with what is in each: found in one pass, so
 * that every later question is an array access.
 *
 * <p>A node is its index. All in an element {@code e} are the nodes after it up to, without, {@code
 * end(e)}. Characters are counted without white space, and without what no reader sees.
 */
public final class HtmlTree {
  private Node[] nodes = new Node[1024];
  private int[] parents = new int[1024];
  private int[] ends = new int[1024];
  private int[] traits = new int[1024];

  /** Of an element, characters in it; of a text, its own. */
  private int[] chars = new int[1024];

  /** Of an element, characters in links in it; of a text, the run of the source it stands in. */
  private int[] linked = new int[1024];

  private final TextPlaces places;
  private int count;

  private HtmlTree(TextPlaces places) {
    this.places = places;
  }

  /**
   * Takes in a parsed page.
   *
   * @param places where its texts stand
   */
  public static HtmlTree of(Document document, TextPlaces places) {
    HtmlTree tree = new HtmlTree(places);
    tree.read(document);
    return tree;
  }

  private void read(Document document) {
    NameTraits names = new NameTraits();
    Tags tags = new Tags();
    int at = open(document, -1, 0);
    Node next = document.childNodeSize() > 0 ? document.childNode(0) : null;
    while (true) {
      if (next == null) {
        close(at);
        Node closed = nodes[at];
        if (at == 0) {
          return;
        }
        at = parents[at];
        next = closed.nextSibling();
        continue;
      }
      Node sibling = next;
      if (next instanceof TextNode text) {
        text(text, at);
      } else if (next instanceof Element element) {
        at =
            open(
                element,
                at,
                Shown.traits(element, tags.traits(element) | attributes(element, names)));
        next = element.childNodeSize() > 0 ? element.childNode(0) : null;
        continue;
      }
      next = sibling.nextSibling();
    }
  }

  private static int attributes(Element element, NameTraits names) {
    int size = element.attributesSize();
    if (size == 0) {
      return 0;
    }
    Attributes attributes = element.attributes();
    String name = attributes.get("class");
    String id = attributes.get("id");
    int left = size - (name.isEmpty() ? 0 : 1) - (id.isEmpty() ? 0 : 1);
    return names.of(name, id) | Marks.traits(attributes, left);
  }

  private int open(Node node, int parent, int own) {
    if (count == nodes.length) {
      grow();
    }
    nodes[count] = node;
    parents[count] = parent;
    traits[count] = own;
    return count++;
  }

  private void text(TextNode node, int parent) {
    int at = open(node, parent, Trait.TEXT);
    ends[at] = count;
    String words = node.getWholeText();
    int seen = 0;
    boolean blank = true;
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      if (c > ' ') {
        blank = false;
        seen += c == '\u00a0' ? 0 : 1;
      }
    }
    chars[at] = seen;
    linked[at] = blank ? places.nextBlank(words) : places.next(words);
    chars[parent] += seen;
  }

  private void close(int at) {
    ends[at] = count;
    if (has(at, Trait.NEVER)) {
      chars[at] = 0;
      linked[at] = 0;
    } else if (has(at, Trait.LINK)) {
      linked[at] = chars[at];
      if (chars[at] > 0 && chars[at] <= Shown.LONGEST_SIGN && Shown.isSign(this, at)) {
        traits[at] |= Trait.NEVER;
        chars[at] = 0;
        linked[at] = 0;
      }
    }
    if (at > 0) {
      chars[parents[at]] += chars[at];
      linked[parents[at]] += linked[at];
    }
  }

  private void grow() {
    int size = count * 2;
    nodes = Arrays.copyOf(nodes, size);
    parents = Arrays.copyOf(parents, size);
    ends = Arrays.copyOf(ends, size);
    traits = Arrays.copyOf(traits, size);
    chars = Arrays.copyOf(chars, size);
    linked = Arrays.copyOf(linked, size);
  }

  /** How many nodes there are; 0 is the document. */
  public int size() {
    return count;
  }

  public boolean isText(int node) {
    return (traits[node] & Trait.TEXT) != 0;
  }

  /** The words of a text. */
  public String words(int text) {
    return ((TextNode) nodes[text]).getWholeText();
  }

  /** Where the source of a text starts; -1 if that is not known. */
  public int sourceStart(int text) {
    return linked[text] < 0 ? -1 : places.start(linked[text]);
  }

  /** Where the source of a text ends; -1 if that is not known. */
  public int sourceEnd(int text) {
    return linked[text] < 0 ? -1 : places.end(linked[text]);
  }

  public Element element(int element) {
    return (Element) nodes[element];
  }

  /** The element around a node; -1 for the document. */
  public int parent(int node) {
    return parents[node];
  }

  /** The node after all that is in this one. */
  public int end(int node) {
    return ends[node];
  }

  public boolean isIn(int node, int outer) {
    return node >= outer && node < ends[outer];
  }

  /** Whether an element has one of some {@link Trait}s. */
  public boolean has(int node, int some) {
    return (traits[node] & some) != 0;
  }

  /** Characters in a node. */
  public int chars(int node) {
    return chars[node];
  }

  /** Characters in links in an element. */
  public int linked(int element) {
    return linked[element];
  }

  /** The words of all texts in an element up to the last node that was read. */
  String textIn(int element) {
    StringBuilder words = new StringBuilder();
    for (int i = element + 1; i < count; i++) {
      words.append(isText(i) ? words(i) : "");
    }
    return words.toString();
  }

  /** The words in an element as a reader sees them, in one line. */
  public String line(int element) {
    if (element + 2 == ends[element] && isText(element + 1)) {
      return Spaces.folded(words(element + 1)); // most short elements hold one text
    }
    StringBuilder words = new StringBuilder();
    for (int i = element; i < ends[element]; i++) {
      if (isText(i)) {
        words.append(words(i));
      } else if (has(i, Trait.NEVER | Trait.HIDDEN) && i > element) {
        i = ends[i] - 1;
      } else if (has(i, Trait.BLOCK | Trait.BREAK)) {
        words.append(' ');
      }
    }
    return Spaces.folded(words.toString());
  }
}
