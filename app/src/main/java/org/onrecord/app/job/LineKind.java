package org.onrecord.app.job;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** What lines of JSON hold. */
enum LineKind {
  /** Pages, as {@code read} writes them. */
  RECORDS,
  /** Drafts, as {@code verify} writes them. */
  VERDICTS;

  /** As OnRecord writes records; what others write may have its fields in any order. */
  private static final Pattern RECORD =
      Pattern.compile("\\A\\s*\\{\\s*\"onrecord\"\\s*:\\s*[0-9]+\\s*,\\s*\"extractor\"");

  /** In a text a quotation mark is escaped, so that this is the name of a field. */
  private static final Pattern VERDICT = Pattern.compile("(?<!\\\\)\"quotations\"\\s*:\\s*\\[");

  private static final Pattern STATEMENTS = Pattern.compile("(?<!\\\\)\"statements\"\\s*:\\s*\\[");

  /**
   * Lines of one kind.
   *
   * @param kind told by the first line
   * @param in all of them
   */
  record Lines(LineKind kind, InputStream in) {}

  /** Looks at the first line that is not blank. */
  static Lines of(InputStream in) throws IOException {
    ByteArrayOutputStream first = new ByteArrayOutputStream();
    boolean blank = true;
    for (int b = in.read(); b >= 0; b = in.read()) {
      first.write(b);
      blank &= b <= ' ';
      if (b == '\n' && !blank) {
        break;
      }
    }
    String line = first.toString(StandardCharsets.UTF_8);
    boolean verdicts =
        !RECORD.matcher(line).find()
            && VERDICT.matcher(line).find()
            && !STATEMENTS.matcher(line).find();
    InputStream all = new SequenceInputStream(new ByteArrayInputStream(first.toByteArray()), in);
    return new Lines(verdicts ? VERDICTS : RECORDS, all);
  }
}
