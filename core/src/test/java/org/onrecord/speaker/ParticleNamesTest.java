package org.onrecord.speaker;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ParticleNamesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "Willem van der Berg~Van der Berg",
        "Marta de la Cruz~De la Cruz",
        "Jan van Aken~Van Aken",
        "Omar bin Halm~Bin Halm"
      })
  void belongToTheNameHoweverMany(String name, String later) {
    assertEquals(
        List.of(name, name),
        Attributed.in(name + " said that it rained. " + later + " said that it snowed.")
            .said(name, "said", "that it rained")
            .said(later, "said", "that it snowed")
            .voices());
  }
}
