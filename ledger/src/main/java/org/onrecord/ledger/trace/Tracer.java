package org.onrecord.ledger.trace;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.onrecord.ledger.hit.Hit;
import org.onrecord.ledger.query.Term;
import org.onrecord.ledger.query.Words;
import org.onrecord.person.SpeakerNames;
import org.onrecord.trace.QuotationIndex;
import org.onrecord.trace.Verifier;
import org.onrecord.trace.source.Source;
import org.onrecord.verdict.Verdict;
import org.onrecord.verdict.Verification;

/** Compares the appearances of words with each other. */
public final class Tracer {
  /** So many unaltered words in a row are what a comparison needs, if there are as many. */
  private static final int RUN = 4;

  /** So many of a long quotation's runs are looked up. */
  private static final int MOST_RUNS = 500;

  private final String words;
  private final @Nullable QuotationIndex against;

  /**
   * Begins.
   *
   * @param words that are looked for
   * @param against what the appearances are compared with; null for the first of them
   */
  public Tracer(String words, @Nullable QuotationIndex against) {
    this.words = words;
    this.against = against;
  }

  /** What a statement must hold to be looked at: any run of words; empty where there is none. */
  public static Words candidates(String words) {
    List<String> folded = Words.folded(words);
    int run = Math.min(RUN, folded.size());
    List<Term> runs = new ArrayList<>();
    int step = Math.max(1, folded.size() / MOST_RUNS);
    for (int i = 0; run > 0 && i + run <= folded.size(); i += step) {
      List<String> phrase = folded.subList(i, i + run);
      runs.add(run == 1 ? new Term.Word(phrase.get(0)) : new Term.Phrase(phrase));
    }
    return switch (runs.size()) {
      case 0 -> Words.none();
      case 1 -> new Words(runs, List.of());
      default -> new Words(List.of(new Term.Any(runs)), List.of());
    };
  }

  /**
   * Of statements those that have the words or a part of them, changed or not. What is near by
   * chance is left out.
   */
  public List<Hit> appearances(List<Hit> candidates) throws IOException {
    List<Hit> found = new ArrayList<>();
    try (QuotationIndex asked = index("asked", words)) {
      Verifier verifier = verifier(asked);
      for (Hit hit : candidates) {
        if (isFound(verify(verifier, hit.words())) || holdsAsked(hit)) {
          found.add(hit);
        }
      }
    }
    return found;
  }

  private boolean holdsAsked(Hit hit) throws IOException {
    try (QuotationIndex index = index("hit", hit.words())) {
      return isFound(verify(verifier(index), words));
    }
  }

  private static boolean isFound(Verification verification) {
    return verification.verdict() == Verdict.ALTERED || verification.verdict().isFaithful();
  }

  /**
   * Compares them.
   *
   * @param ordered the first first
   * @param firstPage the text of the page of the first
   */
  public List<Step> steps(List<Hit> ordered, String firstPage) throws IOException {
    List<Step> steps = new ArrayList<>();
    Map<List<String>, Integer> wordings = new HashMap<>();
    Hit first = ordered.get(0);
    try (QuotationIndex own = index(first.source(), firstPage)) {
      Verifier verifier = verifier(against == null ? own : against);
      for (Hit hit : ordered) {
        int number = steps.size() + 1;
        Integer before = wordings.putIfAbsent(Words.folded(hit.words()), number);
        boolean isBasis = number == 1 && against == null;
        Verification verification = isBasis ? null : verify(verifier, hit.words());
        steps.add(
            new Step(
                number,
                hit,
                verification,
                attribution(first, hit),
                before == null ? number : before,
                verification != null && holdsMore(verification, hit, first)));
      }
    }
    return steps;
  }

  /** A later page may quote at length what the first had a few words of: that is no change. */
  private static boolean holdsMore(Verification verification, Hit hit, Hit first)
      throws IOException {
    if (verification.verdict().isFaithful()
        || Words.folded(hit.words()).size() <= Words.folded(first.words()).size()) {
      return false;
    }
    try (QuotationIndex index = index(hit.source(), hit.words())) {
      return verify(verifier(index), first.words()).verdict().isFaithful();
    }
  }

  private static Attribution attribution(Hit first, Hit hit) {
    String one = first.speaker();
    String other = hit.speaker();
    if (one == null || other == null) {
      return Attribution.UNKNOWN;
    }
    return one.equals(other) || !SpeakerNames.differ(one, other)
        ? Attribution.SAME
        : Attribution.ANOTHER;
  }

  private static QuotationIndex index(String name, String text) throws IOException {
    return QuotationIndex.inMemory(List.of(new Source(name, name, null, text)));
  }

  private static Verifier verifier(QuotationIndex index) {
    return new Verifier(index).withContext(0);
  }

  /** Words that cannot be compared, such as none at all, are not found. */
  private static Verification verify(Verifier verifier, String quotation) throws IOException {
    try {
      return verifier.verify(quotation);
    } catch (IllegalArgumentException e) {
      return Verification.NOT_FOUND;
    }
  }
}
