package org.onrecord.dispute;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.onrecord.person.Person;
import org.onrecord.person.PersonType;
import org.onrecord.statement.Statement;
import org.onrecord.text.Span;

/**
 * What kind of thread a page has, which says much of what its answers are.
 *
 * @param debate whether what stands above the comments is a post like them: it quotes hardly
 *     anybody by name, and is not many times as long as what answers it, as a recipe or a manual is
 * @param report whether it reports what others say
 * @param asking the share of comments that ask something plainly, or thank: under a recipe most do,
 *     under the news few
 * @param contention how much its readers object, as {@link Contention} tells it
 */
record Setting(boolean debate, boolean report, double asking, double contention) {
  /** An article that reports what others say has a statement of theirs in so many words. */
  private static final int WORDS_A_STATEMENT = 100;

  /** So many times as long as the posts that answer it is what opens a debate at most. */
  private static final int LONGEST_OPENING = 8;

  private static final Cues THANKS = Cues.load("thanks");

  /** A share of comments that is many. */
  private static final double MANY = 0.25;

  /** A share that stands under the news as well. */
  private static final double FEW = 0.2;

  private static final double SCALE = 5;

  /** Fewer comments say nothing of the page. */
  private static final int LEAST = 5;

  /** Words in which somebody thanks. */
  private static final int OPENING = 6;

  /**
   * Looks at all comments. Linear.
   *
   * @param posts the article first
   * @param people of the page
   * @param statements of the page
   */
  static Setting of(
      String text, List<Post> posts, List<Person> people, List<Statement> statements) {
    List<Read> comments =
        posts.subList(1, posts.size()).stream().map(post -> Read.of(text, post)).toList();
    long opening = PlainWords.of(text, posts.get(0).paragraphs()).size();
    long answering = comments.stream().mapToLong(comment -> comment.words().size()).sum();
    boolean report = quoted(people, statements) * WORDS_A_STATEMENT >= opening;
    boolean debate = !report && opening * comments.size() <= LONGEST_OPENING * answering;
    long asking = comments.stream().filter(comment -> comment.asks(text)).count();
    double share = comments.size() < LEAST ? 0 : asking / (double) comments.size();
    double contention = Contention.of(comments.stream().map(Read::opening).toList());
    return new Setting(debate, report, share, contention);
  }

  /** How many statements of the article are by people and bodies whom it names. */
  private static long quoted(List<Person> people, List<Statement> statements) {
    Set<String> named =
        people.stream()
            .filter(
                person ->
                    person.type() == PersonType.PERSON || person.type() == PersonType.ORGANISATION)
            .map(Person::id)
            .collect(Collectors.toSet());
    return statements.stream()
        .filter(statement -> statement.part().equals("body"))
        .filter(statement -> named.contains(statement.speaker()))
        .count();
  }

  /** Whether so many ask that somebody who asks of a number wants to know, and doubts nothing. */
  boolean isAsking() {
    return asking >= MANY;
  }

  /**
   * Whether readers ask to be answered, so that a reply to a question answers it and a question may
   * have no mark: under what neither debates nor reports, and where many ask.
   */
  boolean repliesAnswer() {
    return isAsking() || !(debate || report);
  }

  /** How much more is asked than under the news; 0 where it is no more. */
  double degree() {
    return SCALE * Math.max(0, asking - FEW);
  }

  /**
   * A comment, read once for all that is asked of it.
   *
   * @param words of all paragraphs, as {@link PlainWords} gives them
   * @param opening those of the first paragraph
   */
  private record Read(Post post, List<String> words, List<String> opening) {
    static Read of(String text, Post post) {
      List<Span> paragraphs = post.paragraphs();
      int first = Math.min(1, paragraphs.size());
      List<String> opening = PlainWords.of(text, paragraphs.subList(0, first));
      List<String> words = new ArrayList<>(opening);
      words.addAll(PlainWords.of(text, paragraphs.subList(first, paragraphs.size())));
      return new Read(post, words, opening);
    }

    /** Whether it asks something plainly, or thanks. */
    boolean asks(String text) {
      return !post.paragraphs().isEmpty()
          && (Questions.isPlain(text, post.paragraphs(), words)
              || THANKS.in(words.subList(0, Math.min(OPENING, words.size()))));
    }
  }
}
