package org.onrecord.speaker;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.onrecord.attribution.Attribution;
import org.onrecord.speaker.name.Gender;
import org.onrecord.speaker.name.NameMention;
import org.onrecord.speaker.name.NameRules;
import org.onrecord.speaker.name.SectionReading;
import org.onrecord.speaker.person.People;
import org.onrecord.speaker.pronoun.Pronoun;
import org.onrecord.text.Span;
import org.onrecord.word.WordFile;

/** Which of several people with one surname a source means: "Roe said", "the younger Roe said". */
final class Namesakes {
  private static final WordFile WORDS = WordFile.of(Namesakes.class, "speakers.txt");

  /** What calls somebody the son or daughter of another. */
  private static final Set<String> CHILDREN = WORDS.words("children");

  /** What calls somebody the parent of another. */
  private static final Set<String> PARENTS = WORDS.words("parents");

  /** "the younger " before a name. */
  private static final Pattern BY_AGE =
      Pattern.compile("(?i)\\bthe (?:(?<old>elder|older|senior)|younger|junior) $");

  /** What tells a father and a son of the same name apart. */
  private static final Pattern SUFFIX = Pattern.compile(",? (Jr|Sr|III|IV)\\b");

  private static final int LONGEST = 20;

  /** Whether two of one name may have been taken for one person. */
  private final Map<People.Entry, Boolean> doubles = new HashMap<>();

  private final PageVoices page;
  private final SectionReading reading;
  private final Focus focus;

  Namesakes(PageVoices page, SectionReading reading, Focus focus) {
    this.page = page;
    this.reading = reading;
    this.focus = focus;
  }

  /**
   * Who is meant. A surname that two have means who has spoken, where the one whom the page names
   * first has not: the dead man’s sister. Where neither has, the first is a guess.
   *
   * @param named whom the name would mean alone
   */
  Found of(People.Entry named, Attribution attribution) {
    Found found = nearest(named, attribution);
    boolean isTwo = doubles.computeIfAbsent(named, this::isTwo);
    return isTwo ? found.atMost(SpeakerConfidence.GUESS) : found;
  }

  /**
   * Whether "Ada Roe Jr." came after "Ada Roe", or after "Ada Roe Sr.", so that two may have been
   * taken for one. Where "Jr." comes first, the name goes on without it.
   */
  private boolean isTwo(People.Entry named) {
    List<Span> paragraphs = reading.section().paragraphs();
    Span section = paragraphs.get(0).cover(paragraphs.get(paragraphs.size() - 1));
    String before = null;
    for (Span mention : named.mentionsIn(section)) {
      int end = Math.min(page.text().length(), mention.end() + LONGEST);
      Matcher suffix = SUFFIX.matcher(page.text()).region(mention.end(), end);
      boolean isSuffixed = suffix.lookingAt();
      if (isSuffixed && before != null && !before.equals(suffix.group(1))) {
        return true;
      }
      if (isSuffixed) {
        before = suffix.group(1);
      } else if (before == null && mention.in(page.text()).indexOf(' ') > 0) {
        before = "";
      }
    }
    return false;
  }

  private Found nearest(People.Entry named, Attribution attribution) {
    NameMention name = SourceName.head(page.text(), attribution, reading);
    if (name == null || name.full()) {
      return Found.of(named, SpeakerConfidence.NAME);
    }
    int place = name.span().start();
    List<People.Entry> namesakes = page.people().namesakes(name);
    Matcher age = BY_AGE.matcher(page.text().substring(Math.max(0, place - LONGEST), place));
    if (age.find()) {
      List<People.Entry> known =
          namesakes.stream().filter(entry -> last(entry, place) >= 0).toList();
      return byAge(known, age.group("old") != null);
    }
    if (focus.isKnownSpeaker(named)) {
      return Found.of(named, SpeakerConfidence.NAME);
    }
    People.Entry other = focus.lastOf(namesakes);
    if (other != null) {
      return Found.of(other, SpeakerConfidence.LATER);
    }
    Found found = Found.of(named, SpeakerConfidence.NAME);
    return isJustNamed(named, namesakes, place) ? found.atMost(SpeakerConfidence.GUESS) : found;
  }

  /** Whether another of that surname was named last, in this paragraph or the one before. */
  private boolean isJustNamed(People.Entry named, List<People.Entry> namesakes, int place) {
    if (namesakes.size() < 2) {
      return false;
    }
    int paragraph = reading.paragraphAt(place).number();
    int own = last(named, place);
    return namesakes.stream()
        .mapToInt(entry -> entry == named ? -1 : last(entry, place))
        .anyMatch(other -> other > own && paragraph - reading.paragraphAt(other).number() <= 1);
  }

  /** Where somebody was last called by a name before a place; -1 where nowhere. */
  private int last(People.Entry entry, int place) {
    int last = -1;
    for (Span mention : entry.mentionsIn(new Span(0, place))) {
      boolean isName = Pronoun.gender(NameRules.lower(mention.in(page.text()))) == Gender.UNKNOWN;
      last = isName ? mention.start() : last;
    }
    return last;
  }

  /** "The younger Roe": whom the page calls the other’s child; nobody where it calls none so. */
  private static Found byAge(List<People.Entry> two, boolean old) {
    if (two.size() != 2) {
      return old && two.size() == 1 ? Found.of(two.get(0), SpeakerConfidence.GUESS) : Found.NOBODY;
    }
    People.Entry child = child(two.get(0), two.get(1));
    People.Entry parent = child == two.get(0) ? two.get(1) : two.get(0);
    return child == null ? Found.NOBODY : Found.of(old ? parent : child, SpeakerConfidence.LATER);
  }

  private static People.@Nullable Entry child(People.Entry one, People.Entry other) {
    boolean isOne = is(one, CHILDREN) || is(other, PARENTS);
    boolean isOther = is(other, CHILDREN) || is(one, PARENTS);
    return isOne == isOther ? null : isOne ? one : other;
  }

  private static boolean is(People.Entry entry, Set<String> kin) {
    return entry.roles().stream().anyMatch(kin::contains);
  }
}
