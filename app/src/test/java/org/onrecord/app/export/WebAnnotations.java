package org.onrecord.app.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * The rules of the Web Annotation Data Model (W3C Recommendation, 23 February 2017) for what is
 * exported: which terms its context has on which class, what must be there, and how often.
 */
final class WebAnnotations {
  private static final Map<String, Set<String>> TERMS =
      Map.of(
          "Annotation",
          Set.of("@context", "id", "type", "motivation", "generator", "body", "target"),
          "Software",
          Set.of("type", "name"),
          "TextualBody",
          Set.of("type", "value", "format", "purpose"),
          "SpecificResource",
          Set.of("type", "source", "selector", "purpose"),
          "TextQuoteSelector",
          Set.of("type", "exact", "prefix", "suffix"),
          "TextPositionSelector",
          Set.of("type", "start", "end"));
  private static final Set<String> MOTIVATIONS =
      Set.of(
          "assessing",
          "bookmarking",
          "classifying",
          "commenting",
          "describing",
          "editing",
          "highlighting",
          "identifying",
          "linking",
          "moderating",
          "questioning",
          "replying",
          "tagging");

  private WebAnnotations() {}

  /** Fails where an array of annotations breaks a rule. */
  static void check(JsonNode array) {
    assertTrue(array.isArray());
    Set<String> ids = new HashSet<>();
    for (JsonNode annotation : array) {
      checkTerms(annotation);
      assertEquals("http://www.w3.org/ns/anno.jsonld", annotation.get("@context").stringValue());
      assertEquals("Annotation", annotation.get("type").stringValue());
      assertTrue(URI.create(annotation.get("id").stringValue()).isAbsolute());
      assertTrue(ids.add(annotation.get("id").stringValue()), "an id stands for one annotation");
      assertTrue(MOTIVATIONS.contains(annotation.get("motivation").stringValue()));
      assertFalse(annotation.get("target").isEmpty(), "there is a target");
      annotation.get("target").forEach(WebAnnotations::checkResource);
      for (JsonNode body : annotation.get("body")) {
        assertTrue(MOTIVATIONS.contains(body.get("purpose").stringValue()));
        if (body.get("type").stringValue().equals("SpecificResource")) {
          checkResource(body);
        } else {
          assertTrue(body.get("value").isString());
        }
      }
    }
  }

  private static void checkTerms(JsonNode node) {
    if (node.isObject()) {
      Set<String> known = TERMS.get(node.get("type").stringValue());
      assertTrue(known != null, "no class " + node.get("type"));
      for (Map.Entry<String, JsonNode> property : node.properties()) {
        assertTrue(known.contains(property.getKey()), property.getKey() + " is no term here");
        checkTerms(property.getValue());
      }
    } else if (node.isArray()) {
      node.forEach(WebAnnotations::checkTerms);
    }
  }

  private static void checkResource(JsonNode resource) {
    assertEquals("SpecificResource", resource.get("type").stringValue());
    URI.create(resource.get("source").stringValue()); // is a reference at least
    boolean quoted = false;
    for (JsonNode selector : resource.get("selector")) {
      if (selector.get("type").stringValue().equals("TextQuoteSelector")) {
        quoted = true;
        assertTrue(selector.get("exact").isString());
      } else {
        assertTrue(selector.get("start").isInt() && selector.get("start").intValue() >= 0);
        assertTrue(selector.get("end").intValue() >= selector.get("start").intValue());
      }
    }
    assertTrue(quoted);
  }
}
