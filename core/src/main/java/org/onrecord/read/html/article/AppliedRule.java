package org.onrecord.read.html.article;

import org.onrecord.page.PageRule;

/**
 * A node of a page and the rule that applied to it.
 *
 * @param element its number in the tree
 */
public record AppliedRule(int element, PageRule rule) {}
