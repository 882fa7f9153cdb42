package org.onrecord.web.account;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;
import org.onrecord.ledger.Ledger;
import org.onrecord.ledger.sql.Side;
import org.onrecord.text.Sha256;

/**
 * Where pages come from: who added them in the workbench, and their bytes. A page's id is the
 * digest of its bytes, so bytes are given out only where they are the page's. Thread-safe.
 */
public final class Origins {
  /** Of longer pages the bytes are not kept. */
  public static final int LONGEST = 8 << 20;

  private static final int LONGEST_FILE = 64 << 20;
  private static final int GZIP = 0x1f8b;

  private final Side side;
  private final Clock clock;

  /** Those of a ledger. */
  public Origins(Ledger ledger, Clock clock) {
    this.side = WorkbenchTables.of(ledger);
    this.clock = clock;
  }

  /** Keeps who added a page; who was first stays. */
  public void keep(String page, String who) throws IOException {
    side.write(
        sql ->
            sql.number("select count(*) from workbench_origin where page = ?", page) > 0
                ? 0
                : sql.update(
                    "insert into workbench_origin (page, who, at) values (?, ?, ?)",
                    page,
                    who,
                    clock.millis()));
  }

  /** Who added a page in the workbench; empty where nobody did. */
  public Optional<Origin> of(String page) throws IOException {
    return side.read(
        sql ->
            sql.first(
                "select who, at from workbench_origin where page = ?",
                row -> new Origin(row.getString(1), Instant.ofEpochMilli(row.getLong(2))),
                page),
        Optional.<Origin>empty());
  }

  /** Keeps the bytes of a page, packed with gzip or not; not where they are others or too many. */
  public void keepSource(String page, byte[] bytes) throws IOException {
    Optional<byte[]> unpacked = ofPage(page, bytes, LONGEST);
    if (unpacked.isPresent()) {
      byte[] deflated = deflated(unpacked.get());
      side.write(
          sql ->
              sql.number("select count(*) from workbench_source where page = ?", page) > 0
                  ? 0
                  : sql.update(
                      "insert into workbench_source (page, bytes) values (?, ?)", page, deflated));
    }
  }

  /**
   * The bytes of a page: those that are kept, else those of the file from which it was read, where
   * that still is the same. Nothing else can come of this.
   *
   * @param source where the page was read from
   */
  public Optional<byte[]> source(String page, String source) throws IOException {
    Optional<byte[]> kept =
        side.read(
            sql ->
                sql.first(
                    "select bytes from workbench_source where page = ?",
                    row -> row.getBytes(1),
                    page),
            Optional.<byte[]>empty());
    return kept.isPresent()
        ? ofPage(page, inflated(kept.get()), LONGEST)
        : file(source).flatMap(bytes -> ofPage(page, bytes, LONGEST_FILE));
  }

  /** Forgets the bytes and origins of pages that were taken out of the ledger. */
  public void tidy() throws IOException {
    String gone = " where page not in (select digest from page)";
    boolean stray =
        side.read(
            sql ->
                sql.number("select count(*) from workbench_source" + gone)
                        + sql.number("select count(*) from workbench_origin" + gone)
                    > 0,
            false);
    if (stray) {
      side.write(
          sql ->
              sql.update("delete from workbench_source" + gone)
                  + sql.update("delete from workbench_origin" + gone));
    }
  }

  private static Optional<byte[]> file(String source) {
    try {
      Path path = Path.of(source);
      if (!Files.isRegularFile(path) || Files.size(path) > LONGEST_FILE) {
        return Optional.empty();
      }
      try (InputStream in = Files.newInputStream(path)) {
        return Optional.of(in.readNBytes(LONGEST_FILE));
      }
    } catch (InvalidPathException | IOException e) {
      return Optional.empty(); // an address, a page of an archive, or a file that is gone
    }
  }

  /** The bytes, unpacked where need be, if they are the page's. */
  private static Optional<byte[]> ofPage(String page, byte[] bytes, int most) {
    if (Sha256.named(bytes).equals(page)) {
      return Optional.of(bytes);
    }
    boolean packed = bytes.length > 2 && (((bytes[0] & 0xff) << 8) | (bytes[1] & 0xff)) == GZIP;
    if (!packed) {
      return Optional.empty();
    }
    try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
      byte[] unpacked = in.readNBytes(most);
      return Sha256.named(unpacked).equals(page) ? Optional.of(unpacked) : Optional.empty();
    } catch (IOException e) {
      return Optional.empty(); // damaged: what was read of it was another page
    }
  }

  private static byte[] deflated(byte[] bytes) throws IOException {
    ByteArrayOutputStream deflated = new ByteArrayOutputStream();
    try (DeflaterOutputStream out = new DeflaterOutputStream(deflated)) {
      out.write(bytes);
    }
    return deflated.toByteArray();
  }

  private static byte[] inflated(byte[] bytes) throws IOException {
    try (InputStream in = new InflaterInputStream(new ByteArrayInputStream(bytes))) {
      return in.readNBytes(LONGEST);
    } catch (ZipException e) {
      return new byte[0]; // damaged: no page's
    }
  }
}
