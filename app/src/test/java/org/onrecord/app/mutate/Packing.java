package org.onrecord.app.mutate;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.GZIPOutputStream;
import java.util.zip.Inflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Packs, and tells what can be unpacked. */
final class Packing {
  private static final int GZIP_HEAD = 10;

  private Packing() {}

  static byte[] join(byte[]... parts) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      out.writeBytes(part);
    }
    return out.toByteArray();
  }

  static byte[] gzip(byte[] bytes) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream zip = new GZIPOutputStream(out)) {
      zip.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  /** How many bytes the first so many of one gzip member surely give. */
  static int unpackable(byte[] member, int length) {
    Inflater inflater = new Inflater(true);
    try {
      inflater.setInput(member, GZIP_HEAD, Math.max(0, length - GZIP_HEAD));
      byte[] out = new byte[1 << 14];
      int count = 0;
      for (int n = inflater.inflate(out); n > 0; n = inflater.inflate(out)) {
        count += n;
      }
      return count;
    } catch (DataFormatException e) {
      throw new IllegalStateException("the start of a good member", e);
    } finally {
      inflater.end();
    }
  }

  /** A zip; what is packed already is stored as it is. */
  static byte[] zip(Map<String, byte[]> entries) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, byte[]> held : entries.entrySet()) {
        ZipEntry entry = new ZipEntry(held.getKey());
        entry.setTime(0);
        if (held.getKey().endsWith(".gz")) {
          CRC32 crc = new CRC32();
          crc.update(held.getValue());
          entry.setMethod(ZipEntry.STORED);
          entry.setSize(held.getValue().length);
          entry.setCrc(crc.getValue());
        }
        zip.putNextEntry(entry);
        zip.write(held.getValue());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
