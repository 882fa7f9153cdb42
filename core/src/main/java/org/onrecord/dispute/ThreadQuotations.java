package org.onrecord.dispute;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.onrecord.dispute.quote.FirstWords;
import org.onrecord.dispute.quote.PostWords;
import org.onrecord.dispute.quote.RepeatedWords;
import org.onrecord.page.Comment;
import org.onrecord.page.Page;
import org.onrecord.text.Span;

/**
 * Links what readers quote to who wrote it first on the page. Linear in the page's text, but for
 * the look at a few candidates of each quotation.
 */
final class ThreadQuotations {
  /**
   * The fewest words of a quotation that tell what is answered. Fewer are a turn of phrase, unless
   * they begin a paragraph and stand in the post that is answered.
   */
  private static final int LEAST = 3;

  /** A phrase in marks with fewer words may stand in an answer to something longer. */
  private static final int PHRASE = 8;

  /** The fewest words that may be from a post further down: a thread is no order in time. */
  private static final int LEAST_FROM_BELOW = 5;

  /** How much more of a quotation must stand in the post that is answered than in another. */
  private static final double MORE = 0.2;

  /** The fewest words without marks that are a quotation in the middle of a sentence. */
  private static final int LEAST_WITHIN = 16;

  private final String text;
  private final List<Post> posts;
  private final List<PostWords> words = new ArrayList<>();
  private final QuotedWords quoted;
  private final FirstWords first = new FirstWords();

  /** By number, posts that were looked at as a whole: an article is answered by many. */
  private final Map<Integer, FirstWords> wholes = new HashMap<>();

  /** Made when first asked, since few pages have quotations as short. */
  private @Nullable TwoWordsAbove above;

  /** For each post read so far which of its words are another's. */
  private final List<boolean[]> repeated = new ArrayList<>();

  /** Words that somebody quoted first, and nobody here wrote. */
  private final FirstWords outside = new FirstWords();

  private ThreadQuotations(Page page, List<Post> posts) {
    this.text = page.text().string();
    this.posts = posts;
    this.quoted = new QuotedWords(page, posts);
    posts.forEach(post -> words.add(PostWords.of(text, post.paragraphs())));
  }

  /** For each post its quotations, in text order, without overlap. */
  static List<List<Answer.Linked>> of(Page page, List<Post> posts) {
    ThreadQuotations quotations = new ThreadQuotations(page, posts);
    List<List<Answer.Linked>> all = new ArrayList<>();
    for (int post = 0; post < posts.size(); post++) {
      all.add(quotations.link(post));
    }
    for (int post = 1; post < posts.size(); post++) {
      int from = post;
      all.get(post).replaceAll(linked -> quotations.again(linked, from));
    }
    return all;
  }

  /** Links a post's quotations to the posts above it, and adds its own words to those known. */
  private List<Answer.Linked> link(int post) {
    PostWords all = words.get(post);
    boolean[] quotes = new boolean[all.size()];
    List<Answer.Linked> quotations = new ArrayList<>();
    if (post > 0) {
      List<List<Span>> unmarked = new ArrayList<>();
      for (Span span : RepeatedWords.in(all, first)) {
        List<Span> pieces = inParagraphs(span, post);
        if (!isWithinSentence(pieces.get(0).start(), post) || words(span) >= LEAST_WITHIN) {
          unmarked.add(pieces);
        }
      }
      for (List<Span> run : merged(quoted.in(post), unmarked)) {
        Answer.Linked linked = linked(run, post, quotations);
        if (linked != null) {
          quotations.add(linked);
          run.forEach(span -> all.mark(span, quotes));
        }
      }
    }
    first.add(all, quotes);
    repeated.add(quotes);
    return quotations;
  }

  /** A quotation with where its words stood first; null where it is but a turn of phrase. */
  private Answer.@Nullable Linked linked(List<Span> run, int post, List<Answer.Linked> before) {
    PostWords inside = PostWords.of(text, run);
    int answered = posts.get(post).parent();
    if (inside.size() >= LEAST) {
      return isPhrase(run, inside.size(), post, before)
          ? null
          : new Answer.Linked(run, source(inside, answered));
    }
    FirstWords.Found found = beginsParagraph(run, post) ? above(post, inside) : null;
    return found == null ? null : new Answer.Linked(run, found);
  }

  /** Where two words stand in the post that is answered, or in one that it answers in turn. */
  private FirstWords.@Nullable Found above(int post, PostWords quotation) {
    if (quotation.size() < 2) {
      return null;
    }
    if (above == null) {
      above = new TwoWordsAbove(posts, words);
    }
    return above.find(post, quotation);
  }

  /**
   * Who wrote the words first. Where the post that is answered quotes others among its own words,
   * whoever repeats all of it quotes that post; and where its writer says the same again, he is
   * answered there.
   */
  private FirstWords.@Nullable Found source(PostWords quotation, int answered) {
    FirstWords.Found found = first.find(quotation);
    double share = found == null ? 0 : found.share();
    boolean same =
        found != null
            && found.post() != answered
            && author(answered) != null
            && Objects.equals(author(found.post()), author(answered));
    if (share > 1 - MORE && !same) {
      return found;
    }
    FirstWords.Found there = in(answered, quotation);
    if (there == null) {
      return found;
    }
    boolean again = same && there.share() >= share - MORE / 2 && !isMarked(there, answered);
    boolean more = there.share() >= share + MORE && owns(there, answered);
    return again || more ? there : found;
  }

