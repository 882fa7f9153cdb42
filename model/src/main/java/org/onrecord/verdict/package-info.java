/**
 * Verdicts: how the words of a quotation in a draft compare with those of its source.
 *
 * <h2>Traps</h2>
 *
 * <ul>
 *   <li>{@code NOT_FOUND} says that no passage <em>of these sources</em> is close. It does not say
 *       that nobody said it.
 *   <li>An ellipsis that leaves out nothing is no omission: the quotation is verbatim.
 * </ul>
 */
@NullMarked
package org.onrecord.verdict;

import org.jspecify.annotations.NullMarked;
