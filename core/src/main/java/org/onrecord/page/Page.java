package org.onrecord.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.onrecord.text.Diagnostic;
import org.onrecord.text.OffsetMap;
import org.onrecord.text.SourceText;
import org.onrecord.text.Span;

/**
 * A page as its reader sees it. Immutable; every span points into {@link #text()}.
 *
 * @param id "sha256:" and the digest, in hex, of the page's bytes (decompressed)
 * @param source path, URL or record id, as given
 * @param mediaType "text/plain" or "text/html"
 * @param metadata what the page says of itself
 * @param text what all spans point into
 * @param decodedSource the decoded page: markup and all for text/html, the same as {@code text} for
 *     text/plain
 * @param sourceMap from {@code text} to {@code decodedSource}; empty for text/plain, where both are
 *     the same
 * @param parts in text order, without overlap
 * @param comments in page order; a parent stands before its replies
 * @param turns of the conversation that the body prints, in text order, without overlap; empty
 *     where it prints none
 * @param diagnostics what could not be read as it should
 * @param capture how it was taken from the web; null where it is just a file
 */
public record Page(
    String id,
    String source,
    String mediaType,
    Metadata metadata,
    SourceText text,
    SourceText decodedSource,
    OffsetMap sourceMap,
    List<Part> parts,
    List<Comment> comments,
    List<Turn> turns,
    List<Diagnostic> diagnostics,
    @Nullable Capture capture) {

  /** Copies the lists. */
  public Page {
    parts = List.copyOf(parts);
    comments = List.copyOf(comments);
    turns = List.copyOf(turns);
    diagnostics = List.copyOf(diagnostics);
  }

  /** A page that is just a file, without a conversation. */
  public Page(
      String id,
      String source,
      String mediaType,
      Metadata metadata,
      SourceText text,
      SourceText decodedSource,
      OffsetMap sourceMap,
      List<Part> parts,
      List<Comment> comments,
      List<Diagnostic> diagnostics) {
    this(
        id,
        source,
        mediaType,
        metadata,
        text,
        decodedSource,
        sourceMap,
        parts,
        comments,
        List.of(),
        diagnostics,
        null);
  }

  /**
   * The stretches in which statements are looked for, in text order of their first paragraph:
   * headline, body and author's note each as one section, each caption and each comment as its own.
   */
  public List<Section> sections() {
    Map<String, List<Span>> paragraphs = new LinkedHashMap<>();
    List<Section> captions = new ArrayList<>();
    for (Part part : parts) {
      switch (part.role()) {
        case HEADLINE, BODY, BIO ->
            paragraphs
                .computeIfAbsent(part.role().id(), role -> new ArrayList<>())
                .add(part.span());
        case CAPTION -> captions.add(new Section(part.role().id(), List.of(part.span())));
        case COMMENT ->
            paragraphs
                .computeIfAbsent(commentAt(part.span()), id -> new ArrayList<>())
                .add(part.span());
        case BYLINE, OTHER -> {}
      }
    }
    List<Section> sections = new ArrayList<>(captions);
    paragraphs.forEach((name, spans) -> sections.add(new Section(name, spans)));
    sections.sort((a, b) -> a.paragraphs().get(0).compareTo(b.paragraphs().get(0)));
    return List.copyOf(sections);
  }

  private String commentAt(Span paragraph) {
    int low = 0;
    int high = comments.size() - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      Comment comment = comments.get(middle);
      if (comment.span().contains(paragraph)) {
        return comment.id();
      }
      if (comment.span().start() < paragraph.start()) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    throw new IllegalStateException("no comment holds the comment paragraph at " + paragraph);
  }
}
