package org.onrecord.speaker;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.onrecord.speaker.name.Description;
import org.onrecord.speaker.name.NameMention;
import org.onrecord.speaker.name.ReadParagraph;
import org.onrecord.speaker.name.SectionReading;
import org.onrecord.speaker.person.People;
import org.onrecord.speaker.pronoun.Pronoun;
import org.onrecord.word.WordFile;

/** Tells where "he" may be somebody whom the page speaks of without a name, and names no more. */
final class Strangers {
  private static final Pattern STRANGER =
      Pattern.compile(
          "(?:(?<=[.?!”\"] |^)(?:A|An|One|Another)|(?:spoke|spoken|talked|talking|speaking) to an?"
              + "|\\b(?:met|meets) an?|(?<=[.?!”\"] |^)The) (?:[\\p{L}\\d-]{1,20} ){0,3}"
              + WordFile.of(Strangers.class, "speakers.txt").anyOf("strangers")
              + "\\b",
          Pattern.MULTILINE);

  /** "The mayor brought", where nothing but a verb can follow. */
  private static final Pattern OFFICER =
      Pattern.compile(
          "(?<=[.?!”\"] |^)The ([\\p{Ll}-]{3,20}) (?!of\\b|for\\b|at\\b|in\\b|who\\b|and\\b)\\p{Ll}+\\b",
          Pattern.MULTILINE);

  private final PageVoices page;
  private final SectionReading reading;
  private final Focus focus;

  Strangers(PageVoices page, SectionReading reading, Focus focus) {
    this.page = page;
    this.reading = reading;
    this.focus = focus;
  }

  /** Whether a pronoun that is a subject may well mean one. */
  boolean isLikely(Pronoun pronoun) {
    ReadParagraph paragraph = reading.paragraphAt(pronoun.span().start());
    return isStranger(paragraph, pronoun.span().start()) || isOfficer(paragraph, pronoun);
  }

  /**
   * Whether a sentence of the paragraph begins with somebody unnamed, or somebody met one, and
   * nobody is named after: "A man ran off. He told", "I spoke to a man. He told", "The driver was
   * unhurt. He told".
   */
  private boolean isStranger(ReadParagraph paragraph, int pronoun) {
    Matcher stranger =
        STRANGER
            .matcher(page.text())
            .region(paragraph.span().start(), Math.max(paragraph.span().start(), pronoun));
    int last = -1;
    while (stranger.find()) {
      last = stranger.end();
    }
    int next = last < 0 ? 0 : reading.nameAt(last);
    return last >= 0
        && (next == reading.names().size() || reading.names().get(next).span().start() > pronoun);
  }

  /**
   * Whether the sentence before a pronoun, in the paragraph before where it is the first of its
   * own, begins with somebody of an office whom the page does not name, and goes on with nobody of
   * the pronoun's gender: "The mayor came. … he said".
   */
  private boolean isOfficer(ReadParagraph paragraph, Pronoun pronoun) {
    int start = paragraph.span().start();
    int place = pronoun.span().start();
    int i = reading.nameAt(start);
    boolean isFirst = i == reading.names().size() || reading.names().get(i).span().start() > place;
    ReadParagraph before = isFirst ? reading.before(paragraph) : null;
    int from = before == null ? start : before.span().start();
    Matcher officer = OFFICER.matcher(page.text()).region(from, Math.max(from, place));
    boolean isOne = false;
    while (officer.find()) {
      String noun = officer.group(1);
      isOne =
          page.lexicon().isRole(noun)
              && page.lexicon().ofRole(noun).agreesWith(pronoun.gender())
              && focus.role(new Description(noun, Set.of())) == null
              && !isNamedBetween(officer.end(), pronoun);
    }
    return isOne;
  }

  private boolean isNamedBetween(int from, Pronoun pronoun) {
    for (int i = reading.nameAt(from); i < reading.names().size(); i++) {
      NameMention name = reading.names().get(i);
      if (name.span().start() > pronoun.span().start()) {
        return false;
      }
      People.Entry entry = page.people().of(name);
      if (entry != null && entry.gender().agreesWith(pronoun.gender())) {
        return true;
      }
    }
    return false;
  }
}
