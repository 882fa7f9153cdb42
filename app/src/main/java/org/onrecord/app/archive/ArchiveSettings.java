package org.onrecord.app.archive;

import java.util.List;
import org.onrecord.spi.ModelKind;

/**
 * What one {@code onrecord archive} is to do.
 *
 * @param inputs as named
 * @param output the archive's folder
 * @param master where Spark runs
 * @param memory bytes of Java's heap
 * @param rangeBytes into which large files are cut
 * @param model which model reads
 * @param debug whether all that Spark says is shown
 * @param quiet whether only failures are told
 * @param showsProgress whether a line shows how far the run is
 */
public record ArchiveSettings(
    List<String> inputs,
    String output,
    String master,
    long memory,
    long rangeBytes,
    ModelKind model,
    boolean debug,
    boolean quiet,
    boolean showsProgress) {}
