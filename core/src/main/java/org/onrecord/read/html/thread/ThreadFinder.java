package org.onrecord.read.html.thread;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Pattern;
import org.onrecord.page.PageRule;
import org.onrecord.read.html.tree.HtmlTree;
import org.onrecord.read.html.tree.Prose;
import org.onrecord.read.line.DateText;

/**
 * Finds the readers' comments of a page: elements marked as comments, named so, or with a comment's
 * number as their id, such as WordPress and its themes, Drupal, Blogger and hand-made lists write.
 *
 * <p>A comment inside another answers it. Where a page sets all of them one under the other, {@link
 * CommentParents} finds what each answers.
 */
public final class ThreadFinder {
  private static final int LITTLE = 100;
  private static final int LONG = 2000;

  /**
   * What stands beside comments that name neither author nor date in their markup. Not with a word
   * boundary of regular expressions, which looks back over a run of combining marks at each of
   * them.
   */
  private static final Pattern ANSWER =
      Pattern.compile(
          "(?iu)(?<![\\p{L}\\p{N}_])(?:reply|antworten|répondre|responder|rispondi|beantwoorden|\\d+ (?:minutes?|hours?|days?|weeks?|months?|years?) ago)(?![\\p{L}\\p{N}_])");

  private final HtmlTree tree;
  private final CommentNames names = new CommentNames();
  private final CommentParts parts;

  private ThreadFinder(HtmlTree tree, DateText.Order order) {
    this.tree = tree;
    this.parts = new CommentParts(tree, names, order);
  }

  /**
   * The comments in page order.
   *
   * @param order how the page writes dates in numbers
   */
  public static FoundThread find(HtmlTree tree, DateText.Order order) {
    ThreadFinder finder = new ThreadFinder(tree, order);
    List<Integer> items = CommentItems.find(tree, finder.names);
    if (StoryTeasers.are(tree, finder.names, items)) {
      return new FoundThread(List.of(), PageRule.THREAD_UNSIGNED, items.get(0));
    }
    List<HtmlComment> comments = finder.comments(items);
    if (finder.isDiscussion(comments)) {
      comments = finder.comments(items.subList(1, items.size()));
    }
    if (comments.isEmpty()) {
      return new FoundThread(List.of(), null, -1);
    }
    PageRule rule = finder.rule(comments);
    return new FoundThread(
        rule == PageRule.THREAD_UNSIGNED ? List.of() : CommentParents.fill(tree, comments),
        rule,
        comments.get(0).element());
  }

  /**
   * Names deceive: a column may be called "comment". Comments have numbers, marks, or authors; one
   * alone never is most of a page.
   */
  private PageRule rule(List<HtmlComment> comments) {
    for (HtmlComment comment : comments) {
      if (names.number(tree.element(comment.element())) != null) {
        return PageRule.THREAD_NUMBERED;
      }
      boolean most = tree.chars(comment.element()) * 3L > tree.chars(0);
      boolean told =
          comment.author() != null
              || comment.posted() != null
              || ANSWER.matcher(words(comment)).find();
      if (told && (comments.size() > 1 || !most)) {
        return PageRule.THREAD_SIGNED;
      }
    }
    return PageRule.THREAD_UNSIGNED;
  }

  /** The words of a comment and what is beside them, without its replies. */
  private String words(HtmlComment comment) {
    StringBuilder words = new StringBuilder();
    for (int i = comment.element(); i < comment.end() && words.length() < LONG; i++) {
      words.append(tree.isText(i) ? tree.words(i) : " ");
    }
    return words.toString();
  }

  /** In a forum the first post is what the others answer: there is hardly any text before it. */
  private boolean isDiscussion(List<HtmlComment> comments) {
    if (comments.size() < 2) {
      return false;
    }
    Prose prose = new Prose(tree, HtmlComment.nodes(tree, comments));
    int first = comments.get(0).element();
    int before = 0;
    for (int i = 1; i < first; i++) {
      before += tree.isText(i) || prose.of(i) < LITTLE / 2 ? 0 : prose.of(i);
    }
    return before < LITTLE && before < tree.chars(first);
  }

  private List<HtmlComment> comments(List<Integer> items) {
    List<HtmlComment> comments = new ArrayList<>();
    Deque<Integer> open = new ArrayDeque<>();
    for (int at = 0; at < items.size(); at++) {
      int item = items.get(at);
      while (!open.isEmpty() && !tree.isIn(item, comments.get(open.element()).element())) {
        open.pop();
      }
      while (open.size() > CommentParents.DEEPEST) {
        open.pop();
      }
      int end =
          at + 1 < items.size() ? Math.min(tree.end(item), items.get(at + 1)) : tree.end(item);
      comments.add(
          new HtmlComment(
              item,
              parts.text(item, end),
              end,
              open.isEmpty() ? -1 : open.element(),
              parts.author(item, end),
              parts.posted(item, end)));
      open.push(comments.size() - 1);
    }
    return comments;
  }
}
