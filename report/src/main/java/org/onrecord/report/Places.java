package org.onrecord.report;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.onrecord.page.Locator;
import org.onrecord.page.Page;
import org.onrecord.page.Part;
import org.onrecord.page.PartRole;
import org.onrecord.statement.Statement;
import org.onrecord.text.Span;

/**
 * Where something stands, in the words a person looks it up by: the line of a plain-text page, the
 * page or time code of a document, the paragraph of any other, whose lines are not what its reader
 * sees.
 *
 * <p>Creating one costs a pass over the text; a look-up costs O(log n).
 */
public final class Places {
  private final Page page;
  private final int[] lineStarts;
  private final int[] paragraphs;

  /** Looks a page over. */
  public Places(Page page) {
    this.page = page;
    this.lineStarts = lineStarts(page.text().string());
    this.paragraphs = paragraphNumbers(page);
  }

  /** Such as "line 12", "headline, line 1" or "comment c2, paragraph 1". */
  public String of(Statement statement) {
    int offset = statement.content().get(0).start();
    if (statement.part().equals(PartRole.BODY.id())) {
      return of(offset);
    }
    boolean role =
        Arrays.stream(PartRole.values()).anyMatch(each -> each.id().equals(statement.part()));
    if (!role) {
      return "comment " + statement.part() + ", " + of(offset);
    }
    boolean lined = isPlainText() || inDocument(offset) != null;
    return lined ? statement.part() + ", " + of(offset) : statement.part();
  }

  /** Such as "line 12" or "paragraph 5"; "outside the article" where neither applies. */
  public String of(int offset) {
    String shown = inDocument(offset);
    if (shown != null) {
      return shown;
    }
    if (isPlainText()) {
      return "line " + line(offset);
    }
    int part = partAt(offset);
    return part < 0 ? "outside the article" : "paragraph " + paragraphs[part];
  }

  /** The line of the page's text at a UTF-16 offset, from 1. */
  int line(int offset) {
    int at = Arrays.binarySearch(lineStarts, offset);
    return at < 0 ? -at - 1 : at + 1;
  }

  /** The number of a part among those of its role, or among its comment's, from 1. */
  int paragraph(int part) {
    return paragraphs[part];
  }

  /**
   * Such as "p. 14": the locator at a place, or the last one before it; null where there is none.
   */
  public @Nullable String inDocument(int offset) {
    List<Locator> locators = page.locators();
    int low = 0;
    int high = locators.size() - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      if (locators.get(middle).span().start() <= offset) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return high < 0 ? null : locators.get(high).shown();
  }

  private boolean isPlainText() {
    return page.mediaType().equals("text/plain");
  }

  private int partAt(int offset) {
    List<Part> parts = page.parts();
    int low = 0;
    int high = parts.size() - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      Span span = parts.get(middle).span();
      if (span.contains(offset)) {
        return middle;
      }
      if (span.start() < offset) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return -1;
  }

  private static int[] paragraphNumbers(Page page) {
    int[] numbers = new int[page.parts().size()];
    Map<PartRole, Integer> last = new HashMap<>();
    int comment = -1;
    for (int i = 0; i < numbers.length; i++) {
      Part part = page.parts().get(i);
      int next = comment + 1;
      while (part.role() == PartRole.COMMENT
          && next < page.comments().size()
          && page.comments().get(next).span().start() <= part.span().start()) {
        comment = next++;
        last.remove(PartRole.COMMENT);
      }
      numbers[i] = last.merge(part.role(), 1, Integer::sum);
    }
    return numbers;
  }

  /** A line ends with CR LF, LF or CR. */
  private static int[] lineStarts(String text) {
    int[] starts = new int[64];
    int count = 1;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean carriageReturnOfPair =
          c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n';
      if ((c == '\n' || c == '\r') && !carriageReturnOfPair) {
        if (count == starts.length) {
          starts = Arrays.copyOf(starts, count * 2);
        }
        starts[count++] = i + 1;
      }
    }
    return Arrays.copyOf(starts, count);
  }
}
