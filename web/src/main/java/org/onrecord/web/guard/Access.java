package org.onrecord.web.guard;

import io.javalin.security.RouteRole;

/** Whom a route is for. Each may do what those before it may. */
public enum Access implements RouteRole {
  /** Anybody, without a session: styles, scripts and the way in. */
  OPEN,
  /** Who reads. */
  READER,
  /** Who says what is right. */
  EDITOR,
  /** Who lets readers' replies be seen. */
  MODERATOR,
  /** Who lets others in. */
  OWNER
}
