package org.onrecord.sources.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onrecord.sources.Form;

class WaczPagesTest {
  private static final byte[] ONE = new WarcBuilder().page(1).page(2).gzipped();
  private static final byte[] TWO = new WarcBuilder().page(3).plain();

  @TempDir private Path temp;
  private Path file;
  private final Map<String, byte[]> entries = new LinkedHashMap<>();

  @BeforeEach
  void fill() {
    file = temp.resolve("a.wacz");
    entries.put("archive/b.warc", TWO);
    entries.put("archive/a.warc.gz", ONE);
    entries.put("pages/pages.jsonl", bytes("{}\n"));
    manifest(WarcBuilder.sha256(ONE), WarcBuilder.sha256(TWO));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private void manifest(String one, String two) {
    byte[] manifest =
        bytes(
            "{\"profile\":\"data-package\",\"resources\":["
                + "{\"path\":\"archive/a.warc.gz\",\"hash\":\""
                + one
                + "\"},{\"path\":\"archive/b.warc\",\"hash\":\""
                + two
                + "\"}]}");
    entries.put("datapackage.json", manifest);
    entries.put(
        "datapackage-digest.json", bytes("{\"hash\":\"" + WarcBuilder.sha256(manifest) + "\"}"));
  }

  private SequenceRun read() throws IOException {
    try (OutputStream out = Files.newOutputStream(file);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, byte[]> held : entries.entrySet()) {
        ZipEntry entry = new ZipEntry(held.getKey());
        if (held.getKey().endsWith(".gz")) { // as packers store what is packed already
          CRC32 crc = new CRC32();
          crc.update(held.getValue());
          entry.setMethod(ZipEntry.STORED);
          entry.setSize(held.getValue().length);
          entry.setCrc(crc.getValue());
        }
        zip.putNextEntry(entry);
        zip.write(held.getValue());
      }
    }
    return SequenceRun.of(file, Form.WACZ);
  }

  @Test
  void allWarcsAreReadInTheOrderOfTheirNamesAndTheirDigestsHold() throws IOException {
    SequenceRun run = read();
    assertEquals(List.of(1, 2, 3), run.numbers());
    assertEquals(List.of(), run.problems);
    assertEquals(file + "/archive/a.warc.gz#0", run.pages.get(0).source());
    assertEquals("a/archive/b.warc/0", run.pages.get(2).relativeName());
    assertEquals(Form.WACZ, Form.of(file));
  }

  @Test
  void aDigestThatDiffersIsToldAndTheWarcIsRead() throws IOException {
    manifest("sha256:00", WarcBuilder.sha256(TWO));
    SequenceRun run = read();
    assertEquals(List.of(1, 2, 3), run.numbers());
    assertEquals(1, run.problems.size(), run.problems.toString());
    assertTrue(run.problems.get(0).startsWith(file + "/archive/a.warc.gz: "), run.problems.get(0));
    assertTrue(run.problems.get(0).contains("digest differs"), run.problems.get(0));
  }

  @Test
  void aListThatWasChangedAfterwardsIsTold() throws IOException {
    entries.put("datapackage-digest.json", bytes("{\"hash\":\"sha256:11\"}"));
    assertTrue(read().problems.get(0).contains("is not what datapackage-digest.json says"));
  }

  @Test
  void withoutAListOrWithBrokenJsonTheWarcsAreReadUnchecked() throws IOException {
    for (String list : new String[] {"{", "[".repeat(100_000)}) {
      entries.put("datapackage.json", bytes(list));
      entries.remove("datapackage-digest.json");
      SequenceRun run = read();
      assertEquals(List.of(1, 2, 3), run.numbers());
      assertEquals(3, run.problems.size(), run.problems.toString());
    }
    entries.remove("datapackage.json");
    assertTrue(read().problems.get(0).contains("there is no datapackage.json"));
  }

  @Test
  void aZipBombIsPassedOverAndTheOthersAreRead() throws IOException {
    entries.put("archive/aa.warc", new byte[50 << 20]);
    SequenceRun run = read();
    assertEquals(List.of(1, 2, 3), run.numbers());
    assertTrue(run.problems.get(0).contains("maxCompressedRatio = 200"), run.problems.get(0));
  }

  @Test
  void namesThatLeadOutOfTheFolderStayInIt() throws IOException {
    entries.put("archive/../../x.warc", new WarcBuilder().page(9).plain());
    SequenceRun run = read();
    assertTrue(run.pages.stream().noneMatch(page -> page.relativeName().contains("..")));
    assertEquals(4, run.pages.size());
  }

  @Test
  void aZipWithoutWarcsIsTold() throws IOException {
    entries.keySet().removeIf(name -> name.startsWith("archive/"));
    assertTrue(read().problems.get(0).contains("there is no WARC file in its folder archive/"));
  }
}
