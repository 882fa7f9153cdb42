package org.onrecord.app.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onrecord.app.cli.ChildJvm;
import org.onrecord.app.cli.CliRun;
import org.onrecord.app.cli.Main;
import org.onrecord.app.console.ExitCode;
import org.onrecord.trace.QuotationIndex;
import org.onrecord.trace.QuotationIndexWriter;
import org.onrecord.trace.Verifier;
import org.onrecord.verdict.Verdict;

/** Whatever happens while {@code onrecord index} runs, the index is whole and the rest is in it. */
class IndexJobTest {
  private static final String GULLS = "The gulls were here first of all.";
  private static final String CRANE = "The crane fell in the storm of May.";
  private static final String QUAY = "The quay was paid for twice that year.";

  @TempDir private Path temp;
  private Path sources = Path.of("");
  private Path index = Path.of("");

  @BeforeEach
  void makeAnIndex() throws IOException {
    sources = Files.createDirectories(temp.resolve("sources"));
    index = temp.resolve("made.index");
    Files.writeString(sources.resolve("a.txt"), GULLS);
    Files.writeString(sources.resolve("b.txt"), CRANE);
    CliRun.of("index", sources, "-o", index).ended(ExitCode.DONE);
  }

  /** What another program does to the files. */
  private interface Act {
    void run() throws IOException;
  }

  /** Indexes the folder and standard input; the act comes when the folder was listed, none read. */
  private CliRun indexWhile(Act act) {
    byte[] bytes = QUAY.getBytes(StandardCharsets.UTF_8);
    return new CliRun.Setting()
        .in(
            new FilterInputStream(new ByteArrayInputStream(bytes)) {
              private boolean begun;

              @Override
              public int read(byte[] to, int offset, int length) throws IOException {
                if (!begun) {
                  begun = true;
                  act.run();
                }
                return super.read(to, offset, length);
              }
            })
        .run("index", sources, "-", "-o", index);
  }

  private boolean holds(String quotation) throws IOException {
    try (QuotationIndex opened = QuotationIndex.open(index)) {
      return new Verifier(opened).verify(quotation).verdict() == Verdict.VERBATIM;
    }
  }

  private void assertOldIndex() throws IOException {
    assertTrue(holds(GULLS) && holds(CRANE) && !holds(QUAY));
  }

  @Test
  void aSourceThatVanishesIsToldAndTheRestIsIndexed() throws IOException {
    Files.writeString(sources.resolve("c.txt"), "Nobody counted the cranes before.");
    CliRun run = indexWhile(() -> Files.delete(sources.resolve("b.txt"))).ended(ExitCode.FAILED);
    assertTrue(run.err().contains("b.txt: there is no such file"), run.err());
    assertTrue(run.err().contains("2 added or replaced, 0 removed, 1 as before"), run.err());
    assertTrue(holds(QUAY) && holds(GULLS) && holds("Nobody counted the cranes before."));
    assertTrue(holds(CRANE), "what was taken in before is lost only when a run does not find it");
    CliRun next = CliRun.of("index", sources, "-o", index).ended(ExitCode.DONE);
    assertTrue(next.err().contains("0 added or replaced, 1 removed, 2 as before"), next.err());
  }

  @Test
  void aSourceThatChangesIsTakenAsItIsWhenItIsRead() throws IOException {
    String later = "The gulls were here last, and nobody minded.";
    indexWhile(() -> Files.writeString(sources.resolve("a.txt"), later)).ended(ExitCode.DONE);
    assertTrue(holds(later) && !holds(GULLS) && holds(CRANE));
    CliRun next = CliRun.of("index", sources, "-o", index).ended(ExitCode.DONE);
    assertTrue(next.err().contains("0 added or replaced, 0 removed, 2 as before"), next.err());
  }

  @Test
  void whatIsUnchangedIsKnownBeforeItIsReadCompressedOrWithNotesBesideIt() throws IOException {
    try (OutputStream out =
        new GZIPOutputStream(Files.newOutputStream(sources.resolve("c.txt.gz")))) {
      out.write(QUAY.getBytes(StandardCharsets.UTF_8));
    }
    Files.writeString(sources.resolve("a.yaml"), "speaker: Ada Roe\n");
    CliRun.of("index", sources, "-o", index).ended(ExitCode.DONE);
    CliRun again = CliRun.of("index", sources, "-o", index).ended(ExitCode.DONE);
    assertTrue(again.err().contains("3 as before"), again.err());
    Files.writeString(sources.resolve("a.yaml"), "speaker: Bo Venn\n");
    CliRun changed = CliRun.of("index", sources, "-o", index).ended(ExitCode.DONE);
    assertTrue(changed.err().contains("2 as before"), changed.err());
  }

