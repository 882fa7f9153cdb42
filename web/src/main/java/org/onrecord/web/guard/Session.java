package org.onrecord.web.guard;

/**
 * A visit.
 *
 * @param user whose it is
 * @param csrf what a form of ours brings along, and no other page can know
 */
public record Session(User user, String csrf) {}
