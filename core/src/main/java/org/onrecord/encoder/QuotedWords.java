package org.onrecord.encoder;

/**
 * The words between a pair of quotation marks, marks included.
 *
 * @param first number of the word that opens it
 * @param last number of the word that closes it; where no mark does, the last word of its last
 *     paragraph
 */
public record QuotedWords(int first, int last) {}
