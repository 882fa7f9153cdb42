/**
 * Readers' comments in HTML: elements marked, named or numbered as comments, what is in each, and
 * what each answers.
 *
 * <p>A comment inside another answers it; where all stand one under the other, an attribute, a link
 * "in reply to" or their depth says so.
 */
@NullMarked
package org.onrecord.read.html.thread;

import org.jspecify.annotations.NullMarked;
