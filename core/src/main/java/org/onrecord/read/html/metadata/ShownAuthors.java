package org.onrecord.read.html.metadata;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.onrecord.read.html.tree.HtmlTree;
import org.onrecord.read.html.tree.Trait;
import org.onrecord.read.line.AuthorLine;
import org.onrecord.read.line.PersonName;
import org.onrecord.read.line.Spaces;

/**
 * Who wrote an article, by what the page shows around it: elements marked as the author, links to
 * an author's page, elements named so, lines that begin with "By".
 */
final class ShownAuthors {
  private static final int LONGEST = 80;
  private static final int NEAR = 24;

  /** How many nodes before the headline and after the article are looked at. */
  private static final int AROUND = 60;

  /** The folders of authors' pages: "/authors/jane-roe". */
  private static final Set<String> FOLDERS =
      Set.of(
          "author",
          "authors",
          "autor",
          "autoren",
          "autorin",
          "autores",
          "auteur",
          "auteurs",
          "autore",
          "autori",
          "by",
          "byline",
          "contributor",
          "contributors",
          "columnist",
          "columnists",
          "creator",
          "journalist",
          "people",
          "person",
          "profil",
          "profile",
          "profiles",
          "redakteur",
          "redaktion",
          "reporter",
          "reporters",
          "staff",
          "team",
          "user",
          "users",
          "writer",
          "writers");

  private final HtmlTree tree;
  private final BitSet seen;
  private final HtmlAuthors told;

  /**
   * Prepares to find the authors that a page shows.
   *
   * @param seen the nodes to look at
   * @param headline where it stands; negative if that is not known
   * @param told knows the outlet's name
   */
  ShownAuthors(HtmlTree tree, BitSet seen, int headline, int article, HtmlAuthors told) {
    this.tree = tree;
    this.told = told;
    this.seen = (BitSet) seen.clone();
    int first = headline < 0 ? article : Math.min(headline, article);
    this.seen.clear(0, Math.max(0, first - AROUND));
    this.seen.clear(Math.min(tree.size(), tree.end(article) + AROUND), tree.size());
  }

  /** The names, by the surest of these ways that finds any. */
  List<String> find() {
    List<String> names = marked(Trait.AUTHOR_MARK);
    if (names.isEmpty()) {
      names = linked();
    }
    if (names.isEmpty()) {
      names = marked(Trait.AUTHOR_NAME | Trait.BYLINE_NAME);
    }
    return names.isEmpty() ? inLines() : names;
  }

  /** The first that are marked, and those near them: further on other stories have theirs. */
  private List<String> marked(int trait) {
    Set<String> names = new LinkedHashSet<>();
    int last = -1;
    int i = seen.nextSetBit(0);
    while (i >= 0 && names.size() < AuthorLine.MOST && (last < 0 || i - last < NEAR)) {
      if (!tree.isText(i)
          && tree.has(i, trait)
          && tree.chars(i) > 1
          && tree.chars(i) <= LONGEST
          && !Microdata.isOfAnother(tree, i)) {
        add(AuthorLine.marked(tree.line(i)), names);
        last = names.isEmpty() ? -1 : tree.end(i);
        i = seen.nextSetBit(tree.end(i));
      } else {
        i = seen.nextSetBit(i + 1);
      }
    }
    return new ArrayList<>(names);
  }

  /** Links whose address ends in a folder of authors and the name itself. */
  private List<String> linked() {
    Set<String> names = new LinkedHashSet<>();
    int last = -1;
    int i = seen.nextSetBit(0);
    while (i >= 0 && names.size() < AuthorLine.MOST && (last < 0 || i - last < NEAR)) {
      if (!tree.isText(i)
          && tree.has(i, Trait.LINK)
          && tree.chars(i) > 3
          && tree.chars(i) <= LONGEST
          && leadsToAuthor(i)) {
        names.add(tree.line(i));
        last = i;
      }
      i = seen.nextSetBit(i + 1);
    }
    return new ArrayList<>(names);
  }

  private boolean leadsToAuthor(int link) {
    String address = tree.element(link).attr("href");
    String step = address.length() > 300 ? null : authorsStep(address);
    return step != null && isAuthorsPage(step, tree.line(link));
  }

  /** The last step of an address behind a folder of authors; null where there is none. */
  static @Nullable String authorsStep(String address) {
    int end = address.length();
    while (end > 0 && address.charAt(end - 1) == '/') {
      end--;
    }
    int slash = address.lastIndexOf('/', end - 1);
    if (slash < 0) {
      return null;
    }
    String folder = address.substring(address.lastIndexOf('/', slash - 1) + 1, slash);
    boolean isOfAuthors = FOLDERS.contains(folder.toLowerCase(Locale.ROOT));
    return isOfAuthors ? address.substring(slash + 1, end) : null;
  }

  /** Whether the last step of an address holds the first word and the last of a person's name. */
  private static boolean isAuthorsPage(String step, String name) {
    if (!PersonName.matches(name)) {
      return false;
    }
    String last = step.toLowerCase(Locale.ROOT);
    String[] words = name.toLowerCase(Locale.ROOT).split("[ .]+", -1);
    return last.contains(plain(words[0])) && last.contains(plain(words[words.length - 1]));
  }

  /** The part of a word that no address writes differently. */
  private static String plain(String word) {
    int end = 0;
    while (end < word.length() && word.charAt(end) >= 'a' && word.charAt(end) <= 'z') {
      end++;
    }
    return word.substring(0, end);
  }

  private void add(Set<String> found, Set<String> names) {
    found.stream().filter(name -> !told.isOutlet(name)).forEach(names::add);
  }

  /** The first line that is a byline: the words between two block boundaries or line breaks. */
  private List<String> inLines() {
    StringBuilder line = new StringBuilder();
    for (int i = seen.nextSetBit(0); i >= 0; i = seen.nextSetBit(i + 1)) {
      if (tree.isText(i)) {
        if (line.length() <= 2 * LONGEST) {
          line.append(tree.words(i));
        }
      } else if (tree.has(i, Trait.BLOCK | Trait.BREAK)) {
        List<String> names = inLine(line);
        if (names != null) {
          return names;
        }
        line.setLength(0);
      }
    }
    List<String> names = inLine(line);
    return names == null ? List.of() : names;
  }

  private static @Nullable List<String> inLine(CharSequence line) {
    if (line.length() < 5 || line.length() > 2 * LONGEST) {
      return null;
    }
    Set<String> names = AuthorLine.byline(Spaces.folded(line.toString()));
    return names.isEmpty() ? null : new ArrayList<>(names);
  }
}
