package org.onrecord.speaker;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.onrecord.speaker.name.BodyFinder;
import org.onrecord.speaker.name.BodySigns;
import org.onrecord.speaker.name.BodySorts;
import org.onrecord.speaker.name.NameLexicon;
import org.onrecord.speaker.name.NameMention;
import org.onrecord.speaker.name.NameRules;
import org.onrecord.speaker.name.ReadParagraph;
import org.onrecord.speaker.name.SectionReading;
import org.onrecord.speaker.person.People;
import org.onrecord.text.Span;

/**
 * The bodies that a page names, and where. A short form in brackets, and a few that everybody
 * knows, stand for the full name.
 */
final class Bodies {
  /** Immutable, and the same for all pages. */
  private static final BodySorts SORTS = BodySorts.load();

  private final Map<String, Body> byName = new HashMap<>();
  private final Map<Integer, Body> byStart = new HashMap<>();
  private final Map<Integer, Body> byEnd = new HashMap<>();

  /** The names of firms by their first word. */
  private final Map<String, Set<String>> firms = new HashMap<>();

  private final List<Mention> mentions = new ArrayList<>();
  private final DocumentAuthors authors = new DocumentAuthors();

  /**
   * A body at a place.
   *
   * @param paragraph its number on the page
   * @param subject whether it opens its sentence
   */
  record Mention(Body body, Span span, int paragraph, boolean subject) {}

  private Bodies() {}

  /** No body is known. */
  static Bodies none() {
    return new Bodies();
  }

  /**
   * Finds the bodies of a page, once its people are known.
   *
   * @param sections in text order
   * @param common words that the page also has without a capital
   * @param shown names that the words around show to be bodies', in lower case
   */
  static Bodies of(
      String text,
      List<SectionReading> sections,
      People people,
      Set<String> common,
      Set<String> shown,
      NameLexicon lexicon) {
    Bodies bodies = none();
    for (SectionReading section : sections) {
      for (ReadParagraph paragraph : section.paragraphs()) {
        if (!paragraph.titleCase()) {
          List<Span> persons = persons(section, paragraph, people);
          for (BodyFinder.Found found : BodyFinder.in(paragraph, persons, lexicon, SORTS)) {
            if (!common.contains(NameRules.lower(found.span().in(text)))) {
              bodies.add(text, found, paragraph, shown);
            }
          }
        }
        bodies.authors.read(text, paragraph, bodies);
      }
    }
    bodies.joinInitials();
    return bodies;
  }

  /** "THO" is the Tarn Health Organization also where no brackets say so. */
  private void joinInitials() {
    Map<String, Body> full = new HashMap<>();
    for (Body body : Set.copyOf(byName.values())) {
      String initials = NameRules.initials(body.name());
      if (initials.length() > 2) {
        full.merge(initials, body, (one, other) -> one.mentions() < other.mentions() ? other : one);
      }
    }
    for (int i = 0; i < mentions.size(); i++) {
      Mention one = mentions.get(i);
      String name = one.body().name();
      Body other = NameRules.isAcronym(name) ? full.get(name) : null;
      if (other != null && other != one.body()) {
        byName.put(key(name), other);
        byStart.put(one.span().start(), other);
        byEnd.put(one.span().end(), other);
        other.mentioned();
        mentions.set(i, new Mention(other, one.span(), one.paragraph(), one.subject()));
      }
    }
  }

  private static List<Span> persons(
      SectionReading section, ReadParagraph paragraph, People people) {
    List<Span> persons = new ArrayList<>();
    for (int i = section.nameAt(paragraph.span().start()); i < section.names().size(); i++) {
      NameMention name = section.names().get(i);
      if (name.span().start() >= paragraph.span().end()) {
        break;
      }
      People.Entry entry = people.of(name);
      if (entry != null) {
        persons.add(name.span());
      }
    }
    return persons;
  }

  private void add(
      String text, BodyFinder.Found found, ReadParagraph paragraph, Set<String> shown) {
    String name = found.span().in(text);
    boolean sure = found.sure() || shown.contains(NameRules.lower(name));
    Body body = byName.computeIfAbsent(key(name), key -> new Body(name, sure));
    if (found.shortForm() != null) {
      byName.putIfAbsent(key(found.shortForm()), body);
    }
    if (BodySigns.isFirm(name, SORTS)) {
      String first = NameRules.lower(NameRules.firstWord(name));
      firms.computeIfAbsent(first, key -> new HashSet<>()).add(name);
    }
    body.kinds().addAll(found.kinds());
    body.mentioned();
    if (!found.opens()) {
      body.isProper();
    }
    byStart.put(found.span().start(), body);
    byEnd.put(found.span().end(), body);
    mentions.add(new Mention(body, found.span(), paragraph.number(), found.subject()));
  }

  private static String key(String name) {
    String lower = NameRules.lower(name);
    return lower.startsWith("the ") ? lower.substring("the ".length()) : lower;
  }

  /** What bodies are called by their kind. */
  BodySorts sorts() {
    return SORTS;
  }

  /** Who wrote the reports and the like of the page. */
  DocumentAuthors authors() {
    return authors;
  }

  /** Where bodies are named, in text order. */
  List<Mention> mentions() {
    return mentions;
  }

  /** The body of a name that starts at a place; null where none does. */
  @Nullable Body startingAt(int start) {
    return byStart.get(start);
  }

  /** The body of a name that ends at a place; null where none does. */
  @Nullable Body endingAt(int end) {
    return byEnd.get(end);
  }

  /** The body of a name, with or without an article; a new one where the page has none of it. */
  Body named(String name) {
    Body known = byName.get(key(name));
    return known != null ? known : new Body(name, true);
  }

  /** The one firm whose name begins with a word, in lower case; null where none does or several. */
  @Nullable String firmOf(String word) {
    String found = null;
    for (String key : firms.getOrDefault(word, Set.of())) {
      if (found != null) {
        return null;
      }
      found = key;
    }
    return found;
  }

  /** Whether the page surely names a body so. */
  boolean isNamed(String name) {
    Body body = byName.get(key(name));
    return body != null && body.isSure() && body.name().equals(name);
  }

  /** What bodies are called by their kind, for all pages. */
  static BodySorts allSorts() {
    return SORTS;
  }

  /** The full name of a body by its name or a short form of it. */
  String fullName(String name) {
    String known = SORTS.full(key(name));
    if (known != null && (key(name).equals(NameRules.lower(name)) || name.contains(" "))) {
      return known;
    }
    Body body = byName.get(key(name));
    return body != null && !key(body.name()).equals(key(name)) ? body.name() : name;
  }
}
