/**
 * Names of people and bodies in a text and what is said of them there: paragraphs cut into words,
 * titles and forenames, roles, and noun phrases that describe somebody. Knows nobody yet: {@link
 * org.onrecord.speaker} makes people of names.
 *
 * <h2>Traps</h2>
 *
 * <ul>
 *   <li>A capital at the start of a sentence shows nothing.
 *   <li>Many words are forename, surname, title and body at once; what stands beside them decides.
 * </ul>
 */
@NullMarked
package org.onrecord.speaker.name;

import org.jspecify.annotations.NullMarked;
