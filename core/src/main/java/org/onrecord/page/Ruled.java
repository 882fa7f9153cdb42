package org.onrecord.page;

/**
 * A node of a page and the rule that applied to it.
 *
 * @param element its number in the tree
 */
record Ruled(int element, PageRule rule) {}
