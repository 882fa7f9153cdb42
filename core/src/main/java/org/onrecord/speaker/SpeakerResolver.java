package org.onrecord.speaker;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.onrecord.page.Page;
import org.onrecord.statement.Attribution;

/**
 * Finds out who speaks: groups the names of a page into people and gives each attribution one of
 * them, or none. Stateless and thread-safe. Cost: linear in the page.
 */
public final class SpeakerResolver {
  private final NameLexicon lexicon;
  private final PronounModel pronouns;

  /** Reads the lexicon and the weights of the pronouns' clues. */
  public SpeakerResolver() {
    this(NameLexicon.load(), TrainedPronounModel.load());
  }

  SpeakerResolver(NameLexicon lexicon, PronounModel pronouns) {
    this.lexicon = lexicon;
    this.pronouns = pronouns;
  }

  /**
   * Gives each attribution its speaker.
   *
   * @param page the page
   * @param attributions found on that page, in text order
   */
  public Resolution resolve(Page page, List<Attribution> attributions) {
    PageSpeakers speakers = new PageSpeakers(page, attributions, lexicon, pronouns);
    List<PageSpeakers.Voices> voices = speakers.voices();
    Map<People.Entry, Person> people = speakers.people();
    List<Resolution.Voice> result = new ArrayList<>();
    for (PageSpeakers.Voices voice : voices) {
      List<String> through = new ArrayList<>();
      for (People.Entry teller : voice.through()) {
        String id = id(teller, people);
        if (id != null && teller != voice.speaker() && !through.contains(id)) {
          through.add(id);
        }
      }
      result.add(
          new Resolution.Voice(
              id(voice.speaker(), people), voice.confidence(), through, id(voice.to(), people)));
    }
    return new Resolution(List.copyOf(people.values()), result);
  }

  private static @Nullable String id(
      People.@Nullable Entry entry, Map<People.Entry, Person> people) {
    Person person = entry == null ? null : people.get(entry);
    return person == null ? null : person.id();
  }
}
