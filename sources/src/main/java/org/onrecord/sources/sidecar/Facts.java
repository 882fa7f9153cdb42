package org.onrecord.sources.sidecar;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.onrecord.page.Metadata;

/**
 * What a sidecar says of a page.
 *
 * @param values by the names of the fields
 * @param problems what of it could not be used, each with its place
 */
record Facts(Map<Field, String> values, List<String> problems) {
  private static final Pattern DATE =
      Pattern.compile(
          "\\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\\d|3[01])(?:T\\d{2}:\\d{2}(?::\\d{2})?(?:Z|[+-]\\d{2}:\\d{2})?)?)?)?");
  private static final Pattern ADDRESS = Pattern.compile("(?i)https?://[^\\s\\p{Cntrl}]+");
  private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{1,8}(?:-[A-Za-z0-9]{1,8})*");

  Facts {
    values = Map.copyOf(values);
    problems = List.copyOf(problems);
  }

  /** What can be said of a page. */
  enum Field {
    SPEAKER,
    DATE,
    OUTLET,
    TITLE,
    URL,
    AUTHORS,
    LANGUAGE;

    /** The field of a name; null where there is none. */
    static @Nullable Field of(String name) {
      return switch (name.strip().toLowerCase(Locale.ROOT)) {
        case "speaker" -> SPEAKER;
        case "date", "published" -> DATE;
        case "outlet", "publisher" -> OUTLET;
        case "title", "headline" -> TITLE;
        case "url", "link", "canonical" -> URL;
        case "author", "authors" -> AUTHORS;
        case "language", "lang" -> LANGUAGE;
        default -> null;
      };
    }
  }

  /** Why a value cannot be that of a field; null where it can. */
  static @Nullable String fault(Field field, String value) {
    return switch (field) {
      case DATE -> DATE.matcher(value).matches() ? null : "is no date such as 2031-05-02";
      case URL -> ADDRESS.matcher(value).matches() ? null : "is no http or https address";
      case LANGUAGE -> LANGUAGE.matcher(value).matches() ? null : "is no language such as en-GB";
      case SPEAKER, OUTLET, TITLE, AUTHORS -> null;
    };
  }

  @Nullable String speaker() {
    return values.get(Field.SPEAKER);
  }

  /** The page's own metadata, where the facts say nothing else. */
  Metadata over(Metadata own) {
    return new Metadata(
        told(Field.TITLE, own.headline()),
        told(Field.OUTLET, own.outlet()),
        authors(own.authors()),
        told(Field.DATE, own.published()),
        own.modified(),
        told(Field.LANGUAGE, own.language()),
        told(Field.URL, own.canonical()),
        own.section());
  }

  private @Nullable String told(Field field, @Nullable String own) {
    String told = values.get(field);
    return told == null ? own : told;
  }

  /** Who speaks all of a page is its author where nobody else is told. */
  private List<String> authors(List<String> own) {
    String told = values.get(Field.AUTHORS);
    if (told != null) {
      List<String> names = new ArrayList<>(List.of(told.split("\\s*;\\s*", -1)));
      names.removeIf(String::isBlank);
      return names;
    }
    String speaker = speaker();
    return own.isEmpty() && speaker != null ? List.of(speaker) : own;
  }
}
