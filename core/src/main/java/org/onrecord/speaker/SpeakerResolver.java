package org.onrecord.speaker;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.onrecord.page.Page;
import org.onrecord.statement.Attribution;

/**
 * Finds out who speaks: groups the names of a page into people and gives each attribution one of
 * them, or none. Stateless and thread-safe. Cost: linear in the page.
 */
public final class SpeakerResolver {
  private final NameLexicon lexicon = NameLexicon.load();

  /** Reads the lexicon. */
  public SpeakerResolver() {}

  /**
   * Gives each attribution its speaker.
   *
   * @param page the page
   * @param attributions found on that page, in text order
   */
  public Resolution resolve(Page page, List<Attribution> attributions) {
    PageSpeakers speakers = new PageSpeakers(page, attributions, lexicon);
    List<PageSpeakers.Voices> voices = speakers.voices();
    Map<People.Entry, Person> people = speakers.people();
    List<Resolution.Voice> result = new ArrayList<>();
    for (PageSpeakers.Voices voice : voices) {
      Person speaker = voice.speaker() == null ? null : people.get(voice.speaker());
      List<String> through = new ArrayList<>();
      for (People.Entry teller : voice.through()) {
        Person person = people.get(teller);
        if (person != null && teller != voice.speaker()) {
          through.add(person.id());
        }
      }
      result.add(new Resolution.Voice(speaker == null ? null : speaker.id(), through));
    }
    return new Resolution(List.copyOf(people.values()), result);
  }
}
