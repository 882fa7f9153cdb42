/**
 * From the words that name a speaker to the person: mentions, people, and through whom we know.
 *
 * <p>{@link org.onrecord.speaker.SpeakerResolver} groups the names of a page into people, then
 * gives each attribution its person, or none: no speaker is better than a wrong one.
 *
 * <h2>Traps</h2>
 *
 * <ul>
 *   <li>A surname alone is the person of that surname only while there is one such person on the
 *       page.
 *   <li>A pronoun inside a quotation belongs to that quotation's speaker and listeners, not to the
 *       narrator.
 * </ul>
 */
@NullMarked
package org.onrecord.speaker;

import org.jspecify.annotations.NullMarked;
