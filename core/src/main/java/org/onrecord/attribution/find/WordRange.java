package org.onrecord.attribution.find;

/**
 * Words of a passage that follow each other.
 *
 * @param first number of the first
 * @param last number of the last, not less
 */
record WordRange(int first, int last) {}
