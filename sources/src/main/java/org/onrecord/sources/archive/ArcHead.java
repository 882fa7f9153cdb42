package org.onrecord.sources.archive;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The head of a record of an ARC file, the predecessor of WARC: one line with address, the server's
 * number, time, type and length, in version 2 with more fields before the length. It is read as the
 * head of a WARC record that says the same.
 */
final class ArcHead {
  private static final Pattern LINE =
      Pattern.compile("(\\S.*?) (\\S+) (\\d{4,14}) (\\S*)(?: .*?)? ?(\\d{1,18})\\s*");

  /** Fourteen digits, of which the last may be missing. */
  private static final String DATE = "00000101000000";

  private ArcHead() {}

  /**
   * Reads a head.
   *
   * @param input stands at its start; behind it then
   * @throws DamagedArchiveException if no record begins there
   */
  static byte[] read(ArchiveInput input) throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream(200);
    int next = input.read();
    while (next >= 0 && next != '\n') {
      if (line.size() == WarcRecords.MAX_HEAD) {
        throw new DamagedArchiveException(
            "the record's head goes on after MAX_HEAD = " + WarcRecords.MAX_HEAD + " bytes");
      }
      line.write(next);
      next = input.read();
    }
    Matcher head = LINE.matcher(line.toString(StandardCharsets.UTF_8));
    if (!head.matches()) {
      throw new DamagedArchiveException("no record of an ARC file begins here");
    }
    return ofWarc(head).getBytes(StandardCharsets.UTF_8);
  }

  private static String ofWarc(Matcher head) {
    String address = head.group(1);
    boolean served = address.startsWith("http://") || address.startsWith("https://");
    String type = served ? "response" : address.startsWith("filedesc:") ? "warcinfo" : "resource";
    String contentType = served ? "application/http; msgtype=response" : head.group(4);
    return "WARC/1.0\r\nWARC-Type: "
        + type
        + "\r\nWARC-Target-URI: "
        + address
        + "\r\nWARC-Date: "
        + date(head.group(3))
        + "\r\nContent-Type: "
        + contentType
        + "\r\nContent-Length: "
        + head.group(5)
        + "\r\n\r\n";
  }

  /** "20210504080000" as ISO 8601. */
  private static String date(String digits) {
    String all = digits + DATE.substring(digits.length());
    return all.substring(0, 4)
        + "-"
        + all.substring(4, 6)
        + "-"
        + all.substring(6, 8)
        + "T"
        + all.substring(8, 10)
        + ":"
        + all.substring(10, 12)
        + ":"
        + all.substring(12)
        + "Z";
  }
}
