package org.onrecord.dispute;

/** How a sentence of an answer stands by itself. */
enum Tone {
  /** It shows nothing of how it stands. */
  PLAIN,
  /** It says outright that it agrees, doubts or denies, and what. */
  TAKES_STAND,
  /** It attacks whoever wrote what it answers, or the talk. */
  ATTACKS
}
