package org.onrecord.spark;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;

/** A standalone cluster of Spark on this machine's loopback: a master and workers as processes. */
final class Cluster implements AutoCloseable {
  private static final String HOST = "127.0.0.1";
  private static final long MOST_SECONDS = 300;

  private final Path home;
  private final Path folder;
  private final int port;
  private final List<Process> all = new ArrayList<>();

  /**
   * Starts a master.
   *
   * @param home the download, with Spark's jars in it
   * @param folder for logs and what workers write
   */
  Cluster(Path home, Path folder) throws Exception {
    this.home = home.toAbsolutePath().normalize();
    this.folder = Files.createDirectories(folder);
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      this.port = free.getLocalPort();
    }
    start(
        "master",
        List.of("-Xmx256m"),
        "org.apache.spark.deploy.master.Master",
        List.of("--host", HOST, "--port", Integer.toString(port), "--webui-port", "0"));
    await("the master", this::isListening);
  }

  private boolean isListening() {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      return socket.isConnected();
    } catch (IOException e) {
      return false;
    }
  }

  /** What is waited for. */
  interface Condition {
    boolean holds() throws Exception;
  }

  static void await(String what, Condition condition) throws Exception {
    for (long i = 0; i < MOST_SECONDS * 10; i++) {
      if (condition.holds()) {
        return;
      }
      TimeUnit.MILLISECONDS.sleep(100);
    }
    Assertions.fail("waited in vain for " + what);
  }

  String master() {
    return "spark://" + HOST + ":" + port;
  }

  /** Starts a worker of one core. */
  Process worker(String name) throws IOException {
    return start(
        name,
        List.of("-Xmx256m"),
        "org.apache.spark.deploy.worker.Worker",
        List.of(
            "--host",
            HOST,
            "--cores",
            "1",
            "--memory",
            "1g",
            "--webui-port",
            "0",
            "--work-dir",
            folder.resolve(name + "-work").toString(),
            master()));
  }

  /** Starts an archive job, on this cluster. */
  Process job(String name, List<String> arguments) throws IOException {
    return job(name, master(), arguments);
  }

  /** Starts an archive job. */
  Process job(String name, String master, List<String> arguments) throws IOException {
    return start(
        name,
        List.of(
            "-Xmx512m",
            "-Dspark.master=" + master,
            "-Dspark.jars=" + job().toUri(),
            "-Dspark.executor.memory=700m",
            "-Dspark.executor.cores=1",
            "-Dspark.driver.host=" + HOST,
            "-Dspark.ui.enabled=false"),
        ArchiveJob.class.getName(),
        arguments);
  }

  private Path job() throws IOException {
    try (Stream<Path> jars = Files.list(home.resolve("job"))) {
      return jars.findFirst().orElseThrow();
    }
  }

  private Process start(String name, List<String> options, String main, List<String> arguments)
      throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("@" + home.resolve("java.options"));
    command.addAll(options);
    command.addAll(List.of("-cp", job() + File.pathSeparator + home.resolve("jars/*"), main));
    command.addAll(arguments);
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve(name + ".log").toFile());
    builder
        .environment()
        .putAll(
            Map.of(
                "SPARK_HOME",
                home.toString(),
                "SPARK_LOCAL_IP",
                HOST,
                "SPARK_SCALA_VERSION",
                "2.13"));
    Process process = builder.start();
    all.add(process);
    return process;
  }

  /** Whether a process's output holds some words. */
  boolean hasSaid(String name, String words) throws IOException {
    return Files.readString(folder.resolve(name + ".log")).contains(words);
  }

  /** The last lines of a process's output. */
  String log(String name) throws IOException {
    List<String> lines = Files.readAllLines(folder.resolve(name + ".log"));
    return String.join("\n", lines.subList(Math.max(0, lines.size() - 30), lines.size()));
  }

  /** As kill -9 does, with the executors below. */
  static void kill(Process process) throws InterruptedException {
    List<ProcessHandle> below = process.descendants().toList();
    process.destroyForcibly();
    below.forEach(ProcessHandle::destroyForcibly);
    process.waitFor();
  }

  @Override
  public void close() {
    for (Process process : all) {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
    }
  }
}
