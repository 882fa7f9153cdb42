package org.onrecord.spark;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.zip.GZIPOutputStream;

/**
 * Writes web archives of made-up news: pages of plain English with quotations, readers' comments
 * and what stands around them. The same seed gives the same bytes.
 */
public final class NewsArchive {
  private static final String[] FIRST = {
    "Ada", "Orla", "Ilse", "Tomas", "Bram", "Nora", "Petr", "Hanne", "Joss", "Vera", "Olin", "Mira"
  };
  private static final String[] LAST = {
    "Quill", "Venn", "Corvane", "Moll", "Tarn", "Sedge", "Holt", "Brask", "Fenn", "Lorne", "Wick"
  };
  private static final String[] ROLE = {
    "Mayor", "Minister", "Councillor", "Professor", "Captain", "Judge", "Doctor"
  };
  private static final String[] THING = {
    "the new quay",
    "the ferry to Senna",
    "the flood wall",
    "the school at Hollin Street",
    "the price of bread",
    "the bridge over the Arl",
    "the fish market",
    "the railway to the hills",
    "the hospital's west wing"
  };
  private static final String[] DOES = {
    "will open before the winter",
    "has cost far more than anybody was told",
    "cannot be finished without help from the state",
    "belongs to the people who built it",
    "must be looked at again from the start",
    "was promised in the spring and forgotten by the summer",
    "may never be ready in time"
  };
  private static final String[] SAYS = {
    "“%T %D,” said %P.",
    "“I have read every page of it, and %T %D,” %P told reporters on Tuesday.",
    "%P said that %T %D.",
    "According to %P, %T %D.",
    "“Nobody asked us,” %P said. “%T %D, and that is the whole of it.”",
    "%P denied that %T %D.",
    "Asked about it later, %P wrote in a statement that “%T %D”.",
    "%P, who has sat on the council for years, believes that %T %D.",
    "“If %T %D,” %P warned, “somebody else will have to pay for it.”"
  };
  private static final String[] PLAIN = {
    "The meeting in the town hall went on until late in the evening, and few of those who had come"
        + " left before its end.",
    "Rain had fallen on the harbour since the morning, and the boats stayed where they were.",
    "It was the third time in two years that the matter came before the board, whose members are"
        + " elected by the districts.",
    "A report by the county's engineers, some ninety pages long, was handed to the press a week ago.",
    "On the other side of the river shops were shut for most of the afternoon."
  };

  private final SplittableRandom random;

  private NewsArchive(long seed) {
    this.random = new SplittableRandom(seed);
  }

  /**
   * Writes archives into a folder.
   *
   * @param args the folder, how many archives, how many pages each; then perhaps how many thousand
   *     bytes of image stand before each page, in archives that are not gzipped
   */
  public static void main(String[] args) throws IOException {
    Path folder = Files.createDirectories(Path.of(args[0]));
    int archives = Integer.parseInt(args[1]);
    for (int i = 0; i < archives; i++) {
      String name = String.format(Locale.ROOT, "news-%04d.warc", i);
      if (args.length < 4) {
        write(folder.resolve(name + ".gz"), i, Integer.parseInt(args[2]));
      } else {
        writeWithImages(
            folder.resolve(name), Integer.parseInt(args[2]), 1000 * Integer.parseInt(args[3]));
      }
    }
  }

