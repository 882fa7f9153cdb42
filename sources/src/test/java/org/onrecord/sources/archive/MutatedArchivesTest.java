package org.onrecord.sources.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onrecord.sources.Form;
import org.onrecord.sources.FoundPage;

/**
 * One small mutation anywhere costs at most the page it hits. How many mutations are tried of each
 * archive can be raised with {@code -Dmutations=N}.
 */
class MutatedArchivesTest {
  private static final int PAGES = 12;
  private static final int MUTATIONS = Integer.getInteger("mutations", 150);

  @TempDir private Path temp;

  /** An archive, and which of its bytes are those of which page. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Archive(byte[] bytes, int[] starts, int[] ends) {

    /** The pages of which a mutation changes a byte. */
    TreeSet<Integer> hit(Mutation mutation) {
      TreeSet<Integer> hit = new TreeSet<>();
      for (int page = 0; page < starts.length; page++) {
        if (mutation.from() < ends[page] && mutation.to() > starts[page]) {
          hit.add(page);
        }
      }
      return hit;
    }

    /** Of plain records, which end where their blocks do. */
    static Archive ofPlain(List<byte[]> records) {
      Archive whole = of(records);
      for (int page = 0; page < PAGES; page++) {
        // where nothing else tells how long a page is, its empty line does
        whole.ends()[page] -= page % 3 == 0 ? 1 : 4;
      }
      return whole;
    }

