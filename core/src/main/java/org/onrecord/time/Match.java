package org.onrecord.time;

import org.jspecify.annotations.Nullable;

/**
 * A stretch of tokens that names a time.
 *
 * @param end index after its last token
 * @param value null where it is not known
 */
record Match(int end, @Nullable DateValue value) {}
