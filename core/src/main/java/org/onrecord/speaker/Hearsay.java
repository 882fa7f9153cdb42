package org.onrecord.speaker;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.onrecord.attribution.Attribution;
import org.onrecord.speaker.name.NameRules;
import org.onrecord.speaker.person.People;
import org.onrecord.speaker.pronoun.FirstPerson;
import org.onrecord.statement.Kind;
import org.onrecord.text.Span;
import org.onrecord.text.Spans;

/**
 * Through whom we know what somebody said: first outlet and author of the page, or the author of a
 * comment; then each speaker whose words hold the words of the next; then one who passed it on
 * ("said, via the Herald"), and one who recounts what others said.
 */
final class Hearsay {
  /** "recalled", "recounting": what follows may be what others said to the speaker. */
  private static final Pattern RECOUNTS =
      Pattern.compile(
          "\\b(?:recall|recount|remember|reminisc|retell|retold|narrat|testif)\\p{L}*",
          Pattern.CASE_INSENSITIVE);

  /** "would have said": nobody said it. */
  private static final Pattern HYPOTHETICAL =
      Pattern.compile("\\b(?:would|could|might|should)\\b(?:\\s\\p{L}+)?\\s(?:have|'ve|’ve)\\b");

  /** The most UTF-16 units of a cue that are examined. */
  private static final int LONGEST_CUE = 400;

  private final String text;
  private final List<Attribution> attributions;
  private final int[] holders;
  private final List<People.Entry> tellers;
  private final Map<Integer, SectionSpeakers.Turn> turns = new HashMap<>();
  private final Map<Integer, People.Entry> recounting = new HashMap<>();
  private int last = -1;

  /**
   * Prepares to read a section.
   *
   * @param holders as {@link #holders(List)} gives them
   * @param tellers those through whom we know what the section says, outermost first
   */
  Hearsay(String text, List<Attribution> attributions, int[] holders, List<People.Entry> tellers) {
    this.text = text;
    this.attributions = attributions;
    this.holders = holders;
    this.tellers = tellers;
  }

  /**
   * For each attribution the index of the smallest one whose content holds it whole, source
   * included; -1 where none does.
   */
  static int[] holders(List<Attribution> attributions) {
    int[] holders = new int[attributions.size()];
    Arrays.fill(holders, -1);
    List<Integer> order =
        IntStream.range(0, holders.length)
            .boxed()
            .sorted(
                Comparator.comparingInt((Integer i) -> attributions.get(i).extent().start())
                    .thenComparingInt(i -> -attributions.get(i).extent().end()))
            .toList();
    Deque<Integer> open = new ArrayDeque<>();
    for (int index : order) {
      Attribution inner = attributions.get(index);
      while (!open.isEmpty()
          && attributions.get(open.peek()).extent().end() < inner.extent().end()) {
        open.pop();
      }
      for (int candidate : open) {
        if (holds(attributions.get(candidate), inner)) {
          holders[index] = candidate;
          break;
        }
      }
      open.push(index);
    }
    return holders;
  }

  private static boolean holds(Attribution outer, Attribution inner) {
    Span place = inner.source().isEmpty() ? inner.content().get(0) : inner.source().get(0);
    return !outer.extent().equals(inner.extent()) && Spans.hold(outer.content(), place);
  }

  /** Notes who says an attribution. Attributions must come in the order of their places. */
  void heard(int index, SectionSpeakers.Turn turn, People.@Nullable Entry narrator) {
    Attribution attribution = attributions.get(index);
    SectionSpeakers.Turn own =
        isHypothetical(attribution)
            ? SectionSpeakers.Turn.of(narrator, narrator == null ? 0 : 1, turn.to())
            : turn;
    turns.put(index, own);
    SectionSpeakers.Turn before = last < 0 ? null : turns.get(last);
    if (before != null
        && before.speaker() != null
        && before.speaker() == own.to()
        && attribution.kind() == Kind.INDIRECT
        && isCue(attributions.get(last), RECOUNTS)) {
      recounting.put(index, before.speaker());
    }
    last = index;
  }

  private boolean isCue(Attribution attribution, Pattern words) {
    return attribution.cue().stream().anyMatch(span -> words.matcher(start(span)).find());
  }

  /**
   * The start of a cue: searching for whole words could take the square of the length of an odd
   * one.
   */
  private String start(Span cue) {
    return text.substring(cue.start(), Math.min(cue.end(), cue.start() + LONGEST_CUE));
  }

  private boolean isHypothetical(Attribution attribution) {
    return isCue(attribution, HYPOTHETICAL);
  }

  /** The voices of an attribution, once all attributions of its section have been noted. */
  PageSpeakers.Voices voices(int index) {
    SectionSpeakers.Turn turn = turns.get(index);
    if (turn == null) {
      throw new IllegalStateException("attribution " + index + " was not heard");
    }
    List<People.Entry> through = new ArrayList<>(tellers);
    List<SectionSpeakers.Turn> outer = new ArrayList<>();
    for (int holder = holders[index]; holder >= 0; holder = holders[holder]) {
      SectionSpeakers.Turn holding = turns.get(holder);
      if (holding != null && holding.speaker() != null) {
        outer.add(0, holding);
        through.add(tellers.size(), holding.speaker());
      }
    }
    if (turn.relay() != null && !through.contains(turn.relay())) {
      through.add(turn.relay());
    }
    People.Entry recounts = recounting.get(index);
    if (recounts != null) {
      through.add(recounts);
    }
    if (outer.isEmpty()) {
      return new PageSpeakers.Voices(turn.speaker(), turn.confidence(), through, turn.to());
    }
    // inside somebody's words "I" and "me" are that person, not who wrote the page
    SectionSpeakers.Turn holder = outer.get(outer.size() - 1);
    SectionSpeakers.Turn own = isFirstPerson(attributions.get(index)) ? holder : turn;
    boolean toTeller = turn.to() != null && tellers.contains(turn.to());
    People.Entry to = toTeller ? holder.speaker() : turn.to();
    // "I told him" in somebody's words: "him" is another
    return new PageSpeakers.Voices(
        own.speaker(), own.confidence(), through, to == own.speaker() ? null : to);
  }

  private boolean isFirstPerson(Attribution attribution) {
    if (attribution.source().isEmpty()) {
      return false;
    }
    return FirstPerson.is(NameRules.lower(attribution.source().get(0).in(text)));
  }
}
