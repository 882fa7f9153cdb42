package org.onrecord.web.account;

/** Whether others see a reply. */
public enum ReplyState {
  /** A moderator sees it first. */
  WAITING,
  /** Whoever sees the statement sees it. */
  SHOWN,
  /** Nobody does. */
  REFUSED
}
