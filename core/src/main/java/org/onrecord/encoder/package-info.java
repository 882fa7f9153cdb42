/**
 * The trained network: it gives each word of a text its scores.
 *
 * <p>{@link org.onrecord.encoder.Passage} is a stretch of text as the network reads it: words, line
 * breaks and what an uncased encoder cannot see (quotation marks as pairs, capitals, starts of
 * sentences). {@link org.onrecord.encoder.AttributionModel} cuts it into word pieces, runs the
 * network over windows of them and joins the results to {@link org.onrecord.encoder.WordScores}:
 * for each word how likely it is source, cue or content, and for pairs of words how likely the one
 * belongs to the other. What statements that makes is decided elsewhere.
 *
 * <h2>Traps</h2>
 *
 * <ul>
 *   <li>Words here are BERT's, not those of {@link org.onrecord.word.Tokenizer}: each mark is a
 *       word of its own, hyphenated words are several, and offsets are those of the text although
 *       the form is in lower case and without accents.
 *   <li>All of it repeats what the training did, rule by rule; a change on one side alone makes the
 *       model worse without any error. Fixtures written by the training code hold the two together.
 *   <li>Windows are run one at a time. The 8-bit network scales its numbers by the largest of a
 *       run, so that windows run together would change each other's scores; and more of them at a
 *       time are no faster on a processor.
 * </ul>
 */
@NullMarked
package org.onrecord.encoder;

import org.jspecify.annotations.NullMarked;
