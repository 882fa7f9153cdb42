package org.onrecord.attribution.act;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.BiFunction;
import org.onrecord.attribution.Attribution;
import org.onrecord.statement.Kind;
import org.onrecord.text.SourceText;
import org.onrecord.text.Span;
import org.onrecord.word.Tokenizer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes the clues of attributions, for {@code training/acts.py}: so that they are computed by the
 * same code in training and in use.
 *
 * <p>Each input line is a JSON object, either a {@code cue} by itself, or {@code text}, {@code
 * kind}, {@code source}, {@code cue} and {@code content}, with spans in code points. Each output
 * line holds the clues of one, separated by spaces.
 */
public final class ActExamples {
  private ActExamples() {}

  /**
   * Reads attributions and writes their clues.
   *
   * @param args the attributions and the file to write
   */
  public static void main(String[] args) throws IOException {
    JsonMapper json = new JsonMapper();
    ActWords words = ActWords.load();
    try (BufferedWriter out = Files.newBufferedWriter(Path.of(args[1]))) {
      for (String line : Files.readAllLines(Path.of(args[0]))) {
        out.write(String.join(" ", clues(json.readTree(line), words)));
        out.write('\n');
      }
    }
  }

  /**
   * Judges with other weights than those that ship: with such as were learned from other pages.
   *
   * @param weights a file in the form of {@code acts.txt}
   */
  public static BiFunction<SourceText, Attribution, Acts.Judgement> judge(Path weights)
      throws IOException {
    ActWords words = ActWords.load();
    ActModel model =
        new ActModel(
            Files.readAllLines(weights).stream()
                .filter(line -> !line.startsWith("#") && !line.startsWith("["))
                .toList());
    return (text, attribution) -> model.judge(ActClues.of(text, attribution, words));
  }

  private static Set<String> clues(JsonNode node, ActWords words) {
    if (!node.has("text")) {
      String cue = node.get("cue").asString();
      return ActClues.ofCue(Tokenizer.tokens(cue, new Span(0, cue.length())), words);
    }
    SourceText text = SourceText.of(node.get("text").asString());
    Attribution attribution =
        new Attribution(
            Kind.valueOf(node.get("kind").asString().toUpperCase(Locale.ROOT)),
            spans(node.get("source"), text),
            spans(node.get("cue"), text),
            spans(node.get("content"), text),
            "body",
            1);
    return ActClues.of(text, attribution, words);
  }

  private static List<Span> spans(JsonNode array, SourceText text) {
    List<Span> spans = new ArrayList<>();
    for (JsonNode span : array) {
      spans.add(
          new Span(text.utf16Offset(span.get(0).asInt()), text.utf16Offset(span.get(1).asInt())));
    }
    return spans;
  }
}
