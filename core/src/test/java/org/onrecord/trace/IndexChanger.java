package org.onrecord.trace;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.onrecord.trace.source.Source;

/** A process of its own that writes to an index, to be stopped or starved by a test. */
final class IndexChanger {
  private IndexChanger() {}

  /** Starts one; {@code limits} is shell that comes before it. */
  static Process start(String limits, Path folder, int commits) throws IOException {
    List<String> command = new ArrayList<>(List.of("sh", "-c", limits + "exec \"$@\"", "sh"));
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xshare:auto", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.addAll(List.of(IndexChanger.class.getName(), folder.toString(), "" + commits));
    return new ProcessBuilder(command).redirectErrorStream(true).start();
  }

  /** What a source says after so many commits. */
  static String text(int commit) {
    return "the gulls of the year " + commit + " were here first of all";
  }

  /** Commits so often, and says so after each. */
  public static void main(String[] args) {
    try (QuotationIndexWriter writer = QuotationIndexWriter.open(Path.of(args[0]))) {
      int first = writer.stamp("gulls").map(Integer::parseInt).orElse(0) + 1;
      for (int i = first; i < first + Integer.parseInt(args[1]); i++) {
        writer.add(new Source("gulls", Integer.toString(i), null, text(i)));
        writer.commit();
        System.out.println(i);
      }
    } catch (IOException e) {
      System.out.println(e);
    }
  }
}
