package org.onrecord.app.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.apicatalog.jsonld.JsonLd;
import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.JsonLdOptions.ProcessingPolicy;
import com.apicatalog.jsonld.document.JsonDocument;
import com.apicatalog.rdf.api.RdfQuadConsumer;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/**
 * Exported JSON-LD as a processor by another hand reads it: expanded, as RDF, and back. Where that
 * one resolves a reference it undoes what is percent-encoded, so that files here have plain names.
 */
class LinkedDataTest {
  private static final int SEEDS = 60;
  private static final URI BASE = URI.create("https://desk.example/exports/all.jsonld");
  private static final String OA = "http://www.w3.org/ns/oa#";
  private static final String SCHEMA = "http://schema.org/";
  private static final String TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type";

  private static JsonDocument document(String json) throws JsonLdError {
    return JsonDocument.of(new StringReader(json));
  }

  /** All of it; fails where a term has no meaning. */
  private static JsonArray expanded(String json) throws JsonLdError {
    return JsonLd.expand(document(json))
        .base(BASE)
        .loader(new Contexts())
        .undefinedTermsPolicy(ProcessingPolicy.Fail)
        .get();
  }

  private static JsonNode back(JsonArray expanded, String context) throws JsonLdError {
    JsonObject compacted =
        JsonLd.compact(JsonDocument.of(expanded), document("{\"@context\": \"" + context + "\"}"))
            .base(BASE)
            .compactToRelative(false)
            .loader(new Contexts())
            .get();
    return new ObjectMapper().readTree(compacted.toString());
  }

  /** Without contexts, with one value as it is and several in a list, and whole references. */
  private static Object plain(JsonNode node, String property) {
    if (node.isObject()) {
      Map<String, Object> fields = new TreeMap<>();
      node.properties()
          .forEach(
              field -> {
                String name = field.getKey().replaceFirst("^@(id|type)$", "$1");
                if (!name.equals("@context")) {
                  fields.put(name, plain(field.getValue(), name));
                }
              });
      return fields;
    }
    if (node.isArray()) {
      List<Object> items = new ArrayList<>();
      node.forEach(item -> items.add(plain(item, property)));
      return items.size() == 1 ? items.get(0) : items;
    }
    boolean reference = Set.of("id", "source", "url", "sameAs").contains(property);
    return reference ? BASE.resolve(node.stringValue()).toString() : node.asString();
  }

  /** What a store of RDF is told: subject, property, values. */
  private static Map<String, Map<String, Set<String>>> triples(String json) throws JsonLdError {
    Map<String, Map<String, Set<String>>> triples = new HashMap<>();
    var sink =
        new RdfQuadConsumer() {
          @Override
          public RdfQuadConsumer quad(
              String subject,
              String predicate,
              String object,
              String datatype,
              String language,
              String direction,
              String graph) {
            triples
                .computeIfAbsent(subject, key -> new HashMap<>())
                .computeIfAbsent(predicate, key -> new HashSet<>())
                .add(object);
            return this;
          }
        };
    JsonLd.toRdf(document(json)).base(BASE).loader(new Contexts()).provide(sink);
    return triples;
  }

  private static Set<String> follow(
      Map<String, Map<String, Set<String>>> triples, String subject, String... properties) {
    Set<String> at = Set.of(subject);
    for (String property : properties) {
      Set<String> next = new HashSet<>();
      at.forEach(
          one -> next.addAll(triples.getOrDefault(one, Map.of()).getOrDefault(property, Set.of())));
      at = next;
    }
    return at;
  }

  @Test
  void annotationsComeBackAsTheyWere() throws IOException, JsonLdError {
    for (long seed = 0; seed < SEEDS; seed++) {
      List<Saying> sayings =
          FormsTest.distinct(Sayings.of(HostilePage.random(seed, "talks/a.txt")));
      String json = FormsTest.written(new AnnotationForm(), sayings);
      JsonArray expanded = expanded(json);
      assertEquals(sayings.size(), expanded.size(), "seed " + seed);
      JsonNode back = back(expanded, "http://www.w3.org/ns/anno.jsonld");
      assertEquals(
          plain(new ObjectMapper().readTree(json), ""),
          plain(back.has("@graph") ? back.get("@graph") : back, ""),
          "seed " + seed);
    }
  }

  @Test
  void aStoreKnowsOfEachAnnotationWhatWhereAndWhy() throws IOException, JsonLdError {
    for (long seed = 0; seed < SEEDS; seed++) {
      List<Saying> sayings =
          FormsTest.distinct(Sayings.of(HostilePage.random(seed, "talks/a.txt")));
      var triples = triples(FormsTest.written(new AnnotationForm(), sayings));
      for (Saying saying : sayings) {
        String id = Reference.urn(saying.name());
        assertEquals(Set.of(OA + "Annotation"), follow(triples, id, TYPE));
        Set<String> motives = follow(triples, id, OA + "motivatedBy");
        motives.addAll(follow(triples, id, OA + "hasBody", OA + "hasPurpose"));
        assertTrue(motives.stream().allMatch(motive -> motive.startsWith(OA)), () -> "" + motives);
        Set<String> words = new HashSet<>();
        saying.pieces().forEach(piece -> words.add(piece.exact()));
        assertEquals(
            words,
            follow(triples, id, OA + "hasTarget", OA + "hasSelector", OA + "exact"),
            "seed " + seed);
        assertEquals(
            Set.of("https://desk.example/exports/talks/a.txt"),
            follow(triples, id, OA + "hasTarget", OA + "hasSource"));
      }
    }
  }

  @Test
  void quotationsAndClaimsComeBackAsTheyWere() throws IOException, JsonLdError {
    for (long seed = 0; seed < SEEDS; seed++) {
      List<Saying> sayings = Sayings.of(HostilePage.random(seed, "a.txt"));
      String json = FormsTest.written(new SchemaForm(), sayings);
      JsonNode back = back(expanded(json), "https://schema.org");
      assertEquals(
          plain(new ObjectMapper().readTree(json).get("@graph"), ""),
          plain(back.has("@graph") ? back.get("@graph") : back, ""),
          "seed " + seed);
    }
  }

  @Test
  void eachQuotationOfADocumentStandsOnItsOwnPages() throws IOException, JsonLdError {
    Saying one = Sayings.of(HostilePage.random(1, "hearing.pdf")).get(0);
    List<Saying> sayings = new ArrayList<>();
    for (int page = 14; page < 17; page++) {
      sayings.add(at("key " + page, "p. " + page, one));
    }
    var triples = triples(FormsTest.written(new SchemaForm(), sayings));
    for (int page = 14; page < 17; page++) {
      String id = Reference.urn(sayings.get(page - 14).name());
      String where = follow(triples, id, SCHEMA + "isPartOf").isEmpty() ? "appearance" : "isPartOf";
      assertEquals(
          Set.of("p. " + page), follow(triples, id, SCHEMA + where, SCHEMA + "pagination"));
      assertEquals(
          Set.of("https://desk.example/exports/hearing.pdf"),
          follow(triples, id, SCHEMA + where, SCHEMA + "isPartOf"));
    }
  }

  private static Saying at(String key, String place, Saying like) {
    return new Saying(
        key,
        like.number(),
        like.pieces(),
        like.speaker(),
        like.speakerId(),
        like.speakerType(),
        like.to(),
        like.through(),
        like.kind(),
        like.act(),
        like.certainty(),
        like.said(),
        like.reliability(),
        place,
        like.origin());
  }
}
