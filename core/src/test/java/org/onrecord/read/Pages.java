package org.onrecord.read;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.onrecord.StatementAssert;
import org.onrecord.page.Page;
import org.onrecord.page.PageLimits;
import org.onrecord.page.PartRole;

/** Reads small pages in tests, every one through the shared assertion. */
public final class Pages {
  /** A paragraph of an article. */
  public static final String ONE =
      "The ferry between Orrin and Skell will stop at the end of March, the county said on Monday.";

  /** Another, with a quotation. */
  public static final String TWO =
      "“It carried eleven people last week,” county engineer Dag Holm said. “We cannot go on.”";

  private Pages() {}

  static Page text(String text) {
    return read("page.txt", text.getBytes(StandardCharsets.UTF_8));
  }

  public static Page html(String html) {
    return read("page.html", html.getBytes(StandardCharsets.UTF_8));
  }

  static Page read(String source, byte[] bytes) {
    try {
      PageReader reader = new PageReader(PageLimits.DEFAULT);
      return StatementAssert.assertSound(reader.read(source, new ByteArrayInputStream(bytes)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The words of all parts of a role. */
  static List<String> words(Page page, PartRole role) {
    return page.parts().stream()
        .filter(part -> part.role() == role)
        .map(part -> page.text().slice(part.span()))
        .toList();
  }

  /** Each comment as its id and its words. */
  static List<String> comments(Page page) {
    return page.comments().stream().map(c -> c.id() + " " + page.text().slice(c.span())).toList();
  }
}
