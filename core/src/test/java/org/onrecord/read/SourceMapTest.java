package org.onrecord.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.onrecord.page.Page;

/** The way from the text back to the HTML it was taken from. */
class SourceMapTest {
  private static final String[][] REFERENCES = {
    {"&amp;", "&"},
    {"&lt;", "<"},
    {"&eacute;", "é"},
    {"&eacute", "é"},
    {"&#8220;", "“"},
    {"&#x1F600;", "\uD83D\uDE00"},
    {"&copy", "©"},
    {"&hellip;", "…"},
    {"&NotEqualTilde;", "≂̸"}
  };
  private static final String[] WORDS = {
    "mayor", "said", "“no”", "Åse", "\uD83D\uDE00", "a", "R&D", "&", "x&y;", "1&2", "don’t"
  };
  private static final String[] SPACES = {
    " ",
    "\n",
    "\t ",
    "  \n  ",
    "\r\n",
    "",
    "<!-- no -->",
    "<!-- a <b> -- > 'x' -->",
    "<img alt='a > b' title=it's>",
    "<script>if (a < b) { s = '<p>mayor</p>'; }</script>",
    "<style>p > b { }</style>",
    "<?php mayor ?>",
    "<input value=\"said > no\">",
    "<![CDATA[ mayor said ]]>",
    "<!--[if lt IE 9]><b>mayor</b><![endif]-->",
    "<!>",
    "<!-->",
    "<template><em>mayor</em> said</template>",
    "<textarea>said <b>no</b></textarea>",
    "<select><option>mayor<option>said</select>",
    "<svg viewBox='0 0 1 1'><path d='M0 0'/></svg>",
    "<span hidden>mayor</span>",
    "<script type=text/template><p>mayor {{said}}</p></script>",
    "<script>document.write('<scr' + 'ipt>no</scr' + 'ipt>')</script>",
    "<img src=x onerror='a > b'/>",
    "<wbr>",
    "&shy;",
    "&#8203;"
  };
  private static final String[] TAGS = {"b", "em", "a href='/x?a=1&amp;b=2'", "span class=q"};

  @Test
  void aCharacterLeadsToItsPlaceInTheSource() {
    Page page = Pages.html("<article><p>The   mayor\n &ldquo;said&rdquo; <b>no</b>.</p></article>");
    assertEquals("The mayor “said” no.", page.text().string());
    String source = page.decodedSource().string();
    assertEquals(source.indexOf("mayor"), place(page, "mayor"));
    assertEquals(source.indexOf("said"), place(page, "said"));
    assertEquals(source.indexOf("no<"), place(page, "no"));
    assertEquals(-1, place(page, "“"));
    assertEquals(source.indexOf("   mayor"), place(page, " mayor"));
  }

  @Test
  void lettersStuckToAnEntityWithoutSemicolonKeepTheirPlace() {
    Page page = Pages.html("<p>She said &quotno&quot and left at once.</p>");
    assertEquals("She said \"no\" and left at once.", page.text().string());
    String source = page.decodedSource().string();
    assertEquals(source.indexOf("no&"), place(page, "no"));
    assertEquals(source.indexOf(" and"), place(page, " and"));
  }

  @Test
  void textMovedOutOfATableIsMappedRightOrNotAtAll() {
    Page page =
        Pages.html(
            "<article><table><tr><td>The mayor said no.</td></tr>And then he left.</table>"
                + "<p>The council stayed.</p></article>");
    String source = page.decodedSource().string();
    for (String words : List.of("The mayor", "And then", "The council")) {
      int place = place(page, words);
      assertTrue(place == -1 || place == source.indexOf(words), words + " at " + place);
    }
    assertEquals(source.indexOf("The council"), place(page, "The council"));
  }

  @Test
  void textThatTheParserJoinsOverAnEmptyEndTagIsMappedRightOrNotAtAll() {
    Page page =
        Pages.html("<article><p>The mayor</>said no.</p><p>The council stayed.</p></article>");
    int place = place(page, "The mayor");
    assertTrue(place == -1 || place == page.decodedSource().string().indexOf("The mayor"));
    assertEquals(page.decodedSource().string().indexOf("The council"), place(page, "The council"));
  }

  private static int place(Page page, String words) {
    return page.sourceMap().toSource(page.text().string().indexOf(words)).orElse(-1);
  }

