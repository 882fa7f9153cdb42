package org.onrecord.page;

import org.onrecord.text.Span;

/**
 * One block of a page: a paragraph, a heading, a caption.
 *
 * @param role what it is
 * @param span where it stands, without white space at its edges
 */
public record Part(PartRole role, Span span) {}
