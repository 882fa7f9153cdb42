package org.onrecord.trace.source;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onrecord.page.Locator;
import org.onrecord.page.Page;

/**
 * A text to verify quotations against.
 *
 * @param name path, URL or record id: what a finding names; one index holds a name once
 * @param stamp distinguishes versions of the source, such as a digest of its bytes
 * @param published when it appeared, ISO 8601 to the precision known; null where unknown
 * @param text well-formed UTF-16; the places of findings point into it
 * @param speaker who speaks all of it; null where unknown, or where several do
 * @param marks where its pages, times or paragraphs begin, in text order
 */
public record Source(
    String name,
    String stamp,
    @Nullable String published,
    String text,
    @Nullable String speaker,
    List<Mark> marks) {

  /** Copies the list. */
  public Source {
    marks = List.copyOf(marks);
  }

  /** A text without pages or times, of which it is not known who speaks it. */
  public Source(String name, String stamp, @Nullable String published, String text) {
    this(name, stamp, published, text, null, List.of());
  }

  /**
   * Where a page, a time or a paragraph of a document begins.
   *
   * @param start UTF-16 offset in the text
   * @param shown its name, as {@link Locator#shown} has it
   */
  public record Mark(int start, String shown) {}

  /**
   * A page as a source.
   *
   * @param page its text, its {@code source} as the name and its {@code id} as the stamp
   */
  public static Source of(Page page) {
    return new Source(
        page.source(),
        page.id(),
        page.metadata().published(),
        page.text().string(),
        page.sidecar() == null ? null : page.sidecar().speaker(),
        marks(page.locators()));
  }

  /** The same text with another stamp. */
  public Source stamped(String other) {
    return new Source(name, other, published, text, speaker, marks);
  }

  /** One mark where a place begins, however many lines it has. */
  private static List<Mark> marks(List<Locator> locators) {
    List<Mark> marks = new ArrayList<>();
    String last = "";
    for (Locator locator : locators) {
      String shown = locator.shown();
      if (!shown.equals(last)) {
        marks.add(new Mark(locator.span().start(), shown));
        last = shown;
      }
    }
    return marks;
  }
}
