package org.onrecord.web.work;

/** How far a work has come. */
public enum WorkState {
  /** Others come first. */
  WAITING,
  /** It is being read. */
  READING,
  /** All was read. */
  DONE,
  /** It ended before its end. */
  FAILED
}
