package org.onrecord.dispute;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.onrecord.attribution.quotation.QuotedRuns;
import org.onrecord.dispute.quote.OpenMarks;
import org.onrecord.dispute.quote.RepeatedWords;
import org.onrecord.page.Page;
import org.onrecord.text.Span;

/**
 * What readers show as quoted: in quotation marks, in block quotations, in lines marked by {@code
 * >}. Words of another without any mark are found by {@link RepeatedWords}.
 */
final class QuotedWords {
  private final Map<Integer, List<List<Span>>> byPost = new HashMap<>();

  /** Finds them on a page. Linear, but for the order. */
  QuotedWords(Page page, List<Post> posts) {
    List<List<Span>> setOff = new ArrayList<>(page.setOff());
    for (Post written : posts.subList(1, posts.size())) {
      setOff.addAll(OpenMarks.in(page.text().string(), written.paragraphs()));
    }
    List<List<Span>> runs = new ArrayList<>();
    for (List<Span> run : QuotedRuns.in(page)) {
      List<Span> inside = withoutMarks(page.text().string(), run);
      if (!inside.isEmpty()) {
        runs.add(inside);
      }
    }
    setOff.sort(Comparator.comparing(run -> run.get(0)));
    int post = 1;
    for (List<Span> run : merged(setOff, runs)) {
      while (post < posts.size() && end(posts.get(post)) <= run.get(0).start()) {
        post++;
      }
      if (post < posts.size() && posts.get(post).holds(run.get(0))) {
        byPost.computeIfAbsent(post, key -> new ArrayList<>()).add(run);
      }
    }
  }

  /** The quotations in a post, in text order, without overlap; each as its spans. */
  List<List<Span>> in(int post) {
    return byPost.getOrDefault(post, List.of());
  }

  private static int end(Post post) {
    List<Span> paragraphs = post.paragraphs();
    return paragraphs.isEmpty() ? 0 : paragraphs.get(paragraphs.size() - 1).end();
  }

  /** What is set off counts before the marks that stand inside it. */
  private static List<List<Span>> merged(List<List<Span>> setOff, List<List<Span>> runs) {
    List<List<Span>> all = new ArrayList<>(setOff);
    int at = 0;
    for (List<Span> run : runs) {
      while (at < setOff.size() && last(setOff.get(at)).end() <= run.get(0).start()) {
        at++;
      }
      if (at == setOff.size() || setOff.get(at).get(0).start() >= last(run).end()) {
        all.add(run);
      }
    }
    all.sort(Comparator.comparing(run -> run.get(0)));
    return all;
  }

  private static Span last(List<Span> run) {
    return run.get(run.size() - 1);
  }

  /** The words between the marks, where there are any. */
  private static List<Span> withoutMarks(String text, List<Span> run) {
    List<Span> inside = new ArrayList<>();
    for (Span span : run) {
      int start = span.start();
      int end = span.end();
      while (start < end && !Character.isLetterOrDigit(text.codePointAt(start))) {
        start += Character.charCount(text.codePointAt(start));
      }
      while (end > start && "\"”’'“‘»«\u201f \n".indexOf(text.charAt(end - 1)) >= 0) {
        end--;
      }
      if (start < end) {
        inside.add(new Span(start, end));
      }
    }
    return inside;
  }
}
