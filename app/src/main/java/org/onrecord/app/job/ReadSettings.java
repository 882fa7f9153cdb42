package org.onrecord.app.job;

import java.util.List;
import java.util.Set;
import org.onrecord.app.output.Output;
import org.onrecord.app.output.OutputFormat;
import org.onrecord.app.output.PeopleList;
import org.onrecord.page.PageLimits;
import org.onrecord.report.TextStyle;
import org.onrecord.sources.fetch.FetchSettings;
import org.onrecord.spi.ModelKind;
import org.onrecord.statement.Act;

/**
 * What one {@code onrecord read} is to do.
 *
 * @param inputs what to read, as named
 * @param stdinName what the record calls standard input
 * @param output where to write
 * @param format in which form
 * @param textStyle how a text report looks
 * @param limits on each page
 * @param fetching how addresses are fetched
 * @param model which model reads
 * @param minConfidence reliability below which statements are left out
 * @param acts those whose statements are kept
 * @param people to link people to
 * @param threads pages read at once, at least 1
 * @param resume whether to go on with an interrupted run
 * @param debug whether stack traces are shown
 * @param showsSummary whether to say at the end what was done
 * @param showsProgress whether a line shows how far the run is
 */
public record ReadSettings(
    List<String> inputs,
    String stdinName,
    Output output,
    OutputFormat format,
    TextStyle textStyle,
    PageLimits limits,
    FetchSettings fetching,
    ModelKind model,
    double minConfidence,
    Set<Act> acts,
    PeopleList people,
    int threads,
    boolean resume,
    boolean debug,
    boolean showsSummary,
    boolean showsProgress) {}
