package org.onrecord.speaker;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.onrecord.attribution.Attribution;
import org.onrecord.page.Section;
import org.onrecord.stage.StageFailures;

/** Which attributions stand in which section of a page. */
final class SectionAttributions {
  private SectionAttributions() {}

  /** For each section the indexes of its attributions, in the order of their sources. */
  static List<List<Integer>> indexes(
      List<Section> sections, List<Attribution> attributions, StageFailures failures) {
    Map<String, TreeMap<Integer, Integer>> byName = new HashMap<>();
    List<List<Integer>> indexes = new ArrayList<>();
    for (int i = 0; i < sections.size(); i++) {
      Section section = sections.get(i);
      byName
          .computeIfAbsent(section.name(), name -> new TreeMap<>())
          .put(section.span().start(), i);
      indexes.add(new ArrayList<>());
    }
    for (int i = 0; i < attributions.size(); i++) {
      Attribution attribution = attributions.get(i);
      Map.Entry<Integer, Integer> holder =
          byName
              .getOrDefault(attribution.section(), new TreeMap<>())
              .floorEntry(attribution.extent().start());
      if (holder == null) {
        failures.add(
            attribution.extent(),
            "its speaker is left unknown",
            new IllegalArgumentException("no section holds " + attribution));
      } else {
        indexes.get(holder.getValue()).add(i);
      }
    }
    indexes.forEach(
        list -> list.sort(Comparator.comparing(i -> PageSpeakers.place(attributions.get(i)))));
    return indexes;
  }
}
