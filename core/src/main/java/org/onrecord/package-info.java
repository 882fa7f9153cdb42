/**
 * OnRecord reads a page of news and finds who said what, in which words, and through whom we know
 * it.
 *
 * <p>{@link org.onrecord.OnRecord} is where to start; it returns a {@link
 * org.onrecord.record.PageRecord}.
 */
@NullMarked
package org.onrecord;

import org.jspecify.annotations.NullMarked;
