package org.onrecord.app.mutate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Makes cases of a seed and the pages of a corpus. */
final class Cases {
  private static final int HOLDERS = 20;

  private final long seed;
  private final Corpus corpus;
  private final int mostBytes;
  private final List<Bundle> bundles;

  /**
   * Makes them.
   *
   * @param mostBytes of a damaged page
   */
  Cases(long seed, Corpus corpus, int mostBytes) {
    this.seed = seed;
    this.mostBytes = mostBytes;
    this.corpus = corpus;
    this.bundles = Bundle.of(corpus);
  }

  /** All ways of damage, as cases name them. */
  static List<String> kinds() {
    List<String> kinds = new ArrayList<>();
    Arrays.stream(PageKind.values()).map(Cases::named).forEach(kinds::add);
    Arrays.stream(HolderKind.values()).map(Cases::named).forEach(kinds::add);
    return kinds;
  }

  /** The case of a number; the same each time. */
  Case of(long number) {
    Dice dice = new Dice(seed, number);
    if (dice.below(100) < HOLDERS) {
      HolderKind kind = dice.pick(HolderKind.values());
      Bundle bundle = dice.pick(bundles.stream().filter(kind::fits).toList());
      HolderKind.Damaged damaged = kind.damaged(bundle, dice);
      return new Case(
          number,
          named(kind),
          bundle.layout().ending(),
          damaged.bytes(),
          new Case.Owed(bundle, damaged.intact(), kind.promise()));
    }
    PageKind kind = dice.pick(PageKind.values());
    Corpus.Sample page = dice.pick(corpus.pages());
    byte[] bytes = kind.damaged(page.some(dice), dice.pick(corpus.pages()).bytes(), dice);
    byte[] some = Arrays.copyOf(bytes, Math.min(mostBytes, bytes.length));
    return new Case(number, named(kind), page.ending(), some, null);
  }

  private static String named(Enum<?> kind) {
    return kind.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
