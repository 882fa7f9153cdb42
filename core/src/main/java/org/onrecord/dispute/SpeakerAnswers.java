package org.onrecord.dispute;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
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
  private static final Rarity RARITY = Rarity.load();
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
    Set<String> comments =
        Set.copyOf(page.comments().stream().map(Comment::id).distinct().toList());
    this.statements =
        all.stream()
            .filter(each -> each.speaker() != null && !comments.contains(each.part()))
            .toList();
  }

  /**
   * The answers inside a page's article, in text order, without numbers of their own yet.
   *
   * @param all statements of the page. Cost: those with such a cue times all of the article.
   */
  static List<Dispute> in(Page page, List<Statement> all) {
    SpeakerAnswers answers = new SpeakerAnswers(page, all);
    List<Dispute> found = new ArrayList<>();
    for (Statement statement : answers.statements) {
      Dispute dispute = answers.denies(statement) ? answers.answer(statement) : null;
      if (dispute != null) {
        found.add(dispute);
      }
    }
    found.sort(Comparator.comparing(dispute -> dispute.words().get(0)));
    return found;
  }

  private boolean denies(Statement statement) {
    List<String> cue = PlainWords.of(text, statement.cue());
    return DENIES.in(cue) && !RelationClues.isNegative(cue); // "did not deny" says neither
  }

  private @Nullable Dispute answer(Statement statement) {
    Statement best = null;
    double most = LEAST;
    for (Statement other : statements) {
      if (!Objects.equals(other.speaker(), statement.speaker())
          && !denies(other)
          && sameSense(statement, other)) {
        double shared = RARITY.shared(stems(other), stems(statement));
        if (shared > most) {
          most = shared;
          best = other;
        }
      }
    }
    if (best == null) {
      return null;
    }
    List<Span> words = new ArrayList<>(statement.cue());
    words.addAll(statement.content());
    words.sort(Comparator.naturalOrder());
    Span target = best.content().get(0);
    return new Dispute(
        "",
        statement.speaker(),
        statement.part(),
        words,
        DisputeTarget.statement(best.id(), target, Basis.IMPLICIT),
        null,
        Relation.DISPUTES,
        Scope.CLAIM,
        most > MUCH ? LIKELIER : LIKELY);
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
