package org.onrecord.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.onrecord.house.Steps;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Any record that the model can hold is read back as it was written. */
class RecordRoundTripTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final int ROUNDS = Steps.of(150);

  /** Fields whose value is a place, or a list of them. */
  private static final Set<String> PLACES =
      Set.of(
          "source",
          "cue",
          "content",
          "certaintySpan",
          "mentions",
          "words",
          "label",
          "span",
          "quote");

  @Test
  void everyRecordIsReadBackAsItWas() throws Exception {
    for (long seed = 0; seed < ROUNDS; seed++) {
      PageRecord record = RandomRecords.record(seed);
      String written = RecordWriter.line(record);
      PageRecord back = RecordReader.parse(written);
      assertEquals(record, back, "seed " + seed);
      assertEquals(record.hashCode(), back.hashCode(), "seed " + seed);
      assertEquals(written, RecordWriter.line(back), "seed " + seed);
      assertEquals(record, RecordReader.parse(RecordWriter.pretty(record)), "seed " + seed);
    }
  }

  @Test
  void everyVerifiedDraftIsReadBackAsItWas() throws Exception {
    for (long seed = 0; seed < ROUNDS; seed++) {
      VerifiedDraft draft = RandomRecords.draft(seed);
      String written = VerificationWriter.line(draft);
      VerifiedDraft back = VerificationReader.parse(written);
      assertEquals(draft, back, "seed " + seed);
      assertEquals(written, VerificationWriter.line(back), "seed " + seed);
    }
  }

  @Test
  void placesInJsonCountCodePoints() {
    for (long seed = 0; seed < ROUNDS; seed++) {
      PageRecord record = RandomRecords.record(seed);
      JsonNode json = JSON.readTree(RecordWriter.line(record));
      int[] codePoints = json.at("/page/text").asString().codePoints().toArray();
      for (int i = 0; i < record.statements().size(); i++) {
        StringBuilder words = new StringBuilder();
        for (JsonNode place : json.at("/statements/" + i + "/content")) {
          int start = place.get(0).asInt();
          words.append(new String(codePoints, start, place.get(1).asInt() - start)).append('|');
        }
        StringBuilder expected = new StringBuilder();
        record
            .statements()
            .get(i)
            .content()
            .forEach(span -> expected.append(record.page().text().slice(span)).append('|'));
        assertEquals(expected.toString(), words.toString(), "seed " + seed);
      }
    }
  }

  @Test
  void fieldsMayComeInAnyOrderAndNewOnesMayAppear() throws Exception {
    for (long seed = 0; seed < ROUNDS; seed++) {
      Random random = new Random(seed);
      PageRecord record = RandomRecords.record(seed);
      JsonNode json = JSON.readTree(RecordWriter.line(record));
      assertEquals(
          record, RecordReader.parse(shuffled(json, "", random).toString()), "seed " + seed);
      VerifiedDraft draft = RandomRecords.draft(seed);
      JsonNode verdicts = JSON.readTree(VerificationWriter.line(draft));
      assertEquals(
          draft,
          VerificationReader.parse(shuffled(verdicts, "", random).toString()),
          "seed " + seed);
    }
  }

  private static JsonNode shuffled(JsonNode node, String name, Random random) {
    if (node.isArray()) {
      ArrayNode copy = JsonNodeFactory.instance.arrayNode();
      node.forEach(child -> copy.add(shuffled(child, "", random)));
      return copy;
    }
    if (!node.isObject()) {
      return node;
    }
    List<String> names = new ArrayList<>(node.propertyNames());
    Collections.shuffle(names, random);
    ObjectNode copy = JsonNodeFactory.instance.objectNode();
    for (String field : names) {
      if (!name.equals("settings") && random.nextInt(4) == 0) {
        copy.set("later" + copy.size(), JSON.readTree("[{\"text\": 1.5e3}, [true, null], \"x\"]"));
      }
      copy.set(field, shuffled(node.get(field), field, random));
    }
    return copy;
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void aPlaceThatLeavesTheTextIsRefusedByItsName(long seed) {
    ObjectNode json = (ObjectNode) JSON.readTree(RecordWriter.line(RandomRecords.record(seed)));
    int end = json.at("/page/text").asString().codePoints().toArray().length;
    List<String> pointers = new ArrayList<>();
    places(json, "", pointers);
    for (String pointer : pointers) {
      ObjectNode copy = json.deepCopy();
      JsonNode place = copy.at(pointer);
      String field = pointer;
      if (place instanceof ArrayNode pair) {
        pair.set(1, JsonNodeFactory.instance.numberNode(end + 1));
      } else {
        ((ObjectNode) place).put("end", end + 1);
      }
      MalformedRecordException e =
          assertThrows(
              MalformedRecordException.class, () -> RecordReader.parse(copy.toString()), pointer);
      assertTrue(e.getMessage().startsWith(field + ": ["), e.getMessage());
    }
  }

  static LongStream seeds() {
    return LongStream.range(0, 12);
  }

  private static void places(JsonNode node, String pointer, List<String> into) {
    String name = pointer.substring(pointer.lastIndexOf('/') + 1);
    if (node.isObject()) {
      if (node.has("start")) {
        into.add(pointer);
      }
      node.properties()
          .forEach(field -> places(field.getValue(), pointer + "/" + field.getKey(), into));
    } else if (node.isArray()) {
      boolean one = PLACES.contains(name) && !node.isEmpty() && node.get(0).isNumber();
      boolean several = PLACES.contains(name) && !node.isEmpty() && node.get(0).isArray();
      if (one) {
        into.add(pointer);
      }
      for (int i = 0; i < node.size(); i++) {
        if (several) {
          into.add(pointer + "/" + i);
        } else {
          places(node.get(i), pointer + "/" + i, into);
        }
      }
    }
  }
}
