package org.onrecord.app.job;

import java.nio.file.Path;
import java.util.List;
import org.onrecord.page.PageLimits;
import org.onrecord.sources.fetch.FetchSettings;

/**
 * What one {@code onrecord index} is to do.
 *
 * @param sources what to take in or out, as named
 * @param output the folder of the index
 * @param remove whether to take the sources out
 * @param limits on each page
 * @param fetching how addresses are fetched
 * @param quiet whether nothing is said but failures
 * @param debug whether stack traces are shown
 */
public record IndexSettings(
    List<String> sources,
    Path output,
    boolean remove,
    PageLimits limits,
    FetchSettings fetching,
    boolean quiet,
    boolean debug) {}
