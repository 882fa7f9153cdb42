package org.onrecord.ledger.person;

/**
 * Who is somebody else on some pages or in some statements.
 *
 * @param person the number of the somebody else
 * @param pages on how many pages, whatever is said there
 * @param statements in how many statements besides
 */
public record Parting(PersonNumber person, int pages, int statements) {}
