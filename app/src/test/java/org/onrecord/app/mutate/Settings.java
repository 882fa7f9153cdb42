package org.onrecord.app.mutate;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/**
 * What a run does.
 *
 * @param seed of all chance
 * @param first number of the first case
 * @param cases how many
 * @param threads how many at once
 * @param limitSeconds after which a case counts as hanging
 * @param mostBytes of a damaged page; what is longer is cut there
 * @param kinds the ways of damage that are tried; empty for all
 * @param places pages and folders of pages
 */
record Settings(
    long seed,
    long first,
    long cases,
    int threads,
    long limitSeconds,
    int mostBytes,
    Set<String> kinds,
    List<Path> places) {}
