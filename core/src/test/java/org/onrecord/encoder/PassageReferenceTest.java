package org.onrecord.encoder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.onrecord.text.SourceText;
import org.onrecord.text.Span;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Words, pieces and features against what the training code made of the same texts. */
class PassageReferenceTest {
  private static BufferedReader resource(String name) {
    InputStream in = PassageReferenceTest.class.getResourceAsStream(name);
    return new BufferedReader(
        new InputStreamReader(Objects.requireNonNull(in, name), StandardCharsets.UTF_8));
  }

  /** Paragraphs as the training code knows them: lines that are not blank. */
  private static List<Span> lines(String text) {
    List<Span> lines = new ArrayList<>();
    int start = 0;
    for (int i = 0; i <= text.length(); i++) {
      if (i == text.length() || text.charAt(i) == '\n') {
        if (!text.substring(start, i).isBlank()) {
          lines.add(new Span(start, i));
        }
        start = i + 1;
      }
    }
    return lines;
  }

  private static List<String> expectedWords(JsonNode example) {
    List<String> words = new ArrayList<>();
    for (JsonNode word : example.get("words")) {
      boolean lineBreak = word.get(0).asString().equals(Word.BREAK);
      String place = lineBreak ? "" : word.get(1).asInt() + "-" + word.get(2).asInt();
      words.add(word.get(0).asString() + " " + place + " " + word.get(3) + " " + word.get(4));
    }
    return words;
  }

  private static List<String> words(Passage passage, SourceText text, WordPiece wordPiece) {
    List<String> words = new ArrayList<>();
    for (int i = 0; i < passage.size(); i++) {
      Word word = passage.words().get(i);
      List<String> pieces = new ArrayList<>();
      for (int piece : wordPiece.cut(word.form())) {
        pieces.add(Integer.toString(piece));
      }
      String place =
          word.isBreak()
              ? ""
              : text.codePointOffset(word.span().start())
                  + "-"
                  + text.codePointOffset(word.span().end());
      words.add(
          word.form()
              + " "
              + place
              + " "
              + passage.features().get(i)
              + " ["
              + String.join(",", pieces)
              + "]");
    }
    return words;
  }

  @Test
  void wordsPiecesAndFeaturesAreThoseOfTheTraining() throws IOException {
    WordPiece wordPiece;
    try (Reader vocabulary = resource("/org/onrecord/model/en/vocabulary.txt")) {
      wordPiece = WordPiece.read(vocabulary);
    }
    int compared = 0;
    try (BufferedReader examples = resource("passages.jsonl")) {
      for (String line = examples.readLine(); line != null; line = examples.readLine()) {
        JsonNode example = JsonMapper.shared().readTree(line);
        SourceText text = SourceText.of(example.get("text").asString());
        Passage passage = Passage.of(text.string(), lines(text.string()), List.of());

        assertEquals(expectedWords(example), words(passage, text, wordPiece));
        assertEquals(
            example.get("quotations").toString(),
            passage.quotations().stream()
                .map(q -> "[" + q.first() + "," + q.last() + "]")
                .toList()
                .toString()
                .replace(", ", ","));
        compared += passage.size();
      }
    }
    assertTrue(compared > 2500, compared + " words compared");
  }
}
