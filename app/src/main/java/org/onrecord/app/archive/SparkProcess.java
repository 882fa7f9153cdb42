package org.onrecord.app.archive;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * A Java of its own that does a job of the download. It ends with this one: its standard input is
 * ours, and the job ends when that does.
 */
final class SparkProcess implements AutoCloseable {
  private static final int KEPT_LINES = 40;

  private final Process process;
  private final Thread hook;
  private final Thread errors;
  private final List<String> said = Collections.synchronizedList(new ArrayList<>());

  /**
   * Starts a job.
   *
   * @param options for Java, before the class path
   * @param job class with a main method
   * @param arguments of the job
   * @throws IOException if it cannot be started
   */
  SparkProcess(SparkDownload download, List<String> options, String job, List<String> arguments)
      throws IOException {
    List<String> command = new ArrayList<>();
    String home = System.getProperty("java.home");
    command.add(home + File.separator + "bin" + File.separator + "java");
    command.add(download.options());
    command.addAll(options);
    command.add("-cp");
    command.add(download.classPath());
    command.add(job);
    command.addAll(arguments);
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().put("ORT_DISABLE_TELEMETRY", "1");
    builder.environment().putIfAbsent("SPARK_LOCAL_IP", "127.0.0.1");
    this.process = builder.start();
    this.hook = new Thread(process::destroy, "onrecord-stop-spark");
    Runtime.getRuntime().addShutdownHook(hook);
    this.errors = new Thread(this::keepErrors, "onrecord-spark-errors");
    errors.setDaemon(true);
    errors.start();
  }

  private void keepErrors() {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(process.getErrorStream(), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        said.add(line);
        if (said.size() > KEPT_LINES) {
          said.remove(0);
        }
      }
    } catch (IOException e) {
      return; // it ended
    }
  }

  /** What it prints. */
  InputStream out() {
    return process.getInputStream();
  }

  /** Waits until it ends; its exit code. */
  int await() throws IOException {
    try {
      int code = process.waitFor();
      errors.join();
      return code;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  /** The last lines of its standard error. */
  List<String> said() {
    return List.copyOf(said);
  }

  @Override
  public void close() {
    process.destroy();
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      return; // this process is ending
    }
  }
}
