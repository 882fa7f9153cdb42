package org.onrecord.read.html.article;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.onrecord.page.PageRule;
import org.onrecord.read.html.tree.HtmlTree;
import org.onrecord.read.html.tree.Trait;

/**
 * The article's title: its heading on the page where there is one, else what the page's data say.
 */
public final class HtmlTitle {
  private static final int LONGEST = 300;
  private static final int MOST_WORDS = 60;

  /** Must be a power of two. */
  private static final int HASHES = 1 << 12;

  /** How well a heading of any rank must agree with the title in the data, 0 to 100. */
  private static final int AGREED = 50;

  /** The same for an h2. */
  private static final int NEARLY = 34;

  private static final Pattern HOME = Pattern.compile("(?:https?:)?//[^/?#]+/?|/|/?index\\.\\w+");

  private final HtmlTree tree;
  private final HtmlNoise noise;
  private final List<Set<String>> told = new ArrayList<>();
  private final Map<Integer, Integer> agreements = new HashMap<>();

  /** Bits for the hashes of all words of the titles that are told. */
  private final BitSet toldWords = new BitSet(HASHES);

  /**
   * Prepares to find the title of a page.
   *
   * @param told what the page's data say its title is
   */
  public HtmlTitle(HtmlTree tree, HtmlNoise noise, List<String> told) {
    this.tree = tree;
    this.noise = noise;
    told.forEach(title -> this.told.add(words(title)));
    this.told.forEach(words -> words.forEach(word -> toldWords.set(slot(word.hashCode()))));
  }

  /** The element of the heading that says what the data say; -1 if none does. */
  public int element() {
    int best = element(-1);
    return best >= 0 && agreement(best) >= AGREED ? best : -1;
  }

  /**
   * The element of the heading: the one that says what the data say; else the h1 in the article or
   * before it; -1 if there is none.
   *
   * @param article where it is; negative if that is not known
   */
  public int element(int article) {
    int best = -1;
    int most = 0;
    for (int i = 1; i < tree.size(); i++) {
      if (!tree.isText(i) && isHeading(i)) {
        int score = score(i, article);
        if (score > most) {
          most = score;
          best = i;
        }
      }
    }
    return best;
  }

  /** Why an element that {@link #element(int)} gave is the heading. */
  public PageRule rule(int heading) {
    if (agreement(heading) >= AGREED) {
      return PageRule.HEADLINE_TOLD;
    }
    return rank(heading).equals("h1")
        ? PageRule.HEADLINE_FIRST_RANK
        : PageRule.HEADLINE_SECOND_RANK;
  }

  private boolean isHeading(int element) {
    return tree.chars(element) > 1
        && tree.chars(element) <= LONGEST
        && (tree.has(element, Trait.HEADING)
            || (tree.has(element, Trait.TITLE_NAME) && tree.has(element, Trait.BLOCK)))
        && !leadsHome(element);
  }

  /** Whether all of a heading is a link to the site's first page: then it is the site's name. */
  private boolean leadsHome(int heading) {
    if (tree.linked(heading) < tree.chars(heading)) {
      return false;
    }
    for (int i = heading; i < tree.end(heading); i++) {
      if (!tree.isText(i) && tree.has(i, Trait.LINK) && tree.chars(i) > 0) {
        return HOME.matcher(tree.element(i).attr("href").strip()).matches();
      }
    }
    return false;
  }

  private int score(int heading, int article) {
    int score = agreement(heading);
    String rank = rank(heading);
    boolean first = rank.equals("h1");
    boolean second = rank.equals("h2");
    if (score < AGREED && !first && !(second && score >= NEARLY)) {
      return 0;
    }
    boolean inside = article < 0 || tree.isIn(heading, article);
    score += first ? 30 : second ? 10 : 0;
    score += inside ? 8 : heading < article ? 10 : -30;
    return noise.isNoise(heading) ? score - 25 : score;
  }

  private String rank(int heading) {
    return tree.element(heading).normalName();
  }

  private int agreement(int heading) {
    return agreements.computeIfAbsent(heading, at -> agreement(tree.line(at)));
  }

  /** How well a heading agrees with what the data say, 0 to 100. */
  private int agreement(String line) {
    if (!mayAgree(line)) {
      return 0;
    }
    Set<String> words = words(line);
    int best = 0;
    for (Set<String> others : told) {
      if (words.isEmpty() || others.isEmpty()) {
        continue;
      }
      int both = 0;
      for (String word : words) {
        both += others.contains(word) ? 1 : 0;
      }
      // A title goes on with the outlet's name; a heading does not.
      best =
          Math.max(
              best,
              both * 100 / words.size() * Math.min(100, 40 + both * 100 / others.size()) / 100);
    }
    return best;
  }

  /** Whether a line may share a word with what the data say. Most headings do not. */
  boolean mayAgree(String line) {
    int hash = 0;
    boolean word = false;
    for (int i = 0; i <= line.length(); i++) {
      char c = i < line.length() ? line.charAt(i) : ' ';
      if (c > 127) {
        return true; // lower case is not always that of each character
      }
      boolean letter = (c | ' ') >= 'a' && (c | ' ') <= 'z';
      if (letter || (c >= '0' && c <= '9')) {
        hash = 31 * hash + (letter ? c | ' ' : c);
        word = true;
      } else if (word) {
        if (toldWords.get(slot(hash))) {
          return true;
        }
        hash = 0;
        word = false;
      }
    }
    return false;
  }

  private static int slot(int hash) {
    return (hash ^ (hash >>> 13)) & (HASHES - 1);
  }

  static Set<String> words(String line) {
    Set<String> words = new HashSet<>();
    int start = -1;
    for (int i = 0; i <= line.length() && words.size() < MOST_WORDS; i++) {
      boolean letter = i < line.length() && Character.isLetterOrDigit(line.charAt(i));
      if (letter && start < 0) {
        start = i;
      } else if (!letter && start >= 0) {
        words.add(line.substring(start, i).toLowerCase(Locale.ROOT));
        start = -1;
      }
    }
    return words;
  }

  /** The title where no heading gives it: without the outlet's name. */
  public static @Nullable String plain(List<String> told, @Nullable String outlet) {
    for (String title : told) {
      if (!title.isBlank()) {
        return withoutOutlet(title, outlet);
      }
    }
    return null;
  }

  /** Cuts " | The Outlet" where the page says that this is its outlet. */
  public static String withoutOutlet(String title, @Nullable String outlet) {
    if (outlet == null || !title.endsWith(outlet)) {
      return title;
    }
    String rest = title.substring(0, title.length() - outlet.length()).stripTrailing();
    boolean separated = rest.length() > 1 && "|-–—:·»".indexOf(rest.charAt(rest.length() - 1)) >= 0;
    return separated ? rest.substring(0, rest.length() - 1).stripTrailing() : title;
  }
}
