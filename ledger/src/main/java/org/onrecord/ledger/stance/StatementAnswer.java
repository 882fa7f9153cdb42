package org.onrecord.ledger.stance;

import org.onrecord.ledger.entry.StatementNumber;
import org.onrecord.stance.Relation;

/**
 * What a reader answers to a statement.
 *
 * @param statement that is answered
 * @param name what to call who answers
 * @param comment that holds the answer
 * @param relation how it stands to the statement
 * @param ofClaim whether it is about what was claimed, and not about a person or the talk
 * @param words their own
 * @param confidence probability that target and relation are right, 0 to 1
 * @param page id of the page
 */
public record StatementAnswer(
    StatementNumber statement,
    String name,
    String comment,
    Relation relation,
    boolean ofClaim,
    String words,
    double confidence,
    String page) {}
