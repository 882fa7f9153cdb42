package org.onrecord.sources;

import org.onrecord.page.Capture;

/**
 * A page taken out of its container; not read yet.
 *
 * @param source what it is called: the holder's name, # and the place in it
 * @param relativeName the same as the path of a file below the holder's name
 * @param bytes as they were stored or sent, perhaps gzipped; not to be changed
 * @param capture what is known of how it was taken
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record FoundPage(String source, String relativeName, byte[] bytes, Capture capture) {}
