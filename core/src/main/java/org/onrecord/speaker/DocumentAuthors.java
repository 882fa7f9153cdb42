package org.onrecord.speaker;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.onrecord.speaker.name.NameRules;
import org.onrecord.speaker.name.ReadParagraph;
import org.onrecord.text.Span;
import org.onrecord.word.Token;
import org.onrecord.word.WordSet;

/**
 * Which body a report, an affidavit or a survey of the page is from: "the report by the Ferry
 * Union" says so, and "the report" elsewhere means it.
 */
final class DocumentAuthors {
  private static final Set<String> FROM = Set.of("by", "from");

  /** What may stand before "by": "a survey, conducted last week by the Ferry Union". */
  private static final Set<String> BETWEEN =
      WordSet.of(
          """
          , conducted published released commissioned issued compiled prepared written produced made
          carried out earlier this last week month year yesterday today on monday tuesday wednesday
          thursday friday saturday sunday
          """);

  private static final int MOST_BETWEEN = 5;
  private static final Set<String> WITHIN = Set.of("in");

  /** What a journal only prints. */
  private static final Set<String> SCIENCE =
      WordSet.of("study studies review paper trial analysis research meta-analysis experiment");

  private static final Set<String> ARTICLES = Set.of("the", "a", "an");

  /** By the word for the document and the place of that word. */
  private final Map<String, NavigableMap<Integer, String>> authors = new HashMap<>();

  /** Notes the documents of a paragraph, once its bodies are known. */
  void read(String text, ReadParagraph paragraph, Bodies bodies) {
    List<Token> tokens = paragraph.tokens();
    for (int i = 0; i + 2 < tokens.size(); i++) {
      Token token = tokens.get(i);
      if (token.lowerCase() && bodies.sorts().isWriting(token.lower())) {
        String author = authorAfter(text, tokens, i, bodies);
        if (author != null) {
          authors
              .computeIfAbsent(token.lower(), key -> new TreeMap<>())
              .put(token.span().start(), author);
        }
      }
    }
  }

  /**
   * The body right after a document: "report by the Ferry Union".
   *
   * @param tokens of the paragraph or of a part of it
   * @param document index of the word for it
   * @return null where none is named
   */
  static @Nullable String authorAfter(
      String text, List<Token> tokens, int document, Bodies bodies) {
    int i = document + 1;
    while (i < tokens.size()
        && i <= document + MOST_BETWEEN
        && BETWEEN.contains(tokens.get(i).lower())) {
      i++;
    }
    if (i + 1 >= tokens.size()) {
      return null;
    }
    boolean from = FROM.contains(tokens.get(i).lower());
    boolean isPrinted = !SCIENCE.contains(tokens.get(document).lower());
    if (!from && !(isPrinted && WITHIN.contains(tokens.get(i).lower()))) {
      return null;
    }
    i++;
    if (ARTICLES.contains(tokens.get(i).lower())) {
      i++;
    }
    int start = i;
    String found = null;
    for (; i < tokens.size() && i < start + 9; i++) {
      Body body = bodies.endingAt(tokens.get(i).span().end());
      if (body != null && bodies.sorts().full(NameRules.lower(body.name())) == null) {
        Span name = tokens.get(start).span().cover(tokens.get(i).span());
        boolean whole = NameRules.lower(name.in(text)).endsWith(NameRules.lower(body.name()));
        boolean paper =
            body.words().stream()
                .anyMatch(word -> bodies.sorts().shownBy("newspaper").contains(word));
        found = whole && (from || paper) ? body.name() : null;
        break;
      }
      if (!tokens.get(i).isWord() && !tokens.get(i).is("’") && !tokens.get(i).is("'")) {
        break;
      }
    }
    return found;
  }

  /**
   * Whose a document is that is mentioned at a place: that of the last one before, else of the next
   * one; null where the page does not say.
   */
  @Nullable String of(String document, int place) {
    NavigableMap<Integer, String> known = authors.get(document);
    if (known == null) {
      return null;
    }
    Map.Entry<Integer, String> before = known.floorEntry(place);
    Map.Entry<Integer, String> after = known.ceilingEntry(place);
    return before != null ? before.getValue() : after == null ? null : after.getValue();
  }
}
