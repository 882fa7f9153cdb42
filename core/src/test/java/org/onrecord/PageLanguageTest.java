package org.onrecord;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.onrecord.record.PageRecord;
import org.onrecord.text.Diagnostic;

class PageLanguageTest {
  private static final String ENGLISH =
      "The mayor of Harran said on Monday that the dam is safe, and that nobody who lives by the "
          + "river should be afraid of it. “It has stood for a hundred years,” she told reporters.";

  private static final String GERMAN =
      "Die Bürgermeisterin von Harran sagte am Montag, der Damm sei sicher, und niemand, der am "
          + "Fluss wohnt, müsse sich fürchten. „Er steht seit hundert Jahren“, sagte sie vor Reportern.";

  @ParameterizedTest
  @ValueSource(
      strings = {
        GERMAN,
        "La alcaldesa de Harran dijo el lunes que la presa es segura y que nadie que viva junto al "
            + "río debe tener miedo. «Lleva cien años en pie», dijo a los periodistas, y añadió que "
            + "el pueblo puede dormir tranquilo.",
        "De burgemeester van Harran zei maandag dat de dam veilig is en dat niemand die bij de "
            + "rivier woont bang hoeft te zijn. „Hij staat er al honderd jaar”, zei ze tegen "
            + "verslaggevers, en het dorp kan rustig slapen.",
        "Borgmesteren i Harran sagde mandag, at dæmningen er sikker, og at ingen, der bor ved "
            + "floden, behøver at være bange. »Den har stået i hundrede år,« sagde hun til "
            + "journalister, og byen kan sove roligt for den.",
        "Мэр Харрана заявила в понедельник, что плотина надёжна и что никому из тех, кто живёт у "
            + "реки, не следует бояться. «Она стоит сто лет», — сказала она журналистам. Город может "
            + "спать спокойно, добавила она, и никто не должен уезжать из-за слухов, которые ходят."
      })
  void anotherLanguageIsNoEnglishWhateverThePageSays(String text) {
    for (String told : new String[] {null, "de", "en"}) {
      assertFalse(PageLanguage.isEnglish(text, told), told + text);
    }
  }

  @Test
  void englishIsWhateverThePageSays() {
    for (String told : new String[] {null, "en", "en-GB", "de", "und"}) {
      assertTrue(PageLanguage.isEnglish(ENGLISH, told), told);
    }
  }

  @Test
  void fewWordsAreWhatThePageSays() {
    for (String text : new String[] {"The dam holds.", "Der Damm hält."}) {
      assertTrue(PageLanguage.isEnglish(text, null));
      assertTrue(PageLanguage.isEnglish(text, "en_US"));
      assertFalse(PageLanguage.isEnglish(text, "de-AT"));
      assertFalse(PageLanguage.isEnglish(text, "enm"));
    }
  }

  @Test
  void aPageInAnotherLanguageHasNoStatementsAndSaysWhy() throws Exception {
    try (OnRecord onRecord = OnRecord.standard()) {
      PageRecord german = onRecord.readText("de.txt", GERMAN);
      assertEquals(List.of(), german.statements());
      assertEquals(
          List.of(Diagnostic.Code.UNSUPPORTED_LANGUAGE),
          german.diagnostics().stream().map(Diagnostic::code).toList());
      assertFalse(onRecord.readText("en.txt", ENGLISH).statements().isEmpty());
    }
  }

  @Test
  void whatReadersOfAPageInAnotherLanguageAnswerIsNotGuessed() throws Exception {
    String comments =
        """


          1. Das glaube ich nicht. Der Damm ist seit Jahren undicht, und die Bürgermeisterin weiß es.

            • Unsinn, der Damm ist sicher, das hat doch gerade erst ein Gutachten gezeigt.

          2. Danke für den Bericht, endlich schreibt einmal jemand über unseren Fluss.
        """;
    try (OnRecord onRecord = OnRecord.standard()) {
      PageRecord german =
          onRecord.readText("de.txt", "Neues vom Damm\n\n" + GERMAN + "\n\nComments" + comments);
      assertEquals(3, german.page().comments().size());
      assertEquals(List.of(), german.disputes());
      String answers = comments.replace("Das glaube ich nicht.", "I do not believe that.");
      assertFalse(
          onRecord
              .readText("en.txt", "News of the dam\n\n" + ENGLISH + "\n\nComments" + answers)
              .disputes()
              .isEmpty());
    }
  }
}
