package org.onrecord.attribution.certainty;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.onrecord.word.Token;

/**
 * A phrase of a list: words in a row, each in any of its forms, with up to {@value #GAP} other
 * words in between where it says so.
 *
 * <p>{@code call* ~ for} is "call", "calls", "called" or "calling", then "for". An asterisk stands
 * for a verb's regular forms; {@code |} separates forms that are written out.
 */
public final class CuePhrase {
  private static final int GAP = 3;

  private final List<Step> steps;

  /** One word of the phrase. */
  private record Step(Set<String> forms, int gap) {}

  private CuePhrase(List<Step> steps) {
    this.steps = List.copyOf(steps);
  }

  /** Reads a phrase as it stands in the list. */
  public static CuePhrase parse(String line) {
    List<Step> steps = new ArrayList<>();
    int gap = 0;
    for (String word : line.split(" ", -1)) {
      if (word.equals("~")) {
        gap = GAP;
        continue;
      }
      Set<String> forms = new HashSet<>();
      for (String form : word.split("\\|", -1)) {
        forms.addAll(forms(form));
      }
      steps.add(new Step(forms, gap));
      gap = 0;
    }
    return new CuePhrase(steps);
  }

  private static Set<String> forms(String form) {
    if (!form.endsWith("*")) {
      return Set.of(form);
    }
    String base = form.substring(0, form.length() - 1);
    String cut = base.substring(0, base.length() - 1);
    if (base.endsWith("e")) {
      return Set.of(base, base + "s", base + "d", cut + "ing");
    }
    boolean consonantY = base.endsWith("y") && "aeou".indexOf(cut.charAt(cut.length() - 1)) < 0;
    if (consonantY) {
      return Set.of(base, cut + "ies", cut + "ied", base + "ing");
    }
    boolean hissing = base.endsWith("s") || base.endsWith("h");
    return Set.of(base, base + (hissing ? "es" : "s"), base + "ed", base + "ing");
  }

  /** The words that the phrase can start with, in lower case. */
  public Set<String> firstWords() {
    return steps.get(0).forms;
  }

  /** Number of words. */
  int size() {
    return steps.size();
  }

  /**
   * Where the phrase ends if it starts at a place.
   *
   * @return index of its last token, or -1 where it is not there
   */
  int match(List<Token> tokens, int start) {
    int last = start;
    for (int i = 0; i < steps.size(); i++) {
      Step step = steps.get(i);
      int from = i == 0 ? start : last + 1;
      int found = -1;
      for (int at = from; found < 0 && at <= from + step.gap && at < tokens.size(); at++) {
        found = step.forms.contains(tokens.get(at).lower()) ? at : -1;
      }
      if (found < 0) {
        return -1;
      }
      last = found;
    }
    return last;
  }
}