  private static void writeWithImages(Path file, int pages, int imageBytes) throws IOException {
    NewsArchive archive = new NewsArchive(0);
    byte[] image = new byte[imageBytes];
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
      for (int i = 0; i < pages; i++) {
        archive.random.nextBytes(image);
        out.write(record("image-" + i, "image/jpeg", image));
        out.write(record("page-" + i, archive.page("i/" + i)));
      }
    }
  }

  /** Writes an archive, gzipped by record where its name ends so. */
  public static void write(Path file, long seed, int pages) throws IOException {
    NewsArchive archive = new NewsArchive(seed);
    boolean zip = file.toString().endsWith(".gz");
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
      for (int i = 0; i < pages; i++) {
        byte[] record = record(seed + "-" + i, archive.page(seed + "/" + i));
        out.write(zip ? zipped(record) : record);
      }
    }
  }

  private String one(String... of) {
    return of[random.nextInt(of.length)];
  }

  private String page(String number) {
    String headline = one(THING) + " " + one(DOES);
    StringBuilder page = new StringBuilder("<!DOCTYPE html>\n<html lang=\"en\"><head><title>");
    page.append(headline).append(" – The Harbour Post</title>");
    page.append("<meta property=\"og:site_name\" content=\"The Harbour Post\">");
    page.append(
        String.format(
            Locale.ROOT,
            "<meta property=\"article:published_time\" content=\"%d-%02d-%02d\">",
            2015 + random.nextInt(10),
            1 + random.nextInt(12),
            1 + random.nextInt(28)));
    page.append("</head><body><nav><ul>");
    for (int i = 0; i < 30; i++) {
      page.append("<li><a href=\"/").append(i).append("\">Section ").append(i).append("</a></li>");
    }
    page.append("</ul></nav><article><h1>").append(headline).append("</h1><p>Page ");
    page.append(number).append(" of the paper.</p>\n");
    int paragraphs = 6 + random.nextInt(14);
    for (int i = 0; i < paragraphs; i++) {
      page.append("<p>").append(paragraph()).append("</p>\n");
    }
    page.append("</article><ol class=\"comment-list\">");
    int comments = random.nextInt(8);
    for (int i = 0; i < comments; i++) {
      page.append("<li class=\"comment\" id=\"comment-").append(i + 1);
      page.append("\"><cite class=\"author\">reader").append(random.nextInt(99));
      page.append("</cite><p>That is not so: ").append(one(THING)).append(' ').append(one(DOES));
      page.append(".</p></li>\n");
    }
    return page.append("</ol></body></html>\n").toString();
  }

  private String paragraph() {
    StringBuilder paragraph = new StringBuilder();
    int sentences = 1 + random.nextInt(4);
    for (int i = 0; i < sentences; i++) {
      paragraph.append(i == 0 ? "" : " ").append(random.nextInt(3) == 0 ? said() : one(PLAIN));
    }
    return paragraph.toString();
  }

  private String said() {
    String name = one(FIRST) + " " + one(LAST);
    String person = random.nextInt(3) == 0 ? one(ROLE) + " " + name : name;
    String sentence = one(SAYS).replace("%P", person).replace("%T", one(THING));
    String all = sentence.replace("%D", one(DOES));
    int first = all.startsWith("“") ? 1 : 0;
    return all.substring(0, first)
        + all.substring(first, first + 1).toUpperCase(Locale.ROOT)
        + all.substring(first + 1);
  }

  private static byte[] record(String number, String html) {
    return record(number, "text/html; charset=utf-8", html.getBytes(StandardCharsets.UTF_8));
  }

  private static byte[] record(String number, String type, byte[] body) {
    byte[] http =
        ("HTTP/1.1 200 OK\r\nContent-Type: " + type + "\r\n\r\n")
            .getBytes(StandardCharsets.US_ASCII);
    ByteArrayOutputStream record = new ByteArrayOutputStream();
    record.writeBytes(
        String.join(
                "\r\n",
                "WARC/1.1",
                "WARC-Type: response",
                "WARC-Record-ID: <urn:made:" + number + ">",
                "WARC-Date: 2024-03-14T06:30:00Z",
                "WARC-Target-URI: https://example.org/" + number,
                "Content-Type: application/http; msgtype=response",
                "Content-Length: " + (http.length + body.length),
                "",
                "")
            .getBytes(StandardCharsets.US_ASCII));
    record.writeBytes(http);
    record.writeBytes(body);
    record.writeBytes("\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
    return record.toByteArray();
  }

  private static byte[] zipped(byte[] bytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream zip = new GZIPOutputStream(out)) {
      zip.write(bytes);
    }
    return out.toByteArray();
  }
}
