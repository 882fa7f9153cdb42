package org.onrecord.sources.office;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** What a document's data say of it, in the words of Dublin Core. */
final class DublinCore implements Xml.Visitor {
  /** Characters of the text in which what the data say must stand. */
  private static final int FIRST = 2000;

  private static final Pattern LANGUAGE =
      Pattern.compile("[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8}){0,3}");
  private static final Pattern DATE =
      Pattern.compile("\\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\\d))?)?");

  private final List<String> creators = new ArrayList<>();
  private final StringBuilder words = new StringBuilder();
  private @Nullable String title;
  private @Nullable String broken;
  private @Nullable String language;
  private @Nullable String date;

  /** Reads the data; those of a file that is missing are empty. */
  static DublinCore of(byte @Nullable [] file) {
    DublinCore core = new DublinCore();
    if (file != null) {
      core.broken = Xml.visit(file, core);
    }
    return core;
  }

  @Override
  public void start(String name, XMLStreamReader element) {
    words.setLength(0);
  }

  @Override
  public void text(String characters) {
    words.append(characters);
  }

  @Override
  public void end(String name) {
    String value = words.toString().strip();
    words.setLength(0);
    if (value.isEmpty()) {
      return;
    }
    switch (name) {
      case "title" -> title = title == null ? value : title;
      case "creator", "initial-creator" -> {
        if (!creators.contains(value)) {
          creators.add(value);
        }
      }
      case "language" -> language = LANGUAGE.matcher(value).matches() ? value : language;
      case "date" -> {
        String day = value.substring(0, Math.min(10, value.length()));
        date = date == null && DATE.matcher(day).matches() ? day : date;
      }
      default -> {}
    }
  }

  /** Why the data could not be read to their end; null where they were. */
  @Nullable String broken() {
    return broken;
  }

  /**
   * The title.
   *
   * @param trusted whether it counts also where the text does not show it
   */
  @Nullable String title(String text, boolean trusted) {
    return title != null && (trusted || isShown(title, text)) ? title : null;
  }

  /** The authors, likewise. */
  List<String> authors(String text, boolean trusted) {
    return creators.stream().filter(name -> trusted || isShown(name, text)).toList();
  }

  @Nullable String language() {
    return language;
  }

  @Nullable String date() {
    return date;
  }

  private static boolean isShown(String value, String text) {
    String first = text.substring(0, Math.min(text.length(), FIRST));
    return value.length() > 2 && folded(first).contains(folded(value));
  }

  private static String folded(String text) {
    return text.replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
  }
}
