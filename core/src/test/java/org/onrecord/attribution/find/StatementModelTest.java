package org.onrecord.attribution.find;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.onrecord.Reading;
import org.onrecord.statement.Statement;

/** What was learned of cues and contents. */
@SuppressWarnings("EnumOrdinal") // traits are given by ordinals
class StatementModelTest {
  private static double confidence(String text) {
    return Reading.of(text).record().statements().stream()
        .mapToDouble(Statement::confidence)
        .max()
        .orElse(0);
  }

  @Test
  void whatIsSaidInAClauseIsSurerThanWhatIsOnlySpokenOf() {
    assertTrue(
        confidence("The mayor said that the pier was unsafe.")
            > confidence("The mayor has been active in addressing the harbour."));
  }

  @Test
  void aWordOfSayingMakesAStatementSurerThanADeed() {
    double[] saying = new double[Trait.COUNT];
    double[] deed = new double[Trait.COUNT];
    saying[Trait.ALWAYS.ordinal()] = 1;
    deed[Trait.ALWAYS.ordinal()] = 1;
    saying[Trait.SAYING.ordinal()] = 1;
    deed[Trait.OTHER.ordinal()] = 1;
    deed[Trait.OTHER_UNQUOTED.ordinal()] = 1;
    StatementModel model = StatementModel.load();

    assertTrue(model.probability(new Traits(saying)) > model.probability(new Traits(deed)));
  }
}
