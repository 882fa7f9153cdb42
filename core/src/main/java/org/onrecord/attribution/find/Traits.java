package org.onrecord.attribution.find;

/** The values of all {@link Trait}s of something that was found. Immutable. */
@SuppressWarnings("EnumOrdinal") // an index into arrays that never leave the process
final class Traits {
  private final double[] values;

  /** Copies the values, which are given by ordinals. */
  Traits(double[] values) {
    this.values = values.clone();
  }

  /** The value of a trait. */
  double get(Trait trait) {
    return values[trait.ordinal()];
  }
}
