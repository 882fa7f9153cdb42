package org.onrecord.speaker;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.onrecord.speaker.name.NameMention;
import org.onrecord.speaker.name.NameRules;
import org.onrecord.speaker.name.SectionReading;
import org.onrecord.text.Span;
import org.onrecord.word.WordFile;

/** A source that names several people, who say the same. Immutable. */
final class SeveralNames {
  private static final Set<String> BOTH = Set.of("", "both ", "Both ", "neither ", "Neither ");
  private static final Set<String> JOINS = Set.of(", ", " and ", ", and ", " nor ", ", nor ");

  /** "its analysts ", "the twin sisters ", "police officers " before names. */
  private static final Pattern PLURAL =
      Pattern.compile(
          WordFile.of(SeveralNames.class, "speakers.txt").anyOf("several")
              + "\\. |(?:[\\p{L}’'-]+ ){0,3}\\p{Ll}{2,}[^s\\P{Ll}]s ");

  /** "Roe and her business partner " before a name. */
  private static final Pattern AND_THEIR =
      Pattern.compile(",? and (?:his|her|their) (?:[\\p{L}-]+ ){1,4}");

  private static final Pattern THEIRS =
      Pattern.compile(
          ",? and (?:(?:his|her|their|two|three|four)"
              + " (?:\\p{Ll}[\\p{L}-]+ ){0,2}\\p{Ll}[\\p{Ll}-]+s"
              + "|an? (?:\\p{Ll}[\\p{L}-]+ ){0,3}\\p{Ll}[\\p{Ll}-]+)");

  private final String text;
  private final Span source;

  /** Those that begin in the source or behind it. */
  private final List<NameMention> names;

  private SeveralNames(String text, Span source, List<NameMention> names) {
    this.text = text;
    this.source = source;
    this.names = names;
  }

  /** Looks at a source. */
  static SeveralNames in(String text, Span source, SectionReading reading) {
    List<NameMention> all = reading.names();
    return new SeveralNames(text, source, all.subList(reading.nameAt(source.start()), all.size()));
  }

  /**
   * The names of a source that is nothing but several people: "Ada Roe, Tom Finch and Jan Lund",
   * "both Roe and Finch", "neither Roe nor Finch". Empty for any other source.
   */
  List<NameMention> whole() {
    List<NameMention> several = new ArrayList<>();
    int at = source.start();
    for (NameMention name : names) {
      String between = text.substring(at, Math.max(at, name.span().start()));
      boolean joins =
          several.isEmpty()
              ? BOTH.contains(between) || PLURAL.matcher(between).matches()
              : JOINS.contains(between);
      if (name.span().end() > source.end() || !joins || isField(name)) {
        break;
      }
      several.add(name);
      at = name.span().end();
    }
    String words = text.substring(source.start(), at);
    boolean whole = at + 1 >= source.end() && (words.contains(" and ") || words.contains(" nor "));
    return several.size() > 1 && whole ? several : apposed();
  }

  /**
   * "Ada Roe, a clerk, and Tom Finch, a cook", "Roe and her partner Tom Finch": both; empty for any
   * other source.
   */
  private List<NameMention> apposed() {
    if (!beginsWithName()) {
      return List.of();
    }
    NameMention one = names.get(0);
    boolean isApposed = one.full() && text.startsWith(", ", one.span().end());
    for (NameMention other : names.subList(1, names.size())) {
      if (other.span().end() > source.end()) {
        break;
      }
      boolean isSecond = isApposed && text.startsWith(", and ", other.span().start() - 6);
      String between = text.substring(one.span().end(), other.span().start());
      if (other.full() && (isSecond || AND_THEIR.matcher(between).matches())) {
        return List.of(one, other);
      }
    }
    return List.of();
  }

  /**
   * Whether the source begins with two names that say the same, "Ada Roe and Tom Finch of Harran",
   * or is somebody with others of theirs: "Roe and her colleagues".
   */
  boolean begin() {
    if (!beginsWithName() || isField(names.get(0))) {
      return false;
    }
    Span one = names.get(0).span();
    int listed = endOfList();
    if (listed < source.end() && THEIRS.matcher(text).region(listed, source.end()).matches()) {
      return true;
    }
    if (names.size() == 1) {
      return false;
    }
    Span other = names.get(1).span();
    return other.end() <= source.end() && text.substring(one.end(), other.start()).equals(" and ");
  }

  /** The end of the last of the names that commas join. */
  private int endOfList() {
    int end = names.get(0).span().end();
    for (NameMention name : names.subList(1, names.size())) {
      if (name.span().end() > source.end()
          || !text.substring(end, name.span().start()).equals(", ")) {
        break;
      }
      end = name.span().end();
    }
    return end;
  }

  private boolean beginsWithName() {
    return !names.isEmpty() && names.get(0).span().start() == source.start();
  }

  /** "Water and Power Secretary Ada Roe": the first word of a field. */
  private static boolean isField(NameMention name) {
    return !name.full() && !name.titled() && NameRules.isField(name.name());
  }
}
