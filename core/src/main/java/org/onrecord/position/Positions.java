package org.onrecord.position;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.onrecord.encoder.EncodedPage;
import org.onrecord.page.Comment;
import org.onrecord.page.Page;
import org.onrecord.page.PartRole;
import org.onrecord.person.Person;
import org.onrecord.stance.Position;
import org.onrecord.statement.Certainty;
import org.onrecord.statement.Statement;
import org.onrecord.text.Span;

/**
 * Finds who stands how to whom or what on a page, in statements and in the author's own sentences.
 * Linear in the page's text.
 */
public final class Positions {
  private static final Pattern YEAR =
      Pattern.compile("\\b(?:in|since|of|by) ((?:1[6-9]|20)\\d\\d)\\b");
  private static final Pattern IF = Pattern.compile("(?i)\\b(?:if|had)\\b");

  /** What is said under a condition, or of another's mind, is less sure. */
  private static final double DOUBTFUL = 0.8;

  private final String text;
  private final TreeMap<Integer, List<Statement>> statements = new TreeMap<>();
  private final TreeMap<Integer, Mention> mentions = new TreeMap<>();
  private final TreeMap<Integer, Comment> comments = new TreeMap<>();
  private final Map<String, String> readers = new TreeMap<>();
  private final Set<String> words = new HashSet<>();
  private final List<Position> found = new ArrayList<>();

  /** The longest statement, which bounds how far back one that holds a place can start. */
  private int longest;

  /** Where somebody is named. */
  private record Mention(Span span, String person) {}

  private Positions(Page page, List<Person> people, List<Statement> statements) {
    this.text = page.text().string();
    for (Statement statement : statements) {
      for (Span span : statement.content()) {
        this.statements.computeIfAbsent(span.start(), key -> new ArrayList<>()).add(statement);
        longest = Math.max(longest, span.length());
      }
    }
    for (Person person : people) {
      person.mentions().forEach(span -> mentions.put(span.start(), new Mention(span, person.id())));
      readers.putIfAbsent(person.name(), person.id());
    }
    page.comments().forEach(comment -> comments.put(comment.span().start(), comment));
  }

  /**
   * The positions of a page, in text order.
   *
   * @param sentences of the page
   * @param people of the page
   * @param statements of the page
   * @param encoded what the encoder made of the sentences that a network is worth asking about
   */
  public static List<Position> in(
      Page page,
      PositionSentences sentences,
      List<Person> people,
      List<Statement> statements,
      EncodedPage encoded) {
    Positions positions = new Positions(page, people, statements);
    LearnedStands learned = new LearnedStands(positions.text, encoded);
    for (SentenceStands one : sentences.sentences()) {
      for (Stand stand : sentences.asks(one) ? learned.in(one) : one.stands()) {
        if (positions.isNew(stand, one.role())) {
          positions.add(stand, one.sentence(), one.role());
        }
      }
    }
    return positions.found;
  }

  /** Whether a reader only repeats words of the page. */
  private boolean isNew(Stand stand, PartRole role) {
    boolean first = words.add(stand.words().in(text));
    return first || role != PartRole.COMMENT;
  }

  private void add(Stand stand, Span sentence, PartRole role) {
    List<Statement> holding = holding(stand.words());
    Statement inner = holding.isEmpty() ? null : holding.get(0);
    String reader = role == PartRole.COMMENT ? reader(sentence) : null;
    String by = inner == null ? reader : inner.speaker();
    String told = sentence.in(text);
    Matcher year = YEAR.matcher(told);
    found.add(
        new Position(
            "x" + (found.size() + 1),
            actor(stand.actor(), by),
            stand.actor(),
            new Position.Subject(
                stand.subject(), person(stand.subject()), stand.subject().in(text)),
            stand.stance(),
            stand.negated(),
            List.of(stand.words()),
            holding.stream().map(Statement::id).toList(),
            by,
            inner == null ? List.of() : inner.through(),
            certainty(stand, inner, told),
            year.find() ? year.group(1) : null,
            stand.unreal() ? stand.probability() * DOUBTFUL : stand.probability()));
  }

  private static Certainty certainty(Stand stand, @Nullable Statement inner, String sentence) {
    if (stand.unreal()) {
      return IF.matcher(sentence).find() ? Certainty.CONDITIONAL : Certainty.HEDGED;
    }
    if (sentence.endsWith("?")) {
      return Certainty.ASKED;
    }
    return inner == null ? Certainty.ASSERTED : inner.certainty();
  }

  /** The statements that hold some words, innermost first. */
  private List<Statement> holding(Span words) {
    List<Statement> holding = new ArrayList<>();
    for (List<Statement> starting :
        statements.subMap(words.start() - longest, true, words.start(), true).values()) {
      for (Statement statement : starting) {
        if (statement.content().stream().anyMatch(span -> span.contains(words))) {
          holding.add(statement);
        }
      }
    }
    holding.sort(Comparator.comparingInt(Positions::length));
    return holding;
  }

  private static int length(Statement statement) {
    return statement.content().stream().mapToInt(Span::length).sum();
  }

  private @Nullable String actor(Span span, @Nullable String by) {
    return span.in(text).equals("I") ? by : person(span);
  }

  /** Whom the last words of a phrase name. */
  private @Nullable String person(Span span) {
    String id = null;
    for (Mention mention : mentions.subMap(span.start(), true, span.end(), false).values()) {
      id = mention.span().end() == span.end() ? mention.person() : id;
    }
    return id;
  }

  private @Nullable String reader(Span sentence) {
    Map.Entry<Integer, Comment> comment = comments.floorEntry(sentence.start());
    if (comment == null) {
      return null;
    }
    String author = comment.getValue().author();
    return readers.get(author == null ? "reader " + comment.getValue().id() : author);
  }
}
