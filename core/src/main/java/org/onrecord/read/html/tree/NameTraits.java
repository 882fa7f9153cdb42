package org.onrecord.read.html.tree;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.onrecord.read.line.NameWords;
import org.onrecord.read.line.WordTable;

/**
 * What the words in a class or id say of an element. Pages name thousands of elements with few
 * different names, so each name is read once.
 */
public final class NameTraits {
  /** Longer names are cut: a class of megabytes names nothing. */
  private static final int LONGEST = 400;

  /** What names of comments hold. */
  private static final String[] STEMS = {"comment", "komment", "coment", "reactie", "reply"};

  private static final Map<String, Integer> WORDS = new HashMap<>();

  static {
    put(
        Trait.NOISE_NAME,
        "share sharing sharebar social sharedaddy addtoany related recommended recommendations"
            + " recommend newsletter subscribe subscription promo promotion promoted advert adverts"
            + " advertisement advertising ads ad anzeige werbung sponsored sponsor outbrain taboola"
            + " sidebar sidebars breadcrumb breadcrumbs cookie cookies navbar pagination pager tags"
            + " taglist trending popular masthead modal popup skip navigation nav menu footer"
            + " widget widgets toolbar signup banner login jp disclaimer rating"
            + " ratings similar more paywall sticky consent likes bookmark bookmarks"
            + " blogroll prevnext topbar copyright tooltip offscreen affiliate abo contactbox kontakt print drucken donate donation"
            + " spenden flyout recirculation recirc next recent rss follow seguinos moreon");
    put(Trait.TEASER_NAME, "teaser teasers");
    put(Trait.COMMENTS_NAME, "comments commentlist disqus respond kommentare commentform");
    put(Trait.COMMENT_NAME, "comment kommentar reply replies discussion");
    put(
        Trait.AUTHOR_NAME,
        "author authors writer contributor autor autoren autorenzeile autorname authorname"
            + " auteur auteurs verfasser redakteur wrote username postauthor");
    put(Trait.NOTE_NAME, "bio about box info description profile card biography");
    put(
        Trait.CAPTION,
        "caption captions bildunterschrift bildtext legend legende credit credits epigrafe");
    put(Trait.BYLINE_NAME, "byline bylines");
    put(Trait.DATE_NAME, "date time datetime published timestamp datum pubdate");
    put(
        Trait.META_NAME,
        "meta postmeta tagged tag category categories postmetadata entrymeta permalink filed"
            + " postinfo");
    put(Trait.TITLE_NAME, "headline title");
    put(Trait.QUOTE, "quote quoted zitat");
  }

  /** "article-body", "entry content", "storyText": the first word and the second. */
  private static final int FIRST = 1;

  private static final int SECOND = 1 << 1;

  /** The word suffices alone. */
  private static final int ALONE = 1 << 2;

  /** The word negates the next one. */
  private static final int NOT = 1 << 3;

  /** The word is of a class that hides an element, or may be. */
  private static final int HIDES = 1 << 4;

  /** No trait that a word gives has one of these bits. */
  private static final int KINDS = FIRST | SECOND | ALONE | NOT | HIDES;

  static {
    put(FIRST, "article post entry story news artikel blog content body");
    put(SECOND, "body content text copy entry article inhalt bodytext story");
    put(
        ALONE,
        "articlebody articletext articlecontent articlecontents storybody storytext storycontent"
            + " postbody posttext postcontent postentry entrytext entrycontent entrybody newstext"
            + " bodytext bodycopy fliesstext entry storycopy");
    put(NOT, "no not has with without hide non is");
    put(HIDES, "hidden hide sr screen visually visuallyhidden");
  }

  private static final WordTable TABLE = new WordTable(WORDS);

  /** Must be a power of two. */
  private static final int SLOTS = 512;

  private final String[] known = new String[SLOTS];
  private final int[] theirs = new int[SLOTS];

  private static void put(int trait, String words) {
    for (String word : words.split(" ", -1)) {
      WORDS.merge(word, trait, (a, b) -> a | b);
    }
  }

  /** What the class and the id of an element say; either may be empty. */
  int of(String name, String id) {
    // an id is another for each element, so nothing is kept of it
    return ofClass(name) | (id.isEmpty() ? 0 : read(id));
  }

  /** Keeps the last name of each slot: no hash of all its letters, which would be half the cost. */
  private int ofClass(String name) {
    if (name.isEmpty()) {
      return 0;
    }
    int slot = slot(name);
    if (!name.equals(known[slot])) {
      theirs[slot] = read(name);
      known[slot] = name;
    }
    return theirs[slot];
  }

  private static int slot(String name) {
    int length = name.length();
    int hash = length;
    hash = 31 * hash + name.charAt(length - 1);
    hash = 31 * hash + name.charAt(length / 2);
    hash = 31 * hash + name.charAt(length / 4);
    return (hash ^ (hash >>> 9)) & (SLOTS - 1);
  }

  /** Whole classes by which pages hide what only screen readers shall read, or nobody. */
  private static final Set<String> HIDING =
      Set.of(
          "hidden", "sr-only", "screen-reader-text", "visually-hidden", "visuallyhidden", "hide");

  static int read(String name) {
    int traits = mayNameComment(name) ? Trait.MAYBE_COMMENT : 0;
    int kinds = 0;
    NameWords words = new NameWords(name, Math.min(name.length(), LONGEST));
    int before = WordTable.NONE;
    while (words.next()) {
      int word = TABLE.find(words);
      int bits = TABLE.bits(word);
      int last = TABLE.bits(before);
      kinds |= bits;
      if ((last & NOT) == 0) {
        traits |= bits & ~KINDS;
      }
      boolean second = (last & FIRST) != 0 && (bits & SECOND) != 0 && word != before;
      if (second || (bits & ALONE) != 0) {
        traits |= Trait.BODY_NAME;
      }
      before = word;
    }
    return (kinds & HIDES) != 0 && hides(name) ? traits | Trait.HIDDEN : traits;
  }

  private static boolean hides(String name) {
    if (name.length() > LONGEST) {
      return false;
    }
    for (String whole : name.split(" ", -1)) {
      if (HIDING.contains(whole)) {
        return true;
      }
    }
    return false;
  }

  /** Whether {@code CommentNames} is worth asking. */
  private static boolean mayNameComment(String name) {
    if (name.length() > LONGEST) {
      return false;
    }
    for (int i = 2; i + 3 <= name.length(); i++) {
      if (isThird(name.charAt(i)) && isStem(name, i - 2)) {
        return true;
      }
    }
    char first = name.charAt(0);
    return name.length() > 12
        && (first == 'c' || first == 'C')
        && Character.isDigit(name.charAt(1));
  }

  /** The third letter of a stem, quicker to look for than the whole. */
  private static boolean isThird(char c) {
    int small = c | ' ';
    return small == 'm' || small == 'a' || small == 'p';
  }

  private static boolean isStem(String name, int at) {
    int first = name.charAt(at) | ' ';
    int second = name.charAt(at + 1) | ' ';
    if (second != 'o' && (first != 'r' || second != 'e')) {
      return false;
    }
    for (String stem : STEMS) {
      if (name.regionMatches(true, at, stem, 0, stem.length())) {
        return true;
      }
    }
    return false;
  }

  /** The words of a name in lower case, cut where letters end and where capitals begin. */
  public static List<String> words(String name) {
    List<String> words = new ArrayList<>();
    NameWords next = new NameWords(name, Math.min(name.length(), LONGEST));
    while (next.next()) {
      words.add(name.substring(next.start(), next.end()).toLowerCase(Locale.ROOT));
    }
    return words;
  }
}
