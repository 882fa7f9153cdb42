package org.onrecord.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.onrecord.page.PageExplanation.Choice;
import org.onrecord.text.SourceText;

/**
 * Says why an HTML page was read as it was, by what is true of the elements that were chosen: their
 * names and marks, and how much of the page's text they hold.
 */
final class HtmlExplanation implements HtmlWitness {
  /** Elements named on the way to one. */
  private static final int MOST_STEPS = 4;

  private static final int LONGEST_STEP = 60;

  private final List<Choice> choices = new ArrayList<>();
  private SourceText source = SourceText.of("");
  private HtmlToldPlaces places = HtmlToldPlaces.none();

  /** The elements that were chosen. */
  List<Choice> choices() {
    return choices;
  }

  /** What the page's data say, beside what was made of it. */
  List<PageExplanation.Told> told(Metadata chosen) {
    return places.told(chosen);
  }

  /** The decoded page, to count lines in. To be given before the page is read. */
  void source(SourceText decoded) {
    source = decoded;
  }

  @Override
  public void see(HtmlTree tree, int article, int headline, List<HtmlComment> comments) {
    choices.add(
        new Choice("article", path(tree, article), line(tree, article), article(tree, article)));
    if (headline >= 0) {
      boolean in = tree.isIn(headline, article);
      choices.add(
          new Choice(
              "headline",
              path(tree, headline),
              line(tree, headline),
              List.of(in ? "inside the article" : "outside of the article")));
    }
    if (!comments.isEmpty()) {
      thread(tree, comments);
    }
    places = HtmlToldPlaces.of(tree);
  }

  private static List<String> article(HtmlTree tree, int article) {
    List<String> facts = new ArrayList<>();
    if (tree.has(article, Trait.BODY_NAME)) {
      facts.add("named as an article's body");
    } else if (tree.has(article, Trait.ARTICLE)) {
      facts.add("marked as the article");
    } else if (article == 0) {
      facts.add("nothing stands out, so the whole page");
    } else {
      facts.add("the deepest element with most of the running text");
    }
    facts.add("holds " + share(tree.chars(article), tree.chars(0)) + " of the page's characters");
    facts.add(share(tree.linked(article), tree.chars(article)) + " of its own are links");
    return facts;
  }

  private void thread(HtmlTree tree, List<HtmlComment> comments) {
    Map<String, Integer> names = new LinkedHashMap<>();
    int authors = 0;
    int dates = 0;
    int replies = 0;
    for (HtmlComment comment : comments) {
      names.merge(step(tree.element(comment.element())), 1, Integer::sum);
      authors += comment.author() == null ? 0 : 1;
      dates += comment.posted() == null ? 0 : 1;
      replies += comment.parent() < 0 ? 0 : 1;
    }
    int first = comments.get(0).element();
    List<String> facts = new ArrayList<>();
    names.forEach((name, count) -> facts.add(count + " × " + name));
    facts.subList(Math.min(facts.size(), MOST_STEPS), facts.size()).clear();
    facts.add(
        String.format(
            Locale.ROOT,
            "%d comments, %d with an author, %d with a date, %d replies",
            comments.size(),
            authors,
            dates,
            replies));
    choices.add(new Choice("thread", path(tree, tree.parent(first)), line(tree, first), facts));
  }

  private static String share(int some, int all) {
    return all == 0 ? "0 %" : Math.round(some * 100.0 / all) + " %";
  }

  private static String path(HtmlTree tree, int element) {
    String path = "";
    int at = element;
    for (int steps = 0; steps < MOST_STEPS && at > 0; steps++) {
      if (!tree.isText(at)) {
        path = step(tree.element(at)) + (path.isEmpty() ? "" : " > " + path);
      }
      at = tree.parent(at);
    }
    return path.isEmpty() ? "the whole page" : path;
  }

  /** "div#story.article-body": an element by its id and its first two classes. */
  private static String step(Element element) {
    StringBuilder step = new StringBuilder(element.normalName());
    if (!element.id().isEmpty()) {
      step.append('#').append(element.id());
    }
    element.classNames().stream()
        .filter(name -> !name.isEmpty())
        .limit(2)
        .forEach(name -> step.append('.').append(name));
    return step.length() > LONGEST_STEP ? step.substring(0, LONGEST_STEP) + "…" : step.toString();
  }

  private int line(HtmlTree tree, int element) {
    for (int i = element; i < tree.end(element); i++) {
      int start = tree.isText(i) && tree.chars(i) > 0 ? tree.sourceStart(i) : -1;
      if (start >= 0) {
        return 1 + (int) source.string().substring(0, start).chars().filter(c -> c == '\n').count();
      }
    }
    return 0;
  }
}
