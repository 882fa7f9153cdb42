package org.onrecord.app.job;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.onrecord.page.PageLimits;
import org.onrecord.report.TextStyle;
import org.onrecord.sources.fetch.FetchSettings;

/**
 * What one {@code onrecord verify} is to do.
 *
 * @param drafts what to verify, as named
 * @param sources what to verify against, as named
 * @param output where to write; null for standard output
 * @param format in which form
 * @param textStyle how a text report looks
 * @param failOn findings that end the run with 1
 * @param threads drafts read at once, at least 1
 * @param limits on each page
 * @param fetching how addresses are fetched
 * @param quiet whether nothing is said but failures
 * @param debug whether stack traces are shown
 */
public record VerifySettings(
    List<String> drafts,
    List<String> sources,
    @Nullable String output,
    VerifyFormat format,
    TextStyle textStyle,
    Set<FailOn> failOn,
    int threads,
    PageLimits limits,
    FetchSettings fetching,
    boolean quiet,
    boolean debug) {}
