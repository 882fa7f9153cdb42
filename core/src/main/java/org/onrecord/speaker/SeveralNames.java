package org.onrecord.speaker;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.onrecord.speaker.name.NameMention;
import org.onrecord.speaker.name.NameRules;
import org.onrecord.speaker.name.SectionReading;
import org.onrecord.text.Span;

/** Sources that name several people, who say the same. */
final class SeveralNames {
  private static final Set<String> BOTH = Set.of("", "both ", "Both ", "neither ", "Neither ");
  private static final Set<String> JOINS = Set.of(", ", " and ", ", and ", " nor ", ", nor ");

  /** "its analysts ", "the twin sisters ", "police officers " before names. */
  private static final Pattern PLURAL =
      Pattern.compile(
          "(?:Gens|Sens|Reps|Govs|Drs|Profs|Messrs)\\. |(?:[\\p{L}’'-]+ ){0,3}\\p{Ll}{2,}[^s\\P{Ll}]s ");

  /** "Roe and her business partner " before a name. */
  private static final Pattern AND_THEIR =
      Pattern.compile(",? and (?:his|her|their) (?:[\\p{L}-]+ ){1,4}");

  private static final Pattern THEIRS =
      Pattern.compile(" and (?:his|her|their) (?:\\p{Ll}[\\p{L}-]+ ){0,2}\\p{Ll}[\\p{Ll}-]+s");

  private SeveralNames() {}

  /**
   * The names of a source that is nothing but several people: "Ada Roe, Tom Finch and Jan Lund",
   * "both Roe and Finch", "neither Roe nor Finch". Empty for any other source.
   */
  static List<NameMention> of(String text, Span source, SectionReading reading) {
    List<NameMention> several = new ArrayList<>();
    int at = source.start();
    for (int i = reading.nameAt(at); i < reading.names().size(); i++) {
      NameMention name = reading.names().get(i);
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
    return several.size() > 1 && whole ? several : apposed(text, source, reading);
  }

  /**
   * "Ada Roe, a clerk, and Tom Finch, a cook", "Roe and her partner Tom Finch": both; empty for any
   * other source.
   */
  private static List<NameMention> apposed(String text, Span source, SectionReading reading) {
    int first = reading.nameAt(source.start());
    if (first == reading.names().size()) {
      return List.of();
    }
    NameMention one = reading.names().get(first);
    if (one.span().start() != source.start()) {
      return List.of();
    }
    boolean isApposed = one.full() && text.startsWith(", ", one.span().end());
    for (NameMention other : reading.names().subList(first + 1, reading.names().size())) {
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
   * Whether a source begins with two names that say the same, "Ada Roe and Tom Finch of Harran", or
   * is somebody with others of theirs: "Roe and her colleagues".
   */
  static boolean begin(String text, Span source, SectionReading reading) {
    int first = reading.nameAt(source.start());
    if (first == reading.names().size()) {
      return false;
    }
    if (isField(reading.names().get(first))) {
      return false;
    }
    Span one = reading.names().get(first).span();
    if (one.start() == source.start()
        && one.end() < source.end()
        && THEIRS.matcher(text).region(one.end(), source.end()).matches()) {
      return true;
    }
    if (first + 1 == reading.names().size()) {
      return false;
    }
    Span other = reading.names().get(first + 1).span();
    return one.start() == source.start()
        && other.end() <= source.end()
        && text.substring(one.end(), other.start()).equals(" and ");
  }

  /** "Water and Power Secretary Ada Roe": the first word of a field. */
  private static boolean isField(NameMention name) {
    return !name.full() && !name.titled() && NameRules.isField(name.name());
  }
}
