package org.onrecord.app.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a process asked the system for, as strace tells it; tries that failed count, too.
 *
 * @param created files and folders that it made, or moved there
 * @param network with whom it spoke ({@code 192.0.2.1:443}, or the file of a local service), and
 *     that it looked up a name
 */
record SystemCalls(Set<Path> created, Set<String> network) {
  private static final Pattern CALL = Pattern.compile("^\\d+ +(\\w+)\\((.*)");

  /** A path, behind the folder that it starts from if strace says so. */
  private static final Pattern PATH =
      Pattern.compile("(?:(?:AT_FDCWD|\\d+)<([^>]*)>, )?\"([^\"]*)\"");

  private static final Pattern HOST =
      Pattern.compile(
          "htons\\((\\d+)\\).*?inet_(?:addr\\(|pton\\(AF_INET6, )\"(?:::ffff:)?([^\"]+)\"");

  private static final Pattern LOCAL_SERVICE = Pattern.compile("sun_path=@?\"([^\"]+)\"");

  /** What the system's own way to look up hosts begins with. */
  private static final Set<String> LOOK_UP = Set.of("/etc/resolv.conf", "/etc/hosts");

  /** Asked for the user's name by Java's start on any system that has it. */
  private static final String USERS = "/nscd/socket";

  /** Reads a trace; {@code folder} is the one in which the process was started. */
  static SystemCalls read(Path trace, Path folder) throws IOException {
    SystemCalls calls = new SystemCalls(new TreeSet<>(), new TreeSet<>());
    try (Stream<String> lines = Files.lines(trace)) {
      lines.map(CALL::matcher).filter(Matcher::matches).forEach(call -> calls.add(call, folder));
    }
    return calls;
  }

  private void add(Matcher call, Path folder) {
    String arguments = call.group(2);
    switch (call.group(1)) {
      case "connect", "sendto", "sendmsg", "sendmmsg" -> addPartner(arguments);
      case "open", "openat" -> {
        List<Path> paths = paths(arguments, folder);
        if (arguments.contains("O_CREAT")) {
          addCreated(paths);
        }
        paths.stream()
            .map(Path::toString)
            .filter(LOOK_UP::contains)
            .forEach(file -> network.add("looks up a name in " + file));
      }
      default -> addCreated(paths(arguments, folder));
    }
  }

  private void addPartner(String arguments) {
    Matcher host = HOST.matcher(arguments);
    if (host.find()) {
      network.add(host.group(2) + ":" + host.group(1));
    }
    Matcher service = LOCAL_SERVICE.matcher(arguments);
    if (service.find() && !service.group(1).endsWith(USERS)) {
      network.add(service.group(1));
    }
  }

  /** The last of a call's paths is the one that comes to be. */
  private void addCreated(List<Path> paths) {
    Path path = paths.get(paths.size() - 1);
    if (!path.startsWith("/dev") && !path.startsWith("/proc")) {
      created.add(path);
    }
  }

  private static List<Path> paths(String arguments, Path folder) {
    return PATH.matcher(arguments)
        .results()
        .map(
            path -> {
              Path from = path.group(1) == null ? folder : Path.of(path.group(1));
              return from.resolve(path.group(2)).normalize();
            })
        .toList();
  }
}
