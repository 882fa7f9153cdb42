package org.onrecord.attribution.certainty;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.onrecord.Reading;
import org.onrecord.statement.Statement;

class CertaintiesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "She said that the dam held.~asserted~",
        "She said that the dam might break.~hedged~might",
        "She believes that the dam broke.~asserted~",
        "She may believe that the dam broke.~hedged~may",
        "“I think the dam broke,” said Finch.~asserted~",
        "“I suspect the dam broke,” said Finch.~hedged~suspect",
        "She said the dam would break if it rained.~conditional~if",
        "She said there would have been no flood with a dam.~counterfactual~would have",
        "She denied that the dam broke.~denied~denied",
        "She said there was no dam.~denied~no",
        "She asked whether the dam held.~asked~asked",
        "“Does the dam hold?” said Finch.~asked~?",
        "“Did the dam break?” Finch demanded.~asked~demanded",
        "She demanded that the dam be built.~wished~demanded",
        "She did not say that the dam held.~denied~not",
        "She declined to say that the dam held.~denied~declined",
        "She told the crew to open the dam.~wished~to",
        "She asked the crew to open the dam.~wished~asked",
        "She said they would never have built the dam.~counterfactual~would never have",
        "She feared that the dam would have broken.~counterfactual~would have",
        "She said the dam could have broken.~hedged~could",
        "She said the dam would have to be mended.~asserted~",
        "She said the dam was likely to break.~hedged~likely",
        "She said the dam, which may be old, held.~asserted~",
        "She said the mayor’s dam might break.~hedged~might",
        "She said the town would seek a loan.~wished~would",
        "She said there was no treason.~denied~no",
        "She said the report was untrue.~denied~untrue",
        "She said there is no dam in Velmora.~asserted~",
        "She said the dam held even if it rained.~asserted~",
        "She said that in May the dam held.~asserted~",
        "She flat-out denied that the dam broke.~denied~denied",
        "She did not know that the dam broke.~denied~not",
        "She would neither confirm nor deny that the dam broke.~denied~neither confirm nor deny",
        "She failed to say that the dam broke.~denied~failed",
        "She asked that the dam be built.~wished~asked",
        "She raised doubts about the dam.~hedged~raised doubts",
        "She said it depends on the dam.~conditional~depends",
        "She said that the price hangs largely on the dam.~asserted~",
        "She said the dam held, if not for long.~asserted~",
        "“It is plain,” said Finch. “If you go, you see the dam.”~asserted~",
        "She said they feared any step likely to hurt the dam.~asserted~",
        "She said they wanted the dam.~asserted~",
        "“We want the dam,” said Finch.~wished~want",
        "“We will see what the dam does,” said Finch.~asserted~",
        "“We need to mend the dam,” said Finch.~wished~need",
        "“We have to close the dam,” said Finch.~asserted~",
        "She would like us to mend the dam.~wished~would like"
      })
  void areToldByCueAndContent(String sentence, String certainty, String shown) {
    Reading reading = Reading.of(sentence);
    Statement statement = reading.record().statements().get(0);

    assertEquals(certainty, statement.certainty().id());
    assertEquals(
        shown,
        statement.certaintySpan().isEmpty()
            ? null
            : reading.record().words(statement.certaintySpan()));
  }
}
