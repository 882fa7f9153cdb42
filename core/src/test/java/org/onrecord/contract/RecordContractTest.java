package org.onrecord.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RecordContractTest {
  private static final String GOOD =
      """
      {"onrecord":1,"extractor":{"version":"1","model":"m","settings":{}},
      "page":{"id":"sha256:0123456789012345678901234567890123456789012345678901234567890123",
      "source":"a.html","mediaType":"text/html","capture":null,"headline":"Rain","outlet":null,
      "authors":["Ada Quill"],"published":"2024-03-14T06:30:00Z","modified":null,"language":"en-GB",
      "canonical":"https://example.org/a","section":null,
      "text":"Ada Quill said: “It rained in 1994.” 😀 He denied it.",
      "parts":[{"role":"body","start":0,"end":36},{"role":"comment","start":37,"end":52}],
      "sourceMap":[[0,3,36],[37,50,15]]},
      "comments":[{"id":"c1","parent":null,"author":"Liv","posted":"2024-03","start":37,"end":52}],
      "people":[{"id":"p1","type":"person","name":"Ada Quill","mentions":[[0,9]],
      "identifier":null,"identifiedBy":null,"candidates":[]}],
      "statements":[{"id":"s1","kind":"direct","act":"speech","speaker":"p1","speakerConfidence":0.9,
      "source":[[0,9]],"cue":[[10,14]],"content":[[16,36]],"through":[],"to":null,
      "said":{"span":[30,34],"date":"1994"},"certainty":"denied","certaintySpan":[[10,14]],
      "part":"body","confidence":0.97,"reliability":0.9}],
      "events":[{"date":"1994","span":[30,34],"statement":"s1"}],
      "claims":[{"claim":"It rained","claimant":null,"date":null,"rating":"True","reviewer":null,
      "url":null,"statements":["s1"]}],
      "diagnostics":[{"code":"truncated","start":52,"end":52,"message":"Cut."}]}"""
          .replace("\n", "");

  @Test
  void aGoodRecordBreaksNothing() {
    assertEquals(List.of(), RecordContract.ofRecord(GOOD));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "shape|\"onrecord\":1|\"onrecord\":2",
        "reference|\"statements\":[\"s1\"]|\"statements\":[\"s2\"]",
        "id|sha256:0|sha256:g",
        "enumeration|text/html|text/xml",
        "words|\"Rain\"|\"Ra\\nin\"",
        "words|\"authors\":[\"Ada Quill\"]|\"authors\":[\" \"]",
        "date|2024-03-14T06|2024-02-30T06",
        "language|en-GB|en GB",
        "canonical|example.org/a|example.org/ a",
        "enumeration|\"role\":\"body\"|\"role\":\"main\"",
        "order|\"start\":37,\"end\":52}],\"sourceMap|\"start\":35,\"end\":52}],\"sourceMap",
        "edge|\"start\":0,\"end\":36|\"start\":0,\"end\":37",
        "range|\"start\":37,\"end\":52}],\"sourceMap|\"start\":38,\"end\":53}],\"sourceMap",
        "sourceMap|[37,50,15]|[35,50,15]",
        "sourceMap|[37,50,15]|[37,50,16]",
        "sourceMap|[37,50,15]|[37,30,15]",
        "reference|\"parent\":null|\"parent\":\"c2\"",
        "date|\"posted\":\"2024-03\"|\"posted\":\"2024-13\"",
        "enumeration|\"type\":\"person\"|\"type\":\"ship\"",
        "identity|\"identifier\":null|\"identifier\":\"Q1\"",
        "enumeration|\"kind\":\"direct\"|\"kind\":\"quoted\"",
        "enumeration|\"act\":\"speech\"|\"act\":\"talk\"",
        "probability|\"reliability\":0.9|\"reliability\":1.01",
        "reference|\"speaker\":\"p1\"|\"speaker\":\"p2\"",
        "probability|\"speakerConfidence\":0.9|\"speakerConfidence\":1.01",
        "probability|\"speakerConfidence\":0.9|\"speakerConfidence\":null",
        "overlap|\"cue\":[[10,14]]|\"cue\":[[8,14]]",
        "overlap|\"content\":[[16,36]]|\"content\":[[12,36]]",
        "content|\"content\":[[16,36]]|\"content\":[]",
        "range|\"content\":[[16,36]]|\"content\":[[16,16],[16,36]]",
        "through|\"through\":[]|\"through\":[\"p1\"]",
        "reference|\"to\":null|\"to\":\"p7\"",
        "range|\"said\":{\"span\":[30,34]|\"said\":{\"span\":[30,99]",
        "date|\"date\":\"1994\"},\"certainty|\"date\":\"19\"},\"certainty",
        "enumeration|\"certainty\":\"denied\"|\"certainty\":\"sure\"",
        "certainty|\"certainty\":\"denied\"|\"certainty\":\"asserted\"",
        "reference|\"part\":\"body\"|\"part\":\"c3\"",
        "part|\"part\":\"body\"|\"part\":\"c1\"",
        "probability|\"confidence\":0.97|\"confidence\":-1",
        "event|\"span\":[30,34],\"st|\"span\":[0,9],\"st",
        "reference|\"statement\":\"s1\"|\"statement\":\"s2\"",
        "enumeration|\"truncated\"|\"broken\"",
        "range|\"start\":52,\"end\":52|\"start\":52,\"end\":53",
        "json|\"onrecord\":1|\"onrecord\":1,\"onrecord\":1",
        "json|“It|\\ud83d“It",
        "json|]}|]}x"
      })
  void whatIsBrokenIsTold(String rule, String good, String bad) {
    assertTrue(GOOD.contains(good), good);
    String broken = rule.equals("json") && bad.endsWith("x") ? GOOD + "x" : GOOD.replace(good, bad);
    List<Breach> breaches = RecordContract.ofRecord(broken);
    assertTrue(
        breaches.stream().anyMatch(breach -> breach.rule().equals(rule)), breaches.toString());
  }

  @Test
  void strictJsonReadsWhatIsJson() {
    assertEquals(
        Map.of(
            "a", List.of(new BigDecimal("-1.5e3"), true, "é\n/\uD83D\uDE00"),
            "b", Map.of()),
        StrictJson.read(" {\"a\" : [-1.5e3,true,\"\\u00E9\\n\\/\\uD83D\\ude00\"], \"b\":{}} "));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "[1,]",
        "{\"a\":1,}",
        "01",
        "+1",
        ".5",
        "1.",
        "NaN",
        "tru",
        "'a'",
        "\"\t\"",
        "\"\\x\"",
        "\"\\u12\"",
        "\"\uD800\"",
        "\"\\uDC00\"",
        "1 2",
        "{a:1}",
        "[1]//"
      })
  void strictJsonRefusesWhatIsNone(String json) {
    assertThrows(StrictJson.NotJsonException.class, () -> StrictJson.read(json));
  }
}
