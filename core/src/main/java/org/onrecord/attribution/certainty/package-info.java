/**
 * How firmly a source puts what it says: asserted, hedged, denied, wished and so on, judged by a
 * small grammar over the cue and the first sentence of the content.
 *
 * <p>The words it knows are in {@code certainty.txt}. Each judgement carries the words that show
 * it.
 */
@NullMarked
package org.onrecord.attribution.certainty;

import org.jspecify.annotations.NullMarked;
