package org.onrecord.web.view;

/**
 * What is shown of a draft that was verified.
 *
 * @param body counts, the draft, and beside it the passages
 * @param none whether it has no quotation
 * @param address of the view
 */
public record VerdictsModel(Markup body, boolean none, String address) {}
