package org.onrecord.read;

import org.onrecord.text.SourceText;

/**
 * A format of text files whose words stand among other things, such as subtitles: recognised by its
 * text, whatever the file is called. Thread-safe.
 */
public interface TextFormat {

  /**
   * Whether a text is of this format. Called for every page, so it looks at the start only.
   *
   * @param text all of the file, decoded
   */
  boolean recognises(SourceText text);

  /**
   * Takes the words out.
   *
   * @param text all of the file, decoded
   */
  DocumentText read(SourceText text);
}
