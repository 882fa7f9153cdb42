/**
 * The source of an HTML page before it is parsed: where its text stands between the tags, and which
 * stretches a parser need not read.
 *
 * <p>jsoup keeps no offsets of text nodes. {@link org.onrecord.read.html.source.SourceRuns}
 * therefore scans the source as the HTML standard's tokenizer does, and {@link
 * org.onrecord.read.html.source.TextPlaces} brings its runs together with the parser's text nodes.
 */
@NullMarked
package org.onrecord.read.html.source;

import org.jspecify.annotations.NullMarked;