  @Test
  void randomPagesMapEveryCharacterAsTheOneWhoWroteThemKnows() {
    for (long seed = 0; seed < 500; seed++) {
      Written written = new Written(new Random(seed));
      Page page = Pages.html(written.html());
      String of = "seed " + seed + ": " + written.html();
      assertEquals(written.text(), page.text().string(), of);
      for (int i = 0; i < page.text().length(); i++) {
        int expected = written.places().get(i);
        assertEquals(expected, page.sourceMap().toSource(i).orElse(-1), of + " at " + i);
      }
    }
  }

  /** Writes a page and notes, character by character, what a reader sees and where it stands. */
  private static final class Written {
    private final Random random;
    private final StringBuilder html = new StringBuilder("<html><body><article>");
    private final StringBuilder seen = new StringBuilder();
    private final List<Integer> seenAt = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private final List<Integer> places = new ArrayList<>();

    Written(Random random) {
      this.random = random;
      for (int i = 1 + random.nextInt(4); i > 0; i--) {
        html.append("<p>");
        // A paragraph that is one link is left out.
        for (String word : "So the council said on that long day".split(" ", -1)) {
          literal(word);
        }
        inline(0);
        html.append("</p>");
        endBlock();
      }
      html.append("</article></body></html>");
    }

    private void inline(int depth) {
      for (int i = 1 + random.nextInt(6); i > 0; i--) {
        switch (random.nextInt(depth < 3 ? 6 : 4)) {
          case 0, 1 -> literal(WORDS[random.nextInt(WORDS.length)]);
          case 2 -> space(SPACES[random.nextInt(SPACES.length)]);
          case 3 -> reference(REFERENCES[random.nextInt(REFERENCES.length)]);
          case 4 -> {
            html.append("<br>");
            see('\n', -1);
          }
          default -> {
            String tag = TAGS[random.nextInt(TAGS.length)];
            html.append('<').append(tag).append('>');
            inline(depth + 1);
            html.append("</")
                .append(tag, 0, tag.contains(" ") ? tag.indexOf(' ') : tag.length())
                .append('>');
          }
        }
      }
    }

    private void literal(String word) {
      for (int i = 0; i < word.length(); i++) {
        see(word.charAt(i), html.length() + i);
      }
      html.append(word);
      // So that no letters after it are taken for the rest of an entity's name.
      space(" ");
    }

    private void reference(String[] reference) {
      html.append(reference[0]);
      for (int i = 0; i < reference[1].length(); i++) {
        see(reference[1].charAt(i), -1);
      }
      space(" ");
    }

    private void space(String space) {
      // Markup, and what takes no place on a line.
      if (!space.startsWith("<") && !space.startsWith("&")) {
        for (int i = 0; i < space.length(); i++) {
          see(' ', html.length() + i);
        }
      }
      html.append(space);
    }

    private void see(char c, int at) {
      seen.append(c);
      seenAt.add(at);
    }

    /** Folds what was seen, the slow way: one space or line break at a time. */
    private void endBlock() {
      boolean folded;
      do {
        folded = false;
        for (int i = 0; i < seen.length() && !folded; i++) {
          boolean edge = i == 0 || i == seen.length() - 1;
          char c = seen.charAt(i);
          boolean spaceByBreak =
              c == ' '
                  && !edge
                  && (" \n".indexOf(seen.charAt(i - 1)) >= 0 || seen.charAt(i + 1) == '\n');
          if ((edge && " \n".indexOf(c) >= 0) || spaceByBreak) {
            seen.deleteCharAt(i);
            seenAt.subList(i, i + 1).clear();
            folded = true;
          }
        }
      } while (folded);
      int from = 0;
      for (String paragraph : seen.toString().split("\n\n+", -1)) {
        from = seen.indexOf(paragraph, from);
        if (!paragraph.isEmpty()) {
          if (text.length() > 0) {
            text.append("\n\n");
            places.add(-1);
            places.add(-1);
          }
          text.append(paragraph);
          places.addAll(seenAt.subList(from, from + paragraph.length()));
        }
        from += paragraph.length();
      }
      seen.setLength(0);
      seenAt.clear();
    }

    String html() {
      return html.toString();
    }

    String text() {
      return text.toString();
    }

    List<Integer> places() {
      return places;
    }
  }
}
