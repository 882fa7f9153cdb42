package org.onrecord.speaker;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.onrecord.statement.Attribution;
import org.onrecord.text.Span;
import org.onrecord.text.WordSet;

/**
 * Which name of a source is the speaker's: not "Ruiz" in "Ruiz’s lawyer Ada Roe" or "an aide to
 * Ruiz".
 */
final class SourceName {
  private static final Set<String> BEFORE_OTHERS =
      WordSet.of(
          """
          for of to at from by with in on against about near
          """);

  private SourceName() {}

  /**
   * The speaker's name in an attribution's source, or null.
   *
   * @param names of the section, in text order
   */
  static @Nullable NameMention head(String text, Attribution attribution, List<NameMention> names) {
    for (Span source : attribution.source()) {
      NameMention head = headIn(text, source, names);
      if (head != null) {
        return head;
      }
    }
    return null;
  }

  /** The last name that can be the speaker's before a comma or bracket, else the first after it. */
  private static @Nullable NameMention headIn(String text, Span source, List<NameMention> names) {
    NameMention head = null;
    for (int i = firstAtOrAfter(names, source.start()); i < names.size(); i++) {
      NameMention name = names.get(i);
      if (name.span().end() > source.end()) {
        break;
      }
      String before = text.substring(source.start(), name.span().start());
      boolean inFirstClause = before.indexOf(',') < 0 && before.indexOf('(') < 0;
      if ((inFirstClause || head == null) && speaks(text, source, name)) {
        head = name;
      }
    }
    return head;
  }

  private static boolean speaks(String text, Span source, NameMention name) {
    String before = text.substring(source.start(), name.span().start()).stripTrailing();
    String after = text.substring(name.span().end(), source.end());
    boolean owner = after.startsWith("’") || after.startsWith("'");
    String last = before.substring(before.lastIndexOf(' ') + 1);
    boolean describes =
        !name.full()
            && !name.titled()
            && after.length() > 1
            && after.charAt(0) == ' '
            && Character.isLowerCase(after.charAt(1))
            && !after.startsWith(" and ")
            && !after.startsWith(" who ");
    return !owner && !describes && !BEFORE_OTHERS.contains(last);
  }

  private static int firstAtOrAfter(List<NameMention> names, int offset) {
    int low = 0;
    int high = names.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (names.get(middle).span().start() < offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
