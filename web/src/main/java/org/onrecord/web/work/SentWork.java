package org.onrecord.web.work;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.onrecord.web.add.Sent;

/**
 * What somebody sent to be added, as it is written beside the files: a line each, words apart by
 * spaces, encoded as in an address.
 *
 * @param id of the work
 * @param who sent it
 * @param begun when
 * @param inputs in their order; files lie beside what is written
 */
record SentWork(String id, String who, Instant begun, List<Sent> inputs) {

  SentWork {
    inputs = List.copyOf(inputs);
  }

  private static String coded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }

  InputStream written() {
    StringBuilder text = new StringBuilder();
    text.append("work ").append(coded(id)).append(' ').append(coded(who));
    text.append(' ').append(begun).append('\n');
    for (Sent sent : inputs) {
      if (sent instanceof Sent.File file) {
        text.append("file ").append(file.path().getFileName());
        text.append(' ').append(file.bytes()).append(' ').append(coded(file.name())).append('\n');
      } else {
        text.append("address ").append(coded(sent.name())).append('\n');
      }
    }
    return new ByteArrayInputStream(text.toString().getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Reads one.
   *
   * @throws IOException if it is not what {@link #written} wrote
   */
  static SentWork read(Path file) throws IOException {
    List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
    try {
      String[] first = lines.get(0).split(" ", -1);
      List<Sent> inputs = new ArrayList<>();
      for (String line : lines.subList(1, lines.size())) {
        inputs.add(input(file, line.split(" ", -1)));
      }
      return new SentWork(decoded(first[1]), decoded(first[2]), Instant.parse(first[3]), inputs);
    } catch (IndexOutOfBoundsException | IllegalArgumentException | DateTimeException e) {
      throw new IOException(file + ": this says nothing of what was sent", e);
    }
  }

  private static Sent input(Path beside, String[] words) {
    if (words[0].equals("address")) {
      return new Sent.Address(decoded(words[1]));
    }
    int number = Integer.parseInt(words[1]); // so that it is no path
    return new Sent.File(
        beside.resolveSibling(Integer.toString(number)),
        decoded(words[3]),
        Long.parseLong(words[2]));
  }
}
