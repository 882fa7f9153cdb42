package org.onrecord.app.cli;

/** What an INPUT led to: a page, or something that holds pages. */
sealed interface Named permits Input, Holder {

  /** What it is called in the record and in messages. */
  String source();

  /** Where it lies below the INPUT that led to it, with / between folders: mirrored by -o DIR. */
  String relativeName();

  /** Its size in bytes, as far as known before reading it. */
  long size();
}
