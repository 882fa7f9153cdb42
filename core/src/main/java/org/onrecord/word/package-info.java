/**
 * The words of a text: cut into tokens, and lists of words that ship in the jar.
 *
 * <p>{@link org.onrecord.word.Tokenizer} cuts a paragraph into words, numbers and marks, each a
 * {@link org.onrecord.word.Token} with its place. The stages that read a page's language ask
 * questions of tokens, not of characters. The trained network has words of its own: see the encoder
 * package.
 *
 * <h2>Traps</h2>
 *
 * <ul>
 *   <li>A token's span is UTF-16 in the page's text, whatever paragraph was cut.
 *   <li>Word lists are compared in lower case; particles of names ("de la", "van der") are a list,
 *       too.
 * </ul>
 */
@NullMarked
package org.onrecord.word;

import org.jspecify.annotations.NullMarked;
