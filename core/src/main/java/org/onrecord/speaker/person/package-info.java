/**
 * The people of one page while they are being found: {@link org.onrecord.speaker.person.People}
 * makes people of names, bodies, groups and descriptions, and gives each a number at the end.
 *
 * <h2>Traps</h2>
 *
 * <ul>
 *   <li>Full names are grouped first: a surname alone is the person of that surname only while
 *       there is one such person on the page, or one named in full first.
 *   <li>Who has an entry is not yet listed: an entry must speak, be spoken to or have a full name.
 *   <li>A title that fits another gender is somebody else: "Mrs Roe" is not Tom Roe.
 *   <li>Cost must not depend on how many people have a surname; a list of names as a page would
 *       take for ever.
 * </ul>
 */
@NullMarked
package org.onrecord.speaker.person;

import org.jspecify.annotations.NullMarked;
