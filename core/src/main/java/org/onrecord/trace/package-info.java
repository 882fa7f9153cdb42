/**
 * Quotations against their sources: is this what was said, and where?
 *
 * <p>Sources are cut into words as comparisons see them: folded, without the marks around them.
 * Shingles of three words are winnowed, and the index keeps where they stand; a quotation's own
 * shingles lead to the places it may come from, and there it is aligned word by word. What the
 * alignment shows is the {@link org.onrecord.verdict.Verdict}.
 *
 * <h2>Traps</h2>
 *
 * <ul>
 *   <li>{@code NOT_FOUND} says that no passage <em>of these sources</em> is close. It does not say
 *       that nobody said it.
 *   <li>Offsets are UTF-16 in {@code page.text} of the source, not in its file.
 *   <li>An ellipsis that leaves out nothing is no omission: the quotation is verbatim.
 * </ul>
 */
@NullMarked
package org.onrecord.trace;

import org.jspecify.annotations.NullMarked;
