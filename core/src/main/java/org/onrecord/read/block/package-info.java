/**
 * Paragraphs, and the role each has on its page: headline, byline, body, the note about the author.
 *
 * <p>{@link org.onrecord.read.block.ArticleRoles} goes from the outside inwards and calls body
 * whatever no rule claims: a doubtful paragraph is never lost. {@link
 * org.onrecord.read.block.PageContent} is what the reader of a format hands over.
 */
@NullMarked
package org.onrecord.read.block;

import org.jspecify.annotations.NullMarked;
