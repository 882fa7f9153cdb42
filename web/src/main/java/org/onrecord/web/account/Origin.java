package org.onrecord.web.account;

import java.time.Instant;

/**
 * Who added a page in the workbench.
 *
 * @param who under which name
 * @param at when
 */
public record Origin(String who, Instant at) {}
