/**
 * Files that are neither plain text nor HTML: what their readers share.
 *
 * <p>A reader makes a text of a document's paragraphs, each set apart by a blank line, and says
 * where each line stands in the file ({@link org.onrecord.page.Locator}). What the file's form adds
 * for the eye or the ear (time codes, running heads, line numbers) does not come into the text, so
 * that a sentence goes on across it.
 */
@NullMarked
package org.onrecord.sources.document;

import org.jspecify.annotations.NullMarked;
