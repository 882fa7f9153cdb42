/**
 * From bytes to a {@link org.onrecord.page.Page}: what a reader of the page sees, cut into parts.
 *
 * <p>{@link org.onrecord.page.PageReader} decompresses, finds the charset, and hands the decoded
 * text to the reader of its format. A page knows its headline, captions, body, the note about its
 * author, and the readers' comments with the comment each one answers.
 *
 * <h2>Traps</h2>
 *
 * <ul>
 *   <li>Parts do not cover the text: the white space between them, and what belongs to nobody
 *       (forms, menus), is in no part or in one of role {@code other}.
 *   <li>Quotation marks pair within a {@link org.onrecord.page.Section}, never across two: a
 *       comment that forgets to close a mark must not swallow the next comment.
 * </ul>
 */
@NullMarked
package org.onrecord.page;

import org.jspecify.annotations.NullMarked;
