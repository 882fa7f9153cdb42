package org.onrecord.read;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onrecord.page.Comment;
import org.onrecord.page.Locator;
import org.onrecord.page.Metadata;
import org.onrecord.page.Part;
import org.onrecord.page.Turn;
import org.onrecord.text.Diagnostic;
import org.onrecord.text.OffsetMap;
import org.onrecord.text.SourceText;

/**
 * What a format makes of a document.
 *
 * @param mediaType such as "application/pdf"
 * @param prose whether headline, byline and the like are still to be found among the parts
 * @param metadata what the document says of itself
 * @param text what all spans point into
 * @param sourceMap from the text to the decoded file; empty where the file is no text
 * @param parts in text order, without overlap
 * @param comments in text order; a parent stands before its replies
 * @param turns that the format itself tells; null where they are to be found in the text
 * @param locators in text order, without overlap
 * @param diagnostics what could not be read as it should
 */
public record DocumentText(
    String mediaType,
    Prose prose,
    Metadata metadata,
    SourceText text,
    OffsetMap sourceMap,
    List<Part> parts,
    List<Comment> comments,
    @Nullable List<Turn> turns,
    List<Locator> locators,
    List<Diagnostic> diagnostics) {

  /** Copies the lists. */
  public DocumentText {
    parts = List.copyOf(parts);
    comments = List.copyOf(comments);
    turns = turns == null ? null : List.copyOf(turns);
    locators = List.copyOf(locators);
    diagnostics = List.copyOf(diagnostics);
  }

  /** What the paragraphs of a document are. */
  public enum Prose {
    /** An article, a report or a letter: headline, byline and date are looked for. */
    ARTICLE,
    /** What is said in a recording: all of it is body. */
    SPEECH
  }

  /**
   * A builder. What is not set is empty.
   *
   * @param mediaType such as "application/pdf"
   * @param prose what its paragraphs are
   * @param text what all spans point into
   */
  public static Builder builder(String mediaType, Prose prose, SourceText text) {
    return new Builder(mediaType, prose, text);
  }

  /** Builds the text of a document. Not thread-safe. */
  public static final class Builder {
    private final String mediaType;
    private final Prose prose;
    private final SourceText text;
    private Metadata metadata = Metadata.NONE;
    private OffsetMap sourceMap = OffsetMap.empty();
    private List<Part> parts = List.of();
    private List<Comment> comments = List.of();
    private @Nullable List<Turn> turns;
    private List<Locator> locators = List.of();
    private final List<Diagnostic> diagnostics = new ArrayList<>();

    private Builder(String mediaType, Prose prose, SourceText text) {
      this.mediaType = mediaType;
      this.prose = prose;
      this.text = text;
    }

    /** What the document says of itself. */
    public Builder metadata(Metadata metadata) {
      this.metadata = metadata;
      return this;
    }

    /** The way to the decoded file. */
    public Builder sourceMap(OffsetMap sourceMap) {
      this.sourceMap = sourceMap;
      return this;
    }

    /** Its paragraphs, in text order. */
    public Builder parts(List<Part> parts) {
      this.parts = parts;
      return this;
    }

    /** The answers to what it begins with. */
    public Builder comments(List<Comment> comments) {
      this.comments = comments;
      return this;
    }

    /** The turns that the format tells. */
    public Builder turns(List<Turn> turns) {
      this.turns = turns;
      return this;
    }

    /** Where its lines stand. */
    public Builder locators(List<Locator> locators) {
      this.locators = locators;
      return this;
    }

    /** Adds what could not be read as it should. */
    public Builder diagnostics(List<Diagnostic> more) {
      diagnostics.addAll(more);
      return this;
    }

    /** The text of the document. */
    public DocumentText build() {
      return new DocumentText(
          mediaType,
          prose,
          metadata,
          text,
          sourceMap,
          parts,
          comments,
          turns,
          locators,
          diagnostics);
    }
  }
}
