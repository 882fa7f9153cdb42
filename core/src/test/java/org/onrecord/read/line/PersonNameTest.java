package org.onrecord.read.line;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The form of a person's name, and no more than the form. */
class PersonNameTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Orla Venn",
        "O. T. Venn",
        "Orla T. Venn Jr.",
        "Orla van der Venn",
        "Orla O'Venn-Brandt",
        "Orla O’Venn",
        "Al Bo",
        "One Two Three Four Five",
        "Ørla Ñenn",
        "\ud835\udd46rla Venn",
      })
  void twoToFiveCapitalisedWordsAreAName(String words) {
    assertTrue(PersonName.matches(words));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Orla",
        "A B",
        "One Two Three Four Five Six",
        "orla Venn",
        "Orla venn",
        "van Orla Venn",
        "Orla Venn van",
        "Orla V.",
        "Orla Venn.",
        "Orla  Venn",
        "Orla Venn2",
        "Staff Writer",
        "The Venn",
        "Harbour News",
        "Orla (Venn)",
      })
  void otherWordsAreNone(String words) {
    assertFalse(PersonName.matches(words));
  }

  @Test
  void aNameHasFourToSixtyLetters() {
    assertTrue(PersonName.matches("O Ve"));
    assertFalse(PersonName.matches("O V"));
    assertTrue(PersonName.matches("Orla V" + "e".repeat(54)));
    assertFalse(PersonName.matches("Orla V" + "e".repeat(55)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '>',
      value = {
        "Orla Venn > Venn",
        "Orla Venn Jr. > Venn",
        "Orla Venn, Jr > Venn",
        "Orla Venn III > Venn",
        "Orla Venn PhD > Venn",
        "Venn > Venn",
        "Jr > Jr",
      })
  void theSurnameIsTheLastWordThatIsNoAddition(String name, String surname) {
    assertEquals(surname, PersonName.surname(name));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '>',
      value = {
        "Orla Venn said > 2",
        "Orla T. Venn said > 3",
        "Orla Venn, Tam Brandt > 2",
        "Orla, Venn > 0",
        "the Orla Venn > 0",
        "Orla > 0",
        "One Two Three Four Five Six > 5",
        "Orla Venn > 2",
      })
  void theLongestNameAtTheStartOfSomeWordsIsCounted(String words, int expected) {
    assertEquals(expected, PersonName.leading(words.split(" ", -1)));
  }
}
