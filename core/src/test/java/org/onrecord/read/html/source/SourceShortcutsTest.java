package org.onrecord.read.html.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Quick looks of the scan, against what they spare. */
class SourceShortcutsTest {
  private static final long SEED = 20_261_130;
  private static final String SILENT = " title='nobody asks for this one, however long it may be'";

  private static List<String> inAnyCase(String names) {
    return List.of((names + " " + names.toUpperCase(Locale.ROOT)).split(" ", -1));
  }

  private static SourceRuns in(String name, String content) {
    return SourceRuns.of("<" + name + ">" + content + "</" + name + ">");
  }

  @Test
  void aWordInATagIsFoundAsInItsLowerCase() {
    Random random = new Random(SEED);
    String letters = "jsonJSON[`{/ \"=canonicalCANONICAL";
    for (int round = 0; round < 200_000; round++) {
      StringBuilder made = new StringBuilder();
      for (int i = random.nextInt(14); i > 0; i--) {
        made.append(letters.charAt(random.nextInt(letters.length())));
      }
      String text = random.nextInt(3) == 0 ? made + "jSoN" + made : made.toString();
      int end = random.nextInt(text.length() + 1);
      int start = random.nextInt(end + 1);
      boolean expected = text.substring(start, end).toLowerCase(Locale.ROOT).contains("json");
      assertEquals(
          expected,
          SourceMarkup.holds(text, start, end, "json"),
          () -> "seed " + SEED + ": " + text + " from " + start + " to " + end);
    }
  }

  @Test
  void allElementsThatSwallowMarkupAreKnownByTheirFirstLetters() {
    for (String name : inAnyCase("script style xmp iframe noembed noframes")) {
      assertEquals(0, in(name, "<p>swallowed</p>").count(), name);
    }
    for (String name : inAnyCase("title textarea")) {
      assertEquals(1, in(name, "<p>swallowed</p> and").count(), name);
    }
    for (String name : inAnyCase("plaintext")) {
      assertEquals(1, in(name, "<p>swallowed</p> and").count(), name);
    }
    assertEquals(2, in("p", "<p>swallowed</p> and").count());
    String shape = "<path d='M0 0'></path>";
    for (String name : inAnyCase("svg")) {
      assertFalse(in(name, shape.repeat(20)).cuts().isEmpty(), name);
    }
    String comment = "<!-- a comment that is long enough to be cut out of a page -->";
    assertFalse(in("p", comment).cuts().isEmpty());
    for (String name : inAnyCase("select noscript math")) {
      assertTrue(in(name, comment).cuts().isEmpty(), name);
    }
  }

  @Test
  void elementsThatAreOpenedAgainKeepTheirAttributes() {
    for (String name : inAnyCase("b big code em font i nobr s small strike strong tt u")) {
      assertTrue(in(name + SILENT, "words").cuts().isEmpty(), name);
    }
    for (String name : inAnyCase("p div span section a ul td strongly cite")) {
      assertFalse(in(name + SILENT, "words").cuts().isEmpty(), name);
    }
  }

  @Test
  void namesEndWhereTheStandardHasIt() {
    for (int c = 0; c <= Character.MAX_VALUE; c++) {
      boolean space = " \n\t\r\f".indexOf(c) >= 0;
      assertEquals(space, SourceMarkup.isSpace((char) c), Integer.toHexString(c));
      boolean ends = space || c == '/' || c == '>';
      assertEquals(ends, SourceMarkup.endsName((char) c), Integer.toHexString(c));
    }
  }
}
