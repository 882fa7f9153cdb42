package org.onrecord.app.evaluate;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.onrecord.app.evaluate.SpeakerTally.Group;

/** Measures how many sources of one document get the right person. */
final class SpeakerMatcher {
  private static final Set<String> PRONOUNS =
      Set.of("he", "she", "who", "i", "his", "her", "him", "we", "my");

  private final TextWords words;
  private final List<WordStatement> gold;
  private final List<WordStatement> ours;

  /** Name of the person whose statement each of ours is; empty where unknown. */
  private final List<String> speakers;

  SpeakerMatcher(
      TextWords words, List<WordStatement> gold, List<WordStatement> ours, List<String> speakers) {
    this.words = words;
    this.gold = gold;
    this.ours = ours;
    this.speakers = speakers;
  }

  /**
   * Counts the sources of a document.
   *
   * @param places the words of each source, in the order of the file
   */
  Map<Group, SpeakerTally> measure(SpeakerGold who, List<WordNumbers> places) {
    Map<WordNumbers, SpeakerGold.Source> bySource = new HashMap<>();
    for (int i = 0; i < places.size(); i++) {
      bySource.put(places.get(i), who.sources().get(i));
    }
    Map<Group, SpeakerTally> tallies = new EnumMap<>(Group.class);
    for (WordStatement statement : gold) {
      SpeakerGold.Source source = bySource.get(statement.source());
      if (source != null && source.person()) {
        SpeakerTally one = judge(statement, source);
        tallies.merge(Group.ANY, one, SpeakerTally::plus);
        tallies.merge(group(statement, source), one, SpeakerTally::plus);
      }
    }
    return tallies;
  }

  /** Of several that meet it, the one that shares most of the content counts. */
  private SpeakerTally judge(WordStatement statement, SpeakerGold.Source source) {
    Optional<Integer> best =
        IntStream.range(0, ours.size())
            .filter(i -> statement.meets(ours.get(i)))
            .boxed()
            .min(Comparator.comparingInt(i -> -statement.content().common(ours.get(i).content())));
    if (best.isEmpty()) {
      return new SpeakerTally(0, 0, 1);
    }
    boolean right = NameMatch.same(speakers.get(best.get()), source.name());
    return new SpeakerTally(right ? 1 : 0, 1, 1);
  }

  private Group group(WordStatement statement, SpeakerGold.Source source) {
    String mention = words.joined(statement.source());
    if (PRONOUNS.contains(mention.toLowerCase(Locale.ROOT))) {
      return Group.PRONOUN;
    }
    return NameMatch.same(mention, source.name()) ? Group.NAME : Group.OTHER;
  }
}
