package org.onrecord.statement;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.onrecord.Reading;
import org.onrecord.record.Statement;

class CertaintiesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "She said that the dam held.~asserted~",
        "She said that the dam might break.~hedged~might",
        "She believes that the dam broke.~hedged~believes",
        "She said the dam would break if it rained.~conditional~if",
        "She said there would have been no flood with a dam.~counterfactual~would have",
        "She denied that the dam broke.~denied~denied",
        "She said there was no dam.~denied~no",
        "She asked whether the dam held.~asked~asked",
        "“Does the dam hold?” said Finch.~asked~?",
        "She demanded that the dam be built.~wished~demanded"
      })
  void areToldByCueAndContent(String sentence, String certainty, String shown) {
    Reading reading = Reading.of(sentence);
    Statement statement = reading.record().statements().get(0);

    assertEquals(certainty, statement.certainty().id());
    assertEquals(
        shown,
        statement.certaintySpan() == null
            ? null
            : reading.record().page().text().slice(statement.certaintySpan()));
  }
}
