package org.onrecord.app.job;

/** How the figures of an evaluation are printed. */
public enum FiguresFormat {
  /** A table for people. */
  TEXT,
  /** One line of JSON. */
  JSON
}
