/**
 * Statements: what was said, by whom, through whom we know it, when, and how firmly.
 *
 * <h2>Traps</h2>
 *
 * <ul>
 *   <li>A content may have several spans, since a cue often interrupts it; it includes its
 *       quotation marks.
 *   <li>An id such as {@code s3} counts on its page only. What outlives another reading of the page
 *       is the page's id with the spans of the content.
 * </ul>
 */
@NullMarked
package org.onrecord.statement;

import org.jspecify.annotations.NullMarked;
