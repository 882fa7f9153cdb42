/**
 * What one line of a page is: a date, a byline, a credit, the name of a person, a label of the
 * page's furniture.
 *
 * <p>Lines are judged by their words alone, the same way for plain text and for HTML. Lists of
 * phrases in several languages ship as resources; {@link org.onrecord.read.line.Line} folds a line
 * once for all of them.
 *
 * <h2>Traps</h2>
 *
 * <ul>
 *   <li>Patterns are bounded and lines are cut at a length first: a line of 60 million characters
 *       costs no more than its length.
 *   <li>Here a {@code DateOnlyLine} is a line that holds a date and nothing else. The journalist's
 *       dateline ("HARRAN (Northern Wire) —") belongs to the attribution package.
 * </ul>
 */
@NullMarked
package org.onrecord.read.line;

import org.jspecify.annotations.NullMarked;
