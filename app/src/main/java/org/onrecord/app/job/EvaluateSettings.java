package org.onrecord.app.job;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.onrecord.ledger.entry.LedgerAddress;
import org.onrecord.page.PageLimits;
import org.onrecord.spi.ModelKind;

/**
 * What one {@code onrecord evaluate} is to do.
 *
 * @param gold the folder of texts and their annotations; null where a ledger is the gold
 * @param ledger whose judged statements are the gold; null where a folder is
 * @param records to compare; null where the texts are to be read
 * @param speakers the folder that says who the speakers are; null where they are not measured
 * @param errors where the page of errors goes; null if none is wanted
 * @param format how the figures are printed
 * @param model which model reads
 * @param minConfidence probability below which statements are left out
 * @param threads texts read at once, at least 1
 * @param limits on each text
 * @param quiet whether nothing is said but failures
 * @param debug whether stack traces are shown
 * @param showsProgress whether a line shows how far the run is
 */
public record EvaluateSettings(
    @Nullable Path gold,
    @Nullable LedgerAddress ledger,
    @Nullable Path records,
    @Nullable Path speakers,
    @Nullable Path errors,
    FiguresFormat format,
    ModelKind model,
    double minConfidence,
    int threads,
    PageLimits limits,
    boolean quiet,
    boolean debug,
    boolean showsProgress) {}
