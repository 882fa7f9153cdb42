package org.onrecord.sources.input;

/** What an INPUT led to: a page, or something that holds pages. */
public sealed interface FoundInput permits PageInput, PageContainer {

  /** What it is called in the record and in messages. */
  String source();

  /** Where it lies below the INPUT that led to it, with / between folders: mirrored by -o DIR. */
  String relativeName();

  /** Its size in bytes, as far as known before reading it. */
  long size();
}
