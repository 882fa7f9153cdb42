package org.onrecord.encoder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ModelSettingsTest {
  private static final String WHOLE =
      """
      name = xx-1
      window = 64
      overlap = 8
      confidence.intercept = 0.5
      confidence.slope = 2
      statements.least = 0.4
      """;

  private static ModelSettings read(String properties) throws IOException {
    return ModelSettings.read(
        new ByteArrayInputStream(properties.getBytes(StandardCharsets.ISO_8859_1)));
  }

  @Test
  void everySettingIsReadByItsName() throws IOException {
    assertEquals(new ModelSettings("xx-1", 64, 8, 0.5, 2, 0.4), read(WHOLE));
  }

  @Test
  void aSettingThatIsMissingIsNamed() {
    for (String line : WHOLE.lines().toList()) {
      String name = line.substring(0, line.indexOf(' '));
      IllegalArgumentException thrown =
          assertThrows(
              IllegalArgumentException.class, () -> read(WHOLE.replace(line, "# left out")));
      assertEquals("model.properties lacks " + name, thrown.getMessage());
    }
  }
}
