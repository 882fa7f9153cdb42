package org.onrecord.read.block;

import java.util.List;
import org.onrecord.page.ClaimReview;
import org.onrecord.page.Comment;
import org.onrecord.page.Metadata;
import org.onrecord.page.Part;
import org.onrecord.page.Turn;
import org.onrecord.text.Diagnostic;
import org.onrecord.text.OffsetMap;
import org.onrecord.text.SourceText;
import org.onrecord.text.Span;

/**
 * What the reader of a format makes of a decoded page.
 *
 * @param metadata what the page says of itself
 * @param text what all spans point into
 * @param sourceMap from text to the decoded page
 * @param parts in text order
 * @param comments in page order
 * @param turns of a conversation that the page prints, in text order
 * @param setOff quotations that are set off without marks, each as its paragraphs
 * @param claims claims of others that the page checks, as its data say
 * @param diagnostics of this reader, without those of the decoding
 */
public record PageContent(
    Metadata metadata,
    SourceText text,
    OffsetMap sourceMap,
    List<Part> parts,
    List<Comment> comments,
    List<Turn> turns,
    List<List<Span>> setOff,
    List<ClaimReview> claims,
    List<Diagnostic> diagnostics) {

  /** Copies the lists. */
  public PageContent {
    parts = List.copyOf(parts);
    comments = List.copyOf(comments);
    turns = List.copyOf(turns);
    setOff = setOff.stream().map(List::copyOf).toList();
    claims = List.copyOf(claims);
    diagnostics = List.copyOf(diagnostics);
  }
}
