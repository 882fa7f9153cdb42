package org.onrecord.app.mutate;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.onrecord.sources.archive.WarcBuilder;

/** The records of a small web archive of a corpus's pages. */
final class Records {
  private static final int MOST = 30_000;
  private static final String HTTP = "HTTP/1.1 200 OK\r\nContent-Type: ";

  private Records() {}

  static List<Bundle.Piece> some(Corpus corpus, Dice dice) {
    WarcBuilder warc = new WarcBuilder();
    List<Set<String>> needs = new ArrayList<>();
    int count = dice.between(3, 7);
    warc.record("warcinfo", "", "application/warc-fields", bytes("software: none\r\n"));
    needs.add(Set.of());
    String digest = "";
    Map<String, Set<String>> byDigest = new HashMap<>();
    for (int i = 0; i < count; i++) {
      Corpus.Sample page = dice.pick(corpus.pages());
      byte[] body = Arrays.copyOf(page.bytes(), Math.min(MOST, page.bytes().length));
      String type = page.html() ? "text/html; charset=utf-8\r\n" : "text/plain; charset=utf-8\r\n";
      String url = "https://example.org/" + i;
      String told = "WARC-Payload-Digest: " + WarcBuilder.sha256(body);
      Set<String> alike = byDigest.computeIfAbsent(told, d -> new HashSet<>());
      switch (dice.below(7)) {
        case 0 -> {
          warc.record("resource", url, type.strip(), body, told);
          alike.add(last(warc));
        }
        case 1 -> {
          warc.record("conversion", url, "text/plain", body, told);
          alike.add(last(warc));
        }
        case 2 ->
            warc.response(url, HTTP + type + "Content-Encoding: gzip\r\n", Packing.gzip(body));
        case 3 -> warc.response(url, HTTP + type + "Transfer-Encoding: chunked\r\n", chunks(body));
        default -> {
          warc.response(url, HTTP + type, body, told);
          alike.add(last(warc));
          digest = digest.isEmpty() ? told : digest;
        }
      }
      needs.add(Set.of());
      if (dice.chance(25)) {
        warc.record("request", url, "application/http", bytes("GET / HTTP/1.1\r\n\r\n"));
        needs.add(Set.of());
      }
      if (!digest.isEmpty() && dice.chance(40)) {
        byte[] head = bytes("HTTP/1.1 200 OK\r\n\r\n");
        warc.record("revisit", url + "/again", "application/http", head, digest);
        needs.add(Set.copyOf(byDigest.getOrDefault(digest, Set.of())));
      }
    }
    List<Bundle.Piece> pieces = new ArrayList<>();
    for (int i = 0; i < needs.size(); i++) {
      pieces.add(new Bundle.Piece(id(i), needs.get(i), warc.records().get(i)));
    }
    return pieces;
  }

  private static String last(WarcBuilder warc) {
    return id(warc.records().size() - 1);
  }

  private static String id(int number) {
    return "urn:test:" + number;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] chunks(byte[] body) {
    byte[] all = new byte[0];
    for (int from = 0; from < body.length; from += 1000) {
      byte[] chunk = Arrays.copyOfRange(body, from, Math.min(body.length, from + 1000));
      String size = Integer.toHexString(chunk.length).toUpperCase(Locale.ROOT);
      all = Packing.join(all, bytes(size + "\r\n"), chunk, bytes("\r\n"));
    }
    return Packing.join(all, bytes("0\r\n\r\n"));
  }
}
