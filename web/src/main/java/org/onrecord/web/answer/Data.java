package org.onrecord.web.answer;

import java.util.List;
import java.util.function.Supplier;

/**
 * What a view shows, for programs. Each is made when it is asked for.
 *
 * @param json one object with all of it
 * @param lines its items as JSON, one a line
 * @param csv its items as rows, the names of the columns first; each row ends with its line's end
 */
public record Data(
    Supplier<String> json, Supplier<List<String>> lines, Supplier<List<String>> csv) {}
