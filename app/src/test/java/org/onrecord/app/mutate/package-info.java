/**
 * Damages pages, archives and feeds at random, reads them with the real thing, and holds what comes
 * out against its contract: {@code benchmarks/mutate}. A case is a seed and a number, and nothing
 * else: the same two over the same pages give the same bytes.
 */
package org.onrecord.app.mutate;
