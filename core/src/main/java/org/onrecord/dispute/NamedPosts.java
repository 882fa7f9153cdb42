package org.onrecord.dispute;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.onrecord.page.Comment;

/**
 * Finds which earlier post an answer names: "@Mara", "#4", "to number 4", "Mara:", "…, Mara.",
 * "this article".
 */
final class NamedPosts {
  /** Before the mark of a number, which is none in "C#4" and in a character's number in HTML. */
  static final String MARKS = "(?<![\\w&])";

  private static final Pattern NUMBER =
      Pattern.compile(
          "(?:" + MARKS + "[@#]|\\b(?:to|on|re:?) (?:number|no\\.|comment|post) )(\\d{1,4})\\b",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern HANDLE = Pattern.compile("(?<!\\w)@([\\p{L}\\w][\\p{L}\\w.-]*)");
  private static final Pattern ADDRESS =
      Pattern.compile("^(\\p{Lu}[\\p{L}\\w.'-]+)(?: \\p{Lu}[\\p{L}\\w.'-]+)?[,:] ");
  private static final Pattern ARTICLE =
      Pattern.compile(
          "\\b(?:this|the|your) (?:article|column|piece|essay|editorial|op-ed|headline)\\b",
          Pattern.CASE_INSENSITIVE);

  /** A name that is spoken to behind a comma: "It was a grant, Mara." */
  private static final Pattern SPOKEN_TO =
      Pattern.compile(", (?:dear |my dear )?(\\p{Lu}[\\p{L}\\w'-]+)(?=[.!?,…]|$)");

  private static final int AMBIGUOUS = -1;

  /** Posts by the whole name and the first name of who wrote them, in lower case. */
  private final Map<String, Integer> byName = new HashMap<>();

  /** Posts by the id of their comment. */
  private final Map<String, Integer> byId = new HashMap<>();

  /** Adds a post that was written before those that may name it. The last of a name is meant. */
  void add(Post post, int number) {
    Comment comment = post.comment();
    if (comment == null) {
      return;
    }
    byId.put(comment.id(), number);
    if (comment.author() != null) {
      String name = comment.author().toLowerCase(Locale.ROOT);
      byName.put(name, number);
      String first = name.split("[\\s_]", 2)[0];
      if (!first.equals(name) && first.length() > 2) {
        Integer known = byName.get(first);
        boolean another = known != null && known != number;
        byName.put(first, another ? AMBIGUOUS : number);
      }
    }
  }

  /**
   * The post that some words name; empty where they name none.
   *
   * @param words of the answer's first span
   * @param reply whether the answer stands in a reply to another comment
   */
  OptionalInt in(String words, boolean reply) {
    Matcher number = NUMBER.matcher(words);
    if (number.find()) {
      return of(byId.get("c" + number.group(1)));
    }
    Matcher handle = HANDLE.matcher(words);
    if (handle.find()) {
      return of(byName.get(handle.group(1).toLowerCase(Locale.ROOT)));
    }
    Matcher address = ADDRESS.matcher(words);
    if (address.find()) {
      for (String name : List.of(address.group(0).replaceAll("[,:] $", ""), address.group(1))) {
        OptionalInt post = of(byName.get(name.toLowerCase(Locale.ROOT)));
        if (post.isPresent()) {
          return post;
        }
      }
    }
    Matcher spokenTo = SPOKEN_TO.matcher(words);
    while (reply && spokenTo.find()) {
      OptionalInt post = of(byName.get(spokenTo.group(1).toLowerCase(Locale.ROOT)));
      if (post.isPresent()) {
        return post;
      }
    }
    Matcher article = ARTICLE.matcher(words);
    boolean named = article.find() && !(reply && isPlace(words, article.start()));
    return named ? OptionalInt.of(0) : OptionalInt.empty();
  }

  /** "It says so in the article" answers the comment above, which it is said against. */
  private static boolean isPlace(String words, int article) {
    String before = words.substring(0, article).toLowerCase(Locale.ROOT);
    return before.endsWith("in ") || before.endsWith("read ");
  }

  private static OptionalInt of(@Nullable Integer post) {
    return post == null || post == AMBIGUOUS ? OptionalInt.empty() : OptionalInt.of(post);
  }
}
