package org.onrecord.trace.source;

import org.jspecify.annotations.Nullable;
import org.onrecord.page.Page;

/**
 * A text to verify quotations against.
 *
 * @param name path, URL or record id: what a finding names; one index holds a name once
 * @param stamp distinguishes versions of the source, such as a digest of its bytes
 * @param published when it appeared, ISO 8601 to the precision known; null where unknown
 * @param text well-formed UTF-16; the places of findings point into it
 */
public record Source(String name, String stamp, @Nullable String published, String text) {

  /**
   * A page as a source.
   *
   * @param page its text, its {@code source} as the name and its {@code id} as the stamp
   */
  public static Source of(Page page) {
    return new Source(page.source(), page.id(), page.metadata().published(), page.text().string());
  }
}
