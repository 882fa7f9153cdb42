package org.onrecord.encoder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;
import org.onrecord.spi.ModelFiles;
import org.onrecord.text.Span;

class AttributionModelTest {
  private static final ModelFiles ENGLISH =
      ServiceLoader.load(ModelFiles.class).findFirst().orElseThrow();

  private static Passage passage(String text) {
    return Passage.of(text, List.of(new Span(0, text.length())), List.of());
  }

  private static List<Double> tags(WordScores scores, int from, int to) {
    List<Double> tags = new ArrayList<>();
    for (int word = from; word < to; word++) {
      for (int tag = 0; tag < Role.TAGS; tag++) {
        tags.add(scores.tag(word, tag));
      }
    }
    return tags;
  }

  @Test
  void sourceCueAndContentOfAPlainSentenceAreFound() throws IOException {
    try (AttributionModel model = AttributionModel.read(ENGLISH)) {
      // Words: 0 the, 1 minister, 2 said, 3 that, 4 it, 5 rained, 6 .
      WordScores scores = model.score(passage("The minister said that it rained."));

      assertTrue(scores.tag(0, Role.SOURCE.begin()) > Math.log(0.5));
      assertTrue(scores.tag(2, Role.CUE.begin()) > Math.log(0.5));
      assertTrue(scores.tag(5, Role.CONTENT.inside()) > Math.log(0.5));
      assertTrue(scores.toCue(3, 2) > Math.log(0.5));
      assertTrue(scores.toSource(2, 0) > Math.log(0.5));
    }
  }

  @Test
  void aPassagesScoresDependOnNothingButThePassage() throws IOException {
    String sentence = "Ada Roe said that the harbour would close. ";
    try (AttributionModel model = AttributionModel.read(ENGLISH)) {
      Passage shortOne = passage(sentence.strip());
      List<Double> alone = tags(model.score(shortOne), 0, shortOne.size());
      model.score(passage("“ROE”: 100 % — ".repeat(200).strip()));

      assertEquals(alone, tags(model.score(shortOne), 0, shortOne.size()));
    }
  }

  @Test
  void onlyWordsThatMayStartSomethingAreLinked() throws IOException {
    try (AttributionModel model = AttributionModel.read(ENGLISH)) {
      WordScores scores = model.score(passage("The minister said that it rained."));

      assertEquals(Double.NEGATIVE_INFINITY, scores.toCue(1, 2));
      assertEquals(Double.NEGATIVE_INFINITY, scores.toCue(3, 6));
      assertEquals(Double.NEGATIVE_INFINITY, scores.toSource(0, 0));
    }
  }

  @Test
  void wordsFarApartDoNotPointToEachOther() throws IOException {
    try (AttributionModel model = AttributionModel.read(ENGLISH)) {
      Passage passage = passage("Ada Roe said that it rained all day. ".repeat(200).strip());
      WordScores scores = model.score(passage);

      assertEquals(passage.size(), scores.size());
      assertEquals(Double.NEGATIVE_INFINITY, scores.toCue(3, passage.size() - 7));
    }
  }

  @Test
  void aFileThatIsMissingOrNoGraphIsNamed() {
    ModelFiles empty =
        new ModelFiles() {
          @Override
          public String language() {
            return "xx";
          }

          @Override
          public InputStream open(String name) throws IOException {
            if (name.equals("vocabulary.txt")) {
              throw new FileNotFoundException(name + " is missing");
            }
            return ENGLISH.open(name);
          }
        };
    FileNotFoundException missing =
        assertThrows(FileNotFoundException.class, () -> AttributionModel.read(empty));
    assertEquals("vocabulary.txt is missing", missing.getMessage());

    ModelFiles broken =
        new ModelFiles() {
          @Override
          public String language() {
            return "xx";
          }

          @Override
          public InputStream open(String name) throws IOException {
            return name.equals("attribution.onnx")
                ? new ByteArrayInputStream(new byte[100])
                : ENGLISH.open(name);
          }
        };
    IOException no = assertThrows(IOException.class, () -> AttributionModel.read(broken));
    assertTrue(no.getMessage().startsWith("attribution.onnx of the model for xx: "));
  }
}
