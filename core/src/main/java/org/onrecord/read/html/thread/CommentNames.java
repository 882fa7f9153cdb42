package org.onrecord.read.html.thread;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.onrecord.read.html.tree.NameTraits;

/** Recognises comments and their parts by class, id and microdata. */
public final class CommentNames {
  private static final int LONGEST = 200;

  private static final Pattern NUMBERED =
      Pattern.compile(
          "(?i)(?:.*(?:comment|kommentar|commentaire|comentario|reply)[_-]?|c(?=\\d{12}))(\\d+)");

  private static final Set<String> ONE =
      Set.of("comment", "kommentar", "commentaire", "comentario", "commento", "reactie");

  /** What may follow: "comment-item", "commentContainer". */
  private static final Set<String> WHOLE =
      Set.of(
          "item",
          "entry",
          "container",
          "wrapper",
          "box",
          "wrap",
          "single",
          "thread",
          "row",
          "block",
          "post",
          "inner",
          "outer",
          "main",
          "depth",
          "published",
          "level",
          "con",
          "listitem",
          "node");

  private static final Set<String> NEVER_BEFORE =
      Set.of(
          "no", "add", "post", "leave", "write", "new", "my", "your", "submit", "has", "in", "by",
          "for", "is", "hide", "show", "load", "view", "recent", "last", "latest");

  private static final Set<String> TEXT =
      Set.of(
          "text",
          "content",
          "body",
          "copy",
          "message",
          "inhalt",
          "entry",
          "context",
          "description",
          "commenttext",
          "commentcontent",
          "commentbody",
          "usertext",
          "bodytext");

  /** What the tests of a template call its parts, where its classes say nothing. */
  static final List<String> TEST_NAMES = List.of("data-test-id", "data-testid");

  private static final Set<String> AUTHOR =
      Set.of(
          "author",
          "fn",
          "username",
          "user",
          "nick",
          "nickname",
          "name",
          "commenter",
          "commentator",
          "autor",
          "verfasser",
          "poster",
          "profile",
          "byline",
          "vcard");

  private static final Set<String> META =
      Set.of(
          "meta",
          "metadata",
          "date",
          "time",
          "datetime",
          "timestamp",
          "datum",
          "author",
          "vcard",
          "reply",
          "antworten",
          "actions",
          "action",
          "footer",
          "header",
          "head",
          "avatar",
          "says",
          "tools",
          "vote",
          "votes",
          "voting",
          "rating",
          "likes",
          "like",
          "share",
          "permalink",
          "edit",
          "report",
          "moderation",
          "badge",
          "buttons",
          "controls",
          "options",
          "toolbar",
          "info",
          "username",
          "fn",
          "posted",
          "links",
          "nav",
          "gravatar",
          "signature",
          "number",
          "count");

  private static final Set<String> NO_ITEMS =
      Set.of(
          "a",
          "span",
          "button",
          "input",
          "label",
          "i",
          "b",
          "form",
          "textarea",
          "small",
          "time",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "html",
          "body",
          "strong",
          "em",
          "img",
          "td",
          "ol",
          "ul",
          "main",
          "link",
          "meta");

  private final Map<String, Boolean> comments = new HashMap<>();
  private final Map<String, Boolean> texts = new HashMap<>();
  private final Map<String, List<String>> known = new HashMap<>();

  /** Whether an element is named or marked as one comment. */
  boolean isComment(Element element) {
    if (element.attributesSize() == 0 || NO_ITEMS.contains(element.normalName())) {
      return false;
    }
    String type = element.attr("itemtype");
    return type.endsWith("/Comment")
        || type.endsWith("/UserComments")
        || number(element) != null
        || comments.computeIfAbsent(element.className(), CommentNames::namesComment);
  }

  /** Whether an element is named as the notice of another page that links to this one. */
  static boolean isPingback(Element element) {
    List<String> words = NameTraits.words(element.className());
    return words.contains("pingback") || words.contains("trackback");
  }

  /** The number in a comment's id; null if it has none. */
  @Nullable String number(Element element) {
    String id = element.id();
    if (id.isEmpty() || id.length() > LONGEST || !Character.isDigit(id.charAt(id.length() - 1))) {
      return null;
    }
    Matcher matcher = NUMBERED.matcher(id);
    return matcher.matches() ? matcher.group(1) : null;
  }

  private static boolean namesComment(String name) {
    if (name.length() > LONGEST) {
      return false;
    }
    for (String whole : name.split("\\s+", 40)) {
      List<String> words = NameTraits.words(whole);
      int last = words.size() - 1;
      boolean helper = last > 0 && WHOLE.contains(words.get(last));
      int at = helper ? last - 1 : last;
      if (at >= 0
          && at <= 2
          && ONE.contains(words.get(at))
          && (at == 0 || !NEVER_BEFORE.contains(words.get(at - 1)))
          && (helper || !words.contains("by"))) {
        return true;
      }
    }
    return false;
  }

  /** Whether an element is named as the text of a comment, wherever it stands. */
  boolean isCommentText(Element element) {
    String name = element.className();
    return !name.isEmpty()
        && !NO_ITEMS.contains(element.normalName())
        && texts.computeIfAbsent(name, CommentNames::namesText);
  }

  private static boolean namesText(String name) {
    if (name.length() > LONGEST) {
      return false;
    }
    for (String whole : name.split("\\s+", 40)) {
      List<String> words = NameTraits.words(whole);
      int last = words.size() - 1;
      if (last > 0
          && last <= 3
          && TEXT.contains(words.get(last))
          && ONE.contains(words.get(last - 1))) {
        return true;
      }
    }
    return false;
  }

  /** Whether an element inside a comment is named as its text. */
  boolean isText(Element element) {
    String property = element.attr("itemprop");
    if (property.equals("text")
        || property.equals("commentText")
        || property.equals("description")) {
      return true;
    }
    return TEST_NAMES.stream().anyMatch(name -> ONE.contains(element.attr(name)))
        || lastIn(element, TEXT);
  }

  boolean isAuthor(Element element) {
    String property = element.attr("itemprop");
    return property.equals("author")
        || property.equals("creator")
        || property.equals("name")
        || element.normalName().equals("cite")
        || lastIn(element, AUTHOR);
  }

  /** Whether an element inside a comment is named as something beside its text. */
  boolean isMeta(Element element) {
    return element.normalName().equals("time") || lastIn(element, META);
  }

  private boolean lastIn(Element element, Set<String> some) {
    String name = element.className();
    if (name.isEmpty() || name.length() > LONGEST) {
      return false;
    }
    for (String whole : name.split("\\s+", 40)) {
      List<String> words = words(whole);
      if (!words.isEmpty() && words.size() <= 4 && some.contains(words.get(words.size() - 1))) {
        return true;
      }
    }
    return false;
  }

  private List<String> words(String whole) {
    return known.computeIfAbsent(whole, NameTraits::words);
  }
}
