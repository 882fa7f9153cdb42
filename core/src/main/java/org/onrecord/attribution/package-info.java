/**
 * Who is said to have said what: attributions, as (source, cue, content).
 *
 * <p>In <q>“It is over,” the minister said</q> the <em>source</em> is "the minister", the
 * <em>cue</em> "said" and the <em>content</em> the quoted words. {@link
 * org.onrecord.attribution.AttributionExtractor} is the one interface; {@link
 * org.onrecord.attribution.find.ModelExtractor} finds attributions with a trained network, whose
 * view of a text is the encoder package's.
 *
 * <h2>Traps</h2>
 *
 * <ul>
 *   <li>A content may have several spans: a cue often interrupts it.
 *   <li>Contents may overlap: one may hold an attribution of its own, with its source and cue.
 *   <li>A span includes its quotation marks, and a <em>direct</em> content starts and ends with
 *       one, unless it is a turn of a transcript, which has none around it.
 *   <li>The source is the words on the page ("he"), not the person. Who that is comes from the
 *       speaker package.
 * </ul>
 */
@NullMarked
package org.onrecord.attribution;

import org.jspecify.annotations.NullMarked;
