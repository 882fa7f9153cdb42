package org.onrecord.app.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.onrecord.app.source.Form;

/**
 * A file or an address that holds pages, or leads to them. {@link HolderOpener} opens it.
 *
 * @param source its path or address, as given
 * @param relativeName under which its pages are written
 * @param size of the file in bytes; 0 for an address
 * @param form what it is; PAGE for an address, of which nothing is known yet
 * @param path of the file; null for an address
 */
record Holder(String source, String relativeName, long size, Form form, @Nullable Path path)
    implements Named {}
