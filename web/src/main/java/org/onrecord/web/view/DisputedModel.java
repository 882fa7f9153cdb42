package org.onrecord.web.view;

import org.jspecify.annotations.Nullable;

/**
 * What of a page is disputed.
 *
 * @param title of the page
 * @param page its address in this workbench
 * @param outlet null where unknown
 * @param published null where unknown
 * @param map drawn and as a list; null where nobody answers anything
 */
public record DisputedModel(
    String title,
    String page,
    @Nullable String outlet,
    @Nullable String published,
    @Nullable Markup map) {}
