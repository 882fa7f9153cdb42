package org.onrecord.ledger.entry;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.onrecord.ledger.entry.LedgerAddress.Server;

/** Reads addresses of servers. A password may stand in one, so none is ever part of a message. */
final class ServerAddress {
  private static final Pattern FORM =
      Pattern.compile(
          "postgres(?:ql)?://(?:([^@/?]*)@)?(\\[[0-9a-fA-F:.%a-z]+\\]|[^:/?@\\[\\]]+)(?::([0-9]*))?"
              + "/([^/?]+)(?:\\?(.*))?");

  /** What a user may say about the connection; other options of the driver load classes. */
  private static final Set<String> OPTIONS =
      Set.of("sslmode", "sslrootcert", "sslcert", "sslkey", "sslpassword");

  private static final String USUAL_PORT = "5432";
  private static final int LAST_PORT = 65535;

  private ServerAddress() {}

  static boolean isMeant(String text) {
    String start = text.toLowerCase(Locale.ROOT);
    return start.startsWith("postgresql://") || start.startsWith("postgres://");
  }

  static Server parse(String text, Map<String, String> environment) {
    int scheme = text.indexOf(':');
    Matcher parts =
        FORM.matcher(text.substring(0, scheme).toLowerCase(Locale.ROOT) + text.substring(scheme));
    if (!parts.matches()) {
      throw wrong("the address of a server's database has this form: ");
    }
    String login = parts.group(1) == null ? "" : parts.group(1);
    int colon = login.indexOf(':');
    String user = decoded(colon < 0 ? login : login.substring(0, colon));
    String password = colon < 0 ? null : decoded(login.substring(colon + 1));
    return new Server(
        parts.group(2).replaceAll("[\\[\\]]", ""),
        port(parts.group(3), environment),
        decoded(parts.group(4)),
        user.isEmpty() ? user(environment) : user,
        password == null ? environment.get("PGPASSWORD") : password,
        options(parts.group(5)),
        cache(environment));
  }

  private static IllegalArgumentException wrong(String what) {
    return new IllegalArgumentException(what + "postgresql://USER@HOST:PORT/DATABASE");
  }

  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw wrong("in the address of a server's database % is written %25, as in an address: ");
    }
  }

  private static int port(@Nullable String text, Map<String, String> environment) {
    String port =
        text == null || text.isEmpty() ? environment.getOrDefault("PGPORT", USUAL_PORT) : text;
    if (!port.matches("[0-9]{1,5}")) {
      throw wrong("the port of a server is a number from 1 to 65535: ");
    }
    int number = Integer.parseInt(port);
    if (number < 1 || number > LAST_PORT) {
      throw wrong("the port of a server is a number from 1 to 65535: ");
    }
    return number;
  }

  private static String user(Map<String, String> environment) {
    String user = environment.get("PGUSER");
    return user == null || user.isEmpty() ? System.getProperty("user.name", "") : user;
  }

  private static Map<String, String> options(@Nullable String query) {
    Map<String, String> options = new LinkedHashMap<>();
    for (String option : query == null || query.isEmpty() ? new String[0] : query.split("&", -1)) {
      int equals = option.indexOf('=');
      String name = decoded(equals < 0 ? option : option.substring(0, equals));
      if (equals < 0 || !OPTIONS.contains(name)) {
        throw new IllegalArgumentException(
            "after the ? in the address of a server's database may stand "
                + String.join(", ", OPTIONS.stream().sorted().toList())
                + ", each with = and a value");
      }
      options.put(name, decoded(option.substring(equals + 1)));
    }
    return options;
  }

  /** Where the system wants what can be made anew. */
  private static Path cache(Map<String, String> environment) {
    String named = environment.get("XDG_CACHE_HOME");
    if (named != null && Path.of(named).isAbsolute()) {
      return Path.of(named, "onrecord");
    }
    Path home = Path.of(System.getProperty("user.home", ""));
    String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
    String local = environment.get("LOCALAPPDATA");
    if (system.startsWith("windows") && local != null) {
      return Path.of(local, "onrecord");
    }
    return home.resolve(system.startsWith("mac") ? "Library/Caches" : ".cache").resolve("onrecord");
  }
}
