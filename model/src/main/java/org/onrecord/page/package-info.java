/**
 * A page as its reader sees it: text, parts, comments, turns, and what it says of itself.
 *
 * <p>A {@link org.onrecord.page.Page} is a value: it does not know how it was read. Its text never
 * changes, and every span points into it.
 *
 * <h2>Traps</h2>
 *
 * <ul>
 *   <li>Parts do not cover the text: the white space between them, and a list's numbers before
 *       comments, are in no part. What belongs to nobody (forms, buttons) is {@code other}.
 *   <li>Quotation marks pair within a {@link org.onrecord.page.Section}, never across two: a
 *       comment that forgets to close a mark must not swallow the next comment.
 * </ul>
 */
@NullMarked
package org.onrecord.page;

import org.jspecify.annotations.NullMarked;
