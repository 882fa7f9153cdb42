package org.onrecord.page;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Who wrote an article, by what the page says and shows. docs/metadata.md has the order. */
final class HtmlAuthors {
  private static final int LONGEST = 80;
  private static final int MOST = 10;
  private static final int NEAR = 24;
  private static final String[] METAS = {
    "author",
    "article:author",
    "dc.creator",
    "dcterms.creator",
    "parsely-author",
    "sailthru.author",
    "citation_author",
    "byl",
    "og:author",
    "article:author_name"
  };
  private static final Pattern BY =
      Pattern.compile(
          "(?iu)^(?:(?:geschrieben|verfasst|veröffentlicht|gepostet|eingestellt|erstellt|ein beitrag|ein"
              + " artikel|posted|written|published|story|words|text|autor|autorin|author|verfasser|publié|escrito|redazione)"
              + "\\s*(?::|by|von|par|por|durch|di)?|by|von|vom|par|por|di|de|av|door|aus|interview)[:\\s]+(?=\\S)");
  private static final Pattern BETWEEN =
      Pattern.compile("\\s*(?:[,;|/&·•]|\\bund\\b|\\band\\b|\\bet\\b)\\s*");
  private static final Pattern TAIL =
      Pattern.compile(
          "(?iu)\\s*(?:[|•·(\\[]|\\s[-–—]\\s|,? (?:am|on|le|vom|el|um|at)\\b(?= ?\\d|\\s\\p{Lu})|\\s\\d{1,2}\\b|\\s(?:said|says|sagt|schreibt)$|\\d{4}).*$");

  private static final Set<String> WORDS =
      Set.of(
          "author",
          "autor",
          "autoren",
          "authors",
          "about the author",
          "über den autor",
          "redaktion",
          "follow",
          "profil",
          "profile",
          "view profile",
          "kontakt",
          "contact",
          "e-mail",
          "email",
          "twitter",
          "facebook",
          "mehr",
          "more",
          "admin",
          "administrator",
          "anonymous",
          "by",
          "von");

  private final HtmlTree tree;
  private final HtmlHead head;
  private final JsonLd data;

  HtmlAuthors(HtmlTree tree, HtmlHead head, JsonLd data) {
    this.tree = tree;
    this.head = head;
    this.data = data;
  }

  /** What data says: JSON-LD, then meta elements. */
  List<String> told() {
    List<String> told = names(data.authors());
    for (int i = 0; told.isEmpty() && i < METAS.length; i++) {
      told = names(head.metas(METAS[i]));
    }
    return told;
  }

  private List<String> names(List<String> values) {
    Set<String> names = new LinkedHashSet<>();
    for (String value : values) {
      String name = clean(value);
      if (name != null && !isOutlet(name)) {
        names.add(name);
      }
    }
    return names.size() > MOST ? List.of() : new ArrayList<>(names);
  }

  /** A name without "By" before and a date after it; null if it is no name. */
  private static @Nullable String clean(String value) {
    String name = BY.matcher(value.strip()).replaceFirst("");
    name = TAIL.matcher(name).replaceFirst("").strip();
    boolean address = name.contains("://") || name.contains("@") || name.contains("www.");
    boolean letter = name.codePoints().anyMatch(Character::isLetter);
    return name.length() > LONGEST || name.length() < 2 || address || !letter ? null : name;
  }

  private boolean isOutlet(String name) {
    for (String outlet : new String[] {data.publisher(), head.meta("og:site_name")}) {
      if (outlet != null && outlet.equalsIgnoreCase(name)) {
        return true;
      }
    }
    return false;
  }

  /**
   * What the page shows: elements marked or named as the author, then a line that begins with "By".
   *
   * @param seen the nodes to look at
   */
  List<String> shown(BitSet seen) {
    for (int trait : new int[] {Trait.AUTHOR_MARK, Trait.AUTHOR_NAME | Trait.BYLINE_NAME}) {
      List<String> names = marked(seen, trait);
      if (!names.isEmpty()) {
        return names;
      }
    }
    return inLines(seen);
  }

  /** The first that are marked, and those near them: further on other stories have theirs. */
  private List<String> marked(BitSet seen, int trait) {
    Set<String> names = new LinkedHashSet<>();
    int last = -1;
    int i = seen.nextSetBit(0);
    while (i >= 0 && names.size() < MOST && (last < 0 || i - last < NEAR)) {
      if (!tree.isText(i) && tree.has(i, trait) && tree.chars(i) > 1 && tree.chars(i) <= LONGEST) {
        split(tree.line(i), names);
        last = names.isEmpty() ? -1 : tree.end(i);
        i = seen.nextSetBit(tree.end(i));
      } else {
        i = seen.nextSetBit(i + 1);
      }
    }
    return new ArrayList<>(names);
  }

  private void split(String line, Set<String> names) {
    String cleaned = clean(line);
    if (cleaned == null) {
      return;
    }
    for (String part : BETWEEN.split(cleaned, -1)) {
      String name = clean(part);
      if (name != null && isNameLike(name) && !isOutlet(name)) {
        names.add(name);
      }
    }
  }

  /** A marked name may be a pseudonym: one word to four, no sentence. */
  private static boolean isNameLike(String name) {
    return name.split(" ", 6).length <= 4
        && !name.endsWith(":")
        && !WORDS.contains(name.toLowerCase(Locale.ROOT));
  }

  private List<String> inLines(BitSet seen) {
    Set<String> names = new LinkedHashSet<>();
    for (int i = seen.nextSetBit(0); i >= 0 && names.isEmpty(); i = seen.nextSetBit(i + 1)) {
      if (tree.isText(i) && tree.chars(i) >= 5 && tree.chars(i) <= LONGEST) {
        inLine(Spaces.folded(tree.words(i)), names);
      }
    }
    return new ArrayList<>(names);
  }

  private static void inLine(String line, Set<String> names) {
    String rest = BY.matcher(line).find() ? clean(line) : null;
    if (rest == null) {
      return;
    }
    for (String part : BETWEEN.split(rest, -1)) {
      if (PersonName.matches(part)) {
        names.add(part);
      }
    }
  }
}
