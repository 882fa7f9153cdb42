package org.onrecord.web.view;

/**
 * A value to choose or to let go of.
 *
 * @param label what is shown
 * @param count of statements; 0 where it is not counted
 * @param chosen whether it is asked for now
 * @param address where it leads: to the question with it, or without it where it is chosen
 */
public record Chip(String label, int count, boolean chosen, String address) {}