  @Test
  void aSourceThatBecomesUnreadableIsToldAndKeptAsItWas() throws IOException {
    byte[] binary = new byte[2000];
    CliRun run = indexWhile(() -> Files.write(sources.resolve("a.txt"), binary));
    run.ended(ExitCode.FAILED);
    assertTrue(run.err().contains("a.txt"), run.err());
    assertTrue(holds(GULLS) && holds(CRANE) && holds(QUAY));
  }

  @Test
  void standardInputIsReadAgainEachTime() throws IOException {
    new CliRun.Setting().in(QUAY).run("index", "-", "-o", index).ended(ExitCode.DONE);
    String other = "Nothing was paid for at all that year.";
    new CliRun.Setting().in(other).run("index", "-", "-o", index).ended(ExitCode.DONE);
    assertTrue(holds(other) && !holds(QUAY) && holds(GULLS));
  }

  @Test
  void aSecondWriterIsToldThatAnotherIsAtWork() throws IOException {
    try (QuotationIndexWriter first = QuotationIndexWriter.open(index)) {
      assertEquals(2, first.names().size());
      CliRun run = indexWhile(() -> {}).ended(ExitCode.FAILED);
      assertTrue(run.err().contains(index.toString()), run.err());
      assertOldIndex();
    }
    indexWhile(() -> {}).ended(ExitCode.DONE);
    assertTrue(holds(QUAY));
  }

  /** No file may grow under such a limit, as on a full disk. */
  @Test
  void aDiskThatFillsIsToldAndLeavesTheOldIndex() throws Exception {
    List<String> command = new ArrayList<>(List.of("sh", "-c", "ulimit -f 0; exec \"$@\"", "sh"));
    command.addAll(ChildJvm.command());
    command.add("-XX:-UsePerfData");
    command.addAll(List.of(Main.class.getName(), "index", "-o", index.toString()));
    command.add(Files.writeString(temp.resolve("quay.txt"), QUAY).toString());
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(ExitCode.FAILED.number(), process.waitFor(), said);
    assertTrue(said.contains(index + ": "), said);
    assertOldIndex();
    indexWhile(() -> {}).ended(ExitCode.DONE);
    assertTrue(holds(GULLS) && holds(QUAY));
  }

  @Test
  void anIndexThatLostItsListIsToldAndNothingOfItIsDeleted() throws IOException {
    Path list = index.resolve("quotations.index");
    byte[] whole = Files.readAllBytes(list);
    Files.delete(list);
    Path segment = segment();
    CliRun run = indexWhile(() -> {}).ended(ExitCode.FAILED);
    assertTrue(run.err().contains("holds a segment of an index"), run.err());
    assertTrue(run.err().contains("put the list back from a copy"), run.err());
    Path draft = Files.writeString(temp.resolve("draft.txt"), "“" + GULLS + "”");
    CliRun verified = CliRun.of("verify", draft, "-a", index).ended(ExitCode.FAILED);
    assertTrue(verified.err().contains("holds a segment of an index"), verified.err());
    assertTrue(Files.exists(segment));
    Files.write(list, whole);
    assertOldIndex();
  }

  private Path segment() throws IOException {
    try (Stream<Path> files = Files.list(index)) {
      return files
          .filter(file -> file.getFileName().toString().startsWith("segment-1"))
          .findFirst()
          .orElseThrow();
    }
  }

  @Test
  void aDamagedIndexIsNeitherReadNorWrittenOver() throws IOException {
    Path segment = segment();
    byte[] whole = Files.readAllBytes(segment);
    byte[] flipped = whole.clone();
    flipped[flipped.length - 100] ^= 1;
    for (byte[] damaged : new byte[][] {Arrays.copyOf(whole, whole.length - 1), flipped}) {
      Files.write(segment, damaged);
      CliRun run = indexWhile(() -> {}).ended(ExitCode.FAILED);
      assertTrue(run.err().contains(segment.getFileName().toString()), run.err());
      assertTrue(run.err().contains("make the index again in a new folder"), run.err());
      assertEquals(damaged.length, Files.size(segment));
    }
    Files.write(segment, whole);
    assertOldIndex();
  }

  @Test
  void aDraftOfFiftyMegabytesIsRefusedAndTheNextIsVerified() throws IOException {
    Path drafts = Files.createDirectories(temp.resolve("drafts"));
    String quotation = "“" + "the gulls were ".repeat(50_000_000 / 15) + "”";
    Files.writeString(drafts.resolve("huge.txt"), quotation);
    Files.writeString(drafts.resolve("one.txt"), "“" + GULLS + "”, said Ada Quill.\n");
    CliRun run = CliRun.of("verify", drafts, "-a", index).ended(ExitCode.FAILED);
    assertTrue(run.err().contains("huge.txt"), run.err());
    assertTrue(run.outText().contains("\"verdict\":\"verbatim\""), run.outText());
  }
}
