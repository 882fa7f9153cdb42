package org.onrecord.app.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Ways to see what a process does. */
enum Witness {
  /** Sees all that it asks the system for, also from native code. */
  STRACE {
    /**
     * The system stops the process only for calls that are looked at, not for each (strace 5.3).
     */
    private static final String SELECTED = "--seccomp-bpf";

    @Override
    boolean isHere() throws IOException, InterruptedException {
      try {
        Process process =
            new ProcessBuilder("strace", "-f", SELECTED, "-qq", "-o", "/dev/null", "true").start();
        return process.waitFor(20, TimeUnit.SECONDS) && process.exitValue() == 0;
      } catch (IOException e) {
        return false; // there is no such program
      }
    }

    @Override
    List<String> before(Path log) {
      String calls =
          "connect,sendto,sendmsg,sendmmsg,openat,mkdirat,renameat2,linkat,symlinkat,mknodat"
              + ",?open,?creat,?mkdir,?rename,?renameat,?link,?symlink,?mknod";
      return List.of(
          "strace",
          "-f",
          SELECTED,
          "-qq",
          "-y",
          "-s",
          "4096",
          "-e",
          "signal=none",
          "-e",
          "trace=" + calls,
          "-o",
          log.toString());
    }

    @Override
    Set<Path> created(Path log, Path folder) throws IOException {
      return SystemCalls.read(log, folder).created();
    }

    @Override
    Set<String> network(Path log, Path folder) throws IOException {
      return SystemCalls.read(log, folder).network();
    }

    /** The client that came with version 1.29 of ONNX Runtime waits for ten seconds. */
    @Override
    Duration patience() {
      return Duration.ofSeconds(15);
    }
  },

  /** Sees what Java loads only to look up a name or to connect; native code, it does not see. */
  LOADED_CLASSES {
    @Override
    boolean isHere() {
      return true;
    }

    @Override
    List<String> javaOptions(Path log) {
      return List.of("-Xlog:class+load:file=" + log);
    }

    @Override
    Set<Path> created(Path log, Path folder) {
      return Set.of();
    }

    @Override
    Set<String> network(Path log, Path folder) throws IOException {
      Set<String> loaded = new TreeSet<>();
      try (Stream<String> lines = Files.lines(log)) {
        lines
            .flatMap(line -> Stream.of(line.split(" ")))
            .filter(Set.of("java.net.InetAddressImpl", "java.net.InetSocketAddress")::contains)
            .forEach(loaded::add);
      }
      return loaded;
    }
  };

  /** Whether it can be had on this machine. */
  abstract boolean isHere() throws IOException, InterruptedException;

  /** What stands before the command. */
  List<String> before(Path log) {
    return List.of();
  }

  /** What Java is told. */
  List<String> javaOptions(Path log) {
    return List.of();
  }

  /** Files that the process made or tried to make, also those that are gone; as far as seen. */
  abstract Set<Path> created(Path log, Path folder) throws IOException;

  /** With whom it spoke, or that it did. */
  abstract Set<String> network(Path log, Path folder) throws IOException;

  /** How long a process is kept waiting to show what it does meanwhile. */
  Duration patience() {
    return Duration.ZERO;
  }
}
