package org.onrecord.benchmarks;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;
import java.util.zip.GZIPOutputStream;

/**
 * Writes a web archive as a crawl of news sites leaves it: pages of made-up words with menus,
 * quotations and readers' comments, images between them, and revisits. The same size gives the same
 * bytes.
 */
public final class WarcGenerator {
  private static final long SEED = 20240314;
  private static final int MENU = 60;

  private final WordModel words = new WordModel(SEED);
  private final SplittableRandom random = new SplittableRandom(SEED);
  private int records;

  private WarcGenerator() {}

  /**
   * Writes an archive.
   *
   * @param args the file, gzipped by record if its name ends so, and its size in megabytes
   */
  public static void main(String[] args) throws IOException {
    Path file = Path.of(args[0]);
    long size = Long.parseLong(args[1]) * 1_000_000;
    boolean zip = args[0].endsWith(".gz");
    WarcGenerator generator = new WarcGenerator();
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
      long written = 0;
      while (written < size) {
        byte[] record = generator.record();
        byte[] stored = zip ? zipped(record) : record;
        out.write(stored);
        written += stored.length;
      }
    }
  }

  private byte[] record() {
    records++;
    int kind = random.nextInt(10);
    if (kind == 0) {
      byte[] head = "HTTP/1.1 200 OK\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
      int earlier = 1 + random.nextInt(records);
      return record("revisit", "WARC-Payload-Digest: made:" + earlier, head);
    }
    byte[] body = kind < 5 ? image() : page().getBytes(StandardCharsets.UTF_8);
    String type = kind < 5 ? "image/jpeg" : "text/html; charset=utf-8";
    ByteArrayOutputStream block = new ByteArrayOutputStream();
    block.writeBytes(
        ("HTTP/1.1 200 OK\r\nContent-Type: " + type + "\r\n\r\n")
            .getBytes(StandardCharsets.US_ASCII));
    block.writeBytes(body);
    return record("response", "WARC-Payload-Digest: made:" + records, block.toByteArray());
  }

  private byte[] record(String type, String header, byte[] block) {
    ByteArrayOutputStream record = new ByteArrayOutputStream();
    record.writeBytes(
        String.join(
                "\r\n",
                "WARC/1.1",
                "WARC-Type: " + type,
                "WARC-Record-ID: <urn:made:" + records + ">",
                "WARC-Date: 2024-03-14T06:30:00Z",
                "WARC-Target-URI: https://example.org/" + records,
                header,
                "Content-Type: application/http; msgtype=response",
                "Content-Length: " + block.length,
                "",
                "")
            .getBytes(StandardCharsets.US_ASCII));
    record.writeBytes(block);
    record.writeBytes("\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
    return record.toByteArray();
  }

  private byte[] image() {
    byte[] image = new byte[20_000 + random.nextInt(100_000)];
    random.nextBytes(image);
    return image;
  }

  private String page() {
    StringBuilder page = new StringBuilder("<!DOCTYPE html>\n<html lang=\"en\"><head><title>");
    page.append(words.word())
        .append(" ")
        .append(words.word())
        .append("</title></head><body><nav><ul>");
    for (int i = 0; i < MENU; i++) {
      page.append("<li><a href=\"/")
          .append(i)
          .append("\">")
          .append(words.word())
          .append("</a></li>\n");
    }
    page.append("</ul></nav><article><h1>").append(words.word()).append(" ").append(words.word());
    page.append("</h1>\n");
    for (String paragraph : words.document().split("\n\n")) {
      page.append("<p>“").append(paragraph).append("” said Ada Quill.</p>\n");
    }
    page.append("</article><ol class=\"comment-list\">");
    int comments = random.nextInt(30);
    for (int i = 0; i < comments; i++) {
      page.append("<li class=\"comment\" id=\"comment-").append(i + 1);
      page.append("\"><cite class=\"author\">").append(words.word()).append("</cite><p>");
      page.append(words.word()).append(' ').append(words.word()).append(".</p></li>\n");
    }
    return page.append("</ol></body></html>\n").toString();
  }

  private static byte[] zipped(byte[] bytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream zip = new GZIPOutputStream(out)) {
      zip.write(bytes);
    }
    return out.toByteArray();
  }
}
