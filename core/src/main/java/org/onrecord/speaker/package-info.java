/**
 * From the words that name a speaker to the person, and through whom we know it.
 *
 * <p>{@link org.onrecord.speaker.SpeakerResolver} groups the names of a page into people, then
 * walks through each section and gives each attribution its person, or none: no speaker is better
 * than a wrong one. Pronouns are ranked by learned weights ({@link org.onrecord.speaker.pronoun}),
 * bodies by their kind ("the trust") with weights set by hand, everything else goes by rules. To
 * whom something was said is found by {@link org.onrecord.speaker.addressee}, of the words that
 * {@link org.onrecord.speaker.name} cuts and the people of {@link org.onrecord.speaker.person}.
 *
 * <h2>Traps</h2>
 *
 * <ul>
 *   <li>A pronoun inside a quotation belongs to that quotation's speaker and listeners, not to the
 *       narrator.
 *   <li>"Roe’s letter" is Roe; "Roe’s lawyer" and "lawyers for Roe" are not.
 *   <li>"The French ministry" is not the ministry that spoke last: every modifier must be among a
 *       body’s words.
 *   <li>A guess must look like one: its confidence stays below .8.
 * </ul>
 */
@NullMarked
package org.onrecord.speaker;

import org.jspecify.annotations.NullMarked;
