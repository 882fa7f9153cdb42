package org.onrecord.attribution.act;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StemsTest {
  private static final Stems STEMS =
      new Stems(List.of("say says said saying", "write wrote written writing"));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "hope hopes hoped hoping",
        "plan plans planned planning",
        "deny denies denied denying",
        "tell tells telling",
        "discuss discusses discussed discussing",
        "believe believes believed believing",
        "agree agrees agreed agreeing",
        "say says said saying",
        "write wrote written writing",
        "minister minister's"
      })
  void theFormsOfAWordShareOneStem(String forms) {
    List<String> stems = Arrays.stream(forms.split(" ", -1)).map(STEMS::of).distinct().toList();
    assertEquals(1, stems.size(), stems.toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"need", "being", "less", "bus", "ring"})
  void whatOnlyLooksLikeAnEndingStays(String word) {
    assertEquals(word, STEMS.of(word));
  }
}
