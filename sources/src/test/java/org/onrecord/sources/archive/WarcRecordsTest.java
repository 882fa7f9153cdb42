package org.onrecord.sources.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.onrecord.sources.ByteFile;

class WarcRecordsTest {
  private static final int LIMIT = 1 << 20;

  @Test
  void recordsThatSwallowAllOthersAreLookedIntoUpToALimit() throws IOException {
    String head = "WARC/1.1\r\nContent-Length: %s\r\n\r\n";
    String swallowing = head.replace("%s", "99999999");
    byte[] many = swallowing.repeat(5000).getBytes(StandardCharsets.US_ASCII);
    for (byte[] bytes : new byte[][] {many, WarcBuilder.gzip(many)}) {
      AtomicLong read = new AtomicLong();
      int damaged = 0;
      try (WarcRecords records =
          new WarcRecords(counting(bytes, read), new RecordPlace(0, 0), LIMIT)) {
        boolean found = true;
        while (found) {
          try {
            found = records.next() != null;
            records.finish();
          } catch (DamagedArchiveException e) {
            damaged++;
            found = records.recover();
          }
        }
        assertTrue(!records.goesBack());
      }
      assertTrue(read.get() <= many.length + LIMIT + (1 << 17), read + " bytes read");
      assertTrue(damaged > 1, "those before the limit are looked into");
    }
  }

  @Test
  void aRecordIsNotLookedForTwiceInTheSamePlace() throws IOException {
    byte[] bytes = "WARC/1.1 WARC/1.0 WARC/1.1".getBytes(StandardCharsets.US_ASCII);
    for (byte[] archive : new byte[][] {bytes, WarcBuilder.gzip(bytes)}) {
      int damaged = 0;
      ByteFile file = counting(archive, new AtomicLong());
      try (WarcRecords records = new WarcRecords(file, new RecordPlace(0, 0))) {
        boolean found = true;
        while (found) {
          try {
            found = records.next() != null;
          } catch (DamagedArchiveException e) {
            damaged++;
            found = records.recover();
          }
        }
      }
      assertEquals(3, damaged);
    }
  }

  /** Bytes in memory; counts those that are read. */
  private static ByteFile counting(byte[] bytes, AtomicLong read) {
    return new ByteFile() {
      @Override
      public String name() {
        return "counted";
      }

      @Override
      public InputStream openAt(long offset) {
        int from = (int) Math.min(offset, bytes.length);
        InputStream in = new ByteArrayInputStream(bytes, from, bytes.length - from);
        return new FilterInputStream(in) {
          @Override
          public int read(byte[] to, int at, int length) throws IOException {
            int count = super.read(to, at, length);
            read.addAndGet(Math.max(0, count));
            return count;
          }
        };
      }
    };
  }
}
