/**
 * HTML: from markup to a page's text, its parts and its thread.
 *
 * <p>{@link org.onrecord.read.html.HtmlReader} goes through the rooms below this one in the order
 * of the work: {@code source} finds where the text stands in the markup and what the parser need
 * not see; {@code tree} puts the parsed elements into arrays; {@code thread} finds the readers'
 * comments, {@code article} the article, {@code text} writes the page's text with the way back to
 * the source, {@code metadata} reads what the page says of itself.
 *
 * <h2>Traps</h2>
 *
 * <ul>
 *   <li>Comments are found first, and do not count when the article is looked for. What a comment
 *       quotes of another is on the page, but not part of the comment.
 *   <li>What an entity stands for has no place in the source map: the source has other characters
 *       there. Neither have the blank lines between blocks.
 * </ul>
 */
@NullMarked
package org.onrecord.read.html;

import org.jspecify.annotations.NullMarked;
