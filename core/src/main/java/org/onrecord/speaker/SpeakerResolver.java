package org.onrecord.speaker;

import java.util.List;
import org.onrecord.page.Page;
import org.onrecord.statement.Attribution;

/** Finds out who speaks. Thread-safe. */
public final class SpeakerResolver {

  /**
   * Gives each attribution its speaker.
   *
   * @param page the page
   * @param attributions found on that page
   */
  public Resolution resolve(Page page, List<Attribution> attributions) {
    return new Resolution(
        List.of(), attributions.stream().map(a -> new Resolution.Voice(null, List.of())).toList());
  }
}
