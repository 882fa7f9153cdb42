package org.onrecord.web.guard;

import java.util.Optional;

/** The visits there are. Thread-safe. */
public interface Sessions {

  /** Begins one under an id that nobody had before, and returns the id. */
  String begin(User user);

  /** The one with this id; empty where there is none or it has ended. */
  Optional<Session> find(String id);

  /** Ends one; nothing where there is none. */
  void end(String id);

  /** Ends all of somebody's. */
  void endAll(User user);
}
