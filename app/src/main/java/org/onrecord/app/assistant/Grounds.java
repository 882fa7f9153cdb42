package org.onrecord.app.assistant;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.onrecord.app.console.UsageException;
import org.onrecord.sources.WebAddress;
import org.onrecord.sources.sidecar.Sidecars;
import org.onrecord.sources.text.FileName;

/**
 * What may be read: the places that the user named, and what lies in them. A path counts as what it
 * leads to, so that a link out of them is no way out.
 */
final class Grounds {
  private final List<Ground> grounds;

  /**
   * A place that was named.
   *
   * @param named as given, which is what answers call it
   * @param real where it is, links followed
   */
  private record Ground(Path named, Path real) {}

  private Grounds(List<Ground> grounds) {
    this.grounds = grounds;
  }

  /**
   * The places with these names.
   *
   * @throws UsageException if there is none with such a name
   */
  static Grounds of(List<String> names) {
    List<Ground> grounds = new ArrayList<>();
    for (String name : names) {
      try {
        Path named = FileName.path(name);
        grounds.add(new Ground(named, named.toRealPath()));
      } catch (IOException | InvalidPathException e) {
        throw new UsageException(name + ": there is no such folder or file");
      }
    }
    return new Grounds(List.copyOf(grounds));
  }

  /** The places themselves. */
  List<Path> all() {
    return grounds.stream().map(Ground::real).toList();
  }

  /**
   * Where a path leads that an assistant named: absolute, or from one of the places, or as answers
   * call it.
   *
   * @throws ToolException if it leads nowhere, or out; which of both is not told
   */
  Path resolve(String given) throws ToolException {
    if (!WebAddress.is(given)) {
      try {
        Path path = FileName.path(given);
        for (Path candidate : candidates(path)) {
          if (Files.exists(candidate)) {
            Path real = candidate.toRealPath();
            if (holds(real)) {
              return real;
            }
          }
        }
      } catch (IOException | InvalidPathException e) {
        throw refused(given);
      }
    }
    throw refused(given);
  }

  private List<Path> candidates(Path path) {
    List<Path> candidates = new ArrayList<>();
    candidates.add(path.toAbsolutePath());
    if (!path.isAbsolute()) {
      grounds.forEach(ground -> candidates.add(ground.real().resolve(path)));
    }
    return candidates;
  }

  private ToolException refused(String given) {
    return new ToolException(
        given
            + ": there is no such file in what this server may read: "
            + String.join(
                ", ", grounds.stream().map(ground -> FileName.of(ground.named())).toList()));
  }

  /** Whether a file may be read: where it really lies is inside. */
  boolean mayRead(Path file) {
    try {
      return holds(file.toRealPath());
    } catch (IOException e) {
      return false;
    }
  }

  /** Whether all that stands beside a page and would be read with it may be read, too. */
  boolean mayReadBeside(Path page) {
    return Sidecars.candidates(page).stream()
        .allMatch(sidecar -> Files.notExists(sidecar) || mayRead(sidecar));
  }

  private boolean holds(Path real) {
    return grounds.stream().anyMatch(ground -> real.startsWith(ground.real()));
  }

  /** A source's name as the user would write it: from the place as it was named. */
  String shown(String source) {
    for (Ground ground : grounds) {
      String real = FileName.of(ground.real());
      if (source.equals(real)) {
        return FileName.of(ground.named());
      }
      if (source.startsWith(real + "/")) {
        return FileName.of(ground.named()) + source.substring(real.length());
      }
    }
    return source;
  }
}
