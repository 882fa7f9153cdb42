/**
 * The text of an HTML page as a browser shows it: white space folded, blocks set apart by a blank
 * line, and each character's place in the source kept.
 */
@NullMarked
package org.onrecord.read.html.text;

import org.jspecify.annotations.NullMarked;
