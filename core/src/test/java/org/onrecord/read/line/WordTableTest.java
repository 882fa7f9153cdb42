package org.onrecord.read.line;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Words looked up without copying them, beside the plain way. */
class WordTableTest {
  private static final String LETTERS = "abcABC-_ 1äÄ";

  @Test
  void eachWordOfANameIsFoundWhateverItsCase() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    Map<String, Integer> entries = new HashMap<>();
    for (int i = 1; i <= 40; i++) {
      entries.put(name(random, 1 + random.nextInt(3)).toLowerCase(Locale.ROOT), i);
    }
    WordTable table = new WordTable(entries);
    for (int i = 0; i < 2000; i++) {
      String name = name(random, random.nextInt(12));
      NameWords words = new NameWords(name, name.length());
      List<Integer> found = new ArrayList<>();
      List<Integer> plain = new ArrayList<>();
      while (words.next()) {
        found.add(table.bits(table.find(words)));
        String word = name.substring(words.start(), words.end()).toLowerCase(Locale.ROOT);
        plain.add(entries.getOrDefault(word, 0));
      }
      assertEquals(plain, found, () -> "seed " + seed + ", name \"" + name + '"');
    }
  }

  private static String name(Random random, int length) {
    StringBuilder name = new StringBuilder();
    for (int i = 0; i < length; i++) {
      name.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
    }
    return name.toString();
  }
}
