package org.onrecord.read.html.metadata;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.onrecord.page.PlainValue;
import org.onrecord.read.bytes.Notice;
import org.onrecord.read.line.DateText;
import org.onrecord.read.line.IsoDate;
import org.onrecord.read.line.PersonName;
import org.onrecord.text.Diagnostic;

/**
 * Finds where a page's JSON-LD and its meta elements contradict each other: another day, other
 * authors, another language. Merely different spellings are no contradiction.
 */
final class MetadataConflicts {
  private static final int DAY = 10;
  private static final int LANGUAGE = 2;

  /** The most UTF-16 units of a value in a message. */
  private static final int LONGEST = 80;

  private final HtmlHead head;
  private final JsonLd data;
  private final DateText.Order order;
  private final List<Notice> notices;

  MetadataConflicts(HtmlHead head, JsonLd data, List<Notice> notices) {
    this.head = head;
    this.data = data;
    this.order = HtmlDates.order(head, data);
    this.notices = notices;
  }

  /** Adds a notice for each. */
  void find() {
    days(
        "publication date",
        data.published(),
        head.meta("article:published_time", "og:article:published_time"));
    days(
        "modification date",
        data.modified(),
        head.meta("article:modified_time", "og:article:modified_time"));
    authors();
    language();
  }

  private void days(String what, @Nullable String told, @Nullable String other) {
    if (told == null || told.equals(other)) {
      return;
    }
    String first = IsoDate.of(told, order);
    String second = IsoDate.of(other, order);
    if (first != null
        && second != null
        && first.length() >= DAY
        && second.length() >= DAY
        && !first.regionMatches(0, second, 0, DAY)
        && !mayBeOneMoment(first, second)) {
      add(what, first, second);
    }
  }

  /** Whether two dates may be one moment: two time zones may give it neighbouring days. */
  private static boolean mayBeOneMoment(String first, String second) {
    try {
      LocalDate one = LocalDate.parse(first.substring(0, DAY));
      LocalDate other = LocalDate.parse(second.substring(0, DAY));
      return Math.abs(ChronoUnit.DAYS.between(one, other)) <= 1;
    } catch (DateTimeParseException e) {
      return true;
    }
  }

  private void authors() {
    List<String> told = data.authors();
    List<String> other = head.metas("author");
    if (told.isEmpty() || other.isEmpty()) {
      return;
    }
    boolean persons =
        told.stream().anyMatch(PersonName::matches) && other.stream().anyMatch(PersonName::matches);
    Set<String> both = words(told);
    both.retainAll(words(other));
    if (persons && both.isEmpty()) {
      add("author", String.join(", ", told), String.join(", ", other));
    }
  }

  private static Set<String> words(List<String> names) {
    Set<String> words = new HashSet<>();
    for (String name : names) {
      words.addAll(List.of(name.toLowerCase(Locale.ROOT).split("[^\\p{L}]+", 20)));
    }
    words.remove("");
    return words;
  }

  /** The language of html counts first; JSON-LD may mean the article alone. */
  private void language() {
    String told = head.language();
    String other = data.language();
    if (told != null
        && other != null
        && told.strip().length() >= LANGUAGE
        && other.strip().length() >= LANGUAGE
        && !told.strip().regionMatches(true, 0, other.strip(), 0, LANGUAGE)) {
      add("language", told.strip(), other.strip());
    }
  }

  private void add(String what, String used, String other) {
    notices.add(
        new Notice(
            Diagnostic.Code.CONFLICTING_METADATA,
            0,
            "the page gives two answers for its "
                + what
                + ": \""
                + shorter(used)
                + "\" was used, not \""
                + shorter(other)
                + "\""));
  }

  private static String shorter(String value) {
    String line = PlainValue.kept(value);
    if (line.length() <= LONGEST) {
      return line;
    }
    boolean inPair = Character.isHighSurrogate(line.charAt(LONGEST - 1));
    return line.substring(0, inPair ? LONGEST - 1 : LONGEST) + "…";
  }
}
