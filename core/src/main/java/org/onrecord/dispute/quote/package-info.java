/**
 * Who wrote first what a thread repeats: {@link org.onrecord.dispute.quote.FirstWords} takes the
 * posts in the order in which they were written and finds where words stood first; {@link
 * org.onrecord.dispute.quote.RepeatedWords} finds repetitions without marks, {@link
 * org.onrecord.dispute.quote.OpenMarks} quotations over paragraphs, and {@link
 * org.onrecord.dispute.quote.Misquote} what a quotation changed. Knows words and places, and
 * neither posts nor answers.
 *
 * <p>Trap: a post's own words must be told from those that it repeats before the next is added, or
 * the last who repeated them is taken for the first.
 */
@NullMarked
package org.onrecord.dispute.quote;

import org.jspecify.annotations.NullMarked;
