package org.onrecord.app.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onrecord.app.export.BratPage;
import org.onrecord.app.export.HostilePage;
import org.onrecord.record.PageRecord;
import org.onrecord.statement.Statement;
import org.onrecord.text.SourceText;
import org.onrecord.text.Span;

/** What is exported as brat standoff is what the reader of gold and brat's own rules read back. */
class ExportedBratTest {
  private static final int SEEDS = 300;

  @TempDir private Path folder;

  @Test
  void theReaderOfGoldFindsTheSameWords() throws IOException {
    for (long seed = 0; seed < SEEDS; seed++) {
      PageRecord record = HostilePage.random(seed, "a.txt");
      List<Statement> statements =
          record.statements().stream().filter(each -> !blank(record, each)).toList();
      BratPage page = BratPage.of(record, record.statements());
      Path file = Files.writeString(folder.resolve("a.ann"), page.annotations());
      BratFile gold = BratFile.read(file);
      assertEquals(0, gold.strays(), "seed " + seed);
      assertEquals(List.of(), gold.late(), "seed " + seed);
      String text = record.page().text().string();
      GoldText way = GoldText.fitting(text, false, gold);
      assertEquals(List.of(), way.differing(gold), "seed " + seed);
      List<MarkedStatement> read = way.statements(gold);
      assertEquals(statements.size(), read.size(), "seed " + seed);
      for (int i = 0; i < read.size(); i++) {
        Statement expected = statements.get(i);
        assertEquals(
            letters(text, expected.content()),
            letters(text, read.get(i).content()),
            "seed " + seed);
        assertEquals(
            letters(text, expected.source()), letters(text, read.get(i).source()), "seed " + seed);
        assertEquals(
            letters(text, expected.cue()), letters(text, read.get(i).cue()), "seed " + seed);
      }
    }
  }

  /**
   * brat's parser: ids are unique, offsets are code points, fragments ascend and hold no line's
   * end, and the words are those at the offsets, joined by a space.
   */
  @Test
  void bratsOwnRulesHold() {
    for (long seed = 0; seed < SEEDS; seed++) {
      PageRecord record = HostilePage.random(seed, "a.txt");
      SourceText text = record.page().text();
      BratPage page = BratPage.of(record, record.statements());
      List<String> ids = page.annotations().lines().map(line -> line.split("\t", 2)[0]).toList();
      assertEquals(ids.size(), ids.stream().distinct().count(), "seed " + seed);
      for (String line : page.annotations().split("\n", -1)) {
        assertFalse(
            line.chars().anyMatch(c -> c < '\t' || c == 0x85 || c == 0x2028), "seed " + seed);
        if (!line.startsWith("T")) {
          continue;
        }
        String[] columns = line.split("\t", -1);
        assertEquals(3, columns.length, "seed " + seed + ": " + line);
        assertTrue(columns[1].matches("(Source|Cue|Content|Attribution) \\d+ \\d+(;\\d+ \\d+)*"));
        String places = columns[1].substring(columns[1].indexOf(' ') + 1);
        StringBuilder words = new StringBuilder();
        int last = 0;
        for (String place : places.split(";", -1)) {
          int start = Integer.parseInt(place.split(" ", -1)[0]);
          int end = Integer.parseInt(place.split(" ", -1)[1]);
          assertTrue(last <= start && start < end, "seed " + seed + ": " + line);
          last = end;
          words.append(words.isEmpty() ? "" : " ");
          words.append(text.string(), text.utf16Offset(start), text.utf16Offset(end));
        }
        assertEquals(words.toString(), columns[2], "seed " + seed);
      }
    }
  }

  private static boolean blank(PageRecord record, Statement statement) {
    return letters(record.page().text().string(), statement.content()).isEmpty();
  }

  /** All characters but those that end or part lines, which a mark leaves out. */
  private static String letters(String text, List<Span> spans) {
    return spans.stream()
        .map(span -> span.in(text))
        .collect(Collectors.joining())
        .chars()
        .filter(c -> !Character.isWhitespace(c) && !Character.isISOControl(c) && c != 0x2028)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
