/**
 * OnRecord reads a page of news and tells who said what, in which words, and through whom we know
 * it.
 *
 * <p>{@link org.onrecord.OnRecord} is the way in; what it returns is a {@link
 * org.onrecord.record.PageRecord}.
 */
@NullMarked
package org.onrecord;

import org.jspecify.annotations.NullMarked;
