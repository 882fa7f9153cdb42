/**
 * Plain text: its paragraphs are found by their lines, and the readers' comments among the
 * paragraphs.
 *
 * <h2>Traps</h2>
 *
 * <ul>
 *   <li>The text is the file's own, to the last line end: nothing is trimmed, and places count from
 *       its first character.
 *   <li>A numbered or bulleted list is a thread only where it ends the page and enough speaks for
 *       it: a heading, a reply form below, replies further right, readers who say "I" and "you". An
 *       article's own lists (a recipe, "5 takeaways") are announced, and stay body.
 *   <li>Comments that each start with a name and a time need neither list nor heading.
 * </ul>
 */
@NullMarked
package org.onrecord.read.plain;

import org.jspecify.annotations.NullMarked;
