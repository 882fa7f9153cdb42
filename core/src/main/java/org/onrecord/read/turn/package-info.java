/**
 * The turns of a conversation that a page prints: in a transcript, by labels such as "SENATOR
 * OKAFOR:"; in an interview, by questions that are set off.
 *
 * <p>A turn is some paragraphs of one speaker. {@link org.onrecord.read.turn.Transcript}
 * distinguishes the labels of speakers from other words before a colon: a label stands for somebody
 * who speaks more than once, or the page is full of labels.
 */
@NullMarked
package org.onrecord.read.turn;

import org.jspecify.annotations.NullMarked;
