/**
 * How likely a statement is right as a whole: its words, the act and the speaker together.
 *
 * <p>Each stage before says how sure it is of its own part. {@link
 * org.onrecord.reliability.Reliabilities} makes one probability of these and of {@link
 * org.onrecord.reliability.Sign}s that a reader would go by as well, such as a pronoun with another
 * name nearer than the speaker's. The weights are in {@code reliability.txt}, made by {@code
 * training/reliability.py}.
 */
@NullMarked
package org.onrecord.reliability;

import org.jspecify.annotations.NullMarked;
