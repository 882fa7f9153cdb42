package org.onrecord.app.export;

/** One file of sayings in some form. Used for one file, by one thread. */
public interface SayingForm {

  /** What stands around the entries. */
  Frame frame();

  /** The next saying; empty where this form has no place for it. */
  String entry(Saying saying);
}
