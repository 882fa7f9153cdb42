package org.onrecord.app.evaluate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.onrecord.sources.text.FileName;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Who the sources of a document are, as a person wrote it down: {@code NAME.json} holds each
 * source's number and place, {@code NAME.speakers.jsonl} its type and name.
 *
 * @param sources in the order of the file
 */
record SpeakerGold(List<Source> sources) {
  private static final JsonMapper JSON = new JsonMapper();

  /**
   * A source.
   *
   * @param place start and end in code points of the text; not empty
   * @param person whether it is a person
   * @param name its name
   */
  record Source(List<BratFile.Fragment> place, boolean person, String name) {
    Source {
      place = List.copyOf(place);
    }
  }

  SpeakerGold {
    sources = List.copyOf(sources);
  }

  /**
   * Reads a document's two files; empty where there is none.
   *
   * @throws GoldException if one cannot be read
   */
  static Optional<SpeakerGold> read(Path folder, String name) throws IOException {
    Path speakers = folder.resolve(FileName.path(name + ".speakers.jsonl"));
    if (!Files.exists(speakers)) {
      return Optional.empty();
    }
    Map<Integer, JsonNode> who = new HashMap<>();
    List<String> lines = Files.readAllLines(speakers);
    for (int i = 0; i < lines.size(); i++) {
      if (!lines.get(i).isBlank()) {
        JsonNode node = node(lines.get(i), speakers + ": line " + (i + 1));
        who.put(number(node, speakers + ": line " + (i + 1)), node);
      }
    }
    Path places = folder.resolve(FileName.path(name + ".json"));
    List<Source> sources = new ArrayList<>();
    try {
      for (JsonNode item : node(Files.readString(places), places.toString())) {
        JsonNode node = who.get(number(item, places.toString()));
        if (node == null) {
          throw new GoldException(
              speakers + ": number " + item.path("n") + " of " + places + " is missing; add it");
        }
        List<BratFile.Fragment> place = place(item, places);
        if (!place.isEmpty()) {
          boolean person = node.path("type").asString("").equals("person");
          sources.add(new Source(place, person, node.path("name").asString("")));
        }
      }
    } catch (NoSuchFileException e) {
      throw new GoldException(speakers + ": " + places + " is missing; add it");
    }
    return Optional.of(new SpeakerGold(sources));
  }

  private static List<BratFile.Fragment> place(JsonNode item, Path file) throws GoldException {
    List<BratFile.Fragment> place = new ArrayList<>();
    for (JsonNode span : item.path("source")) {
      int start = span.path(0).asInt(-1);
      int end = span.path(1).asInt(-1);
      if (start < 0 || end < start) {
        throw new GoldException(file + ": " + span + " is no place; write [start, end]");
      }
      place.add(new BratFile.Fragment(start, end));
    }
    return place;
  }

  private static int number(JsonNode node, String where) throws GoldException {
    if (!node.path("n").isInt()) {
      throw new GoldException(where + ": the number \"n\" of the source is missing; add it");
    }
    return node.path("n").asInt();
  }

  private static JsonNode node(String json, String where) throws GoldException {
    try {
      return JSON.readTree(json);
    } catch (JacksonException e) {
      throw new GoldException(where + ": this is not JSON; " + e.getOriginalMessage());
    }
  }
}
