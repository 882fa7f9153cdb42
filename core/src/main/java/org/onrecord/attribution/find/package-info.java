/**
 * Finds attributions: what the trained network says of words becomes sources, cues and contents,
 * and rules add what the network cannot see. How likely each is a statement is judged at the end,
 * by learned traits.
 *
 * <p>{@link org.onrecord.attribution.find.ModelExtractor} reads the sections of a page; {@link
 * org.onrecord.attribution.find.InnerSpeech} looks for statements inside what somebody said; {@link
 * org.onrecord.attribution.find.SpokenTurns} makes attributions of the turns of a transcript.
 */
@NullMarked
package org.onrecord.attribution.find;

import org.jspecify.annotations.NullMarked;
