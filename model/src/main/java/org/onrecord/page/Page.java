package org.onrecord.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.onrecord.text.CodePoints;
import org.onrecord.text.Diagnostic;
import org.onrecord.text.OffsetMap;
import org.onrecord.text.SourceText;
import org.onrecord.text.Span;

/**
 * A page as its reader sees it. Immutable; every span points into {@link #text()}.
 *
 * @param id "sha256:" and the digest, in hex, of the page's bytes (decompressed)
 * @param source path, URL or record id, as given
 * @param mediaType "text/plain", "text/html", or that of the document it was read from
 * @param metadata what the page says of itself
 * @param text what all spans point into
 * @param decodedSource the decoded page: markup and all for text/html, the same as {@code text} for
 *     text/plain; null where the page was read back from a record, which does not hold it
 * @param sourceMap from {@code text} to the decoded page; empty for text/plain, where both are the
 *     same
 * @param sourceCodePoints the way between UTF-16 and code points of the decoded page
 * @param parts in text order, without overlap
 * @param comments in page order; a parent stands before its replies
 * @param turns of the conversation that the body prints, in text order, without overlap; empty
 *     where it prints none
 * @param setOff quotations that are set off without quotation marks: block quotations, lines marked
 *     by {@code >}, and what a browser puts marks around; one span for each paragraph; empty for a
 *     page that was read back from a record, which does not hold them
 * @param claims what the page's data say of claims of others that it checks
 * @param diagnostics what could not be read as it should
 * @param capture how it was taken from the web; null where it is just a file
 * @param locators where the lines of a document stand in it, in text order, without overlap; empty
 *     for text and HTML
 * @param sidecar what somebody wrote down of the page beside it; null where nobody did
 */
public record Page(
    String id,
    String source,
    String mediaType,
    Metadata metadata,
    SourceText text,
    @Nullable SourceText decodedSource,
    OffsetMap sourceMap,
    CodePoints sourceCodePoints,
    List<Part> parts,
    List<Comment> comments,
    List<Turn> turns,
    List<List<Span>> setOff,
    List<ClaimReview> claims,
    List<Diagnostic> diagnostics,
    @Nullable Capture capture,
    List<Locator> locators,
    @Nullable Sidecar sidecar) {

  /** Copies the lists. */
  public Page {
    parts = List.copyOf(parts);
    comments = List.copyOf(comments);
    turns = List.copyOf(turns);
    setOff = setOff.stream().map(List::copyOf).toList();
    claims = List.copyOf(claims);
    diagnostics = List.copyOf(diagnostics);
    locators = List.copyOf(locators);
  }

  /**
   * The page as somebody described it beside it.
   *
   * @param more diagnostics of that description
   */
  public Page beside(Metadata metadata, Sidecar sidecar, List<Diagnostic> more) {
    List<Diagnostic> all = new ArrayList<>(diagnostics);
    all.addAll(more);
    return new Page(
        id,
        source,
        mediaType,
        metadata,
        text,
        decodedSource,
        sourceMap,
        sourceCodePoints,
        parts,
        comments,
        turns,
        setOff,
        claims,
        all,
        capture,
        locators,
        sidecar);
  }

  /**
   * A builder of a page. Unless more is set, the page is plain text without parts, equal to its
   * source, and says nothing of itself.
   *
   * @param id "sha256:" and the digest of its bytes
   * @param source path, URL or record id
   * @param text all of its text
   */
  public static Builder builder(String id, String source, SourceText text) {
    return new Builder(id, source, text);
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

  /** Builds a page: what is not set is as in a plain text without parts. Not thread-safe. */
  public static final class Builder {
    private final String id;
    private final String source;
    private final SourceText text;
    private String mediaType = "text/plain";
    private Metadata metadata = Metadata.NONE;
    private @Nullable SourceText decodedSource;
    private OffsetMap sourceMap = OffsetMap.empty();
    private CodePoints sourceCodePoints;
    private List<Part> parts = List.of();
    private List<Comment> comments = List.of();
    private List<Turn> turns = List.of();
    private List<List<Span>> setOff = List.of();
    private List<ClaimReview> claims = List.of();
    private List<Diagnostic> diagnostics = List.of();
    private @Nullable Capture capture;
    private List<Locator> locators = List.of();
    private @Nullable Sidecar sidecar;

    private Builder(String id, String source, SourceText text) {
      this.id = id;
      this.source = source;
      this.text = text;
      this.decodedSource = text;
      this.sourceCodePoints = text.codePoints();
    }

    /** "text/plain", "text/html", or that of a document. */
    public Builder mediaType(String mediaType) {
      this.mediaType = mediaType;
      return this;
    }

    /** What the page says of itself. */
    public Builder metadata(Metadata metadata) {
      this.metadata = metadata;
      return this;
    }

    /** The decoded page, and the map from the text to it. */
    public Builder decodedSource(SourceText decodedSource, OffsetMap sourceMap) {
      this.decodedSource = decodedSource;
      this.sourceMap = sourceMap;
      this.sourceCodePoints = decodedSource.codePoints();
      return this;
    }

    /** The map to a decoded page whose text is not at hand, as in a record that was read back. */
    public Builder sourceMap(OffsetMap sourceMap, CodePoints sourceCodePoints) {
      this.decodedSource = null;
      this.sourceMap = sourceMap;
      this.sourceCodePoints = sourceCodePoints;
      return this;
    }

    /** The parts, in text order, without overlap. */
    public Builder parts(List<Part> parts) {
      this.parts = parts;
      return this;
    }

    /** The readers' comments, in page order, each behind its parent. */
    public Builder comments(List<Comment> comments) {
      this.comments = comments;
      return this;
    }

    /** The turns of the conversation that the body prints. */
    public Builder turns(List<Turn> turns) {
      this.turns = turns;
      return this;
    }

    /** The quotations that are set off without marks, each as its paragraphs. */
    public Builder setOff(List<List<Span>> setOff) {
      this.setOff = setOff;
      return this;
    }

    /** What the page's data say of claims of others that it checks. */
    public Builder claims(List<ClaimReview> claims) {
      this.claims = claims;
      return this;
    }

    /** What could not be read as it should. */
    public Builder diagnostics(List<Diagnostic> diagnostics) {
      this.diagnostics = diagnostics;
      return this;
    }

    /** How it was taken from the web. */
    public Builder capture(@Nullable Capture capture) {
      this.capture = capture;
      return this;
    }

    /** Where the lines of a document stand in it. */
    public Builder locators(List<Locator> locators) {
      this.locators = locators;
      return this;
    }

    /** What somebody wrote down of the page beside it. */
    public Builder sidecar(@Nullable Sidecar sidecar) {
      this.sidecar = sidecar;
      return this;
    }

    /** Builds the page. */
    public Page build() {
      return new Page(
          id,
          source,
          mediaType,
          metadata,
          text,
          decodedSource,
          sourceMap,
          sourceCodePoints,
          parts,
          comments,
          turns,
          setOff,
          claims,
          diagnostics,
          capture,
          locators,
          sidecar);
    }
  }
}
