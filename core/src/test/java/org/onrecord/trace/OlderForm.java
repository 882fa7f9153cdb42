package org.onrecord.trace;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.zip.CRC32C;
import org.onrecord.trace.index.Manifest;
import org.onrecord.trace.index.SegmentFormat;

/** Makes an index of one segment into one as form 5 had it: a checksum for 16 KiB, plain names. */
final class OlderForm {
  private static final int FORM = 5;
  private static final int CHUNK = 16 << 10;

  private OlderForm() {}

  static void make(Path folder) throws IOException {
    Path list = folder.resolve("quotations.index");
    Manifest manifest = Manifest.parse("list", Files.readAllBytes(list));
    Path newer = folder.resolve(manifest.entries().get(0).file());
    byte[] segment = segment(Files.readAllBytes(newer));
    Files.delete(newer);
    Files.write(folder.resolve("segment-1.onrecord"), segment);
    String lines = "onrecord quotation index, form 5\n2\nsegment-1.onrecord " + segment.length;
    byte[] summed = lines.getBytes(StandardCharsets.UTF_8);
    String sum = String.format(Locale.ROOT, "%08x", sum(summed, 0, summed.length));
    Files.writeString(list, lines + "\nchecksum " + sum + "\n");
  }

  private static byte[] segment(byte[] newer) {
    ByteBuffer file = ByteBuffer.wrap(newer.clone());
    int footer = newer.length - SegmentFormat.FOOTER;
    int lastSection = footer + SegmentFormat.FOOTER - 5 * Integer.BYTES;
    int end = file.getInt(lastSection) + file.getInt(lastSection + 4);
    file.putInt(4, FORM);
    file.putInt(footer, FORM);
    ByteArrayOutputStream sums = new ByteArrayOutputStream();
    for (int at = 0; at < end; at += CHUNK) {
      int sum = sum(file.array(), at, Math.min(CHUNK, end - at));
      sums.writeBytes(ByteBuffer.allocate(4).putInt(sum).array());
    }
    file.putInt(newer.length - 12, sum(sums.toByteArray(), 0, sums.size()));
    file.putInt(newer.length - 8, sum(file.array(), footer, SegmentFormat.FOOTER - 8));
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    all.write(file.array(), 0, end);
    all.writeBytes(sums.toByteArray());
    all.write(file.array(), footer, SegmentFormat.FOOTER);
    return all.toByteArray();
  }

  private static int sum(byte[] bytes, int from, int length) {
    CRC32C sum = new CRC32C();
    sum.update(bytes, from, length);
    return (int) sum.getValue();
  }
}
