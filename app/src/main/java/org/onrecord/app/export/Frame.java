package org.onrecord.app.export;

/**
 * What stands around the entries of one file.
 *
 * @param begin before the first
 * @param between after each but the last
 * @param end after the last
 */
public record Frame(String begin, String between, String end) {}
