package org.onrecord.ledger;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.onrecord.house.Steps;
import org.onrecord.ledger.entry.LedgerAddress;

/**
 * A PostgreSQL server of these tests' own, on loopback, from the first test that asks for it until
 * the end of the process. Its usual order of text is an English one, and it asks for passwords.
 */
public final class RunningPostgres {
  /** The password of all its users. */
  public static final String PASSWORD = "it's a \\ s%cr@t:/?";

  private static final String OWNER = "owner";
  private static final int OLDEST = 15;
  private static final long ROOM = 4L << 30;
  private static @Nullable RunningPostgres running;
  private static int databases;

  private final Path folder;
  private final Path programs;
  private final int port;
  private @Nullable Process server;

  private RunningPostgres(Path programs) throws IOException {
    this.programs = programs;
    this.folder = Files.createTempDirectory(place(), "onrecord-postgres");
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      this.port = free.getLocalPort();
    }
  }

  /**
   * In memory where there is room for some hundred databases: each is 300 files, which a disk makes
   * ten times as slowly.
   */
  private static Path place() throws IOException {
    Path memory = Path.of("/dev/shm");
    return Files.isWritable(memory) && Files.getFileStore(memory).getUsableSpace() > ROOM
        ? memory
        : Path.of(System.getProperty("java.io.tmpdir"));
  }

  /** The one of this process; a test that asks for it is skipped where it is not installed. */
  public static synchronized RunningPostgres get() {
    Optional<Path> programs = programs();
    assumeTrue(
        programs.isPresent(),
        "PostgreSQL " + OLDEST + " is not installed: nothing is shown for its ledgers");
    RunningPostgres there = running;
    if (there == null) {
      try {
        there = new RunningPostgres(programs.get());
        there.start();
        running = there;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return there;
  }

  private static Optional<Path> programs() {
    Path versions = Path.of("/usr/lib/postgresql");
    if (!Files.isDirectory(versions)) {
      return Optional.empty();
    }
    try (Stream<Path> folders = Files.list(versions)) {
      return folders
          .filter(folder -> folder.getFileName().toString().matches("[0-9]{2}"))
          .filter(folder -> Integer.parseInt(folder.getFileName().toString()) >= OLDEST)
          .map(folder -> folder.resolve("bin"))
          .filter(folder -> Files.isExecutable(folder.resolve("initdb")))
          .max(Comparator.naturalOrder());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isRoot() {
    return "root".equals(System.getProperty("user.name"));
  }

  /** The server refuses to run as root. */
  private List<String> command(String program, String... args) {
    List<String> command = new ArrayList<>();
    if (isRoot()) {
      command.addAll(List.of("setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups"));
    }
    command.add(programs.resolve(program).toString());
    command.addAll(List.of(args));
    return command;
  }

  private void start() throws IOException {
    Runtime.getRuntime().addShutdownHook(new Thread(this::stop));
    Path password = Files.writeString(folder.resolve("password"), PASSWORD + "\n");
    if (isRoot()) {
      var users = folder.getFileSystem().getUserPrincipalLookupService();
      Files.setOwner(folder, users.lookupPrincipalByName("postgres"));
      Files.setOwner(password, users.lookupPrincipalByName("postgres"));
    }
    Path data = folder.resolve("data");
    run(
        command(
            "initdb",
            "--pgdata=" + data,
            "--username=" + OWNER,
            "--pwfile=" + password,
            "--auth=" + authentication(),
            "--encoding=UTF8",
            "--locale=C.UTF-8",
            "--locale-provider=icu",
            "--icu-locale=en-US",
            "--no-sync"));
    server =
        builder(
                command(
                    "postgres",
                    "-D",
                    data.toString(),
                    "-p",
                    Integer.toString(port),
                    "-c",
                    "listen_addresses=127.0.0.1",
                    "-c",
                    "unix_socket_directories=",
                    "-c",
                    "fsync=off",
                    "-c",
                    "shared_buffers=32MB",
                    "-c",
                    "max_connections=40"))
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("log").toFile())
            .start();
    awaitConnection();
  }

  /**
   * How it asks for passwords. Six hundred times SCRAM, of some thousand hashes each, take as long
   * as a fifth of the tests.
   */
  private static String authentication() {
    return Steps.all() ? "scram-sha-256" : "md5";
  }

  private static ProcessBuilder builder(List<String> command) {
    ProcessBuilder builder = new ProcessBuilder(command).directory(Path.of("/").toFile());
    builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
    return builder;
  }

  private static void run(List<String> command) throws IOException {
    Process process = builder(command).redirectErrorStream(true).start();
    process.getOutputStream().close();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    try {
      if (process.waitFor() != 0) {
        throw new IOException(command + ": " + out);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }

  private void awaitConnection() throws IOException {
    for (int i = 0; ; i++) {
      try {
        connect("postgres").close();
        return;
      } catch (SQLException e) {
        if (i == 600 || server == null || !server.isAlive()) {
          throw new IOException(Files.readString(folder.resolve("log")), e);
        }
        pause();
      }
    }
  }

  private static void pause() {
    try {
      Thread.sleep(50);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void stop() {
    try {
      if (server != null) {
        server.destroy();
        if (!server.waitFor(20, TimeUnit.SECONDS)) {
          server.destroyForcibly().waitFor();
        }
      }
      Files.walkFileTree(
          folder,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                throws IOException {
              Files.delete(file);
              return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path visited, @Nullable IOException failure)
                throws IOException {
              Files.delete(visited);
              return FileVisitResult.CONTINUE;
            }
          });
    } catch (IOException | InterruptedException e) {
      // the process ends, and nobody could do more about it
    }
  }

  /** Its port on 127.0.0.1. */
  public int port() {
    return port;
  }

  private Connection connect(String database) throws SQLException {
    return DriverManager.getConnection(
        "jdbc:postgresql://127.0.0.1:" + port + "/" + database, OWNER, PASSWORD);
  }

  /** Makes an empty database and returns its name. */
  public String database(String options) {
    String name;
    synchronized (RunningPostgres.class) {
      name = "ledger " + ++databases;
    }
    run("postgres", "create database \"" + name + "\" strategy file_copy " + options);
    return name;
  }

  /** What onrecord is given to reach a database, without a password. */
  public String address(String database) {
    return "postgresql://" + OWNER + "@127.0.0.1:" + port + "/" + database.replace(" ", "%20");
  }

  /** The same with the password, as a shell's history should not have it. */
  public String addressWithPassword(String database) {
    String password = URLEncoder.encode(PASSWORD, StandardCharsets.UTF_8).replace("+", "%20");
    return address(database).replace("@", ":" + password + "@");
  }

  /** The address of a database, with the index in a folder. */
  public LedgerAddress.Server ledger(String database, Path cache) {
    return LedgerAddress.Server.of(
        address(database),
        Map.of("PGPASSWORD", PASSWORD, "XDG_CACHE_HOME", cache.toAbsolutePath().toString()));
  }

  /** Runs SQL as the owner of everything. */
  public void run(String database, String... sql) {
    try (Connection connection = connect(database.replace(" ", "%20"));
        Statement statement = connection.createStatement()) {
      for (String one : sql) {
        statement.execute(one);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
