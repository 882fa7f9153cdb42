/**
 * What the source of an attribution did: spoke, wrote, thought, wished, or showed it otherwise.
 *
 * <p>Learned from examples. {@link org.onrecord.attribution.act.ActClues} names what is seen of an
 * attribution, such as the verb of its cue and the noun of its source; {@code acts.txt} holds a
 * weight of each clue for each act, made by {@code training/acts.py}. The act with the greatest sum
 * is chosen, and the sums make a probability.
 */
@NullMarked
package org.onrecord.attribution.act;

import org.jspecify.annotations.NullMarked;
