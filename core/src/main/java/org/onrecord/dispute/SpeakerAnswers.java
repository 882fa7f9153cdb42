package org.onrecord.dispute;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.onrecord.page.Comment;
import org.onrecord.page.Page;
import org.onrecord.stance.Dispute;
import org.onrecord.stance.DisputeTarget;
import org.onrecord.stance.DisputeTarget.Basis;
import org.onrecord.stance.Relation;
import org.onrecord.stance.Scope;
import org.onrecord.statement.Statement;
import org.onrecord.text.Span;

/**
 * Finds where a speaker inside the article answers another: "She denied that the quay was unsafe",
 * where somebody else said that it was. The cue tells that, the words that both share tell what. A
 * statement without such a cue answers nobody, and neither does one that speaks of a thing that no
 * other speaker of the page spoke of. Who agrees or confirms mostly does so to something else,
 * which words alone do not tell.
 */
final class SpeakerAnswers {
  private static final Cues DENIES = Cues.load("denies");

  /** What two statements must share to be about the same, as {@link Rarity} weighs it. */
  private static final double LEAST = 3;

  /** From here on they say nearly the same. */
  private static final double MUCH = 4;

  private static final double LIKELY = 0.4;
  private static final double LIKELIER = 0.65;

  private final String text;
  private final List<Statement> statements;
  private final Map<String, Set<String>> stems = new HashMap<>();

  private SpeakerAnswers(Page page, List<Statement> all) {
    this.text = page.text().string();
    Set<String> comments = page.comments().stream().map(Comment::id).collect(Collectors.toSet());
    this.statements =
        all.stream()
            .filter(each -> each.speaker() != null && !comments.contains(each.part()))
            .toList();
  }

  /**
   * The answers inside a page's article, in text order, with the first numbers of the page.
   *
   * @param all statements of the page. Cost: those with such a cue times all of the article.
   */
  static List<Dispute> in(Page page, List<Statement> all) {
    SpeakerAnswers answers = new SpeakerAnswers(page, all);
    List<Statement> denials =
        answers.statements.stream()
            .filter(answers::denies)
            .sorted(Comparator.comparing(denial -> words(denial).get(0)))
            .toList();
    List<Dispute> found = new ArrayList<>();
    for (Statement denial : denials) {
      Statement denied = answers.denied(denial, denials);
      if (denied != null) {
        found.add(answers.dispute("d" + (found.size() + 1), denial, denied));
      }
    }
    return found;
  }

  /** The words of a statement that answer: cue and content. */
  private static List<Span> words(Statement denial) {
    return Stream.concat(denial.cue().stream(), denial.content().stream()).sorted().toList();
  }

  private boolean denies(Statement statement) {
    List<String> cue = PlainWords.of(text, statement.cue());
    return DENIES.in(cue) && !RelationClues.isNegative(cue); // "did not deny" says neither
  }

  /** What another said and this one denies, by the words that they share; null for nothing. */
  private @Nullable Statement denied(Statement denial, List<Statement> denials) {
    Statement best = null;
    double most = LEAST;
    for (Statement other : statements) {
      double shared = shared(other, denial);
      if (shared > most
          && !Objects.equals(other.speaker(), denial.speaker())
          && !denials.contains(other)
          && sameSense(denial, other)) {
        most = shared;
        best = other;
      }
    }
    return best;
  }

  private Dispute dispute(String id, Statement denial, Statement denied) {
    return new Dispute(
        id,
        denial.speaker(),
        denial.part(),
        words(denial),
        DisputeTarget.statement(denied.id(), denied.content().get(0), Basis.IMPLICIT),
        null,
        Relation.DISPUTES,
        Scope.CLAIM,
        shared(denied, denial) > MUCH ? LIKELIER : LIKELY);
  }

  private double shared(Statement other, Statement denial) {
    return Rarity.SHIPPED.shared(stems(other), stems(denial));
  }

  /** Whether two say the same of a thing, and not the one what the other negates. */
  private boolean sameSense(Statement statement, Statement other) {
    boolean apart =
        statement.content().stream()
            .noneMatch(span -> other.content().stream().anyMatch(span::overlaps));
    return apart && negates(statement) == negates(other);
  }

  private boolean negates(Statement statement) {
    return RelationClues.isNegative(PlainWords.of(text, statement.content()));
  }

  private Set<String> stems(Statement statement) {
    return stems.computeIfAbsent(
        statement.id(), id -> Rarity.stems(PlainWords.of(text, statement.content())));
  }
}
