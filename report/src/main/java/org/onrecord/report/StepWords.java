package org.onrecord.report;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onrecord.ledger.trace.Attribution;
import org.onrecord.ledger.trace.Step;
import org.onrecord.ledger.trace.Trace;
import org.onrecord.verdict.Edit;
import org.onrecord.verdict.Passage;
import org.onrecord.verdict.Verification;

/** Says in words what became of an appearance. */
final class StepWords {
  private StepWords() {}

  /** How its words compare; what the others are compared with is the first. */
  static String verdict(Step step) {
    Verification verification = step.verification();
    if (verification == null) {
      return "the first";
    }
    if (step.isInOtherWords()) {
      return "in other words";
    }
    return step.holdsMore()
        ? "holds more than the first"
        : EditWords.verdict(verification.verdict());
  }

  /** The day it appeared. */
  static String day(Step step) {
    String published = step.hit().published();
    return published == null ? "undated" : published.split("T", 2)[0];
  }

  /** Where it appeared. */
  static String where(Step step) {
    String outlet = step.hit().outlet();
    return outlet == null ? step.hit().source() : outlet;
  }

  /** To whom it gives the words, and through whom but for the outlet itself. */
  static String speaker(Step step) {
    String speaker = step.hit().speaker();
    List<String> through =
        step.hit().through().stream().filter(name -> !name.equals(where(step))).toList();
    return (speaker == null ? "nobody by name" : speaker)
        + (through.isEmpty() ? "" : ", told by " + String.join(", ", through));
  }

  /** What else is to be told, a sentence each. */
  static List<String> notes(Trace trace, Step step) {
    List<String> notes = new ArrayList<>();
    if (step.attribution() == Attribution.ANOTHER) {
      notes.add("given to another than the first gives it to");
    }
    if (step.isFirstToChange()) {
      notes.add("the first to have it so");
    } else if (!step.isNewWording() && step.wording() > 1) {
      notes.add("in the words of " + step.wording());
    }
    Verification verification = step.verification();
    if (trace.basis() == Trace.Basis.SOURCES && verification != null) {
      Passage found = verification.found();
      notes.add(found == null ? "no passage of the sources is close" : EditWords.place(found));
    }
    return notes;
  }

  /**
   * The edits that can be shown: where it merely holds more than the first or says it in other
   * words, none are.
   *
   * @return none also where nothing was found
   */
  static List<Comparison.Stretch> edits(Step step) {
    Verification verification = step.verification();
    Passage found = found(step);
    List<Comparison.Stretch> edits = new ArrayList<>();
    if (verification != null && found != null) {
      for (Edit edit : verification.edits()) {
        edits.add(
            new Comparison.Stretch(
                edit.quote().in(step.hit().words()),
                found
                    .text()
                    .substring(
                        edit.source().start() - found.start(), edit.source().end() - found.start()),
                edit));
      }
    }
    return edits;
  }

  private static @Nullable Passage found(Step step) {
    Verification verification = step.verification();
    return verification == null || step.holdsMore() || step.isInOtherWords()
        ? null
        : verification.found();
  }

  /** The colours of a verdict, as on a page of verdicts. */
  static String colours(Step step) {
    Verification verification = step.verification();
    if (verification == null || step.holdsMore() || step.isInOtherWords()) {
      return "v9 first";
    }
    return switch (verification.verdict()) {
      case VERBATIM -> "v2 verbatim";
      case ELIDED -> "v0 elided";
      case BRACKETED -> "v3 bracketed";
      case ALTERED -> "v4 altered";
      case TOO_SHORT, NOT_FOUND -> "v1 notFound";
    };
  }

  /** A sign of a verdict for those who see no colours. */
  static String sign(Step step) {
    Verification verification = step.verification();
    if (verification == null || step.holdsMore()) {
      return verification == null ? "●" : "+";
    }
    if (step.isInOtherWords()) {
      return "~";
    }
    return VerificationHtml.sign(verification.verdict());
  }
}
