/**
 * What is said in a recording, with the times at which it is said: SubRip and WebVTT subtitles, and
 * transcripts whose lines carry time codes.
 *
 * <h2>Traps</h2>
 *
 * <ul>
 *   <li>A sentence goes on from cue to cue, so cues do not end paragraphs: a change of speaker, a
 *       pause, or a full stop in a long paragraph does.
 *   <li>Live captions roll: each cue repeats the line before it. What is repeated counts once.
 *   <li>An agenda or a live blog has times at the start of its lines as well, but of the day: a
 *       transcript begins at nought, or gives seconds.
 * </ul>
 */
@NullMarked
package org.onrecord.sources.subtitle;

import org.jspecify.annotations.NullMarked;
