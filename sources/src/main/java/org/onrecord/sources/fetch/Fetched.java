package org.onrecord.sources.fetch;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * A page as a server gave it, now or, where it says that nothing has changed, before.
 *
 * @param url where it was found, behind all redirects
 * @param body as sent, perhaps gzipped
 * @param contentType as sent; null if the server did not say
 * @param contentEncoding as sent; empty if none
 * @param date when it was taken, ISO 8601
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Fetched(
    URI url, byte[] body, @Nullable String contentType, String contentEncoding, String date) {}
