/**
 * From the words that name a speaker to the person: mentions, people, to whom something was said,
 * and through whom we know it.
 *
 * <p>{@link org.onrecord.speaker.SpeakerResolver} groups the names of a page into people, then
 * walks through each section and gives each attribution its person, or none: no speaker is better
 * than a wrong one. Pronouns are ranked by learned weights, bodies by their kind ("the trust") with
 * weights set by hand, everything else goes by rules.
 *
 * <h2>Traps</h2>
 *
 * <ul>
 *   <li>A surname alone is the person of that surname only while there is one such person on the
 *       page.
 *   <li>A pronoun inside a quotation belongs to that quotation's speaker and listeners, not to the
 *       narrator.
 *   <li>"Roe’s letter" is Roe; "Roe’s lawyer" and "lawyers for Roe" are not.
 *   <li>"The French ministry" is not the ministry that spoke last: every modifier must be among a
 *       body’s words.
 *   <li>A guess must look like one: its confidence stays below .8.
 *   <li>A change of {@code Clue} or of what computes it needs the weights trained again.
 * </ul>
 */
@NullMarked
package org.onrecord.speaker;

import org.jspecify.annotations.NullMarked;
