package org.onrecord.speaker;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.onrecord.page.Comment;
import org.onrecord.page.Page;
import org.onrecord.page.Section;
import org.onrecord.speaker.name.KnownNames;
import org.onrecord.speaker.name.NameFinder;
import org.onrecord.speaker.name.NameLexicon;
import org.onrecord.speaker.name.NameMention;
import org.onrecord.speaker.name.ReadParagraph;
import org.onrecord.stage.StageFailures;
import org.onrecord.text.Span;

/** The paragraphs of each section of a page, in order, and the names in them. */
final class PageNames {
  private final NameLexicon lexicon;
  private final IntPredicate quoted;
  private final StageFailures failures;
  private final List<List<ReadParagraph>> paragraphs;
  private final List<List<NameMention>> names;

  /**
   * Reads a page.
   *
   * @param quoted whether a place stands in what somebody is quoted as saying
   * @param failures notes where names could not be found
   */
  PageNames(Page page, NameLexicon lexicon, IntPredicate quoted, StageFailures failures) {
    this.lexicon = lexicon;
    this.quoted = quoted;
    this.failures = failures;
    this.paragraphs = paragraphs(page);
    this.names = find(paragraphs);
  }

  /** For each section its paragraphs. */
  List<List<ReadParagraph>> paragraphs() {
    return paragraphs;
  }

  /** For each section the names in it, in text order. */
  List<List<NameMention>> names() {
    return names;
  }

  private static List<List<ReadParagraph>> paragraphs(Page page) {
    List<List<ReadParagraph>> paragraphs = new ArrayList<>();
    String named = TurnLabels.asNames(page.text().string(), page.turns());
    Set<String> comments = page.comments().stream().map(Comment::id).collect(Collectors.toSet());
    int number = 0;
    int sentence = 0;
    for (Section section : page.sections()) {
      boolean comment = comments.contains(section.name());
      List<ReadParagraph> read = new ArrayList<>();
      for (Span span : section.paragraphs()) {
        ReadParagraph paragraph = ReadParagraph.of(named, span, number++, sentence, comment);
        sentence = Math.max(sentence, paragraph.nextSentence());
        read.add(paragraph);
      }
      paragraphs.add(read);
    }
    return paragraphs;
  }

  /**
   * The names of each section's paragraphs: those of running text first, since they help to read
   * titles.
   */
  private List<List<NameMention>> find(List<List<ReadParagraph>> sections) {
    Map<Span, List<NameMention>> found = new LinkedHashMap<>();
    List<ReadParagraph> all = sections.stream().flatMap(List::stream).toList();
    for (ReadParagraph paragraph : all) {
      if (!paragraph.titleCase()) {
        found.put(
            paragraph.span(), names(paragraph, () -> NameFinder.in(paragraph, quoted, lexicon)));
      }
    }
    KnownNames known =
        new KnownNames(found.values().stream().flatMap(List::stream).toList(), lexicon);
    List<List<NameMention>> names = new ArrayList<>();
    for (List<ReadParagraph> section : sections) {
      List<NameMention> ofSection = new ArrayList<>();
      for (ReadParagraph paragraph : section) {
        ofSection.addAll(
            paragraph.titleCase()
                ? names(paragraph, () -> NameFinder.inTitle(paragraph, known, quoted, lexicon))
                : found.getOrDefault(paragraph.span(), List.of()));
      }
      names.add(ofSection);
    }
    return names;
  }

  private List<NameMention> names(ReadParagraph paragraph, Supplier<List<NameMention>> finder) {
    return failures.orElse(paragraph.span(), "the names in it are passed over", List.of(), finder);
  }
}