    static Archive of(List<byte[]> pieces) {
      byte[] all = new byte[0];
      int[] starts = new int[pieces.size()];
      int[] ends = new int[pieces.size()];
      for (int i = 0; i < starts.length; i++) {
        starts[i] = all.length;
        all = WarcBuilder.joined(all, pieces.get(i));
        ends[i] = all.length;
      }
      return new Archive(all, starts, ends);
    }
  }

  private static WarcBuilder warc() {
    WarcBuilder warc = new WarcBuilder();
    for (int number = 0; number < PAGES; number++) {
      String url = "https://example.org/" + number;
      byte[] html = WarcBuilder.html(number).getBytes(StandardCharsets.UTF_8);
      if (number % 3 == 0) {
        warc.page(number);
      } else if (number % 3 == 1) {
        String digest = "WARC-Block-Digest: " + WarcBuilder.sha256(html);
        warc.record("resource", url, "text/html", html, digest);
      } else {
        String http = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: ";
        warc.response(url, http + html.length + "\r\n", html);
      }
    }
    return warc;
  }

  @Test
  void aBitBetweenTwoRecordsCostsNoneOfThem() throws IOException {
    List<byte[]> records = warc().records();
    for (int page = 0; page + 1 < 4; page++) {
      int start = page == 0 ? 0 : records.get(page - 1).length;
      byte[] bytes =
          WarcBuilder.joined(
              page == 0 ? new byte[0] : records.get(page - 1),
              WarcBuilder.joined(records.get(page), records.get(page + 1)));
      int next = start + records.get(page).length;
      for (int bit = (next - 4) * 8; bit < (next + 12) * 8; bit++) {
        byte[] changed = bytes.clone();
        changed[bit / 8] ^= (byte) (1 << bit % 8);
        SequenceRun run = SequenceRun.ofWarc(temp, changed);
        assertTrue(run.whole().contains(page), "bit " + bit + ": " + run.problems);
        if (bit / 8 >= next + 5 && run.whole().contains(page + 1)) {
          continue; // another version, say: it can be read all the same
        }
        String place = ": byte " + (bit / 8 < next ? start : next) + ":";
        assertTrue(
            !run.problems.isEmpty() && run.problems.get(0).contains(place),
            "bit " + bit + " of " + place + run.problems);
      }
    }
  }

  @Test
  void aMutationOfAPlainWarcCostsAtMostThePageItHits() throws IOException {
    tryAll(Archive.ofPlain(warc().records()), "a.warc", Form.WARC, 20261);
  }

  @Test
  void aMutationOfAGzippedWarcCostsAtMostThePageItHits() throws IOException {
    List<byte[]> members = warc().records().stream().map(WarcBuilder::gzip).toList();
    tryAll(Archive.of(members), "a.warc.gz", Form.WARC, 20262);
  }

  @Test
  void aMutationOfAWaczCostsAtMostThePageItHits() throws IOException {
    List<byte[]> members = warc().records().stream().map(WarcBuilder::gzip).toList();
    Archive first = Archive.of(members.subList(0, 6));
    Archive second = Archive.of(members.subList(6, PAGES));
    String manifest =
        "{\"resources\":[{\"path\":\"archive/a.warc.gz\",\"hash\":\""
            + WarcBuilder.sha256(first.bytes())
            + "\"},{\"path\":\"archive/b.warc.gz\",\"hash\":\""
            + WarcBuilder.sha256(second.bytes())
            + "\"}]}";
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("datapackage.json"));
      zip.write(manifest.getBytes(StandardCharsets.UTF_8));
      store(zip, "archive/a.warc.gz", first.bytes());
      store(zip, "archive/b.warc.gz", second.bytes());
    }
    int[] starts = new int[PAGES];
    int[] ends = new int[PAGES];
    for (int page = 0; page < PAGES; page++) {
      Archive in = page < 6 ? first : second;
      int base = place(bytes.toByteArray(), in.bytes());
      starts[page] = base + in.starts()[page % 6];
      ends[page] = base + in.ends()[page % 6];
    }
    tryAll(new Archive(bytes.toByteArray(), starts, ends), "a.wacz", Form.WACZ, 20264);
  }

  private static void store(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
    ZipEntry entry = new ZipEntry(name);
    CRC32 crc = new CRC32();
    crc.update(bytes);
    entry.setMethod(ZipEntry.STORED);
    entry.setSize(bytes.length);
    entry.setCrc(crc.getValue());
    zip.putNextEntry(entry);
    zip.write(bytes);
  }

  private static int place(byte[] in, byte[] of) {
    int at = 0;
    while (!Arrays.equals(in, at, at + of.length, of, 0, of.length)) {
      at++;
    }
    return at;
  }

  @Test
  void aMutationOfAFeedCostsAtMostTheEntryItHits() throws IOException {
    tryFeed("<rss version='2.0'><channel><title>Bells</title>\n", "</channel></rss>", 20263);
  }

  private void tryFeed(String head, String tail, long seed) throws IOException {
    List<byte[]> pieces = new ArrayList<>();
    for (int number = 0; number < PAGES; number++) {
      String text = "Harbour page " + number + ": the water rose by " + number + " inches.";
      String item =
          number % 2 == 0
              ? "<item><title>One &amp; one</title><description>" + text + "</description></item>\n"
              : "<item><description><![CDATA[<p>" + text + "</p>]]></description></item>\n";
      String before = number == 0 ? head : "";
      String behind = number == PAGES - 1 ? tail : "";
      pieces.add((before + item + behind).getBytes(StandardCharsets.UTF_8));
    }
    Archive feed = Archive.of(pieces);
    feed.starts()[0] = head.length();
    feed.ends()[PAGES - 1] -= tail.length();
    SplittableRandom random = new SplittableRandom(seed);
    List<String> faults = new ArrayList<>();
    for (int round = 0; round < MUTATIONS; round++) {
      Mutation mutation = Mutation.random(random, feed.bytes());
      Path file = Files.write(temp.resolve("a.rss"), mutation.apply(feed.bytes()));
      SequenceRun run = runOf(file, Form.FEED);
      TreeSet<Integer> lost = new TreeSet<>(IntStream.range(0, PAGES).boxed().toList());
      lost.removeAll(feed.hit(mutation));
      for (FoundPage page : run.pages) {
        String html = new String(page.bytes(), StandardCharsets.UTF_8);
        lost.removeIf(
            number ->
                html.contains(
                    ">Harbour page " + number + ": the water rose by " + number + " inches.</p>"));
      }
      if (!lost.isEmpty()) {
        faults.add("round " + round + ": " + mutation + " lost " + lost + ": " + run.problems);
      }
    }
    assertEquals(List.of(), faults, "seed " + seed);
  }

  private static SequenceRun runOf(Path file, Form form) {
    try {
      return SequenceRun.of(file, form);
    } catch (UncheckedIOException e) {
      return new SequenceRun(); // nothing is left of it
    }
  }

  private void tryAll(Archive archive, String name, Form form, long seed) throws IOException {
    SplittableRandom random = new SplittableRandom(seed);
    List<String> faults = new ArrayList<>();
    for (int round = 0; round < MUTATIONS; round++) {
      Mutation mutation = Mutation.random(random, archive.bytes());
      Path file = Files.write(temp.resolve(name), mutation.apply(archive.bytes()));
      SequenceRun run = runOf(file, form);
      TreeSet<Integer> lost =
          new TreeSet<>(IntStream.range(0, archive.starts().length).boxed().toList());
      lost.removeAll(archive.hit(mutation));
      lost.removeAll(run.whole());
      if (!lost.isEmpty()) {
        faults.add("round " + round + ": " + mutation + " lost " + lost + ": " + run.problems);
      }
    }
    assertEquals(List.of(), faults, "seed " + seed);
  }
}
