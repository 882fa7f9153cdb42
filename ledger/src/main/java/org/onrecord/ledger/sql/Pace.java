package org.onrecord.ledger.sql;

/** When a change is made for which nobody waits. */
enum Pace {
  /** At once: the database is in this process. */
  AT_ONCE,
  /** With others: each would wait for an answer over a network. */
  TOGETHER
}
