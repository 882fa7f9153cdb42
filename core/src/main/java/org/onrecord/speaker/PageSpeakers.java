package org.onrecord.speaker;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.onrecord.page.Comment;
import org.onrecord.page.Page;
import org.onrecord.page.Section;
import org.onrecord.statement.Attribution;
import org.onrecord.statement.Kind;
import org.onrecord.text.Span;
import org.onrecord.text.Token;
import org.onrecord.text.Tokenizer;

/**
 * The speakers of one page: reads its names, then its attributions in the order of their sources.
 */
final class PageSpeakers {
  private final Page page;
  private final List<Attribution> attributions;
  private final NameLexicon lexicon;
  private final People people = new People();
  private final Map<String, Comment> comments;
  private final SpanSet quoted;
  private final List<Voices> voices;

  /**
   * Whose words an attribution gives.
   *
   * @param speaker null where unknown
   * @param through who tells us, outermost first
   */
  record Voices(People.@Nullable Entry speaker, List<People.Entry> through) {}

  PageSpeakers(Page page, List<Attribution> attributions, NameLexicon lexicon) {
    this.page = page;
    this.attributions = attributions;
    this.lexicon = lexicon;
    this.comments = new HashMap<>();
    page.comments().forEach(comment -> comments.put(comment.id(), comment));
    this.quoted =
        SpanSet.of(
            attributions.stream()
                .filter(attribution -> attribution.kind() != Kind.INDIRECT)
                .flatMap(attribution -> attribution.content().stream())
                .toList());
    this.voices = resolve();
  }

  List<Voices> voices() {
    return voices;
  }

  Map<People.Entry, Person> people() {
    return people.finish();
  }

  /**
   * A section with what was found in it.
   *
   * @param firstParagraph number of its first paragraph on the page
   * @param names in text order
   * @param attributions indexes of its attributions, in the order of their sources
   */
  private record Reading(
      Section section, int firstParagraph, List<NameMention> names, List<Integer> attributions) {}

  private List<Voices> resolve() {
    List<Reading> readings = readings();
    Voices[] result = new Voices[attributions.size()];
    Antecedents article = new Antecedents(lexicon);
    for (Reading reading : readings) {
      Comment comment = comments.get(reading.section.name());
      SectionSpeakers speakers =
          new SectionSpeakers(
              page.text().string(),
              reading.section,
              reading.firstParagraph,
              reading.names,
              comment == null ? article : new Antecedents(lexicon),
              people,
              lexicon,
              narrator(comment));
      List<People.Entry> through = through(comment);
      for (int index : reading.attributions) {
        result[index] = new Voices(speakers.speaker(attributions.get(index)), through);
      }
      speakers.finish();
    }
    return List.of(result);
  }

  /** Finds the names of each section, and groups those of the page into people. */
  private List<Reading> readings() {
    List<Section> sections = page.sections();
    List<List<Integer>> indexes = attributionsBySection(sections);
    List<Reading> readings = new ArrayList<>();
    List<NameMention> all = new ArrayList<>();
    Set<NameMention> speaking = new HashSet<>();
    Set<String> common = new HashSet<>();
    int paragraph = 0;
    for (int i = 0; i < sections.size(); i++) {
      Section section = sections.get(i);
      List<NameMention> names = new ArrayList<>();
      int first = paragraph;
      for (Span span : section.paragraphs()) {
        names.addAll(NameFinder.in(tokens(span, common), paragraph++, quoted::contains, lexicon));
      }
      for (int index : indexes.get(i)) {
        NameMention head = SourceName.head(page.text().string(), attributions.get(index), names);
        if (head != null) {
          speaking.add(head);
        }
      }
      all.addAll(names);
      readings.add(new Reading(section, first, names, indexes.get(i)));
    }
    people.group(all, speaking, common, lexicon);
    return readings;
  }

  /** The tokens of a paragraph; adds its words without capitals to {@code common}. */
  private List<Token> tokens(Span paragraph, Set<String> common) {
    List<Token> tokens = Tokenizer.tokens(page.text().string(), paragraph);
    for (Token token : tokens) {
      if (token.lowerCase()) {
        common.add(token.lower());
      }
    }
    return tokens;
  }

  /** For each section the indexes of its attributions, in the order of their sources. */
  private List<List<Integer>> attributionsBySection(List<Section> sections) {
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
        throw new IllegalArgumentException("no section holds " + attribution);
      }
      indexes.get(holder.getValue()).add(i);
    }
    indexes.forEach(list -> list.sort(Comparator.comparing(i -> place(attributions.get(i)))));
    return indexes;
  }

  /** Where an attribution names its speaker, or its content starts. */
  static Span place(Attribution attribution) {
    return attribution.source().isEmpty() ? attribution.extent() : attribution.source().get(0);
  }

  private People.@Nullable Entry narrator(@Nullable Comment comment) {
    if (comment != null) {
      return comment.author() == null ? null : people.voice(PersonType.AUTHOR, comment.author());
    }
    List<String> authors = page.metadata().authors();
    return authors.size() == 1 ? people.voice(PersonType.AUTHOR, authors.get(0)) : null;
  }

  private List<People.Entry> through(@Nullable Comment comment) {
    List<People.Entry> through = new ArrayList<>();
    if (comment != null) {
      if (comment.author() != null) {
        through.add(people.voice(PersonType.AUTHOR, comment.author()));
      }
      return through;
    }
    if (page.metadata().outlet() != null) {
      through.add(people.voice(PersonType.ORGANISATION, page.metadata().outlet()));
    }
    for (String author : page.metadata().authors()) {
      through.add(people.voice(PersonType.AUTHOR, author));
    }
    return through;
  }
}
