package org.onrecord.web.view;

/**
 * What the form for drafts shows.
 *
 * @param longest how many characters a draft may have
 */
public record VerifyModel(int longest) {}
