/**
 * From bytes to characters: gzip, charsets, and the difference between text and binary data.
 *
 * <p>{@link org.onrecord.read.bytes.RawPage} inflates under the page's limits. A byte order mark
 * decides on the charset; then where NUL bytes stand; then what the page declares, unless its bytes
 * say otherwise; then UTF-8, if the bytes are; last a guess. Every doubt is a {@link
 * org.onrecord.read.bytes.Notice}, which becomes a diagnostic once the page's text is known.
 *
 * <h2>Traps</h2>
 *
 * <ul>
 *   <li>Browsers read the labels of old standards as larger Windows code pages, and so does this
 *       room.
 *   <li>A compressed stream that was cut short is read as far as it goes.
 * </ul>
 */
@NullMarked
package org.onrecord.read.bytes;

import org.jspecify.annotations.NullMarked;
