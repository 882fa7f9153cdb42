package org.onrecord.web.account;

import java.time.Instant;
import org.onrecord.web.guard.Access;

/**
 * Somebody who may come in by a password.
 *
 * @param added when
 */
public record Member(String name, Access role, Instant added) {}
