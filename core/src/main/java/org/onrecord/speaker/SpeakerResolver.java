package org.onrecord.speaker;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.onrecord.attribution.Attribution;
import org.onrecord.page.Page;
import org.onrecord.person.Person;
import org.onrecord.speaker.name.NameLexicon;
import org.onrecord.speaker.person.People;
import org.onrecord.speaker.pronoun.PronounModel;
import org.onrecord.speaker.pronoun.TrainedPronounModel;
import org.onrecord.stage.StageFailures;
import org.onrecord.text.Span;

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
    StageFailures failures = new StageFailures();
    Resolution nobody =
        new Resolution(
            List.of(),
            Collections.nCopies(attributions.size(), Resolution.Voice.UNKNOWN),
            List.of());
    Resolution resolution =
        failures.orElse(
            new Span(0, page.text().length()),
            "all speakers of this page are left unknown",
            nobody,
            () -> resolution(new PageSpeakers(page, attributions, lexicon, pronouns, failures)));
    return new Resolution(resolution.people(), resolution.voices(), failures.diagnostics());
  }

  private static Resolution resolution(PageSpeakers speakers) {
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
    return new Resolution(List.copyOf(people.values()), result, List.of());
  }

  private static @Nullable String id(
      People.@Nullable Entry entry, Map<People.Entry, Person> people) {
    Person person = entry == null ? null : people.get(entry);
    return person == null ? null : person.id();
  }
}
