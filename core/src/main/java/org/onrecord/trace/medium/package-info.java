/**
 * What stands in a source only as a mark of its medium, by the form it has there: footnote marks,
 * page numbers and running heads, line numbers of depositions, times of subtitles; and what stands
 * between the words of a speaker: labels, directions, "she said".
 *
 * <p>The first kind are no words of the source: {@link org.onrecord.trace.medium.Furniture}. The
 * second are words that a quotation may have or not: {@link org.onrecord.trace.medium.Asides}.
 */
@NullMarked
package org.onrecord.trace.medium;

import org.jspecify.annotations.NullMarked;
