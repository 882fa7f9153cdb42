/**
 * Text and places in it, on which every other package builds.
 *
 * <p>A page is decoded once into a {@link org.onrecord.text.SourceText} and never changed again.
 * Whatever is found later is a {@link org.onrecord.text.Span} into it, so that each answer can be
 * checked against the very characters that prove it.
 *
 * <h2>Traps</h2>
 *
 * <ul>
 *   <li>A span counts UTF-16 units, as {@link java.lang.String} does. The JSON record counts
 *       Unicode code points. They differ as soon as a page holds an emoji; the one place that
 *       converts is {@link org.onrecord.text.SourceText#codePointOffset(int)}, called when a record
 *       is written.
 *   <li>A text never holds a lone surrogate: {@link org.onrecord.text.SourceText#of(String)} puts
 *       U+FFFD in its place, which keeps every offset.
 *   <li>An {@link org.onrecord.text.OffsetMap} has gaps: characters the reader put in (a space
 *       between two inline elements) come from nowhere in the source.
 * </ul>
 */
@NullMarked
package org.onrecord.text;

import org.jspecify.annotations.NullMarked;
