/**
 * To whom something was said: the words that name them ("told <em>reporters</em>", "in a letter to
 * <em>the board</em>", "<em>staff</em> were told"), and whom those words mean. {@link
 * org.onrecord.speaker.addressee.Addressee} is the way in; whom words mean that are no name is
 * asked of whoever reads the section.
 *
 * <h2>Traps</h2>
 *
 * <ul>
 *   <li>The addressee stands beside the cue, outside the content, unless it begins it.
 *   <li>"Told the story" and "asked questions" name what is told, and not whom.
 *   <li>"Urged villagers" needs what is asked of them behind it; "told reporters" does not.
 *   <li>"Said with a laugh": which link leads to somebody depends on the word before it.
 *   <li>In "Roe said she was told", she is Roe; inside quotation marks she is not.
 * </ul>
 */
@NullMarked
package org.onrecord.speaker.addressee;

import org.jspecify.annotations.NullMarked;
