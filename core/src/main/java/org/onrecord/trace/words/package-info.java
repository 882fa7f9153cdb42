/**
 * The words of quotations and sources as comparisons see them: folded, with what stands between two
 * words as a set of flags.
 *
 * <p>Case, white space, the shape of quotation marks and dashes, and punctuation do not count.
 * {@link org.onrecord.trace.words.Winnowing} chooses which shingles of three words an index keeps.
 */
@NullMarked
package org.onrecord.trace.words;

import org.jspecify.annotations.NullMarked;
