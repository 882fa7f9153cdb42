package org.onrecord.report;

/**
 * A page in the index of a folder.
 *
 * @param href path of the page's report relative to the index, as the text of a file name
 * @param title headline, or what else to call the page
 * @param source path, URL or record id, as given
 * @param statements how many were found, at least 0
 * @param speakers how many are known, at least 0
 * @param problems how many diagnostics, at least 0
 */
public record IndexEntry(
    String href, String title, String source, int statements, int speakers, int problems) {

  /** Checks that the counts are counts. */
  public IndexEntry {
    if (statements < 0 || speakers < 0 || problems < 0) {
      throw new IllegalArgumentException("counts are at least 0");
    }
  }
}
