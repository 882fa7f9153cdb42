package org.onrecord.sources.fetch;

import java.net.URI;
import java.net.http.HttpHeaders;

/**
 * What a server answered to one request.
 *
 * @param url that was asked for
 * @param status of HTTP
 * @param headers of the answer
 * @param body as sent, perhaps gzipped
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Answer(URI url, int status, HttpHeaders headers, byte[] body) {

  /** A header's first value; empty where it is not there. */
  String header(String name) {
    return headers.firstValue(name).orElse("");
  }

  /** Whether the page is elsewhere. */
  boolean isRedirect() {
    return status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
  }
}
