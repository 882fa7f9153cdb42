/**
 * Whom "he" and "she" mean: {@link org.onrecord.speaker.pronoun.Mentions} holds who has been named
 * on the way to a {@link org.onrecord.speaker.pronoun.Pronoun}, and gives its candidates with the
 * clues for and against each; a {@link org.onrecord.speaker.pronoun.PronounModel} chooses among
 * them by learned weights. Knows people and places in sentences, and no words.
 *
 * <h2>Traps</h2>
 *
 * <ul>
 *   <li>A change of {@code Clue} or of what computes it ({@code Clues}) needs the weights trained
 *       again ({@code training/pronouns.py}).
 *   <li>Nobody is a candidate, too, and always the first.
 *   <li>What is noted must be noted in the order of the text: a mention is new, and somebody spoke
 *       last, as of the pronoun.
 *   <li>A person whose gender nothing shows fits either pronoun, until one surely meant them.
 * </ul>
 */
@NullMarked
package org.onrecord.speaker.pronoun;

import org.jspecify.annotations.NullMarked;
