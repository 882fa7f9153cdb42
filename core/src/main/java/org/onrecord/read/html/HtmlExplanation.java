package org.onrecord.read.html;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.onrecord.page.Metadata;
import org.onrecord.page.PageExplanation;
import org.onrecord.page.PageExplanation.Choice;
import org.onrecord.page.PageExplanation.LeftOut;
import org.onrecord.page.PageRule;
import org.onrecord.read.html.article.AppliedRule;
import org.onrecord.read.html.article.FoundArticle;
import org.onrecord.read.html.metadata.MetadataPlaces;
import org.onrecord.read.html.thread.FoundThread;
import org.onrecord.read.html.thread.HtmlComment;
import org.onrecord.read.html.tree.ElementLabels;
import org.onrecord.read.html.tree.HtmlTree;
import org.onrecord.text.SourceText;

/**
 * Says why an HTML page was read as it was: by which rule each element was chosen, rejected or left
 * out, and what else is true of it.
 */
public final class HtmlExplanation implements HtmlReadingObserver {
  /** The most kinds of comment elements that are named. */
  private static final int MOST_KINDS = 4;

  private static final String ARTICLE = "article";
  private static final String THREAD = "thread";

  private final List<Choice> choices = new ArrayList<>();
  private final List<Choice> rejected = new ArrayList<>();
  private final List<LeftOut> leftOut = new ArrayList<>();
  private SourceText source = SourceText.of("");
  private MetadataPlaces places = MetadataPlaces.none();

  /** The elements that were chosen. */
  public List<Choice> choices() {
    return choices;
  }

  /** The elements that were not. */
  public List<Choice> rejected() {
    return rejected;
  }

  /** What of the article's element was left out, in page order. */
  public List<LeftOut> leftOut() {
    return leftOut;
  }

  /** What the page's data say, beside what was made of it. */
  public List<PageExplanation.Told> told(Metadata chosen) {
    return places.told(chosen);
  }

  /** The decoded page, to count lines in. To be given before the page is read. */
  public void source(SourceText decoded) {
    source = decoded;
  }

  @Override
  public void see(HtmlTree tree, Decisions decisions) {
    ElementLabels labels = new ElementLabels(tree, source.string());
    FoundArticle article = decisions.article();
    choices.add(article(tree, labels, article.element(), article.rule()));
    for (AppliedRule other : article.rejected()) {
      rejected.add(article(tree, labels, other.element(), other.rule()));
    }
    if (decisions.headline() != null) {
      choices.add(headline(tree, labels, decisions.headline(), article.element()));
    }
    thread(tree, labels, decisions);
    leftOut(tree, labels, decisions);
    places = MetadataPlaces.of(tree);
  }

  private static Choice article(HtmlTree tree, ElementLabels labels, int element, PageRule rule) {
    return new Choice(
        ARTICLE,
        rule,
        labels.path(element),
        labels.line(element),
        List.of(
            "holds " + share(tree.chars(element), tree.chars(0)) + " of the page's characters",
            share(tree.linked(element), tree.chars(element)) + " of its own are links"));
  }

  private static Choice headline(
      HtmlTree tree, ElementLabels labels, AppliedRule headline, int article) {
    int element = headline.element();
    boolean inside = tree.isIn(element, article);
    return new Choice(
        "headline",
        headline.rule(),
        labels.path(element),
        labels.line(element),
        List.of(inside ? "inside the article" : "outside of the article"));
  }

  private void thread(HtmlTree tree, ElementLabels labels, Decisions decisions) {
    FoundThread thread = decisions.thread();
    PageRule rule = thread.rule();
    if (rule != null && !thread.comments().isEmpty()) {
      choices.add(thread(tree, labels, rule, thread.comments()));
    } else if (rule != null) {
      rejected.add(
          new Choice(
              THREAD, rule, labels.path(thread.first()), labels.line(thread.first()), List.of()));
    }
    int told = decisions.comments() - thread.comments().size();
    if (told > 0) {
      choices.add(
          new Choice(
              THREAD, PageRule.THREAD_IN_DATA, "the page's data", 0, List.of(told + " comments")));
    }
  }

  private static Choice thread(
      HtmlTree tree, ElementLabels labels, PageRule rule, List<HtmlComment> comments) {
    Map<String, Integer> kinds = new LinkedHashMap<>();
    int authors = 0;
    int dates = 0;
    int replies = 0;
    for (HtmlComment comment : comments) {
      kinds.merge(labels.step(comment.element()), 1, Integer::sum);
      authors += comment.author() == null ? 0 : 1;
      dates += comment.posted() == null ? 0 : 1;
      replies += comment.parent() < 0 ? 0 : 1;
    }
    int first = comments.get(0).element();
    List<String> facts = new ArrayList<>();
    kinds.forEach((kind, count) -> facts.add(count + " × " + kind));
    facts.subList(Math.min(facts.size(), MOST_KINDS), facts.size()).clear();
    facts.add(
        String.format(
            Locale.ROOT,
            "%d comments, %d with an author, %d with a date, %d replies",
            comments.size(),
            authors,
            dates,
            replies));
    return new Choice(THREAD, rule, labels.path(tree.parent(first)), labels.line(first), facts);
  }

  /** Elements inside another element that was left out are not listed. */
  private void leftOut(HtmlTree tree, ElementLabels labels, Decisions decisions) {
    int article = decisions.article().element();
    int covered = 0;
    NavigableMap<Integer, PageRule> byPlace = new TreeMap<>();
    decisions.leftOut().forEach(ruled -> byPlace.putIfAbsent(ruled.element(), ruled.rule()));
    for (Map.Entry<Integer, PageRule> entry : byPlace.entrySet()) {
      int node = entry.getKey();
      if (node < covered || !tree.isIn(node, article) || tree.chars(node) == 0) {
        continue;
      }
      covered = tree.isText(node) ? node + 1 : tree.end(node);
      leftOut.add(
          new LeftOut(
              entry.getValue(),
              labels.path(node),
              labels.line(node),
              tree.chars(node),
              labels.words(node)));
    }
  }

  private static String share(int some, int all) {
    return all == 0 ? "0 %" : Math.round(some * 100.0 / all) + " %";
  }
}
