package org.onrecord.app.export;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Quotations for a text in Markdown, each with a footnote that says whose they are and from where.
 */
public final class MarkdownForm implements SayingForm {
  private int notes;

  @Override
  public Frame frame() {
    return new Frame("", "\n", "");
  }

  @Override
  public String entry(Saying saying) {
    String mark = "[^" + ++notes + "]";
    String speaker = saying.speaker() == null ? "Unattributed" : saying.speaker();
    return Markdown.quoted(saying.words())
        + "\n\n— "
        + Markdown.plain(speaker)
        + mark
        + "\n\n"
        + mark
        + ": "
        + citation(saying)
        + "\n";
  }

  private static String citation(Saying saying) {
    Origin origin = saying.origin();
    List<String> parts = new ArrayList<>();
    if (!origin.authors().isEmpty()) {
      parts.add(Markdown.plain(String.join(", ", origin.authors())));
    }
    boolean titled = origin.headline() != null && !origin.headline().isBlank();
    parts.add(
        titled ? "“" + Markdown.plain(origin.title()) + "”" : Markdown.plain(origin.source()));
    add(parts, origin.outlet());
    add(parts, origin.published());
    add(parts, saying.place());
    String address = origin.address();
    return String.join(", ", parts)
        + "."
        + (address == null ? "" : " <" + Reference.of(address) + ">")
        + (saying.kind().equals("indirect") ? " Paraphrase." : "");
  }

  private static void add(List<String> parts, @Nullable String value) {
    if (value != null && !value.isBlank()) {
      parts.add(Markdown.plain(value));
    }
  }
}
