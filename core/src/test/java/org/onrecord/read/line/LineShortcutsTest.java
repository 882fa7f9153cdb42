package org.onrecord.read.line;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.onrecord.word.WordLists;

/** Looks that spare a longer one, against the longer one by itself. */
class LineShortcutsTest {
  private static final long SEED = 20_261_130;
  private static final int SOME = 60;

  private static String pick(Random random, List<String> of) {
    return of.get(random.nextInt(of.size()));
  }

  private static String joined(Random random, List<String> pieces, int most) {
    StringBuilder line = new StringBuilder();
    for (int i = random.nextInt(most) + 1; i > 0; i--) {
      line.append(pick(random, pieces));
    }
    return line.toString();
  }

  /** Phrases as their resource has them, without hashes. */
  private static final class Plainly {
    private final Set<String> whole = new HashSet<>();
    private final Map<String, Integer> starts = new HashMap<>();

    Plainly(List<String> lines) {
      for (String line : lines) {
        if (line.endsWith(" **")) {
          starts.put(line.substring(0, line.length() - 3), Integer.MAX_VALUE);
        } else if (line.endsWith(" *")) {
          starts.putIfAbsent(line.substring(0, line.length() - 2), SOME);
        } else {
          whole.add(line);
        }
      }
    }

    private static boolean endsAt(String line, int i) {
      return i > 0 && !Character.isLetterOrDigit(line.charAt(i));
    }

    boolean matches(String line) {
      String numbered = line.replaceAll("[0-9]+", "0");
      boolean matches = whole.contains(numbered) || starts.containsKey(numbered);
      for (int i = 0; i < numbered.length(); i++) {
        int most = starts.getOrDefault(numbered.substring(0, i), -1);
        matches |= endsAt(numbered, i) && numbered.length() - i <= most;
      }
      return matches;
    }

    boolean opens(String line) {
      boolean opens = false;
      for (int i = 0; i < line.length() && i <= SOME; i++) {
        opens |= endsAt(line, i) && whole.contains(line.substring(0, i));
      }
      return opens;
    }
  }

  @Test
  void phrasesAreFoundAsTheyAreWithoutTheirHashes() {
    Random random = new Random(SEED);
    Phrases phrases = Phrases.load("furniture.txt");
    Map<String, List<String>> lists = WordLists.read(Phrases.class, "furniture.txt");
    List<String> ends =
        List.of("", " ", ":", " 17", " 2", ".", " der", " the ferry to Skell", " » x", "x", " - a");
    int found = 0;
    for (Map.Entry<String, List<String>> list : lists.entrySet()) {
      String name = list.getKey().substring(1, list.getKey().length() - 1);
      Phrases section = phrases.section(name);
      Plainly plainly = new Plainly(list.getValue());
      for (int round = 0; round < 4_000; round++) {
        String phrase = pick(random, list.getValue()).replaceAll(" [*]+$", "");
        String number = String.valueOf(random.nextInt(2_000));
        String line = phrase.replace("0", number) + joined(random, ends, 5);
        String context = "seed " + SEED + ", " + list.getKey() + ": " + line;
        assertEquals(plainly.matches(line), section.matches(line), context);
        assertEquals(plainly.opens(line), section.opens(line), context);
        assertTrue(Phrases.mayLead(line) || !section.leads(line), context);
        assertTrue(Phrases.anyOf(section).mayMatch(line) || !section.matches(line), context);
        found += section.matches(line) || section.opens(line) || section.leads(line) ? 1 : 0;
      }
    }
    assertTrue(found > 1_000, "only " + found);
  }

  @Test
  void noCreditIsPassedBy() {
    Random random = new Random(SEED);
    List<String> pieces =
        List.of(
            "Photo",
            "Foto",
            "photo credit",
            "Bild",
            "©",
            ":",
            " ",
            "  ",
            "\u00a0",
            "/",
            "|",
            " by ",
            " BY ",
            " via ",
            " Von ",
            " courtesy ",
            " Courtesy",
            "by",
            "von",
            "Ada Roe",
            "Skell",
            "(",
            "[",
            "crédit",
            "imagen",
            "Copyright",
            "\n",
            "\u200b");
    int credits = 0;
    for (int round = 0; round < 300_000; round++) {
      String line = joined(random, pieces, 6);
      boolean isCredit = Caption.CREDIT_ALONE.matcher(Spaces.folded(line)).matches();
      assertTrue(Caption.mayBeCredit(line) || !isCredit, () -> "seed " + SEED + ": " + line);
      credits += isCredit ? 1 : 0;
    }
    assertTrue(credits > 1_000, "only " + credits);
  }

  @Test
  void spaceIsFoldedAsCharacterByCharacter() {
    Random random = new Random(SEED);
    List<String> pieces =
        List.of(
            " ", "\n", "\t", "\u00a0", "\u2003", "\u200b", "\u007f", "\u0000", "a", "Ö", "“", "0");
    for (int round = 0; round < 100_000; round++) {
      String text = round == 0 ? "" : joined(random, pieces, 9);
      StringBuilder folded = new StringBuilder();
      for (int i = 0; i < text.length(); i++) {
        char c = text.charAt(i);
        boolean space = Spaces.isSpace(c);
        if (!space || (folded.length() > 0 && folded.charAt(folded.length() - 1) != ' ')) {
          folded.append(space ? ' ' : c);
        }
      }
      String expected =
          folded.toString().endsWith(" ")
              ? folded.substring(0, folded.length() - 1)
              : folded.toString();
      assertEquals(expected, Spaces.folded(text), () -> "seed " + SEED + ": " + text);
    }
  }

  @Test
  void aCharacterIsSpaceAsTheLongerQuestionHasIt() {
    for (int c = 0; c <= Character.MAX_VALUE; c++) {
      boolean expected =
          Character.isWhitespace(c) || "\u00a0\u2007\u202f\u200b\ufeff".indexOf(c) >= 0;
      assertEquals(expected, Spaces.isSpace((char) c), Integer.toHexString(c));
    }
  }

  @Test
  void theLowerCaseOfACharacterIsJavas() {
    for (int c = 0; c < 128; c++) {
      String lower = String.valueOf((char) c).toLowerCase(Locale.ROOT);
      assertEquals(lower.charAt(0), WordTable.lower((char) c));
    }
  }
}
