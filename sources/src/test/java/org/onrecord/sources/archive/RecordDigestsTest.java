package org.onrecord.sources.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RecordDigestsTest {
  private static final String HEAD =
      "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n";

  @TempDir private Path temp;

  /** How archives write digests. */
  enum Form {
    SHA1_BASE32("sha1", "SHA-1"),
    SHA1_HEX("sha1", "SHA-1"),
    SHA256_HEX("sha256", "SHA-256"),
    SHA256_BASE32("sha-256", "SHA-256"),
    MD5_HEX("md5", "MD5");

    private final String label;
    private final String algorithm;

    Form(String label, String algorithm) {
      this.label = label;
      this.algorithm = algorithm;
    }

    String of(byte[] bytes) {
      try {
        byte[] digest = MessageDigest.getInstance(algorithm).digest(bytes);
        boolean base32 = name().endsWith("BASE32");
        return label + ":" + (base32 ? base32(digest) : HexFormat.of().formatHex(digest));
      } catch (NoSuchAlgorithmException e) {
        throw new IllegalStateException(e);
      }
    }

    private static String base32(byte[] bytes) {
      StringBuilder bits = new StringBuilder();
      for (byte b : bytes) {
        bits.append(Integer.toBinaryString((b & 0xff) | 0x100).substring(1));
      }
      while (bits.length() % 5 != 0) {
        bits.append('0');
      }
      StringBuilder text = new StringBuilder();
      for (int i = 0; i < bits.length(); i += 5) {
        int five = Integer.parseInt(bits.substring(i, i + 5), 2);
        text.append("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".charAt(five));
      }
      while (text.length() % 8 != 0) {
        text.append('=');
      }
      return text.toString();
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] html(int number) {
    return bytes(WarcBuilder.html(number));
  }

  private static byte[] block(int number) {
    return WarcBuilder.joined(bytes(HEAD + "\r\n"), html(number));
  }

  @ParameterizedTest
  @EnumSource
  void aDamagedPageIsToldWithItsPlaceAndReadAndTheOthersAreRight(Form form) {
    WarcBuilder warc =
        new WarcBuilder()
            .page(1, "WARC-Payload-Digest: " + form.of(html(1)))
            .page(
                2,
                "WARC-Payload-Digest: " + form.of(html(2)),
                "WARC-Block-Digest: " + form.of(block(2)))
            .page(3, "WARC-Block-Digest: " + form.of(block(3)));
    for (int damaged = 0; damaged < 3; damaged++) {
      List<byte[]> records = warc.records();
      byte[] right = records.get(damaged).clone();
      int place = new String(right, StandardCharsets.ISO_8859_1).indexOf("boat");
      records.get(damaged)[place] = 'g';
      SequenceRun run = SequenceRun.ofWarc(temp, warc.plain());
      assertEquals(List.of(1, 2, 3), run.numbers());
      String page = new String(run.pages.get(damaged).bytes(), StandardCharsets.UTF_8);
      assertTrue(page.contains("goat"), page);
      int offset = records.stream().limit(damaged).mapToInt(one -> one.length).sum();
      String header = damaged == 2 ? "WARC-Block-Digest" : "WARC-Payload-Digest";
      assertEquals(
          List.of(
              String.format(
                  Locale.ROOT,
                  "%s: byte %d: the record's bytes have another digest than its %s says (%s): they"
                      + " were changed or damaged; read as they are",
                  temp.resolve("a.warc"),
                  offset,
                  header,
                  form.of(damaged == 2 ? block(3) : html(damaged + 1)))),
          run.problems);
      records.set(damaged, right);
    }
    assertEquals(List.of(), SequenceRun.ofWarc(temp, warc.gzipped()).problems);
  }

  @Test
  void aDamagedHeadIsSeenByTheDigestOfTheBlock() {
    WarcBuilder warc =
        new WarcBuilder()
            .response(
                "u:1",
                HEAD.replace("OK", "KO"),
                html(1),
                "WARC-Block-Digest: " + Form.SHA1_HEX.of(block(1)));
    assertEquals(1, SequenceRun.ofWarc(temp, warc.plain()).problems.size());
  }

  @Test
  void thePayloadOfChunksIsEitherWhatTheyHoldOrAllThatWasSent() {
    byte[] page = html(4);
    String length = Integer.toHexString(page.length);
    byte[] chunks =
        WarcBuilder.joined(
            WarcBuilder.joined(bytes(length + "\r\n"), page), bytes("\r\n0\r\n\r\n"));
    String head = HEAD + "Transfer-Encoding: chunked\r\n";
    WarcBuilder warc = new WarcBuilder();
    for (byte[] of : List.of(page, chunks, html(5))) {
      warc.response("u:4", head, chunks, "WARC-Payload-Digest: " + Form.SHA1_BASE32.of(of));
    }
    SequenceRun run = SequenceRun.ofWarc(temp, warc.gzipped());
    assertEquals(List.of(4, 4, 4), run.numbers());
    assertEquals(1, run.problems.size(), "the third is of another page: " + run.problems);
  }

  @Test
  void resourcesAreComparedAsAWhole() {
    String digest = "WARC-Payload-Digest: " + Form.SHA256_HEX.of(html(6));
    WarcBuilder warc =
        new WarcBuilder()
            .record("resource", "u:6", "text/html", html(6), digest)
            .record("conversion", "u:7", "text/html", html(7), digest);
    SequenceRun run = SequenceRun.ofWarc(temp, warc.plain());
    assertEquals(List.of(6, 7), run.numbers());
    assertEquals(1, run.problems.size(), run.problems.toString());
  }

  @Test
  void whatIsNoDigestIsNotCompared() {
    WarcBuilder warc = new WarcBuilder();
    for (String said : List.of("", "sha1:", "sha1:ABC", "ripemd:00", "none", ":::", "sha1:é")) {
      warc.page(1, "WARC-Payload-Digest: " + said, "WARC-Block-Digest: " + said);
    }
    SequenceRun run = SequenceRun.ofWarc(temp, warc.plain());
    assertEquals(7, run.pages.size());
    assertEquals(List.of(), run.problems);
  }

  @Test
  void theEndOfTheHeadIsFoundWhereverTheBytesAreParted() {
    byte[] block = block(8);
    int header = bytes(HEAD).length;
    for (int cut = 0; cut <= block.length; cut++) {
      RecordDigests digests =
          RecordDigests.ofResponse(
              org.netpreserve.jwarc.MessageHeaders.of(
                  "WARC-Payload-Digest", Form.SHA1_HEX.of(html(8))));
      digests.update(block, cut);
      byte[] rest = java.util.Arrays.copyOfRange(block, cut, block.length);
      digests.update(rest, rest.length);
      assertTrue(digests.mismatch().isEmpty(), "cut at " + cut + " of " + header);
    }
  }
}
