package org.onrecord.model.en;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class ModelCardTest {
  private static byte[] resource(String name) throws IOException {
    try (InputStream in = ModelCardTest.class.getResourceAsStream(name)) {
      assertNotNull(in, name + " is missing");
      return in.readAllBytes();
    }
  }

  @Test
  void theCardIsThatOfTheseFiles() throws IOException, NoSuchAlgorithmException {
    String card = new String(resource("MODEL-CARD.md"), StandardCharsets.UTF_8);
    for (String name :
        List.of(
            "attribution.onnx",
            "answers.onnx",
            "meanings.onnx",
            "matcher.bin",
            "positions.onnx",
            "fast/attribution.onnx")) {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(resource(name));
      assertTrue(card.contains("sha256 `" + HexFormat.of().formatHex(digest) + "`"), name);
    }
  }

  @Test
  void theSettingsNameTheGraphBesideThem() throws IOException, NoSuchAlgorithmException {
    for (String folder : List.of("", "fast/")) {
      Properties settings = new Properties();
      settings.load(new ByteArrayInputStream(resource(folder + "model.properties")));
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(resource(folder + "attribution.onnx"));
      assertEquals(HexFormat.of().formatHex(digest), settings.getProperty("sha256"), folder);
    }
  }

  @Test
  void theVocabularyIsThatOfTheEncoder() throws IOException {
    String vocabulary = new String(resource("vocabulary.txt"), StandardCharsets.UTF_8);

    assertEquals(30_522, vocabulary.lines().count());
    assertTrue(vocabulary.lines().toList().subList(100, 104).contains("[CLS]"));
  }
}
