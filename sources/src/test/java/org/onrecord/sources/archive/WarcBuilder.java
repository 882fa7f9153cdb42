package org.onrecord.sources.archive;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/** Writes small WARC files for tests, byte by byte, so that they can be spoilt. */
public final class WarcBuilder {
  private final List<byte[]> records = new ArrayList<>();

  /** A page about one number, by which tests know it again. */
  public static String html(int number) {
    return "<html><head><title>Harbour page "
        + number
        + "</title></head><body><article><h1>Harbour page "
        + number
        + "</h1><p>“The water rose by "
        + number
        + " inches,” said Ada Quill of the harbour board. Nobody in the town had seen it come so"
        + " fast before, and few had a boat.</p></article></body></html>";
  }

  /** The page of a number at https://example.org/NUMBER. */
  public WarcBuilder page(int number, String... headers) {
    return response(
        "https://example.org/" + number,
        "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n",
        html(number).getBytes(StandardCharsets.UTF_8),
        headers);
  }

  /** A response with an HTTP head, to which the empty line is added, and a body. */
  public WarcBuilder response(String url, String head, byte[] body, String... headers) {
    byte[] http = (head + "\r\n").getBytes(StandardCharsets.ISO_8859_1);
    return record(
        "response", url, "application/http; msgtype=response", joined(http, body), headers);
  }

  /** Any record. */
  public WarcBuilder record(
      String type, String url, String contentType, byte[] block, String... headers) {
    StringBuilder head = new StringBuilder("WARC/1.1\r\nWARC-Type: ").append(type);
    head.append("\r\nWARC-Record-ID: <urn:test:").append(records.size()).append(">\r\n");
    head.append("WARC-Date: 2024-03-14T06:30:00Z\r\n");
    head.append("WARC-Target-URI: ").append(url).append("\r\n");
    for (String header : headers) {
      head.append(header).append("\r\n");
    }
    head.append("Content-Type: ").append(contentType).append("\r\nContent-Length: ");
    head.append(block.length).append("\r\n\r\n");
    return bytes(
        joined(
            head.toString().getBytes(StandardCharsets.UTF_8),
            joined(block, "\r\n\r\n".getBytes(StandardCharsets.US_ASCII))));
  }

  /** Bytes in the place of a record, whatever they are. */
  public WarcBuilder bytes(byte[] bytes) {
    records.add(bytes);
    return this;
  }

  /** The records so far, each as its bytes; may be changed. */
  public List<byte[]> records() {
    return records;
  }

  /** All records one behind another. */
  public byte[] plain() {
    return records.stream().reduce(new byte[0], WarcBuilder::joined);
  }

  /** Each record in a gzip member of its own. */
  public byte[] gzipped() {
    return records.stream().map(WarcBuilder::gzip).reduce(new byte[0], WarcBuilder::joined);
  }

  /** One gzip member. */
  public static byte[] gzip(byte[] bytes) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream zip = new GZIPOutputStream(out)) {
      zip.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  /** One behind the other. */
  public static byte[] joined(byte[] first, byte[] second) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(first);
    out.writeBytes(second);
    return out.toByteArray();
  }

  /** The digest as a data package names it. */
  public static String sha256(byte[] bytes) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
      return "sha256:" + HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
