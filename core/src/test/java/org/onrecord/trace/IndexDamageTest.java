package org.onrecord.trace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onrecord.house.Steps;
import org.onrecord.trace.source.Source;

/**
 * Whatever becomes of an index's files, before it is opened or while it is open, a question is
 * answered as the whole index answers it, or it fails with an error that names a file.
 */
class IndexDamageTest {
  private static final long SEED = 20270212L;
  private static final int CASES = Steps.of(600);
  private static final int WORDS = 6_000;

  @TempDir private Path temp;
  private Path whole = Path.of("");
  private final Random random = new Random(SEED);
  private final List<String> questions = new ArrayList<>();
  private final List<String> answers = new ArrayList<>();

  /** What is done to a file. */
  private enum Damage {
    FLIP,
    NOISE,
    ZEROS,
    CUT,
    DELETE,
    LENGTHEN,
    EXCHANGE
  }

  /** When. */
  private enum Moment {
    BEFORE,
    OPEN,
    ASKED
  }

  /** Three segments of several pieces each, with sources that were replaced and removed. */
  @BeforeEach
  void makeAnIndex() throws IOException {
    whole = temp.resolve("whole");
    try (QuotationIndexWriter writer = QuotationIndexWriter.open(whole)) {
      for (int segment = 0; segment < 3; segment++) {
        for (int i = 0; i < 12; i++) {
          String text = text();
          writer.add(new Source(segment * 10 + i + ".txt", "1", "2026-01-0" + (i % 9 + 1), text));
          question(text);
        }
        writer.commit();
      }
      writer.remove("3.txt");
      writer.commit();
    }
    questions.add("w7");
    questions.add("w3 w1");
    questions.add("harbour cranes fell in the storm");
    try (QuotationIndex index = QuotationIndex.open(whole)) {
      for (String question : questions) {
        answers.add(new Verifier(index).verify(question).toString());
      }
    }
  }

  private String text() {
    StringBuilder text = new StringBuilder("ADA QUILL: we paid.\nBO FERN: so.\nADA QUILL: yes.\n");
    for (int i = random.nextInt(2500); i > 0; i--) {
      int word = (int) (WORDS * Math.pow(random.nextDouble(), 3));
      text.append('w').append(word).append(word % 9 == 0 ? "verylongindeed" : "");
      text.append(random.nextInt(12) == 0 ? ", " : " ");
    }
    return text.toString();
  }

  private void question(String text) {
    int from = text.indexOf(' ', random.nextInt(text.length() / 2 + 1));
    String question = text.substring(from, Math.min(text.length(), from + 90)).strip();
    if (question.length() > 30) {
      questions.add(random.nextBoolean() ? question : question.replaceFirst(" w", " never w"));
    }
  }

  @Test
  void aQuestionIsAnsweredAsByTheWholeIndexOrFails() throws IOException {
    Map<Moment, Integer> failed = new EnumMap<>(Moment.class);
    Map<Moment, Integer> answered = new EnumMap<>(Moment.class);
    for (int i = 0; i < CASES; i++) {
      Moment moment = Moment.values()[i % Moment.values().length];
      String about = "seed " + SEED + ", case " + i + ", " + moment;
      int right = tryOne(moment, about);
      answered.merge(moment, right, Integer::sum);
      failed.merge(moment, questions.size() - right, Integer::sum);
    }
    for (Moment moment : Moment.values()) {
      assertTrue(failed.get(moment) > 100, "failed " + failed);
      assertTrue(answered.get(moment) > 100, "answered " + answered);
    }
  }

  /** How many questions were answered. */
  private int tryOne(Moment moment, String about) throws IOException {
    Path folder = copy();
    if (moment == Moment.BEFORE) {
      damage(folder);
    }
    int right = 0;
    try (QuotationIndex index = QuotationIndex.open(folder)) {
      Verifier verifier = new Verifier(index);
      if (moment == Moment.ASKED) {
        ask(verifier, random.nextInt(questions.size()), about);
      }
      if (moment != Moment.BEFORE) {
        damage(folder);
      }
      for (int i = 0; i < questions.size(); i++) {
        right += ask(verifier, i, about);
      }
    } catch (IOException e) {
      assertTells(e, about);
    }
    write(folder, about);
    return right;
  }

  private int ask(Verifier verifier, int number, String about) {
    try {
      String answer = verifier.verify(questions.get(number)).toString();
      assertEquals(answers.get(number), answer, about);
      return 1;
    } catch (IOException e) {
      assertTells(e, about);
      return 0;
    }
  }

  /** A writer goes on with what is whole, or refuses; what is asked then is answered as before. */
  private void write(Path folder, String about) throws IOException {
    if (random.nextInt(4) > 0) {
      return;
    }
    try (QuotationIndexWriter writer = QuotationIndexWriter.open(folder)) {
      writer.add(new Source("new", "1", null, "nothing of what is asked"));
      writer.commit();
    } catch (IOException e) {
      assertTells(e, about);
      return;
    }
    try (QuotationIndex index = QuotationIndex.open(folder)) {
      for (int i = 0; i < questions.size(); i++) {
        ask(new Verifier(index), i, about);
      }
    }
  }

  private static void assertTells(IOException e, String about) {
    String message = String.valueOf(e.getMessage());
    boolean file = message.contains("segment-") || message.contains("quotations.index");
    boolean lock = message.contains("write.lock");
    assertTrue(file || lock, about + ": " + message);
  }

  private Path copy() throws IOException {
    Path folder = temp.resolve("copy");
    Files.createDirectories(folder);
    for (Path file : files(folder)) {
      Files.delete(file);
    }
    for (Path file : files(whole)) {
      Files.copy(file, folder.resolve(file.getFileName()));
    }
    return folder;
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    }
  }

  private void damage(Path folder) throws IOException {
    List<Path> files = files(folder);
    Path file = files.get(random.nextInt(files.size()));
    Damage damage = Damage.values()[random.nextInt(Damage.values().length)];
    if (damage == Damage.DELETE) {
      Files.delete(file);
      return;
    }
    if (damage == Damage.EXCHANGE) {
      Files.write(file, Files.readAllBytes(files.get(random.nextInt(files.size()))));
      return;
    }
    try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
      int length = (int) bytes.length();
      int at = random.nextInt(length + 1);
      switch (damage) {
        case CUT -> bytes.setLength(at);
        case LENGTHEN -> bytes.setLength(length + 1L + random.nextInt(70_000));
        case FLIP -> flip(bytes, Math.min(at, length - 1));
        default -> overwrite(bytes, at, length, damage);
      }
    }
  }

  private void flip(RandomAccessFile bytes, int at) throws IOException {
    if (at >= 0) {
      bytes.seek(at);
      int b = bytes.read();
      bytes.seek(at);
      bytes.write(b ^ 1 << random.nextInt(Byte.SIZE));
    }
  }

  private void overwrite(RandomAccessFile bytes, int at, int length, Damage damage)
      throws IOException {
    byte[] other = new byte[Math.min(length - at, 1 + random.nextInt(40_000))];
    if (damage == Damage.NOISE) {
      random.nextBytes(other);
    }
    bytes.seek(at);
    bytes.write(other);
  }
}