  /** Where a quotation stands in one post, whoever wrote the words; null where it does not. */
  private FirstWords.@Nullable Found in(int post, PostWords quotation) {
    FirstWords alone = wholes.computeIfAbsent(post, this::alone);
    FirstWords.Found found = alone.find(quotation);
    return found == null ? null : found.of(post);
  }

  /** All words of one post, whoever wrote them. */
  private FirstWords alone(int post) {
    FirstWords alone = new FirstWords();
    alone.add(words.get(post), new boolean[words.get(post).size()]);
    return alone;
  }

  private @Nullable String author(int post) {
    Comment comment = posts.get(post).comment();
    return comment == null ? null : comment.author();
  }

  /** Whether some of the words found in a post are its own. */
  private boolean owns(FirstWords.Found found, int post) {
    boolean[] others = repeated.get(post);
    int own = 0;
    for (int i = found.first(); i <= found.last(); i++) {
      own += others[i] ? 0 : 1;
    }
    return own >= LEAST;
  }

  /** Whether the words found in a post are shown there as another's. */
  private boolean isMarked(FirstWords.Found found, int post) {
    return quoted.in(post).stream()
        .anyMatch(run -> run.stream().anyMatch(span -> span.overlaps(found.span())));
  }

  /** Whether it is a turn of phrase in the middle of an answer to a longer quotation. */
  private boolean isPhrase(List<Span> run, int size, int post, List<Answer.Linked> before) {
    if (before.isEmpty() || beginsParagraph(run, post)) {
      return false;
    }
    return size < PHRASE
        || (beginsParagraph(before.get(before.size() - 1).words(), post)
            && isWithinSentence(run.get(0).start(), post));
  }

  private boolean beginsParagraph(List<Span> run, int post) {
    return posts.get(post).beginsParagraph(run.get(0).start());
  }

  /** Whether own words stand in front of a place in the same sentence. */
  private boolean isWithinSentence(int place, int post) {
    int at = place - 1;
    while (at >= 0
        && !Character.isLetterOrDigit(text.charAt(at))
        && ".!?:\n".indexOf(text.charAt(at)) < 0) {
      at--;
    }
    return at >= 0
        && Character.isLetterOrDigit(text.charAt(at))
        && posts.get(post).holds(new Span(at, at + 1));
  }

  /**
   * The pieces of a stretch, one a paragraph. A few words beyond a paragraph's border are the same
   * by chance.
   */
  private List<Span> inParagraphs(Span span, int post) {
    List<Span> pieces = new ArrayList<>();
    for (Span paragraph : posts.get(post).paragraphs()) {
      if (paragraph.overlaps(span)) {
        pieces.add(
            new Span(
                Math.max(paragraph.start(), span.start()), Math.min(paragraph.end(), span.end())));
      }
    }
    while (pieces.size() > 1 && words(pieces.get(0)) < RepeatedWords.LEAST) {
      pieces.remove(0);
    }
    while (pieces.size() > 1 && words(pieces.get(pieces.size() - 1)) < RepeatedWords.LEAST) {
      pieces.remove(pieces.size() - 1);
    }
    return pieces;
  }

  private int words(Span span) {
    return PostWords.of(text, List.of(span)).size();
  }

  /**
   * Looks again for what no post above holds: below, since a thread is no order in time, and then
   * in quotations above that come from elsewhere.
   */
  private Answer.Linked again(Answer.Linked linked, int post) {
    PostWords inside = PostWords.of(text, linked.words());
    FirstWords.Found found = linked.found();
    if (found == null && inside.size() >= LEAST_FROM_BELOW) {
      found = first.findBut(inside, post);
      if (found == null) {
        FirstWords.Found same = outside.find(inside);
        found = same == null || posts.get(post).holds(same.span()) ? null : same;
        outside.add(inside, new boolean[inside.size()]);
      }
    }
    return new Answer.Linked(linked.words(), found);
  }

  /**
   * Quotations with marks and without. Where both lie on each other, the marks were lost or paired
   * wrongly, as happens with quotations inside quotations: all of it is one.
   */
  private static List<List<Span>> merged(List<List<Span>> marked, List<List<Span>> unmarked) {
    List<List<Span>> all = new ArrayList<>(marked);
    all.addAll(unmarked);
    all.sort((a, b) -> a.get(0).compareTo(b.get(0)));
    List<List<Span>> merged = new ArrayList<>();
    for (List<Span> run : all) {
      int last = merged.size() - 1;
      if (last >= 0 && end(merged.get(last)) > run.get(0).start()) {
        merged.set(last, joined(merged.get(last), run));
      } else {
        merged.add(run);
      }
    }
    return merged;
  }

  private static List<Span> joined(List<Span> before, List<Span> run) {
    if (end(run) <= end(before)) {
      return before;
    }
    List<Span> all = new ArrayList<>(before);
    Span last = all.remove(all.size() - 1);
    int next = 0;
    while (next < run.size() && run.get(next).start() < last.end()) {
      last = last.cover(run.get(next++));
    }
    all.add(last);
    all.addAll(run.subList(next, run.size()));
    return all;
  }

  private static int end(List<Span> run) {
    return run.get(run.size() - 1).end();
  }
}
