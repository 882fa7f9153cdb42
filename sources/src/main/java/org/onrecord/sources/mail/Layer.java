package org.onrecord.sources.mail;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The words of one writer in a message: its own, or those that it quotes. Not thread-safe. */
final class Layer {
  private final List<String> lines = new ArrayList<>();
  private final List<String> signature = new ArrayList<>();
  private @Nullable String author;
  private @Nullable String date;
  private boolean signed;

  /** Says who wrote it, and when, unless that is known. */
  void told(@Nullable String writer, @Nullable String written) {
    author = author == null ? writer : author;
    date = date == null ? written : date;
  }

  void add(String line) {
    if (line.strip().equals("--")) {
      signed = true;
    }
    (signed ? signature : lines).add(line.strip());
  }

  /** Lines of another layer stood between. */
  void goOn() {
    signed = false;
    lines.add("");
  }

  @Nullable String author() {
    return author;
  }

  @Nullable String date() {
    return date;
  }

  boolean isEmpty() {
    return lines.stream().allMatch(String::isBlank);
  }

  /** Its paragraphs, each one line. */
  List<String> paragraphs() {
    return joined(lines);
  }

  /** What stands below two hyphens. */
  List<String> signature() {
    return joined(signature);
  }

  /** A paragraph ends at a blank line, and before an item of a list. */
  private static List<String> joined(List<String> lines) {
    List<String> paragraphs = new ArrayList<>();
    StringBuilder open = new StringBuilder();
    for (String line : lines) {
      boolean item = line.matches("(?:[-*•]|\\d{1,2}[.)])\\s+\\S.*");
      if ((line.isEmpty() || item) && open.length() > 0) {
        paragraphs.add(open.toString());
        open.setLength(0);
      }
      open.append(open.length() == 0 ? "" : " ").append(line);
    }
    if (!open.toString().isBlank()) {
      paragraphs.add(open.toString());
    }
    paragraphs.removeIf(String::isBlank);
    return paragraphs;
  }
}
