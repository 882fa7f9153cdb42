package org.onrecord.speaker;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.onrecord.person.PersonType;
import org.onrecord.speaker.name.BodySorts;
import org.onrecord.speaker.name.NameRules;
import org.onrecord.speaker.person.People;
import org.onrecord.text.Span;

/**
 * Which bodies have been named so far: it gives the one that "the trust" or "the brokerage" means.
 * Only a bounded number of mentions is remembered, so that a page costs time linear in its length.
 */
final class BodyFocus {
  /** The most mentions back that count. */
  private static final int WINDOW = 80;

  /** The most mentions ahead that a headline's words may mean. */
  private static final int AHEAD = 30;

  /** More mentions than this make a body no likelier. */
  private static final int OFTEN = 4;

  // how well the kind fits, how near and how often: set by hand on half of the annotated pages
  private static final double BY_NAME = 3;
  private static final double BY_SORT = 2;
  private static final double BY_FORM = 1;
  private static final double LOOSELY = 0.3;
  private static final double MODIFIER = 1;
  private static final double NEAR = 2;
  private static final double SPOKE = 0.8;
  private static final double FREQUENT = 0.4;
  private static final double LEAST = 1.2;
  private static final double CLEAR = 0.8;

  private final Bodies bodies;
  private final List<Bodies.Mention> seen = new ArrayList<>();
  private int passed;
  private @Nullable Body lastSpeaker;

  BodyFocus(Bodies bodies) {
    this.bodies = bodies;
  }

  /**
   * Who is meant.
   *
   * @param sureness how sure it is that this is who is meant
   */
  record Choice(String name, SpeakerConfidence sureness) {}

  /** Whether somebody unnamed is something written: "the paper". */
  boolean isWriting(People.Entry entry) {
    String words = NameRules.lower(entry.name());
    return entry.type() == PersonType.UNNAMED
        && bodies.sorts().isWriting(words.substring(words.lastIndexOf(' ') + 1));
  }

  /** Notes that a body speaks. */
  void spoke(String name, int place, int paragraph) {
    passBefore(place);
    Body body = bodies.named(name);
    seen.add(new Bodies.Mention(body, new Span(place, place), paragraph, true));
    body.mentioned();
    lastSpeaker = body;
  }

  private void passBefore(int place) {
    List<Bodies.Mention> all = bodies.mentions();
    while (passed < all.size() && all.get(passed).span().start() < place) {
      seen.add(all.get(passed++));
    }
  }

  /**
   * Whom a kind with modifiers means at a place: of those named before the likeliest, else the one
   * that is named so right after; null where nobody fits.
   *
   * @param modifiers other meaningful words, in lower case
   */
  @Nullable Choice meant(String kind, Set<String> modifiers, int place, int paragraph) {
    passBefore(place);
    Map<Body, Integer> last = new LinkedHashMap<>();
    for (int i = seen.size() - 1; i >= 0 && i >= seen.size() - WINDOW; i--) {
      last.putIfAbsent(seen.get(i).body(), seen.get(i).paragraph());
    }
    Body best = null;
    double bestScore = LEAST;
    double second = 0;
    for (Map.Entry<Body, Integer> each : last.entrySet()) {
      double fit = fit(each.getKey(), kind, modifiers);
      if (fit <= 0) {
        continue;
      }
      double score =
          fit
              + NEAR / (1 + Math.max(0, paragraph - each.getValue()))
              + (each.getKey() == lastSpeaker ? SPOKE : 0)
              + FREQUENT * StrictMath.log1p(Math.min(OFTEN, each.getKey().mentions()));
      if (score > bestScore) {
        second = best == null ? 0 : bestScore;
        best = each.getKey();
        bestScore = score;
      } else {
        second = Math.max(second, score);
      }
    }
    if (best != null) {
      boolean clear = bestScore - second >= CLEAR;
      boolean shown = fit(best, kind, modifiers) >= BY_FORM;
      return new Choice(
          best.name(),
          !clear
              ? SpeakerConfidence.GUESS
              : shown ? SpeakerConfidence.KIND : SpeakerConfidence.LATER);
    }
    return ahead(kind, modifiers);
  }

  /**
   * Whom "it" means where none has spoken: the one body that a sentence of this paragraph so far
   * begins with, or of the one before; null where there are several or none.
   */
  @Nullable String only(int place, int paragraph) {
    passBefore(place);
    Body only = null;
    int near = -1;
    for (int i = seen.size() - 1; i >= 0 && i >= seen.size() - WINDOW; i--) {
      Bodies.Mention one = seen.get(i);
      boolean here = one.paragraph() == paragraph || (near < 0 && one.paragraph() == paragraph - 1);
      if (near >= 0 ? one.paragraph() != near : !here) {
        break;
      }
      near = one.paragraph();
      if (!one.body().isSure() || !one.subject()) {
        continue;
      }
      if (only != null && only != one.body()) {
        return null;
      }
      only = one.body();
    }
    return only == null ? null : only.name();
  }

  private @Nullable Choice ahead(String kind, Set<String> modifiers) {
    Set<Body> fitting = new HashSet<>();
    List<Bodies.Mention> all = bodies.mentions();
    for (int i = passed; i < all.size() && i < passed + AHEAD; i++) {
      if (fit(all.get(i).body(), kind, modifiers) >= BY_SORT) {
        fitting.add(all.get(i).body());
      }
    }
    return fitting.size() == 1
        ? new Choice(fitting.iterator().next().name(), SpeakerConfidence.LATER)
        : null;
  }

  /** How well a body fits; 0 or less where not at all. */
  private double fit(Body body, String kind, Set<String> modifiers) {
    double fit = kind(body, kind);
    if (fit <= 0) {
      return 0;
    }
    for (String modifier : modifiers) {
      boolean has = body.words().contains(modifier) || body.kinds().contains(modifier);
      if (!has) {
        return 0;
      }
      fit += MODIFIER;
    }
    if (fit < BY_FORM + MODIFIER && !modifiers.isEmpty()) {
      return 0; // "the Lund team" is not a firm called Lund
    }
    return fit;
  }

  private double kind(Body body, String kind) {
    BodySorts sorts = bodies.sorts();
    if (body.words().contains(kind) || body.kinds().contains(kind)) {
      return BY_NAME;
    }
    Set<String> shown = sorts.shownBy(kind);
    if (!shown.isEmpty() && body.kinds().stream().anyMatch(of -> sorts.shownBy(of).equals(shown))) {
      return BY_SORT; // "Roe, a maker of oars … the company"
    }
    boolean proper = !body.name().equals(NameRules.lower(body.name()));
    if (!proper || sorts.isState(body.name())) {
      return 0;
    }
    if (body.words().stream().anyMatch(sorts.shownBy(kind)::contains)) {
      return BY_SORT;
    }
    if (sorts.isGeneral(kind) && body.isSure()) {
      return BY_FORM;
    }
    boolean otherSort = body.words().stream().anyMatch(sorts::isKind);
    return sorts.fitsPlainNames(kind) && !otherSort && body.isPlain() ? LOOSELY : 0;
  }
}
