package org.onrecord.web.answer;

import java.io.InputStream;
import java.util.function.Supplier;

/**
 * A file that came with a form.
 *
 * @param name as the sender has it: only to be shown, never a path here
 * @param bytes how many
 * @param content opens it
 */
public record SentFile(String name, long bytes, Supplier<InputStream> content) {}
