package org.onrecord.web.guard;

import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.HandlerType;
import io.javalin.http.SameSite;
import io.javalin.security.RouteRole;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;
import org.onrecord.web.guard.Refusal.Reason;

/**
 * Lets requests in: each is asked about here before it is answered, and nowhere else. What is asked
 * stands in the description of this package. Thread-safe.
 */
public final class Guard {
  private static final String SESSION = "session";
  private static final String BEARER = "Bearer ";
  private static final String CSRF_FIELD = "csrf";
  private static final String CSRF_HEADER = "X-CSRF-Token";
  private static final Set<HandlerType> READS = Set.of(HandlerType.GET, HandlerType.HEAD);

  /** So many MiB of files may be sent at once, by who has come in. */
  public static final int LARGEST_UPLOAD = 64;

  /** The most megabytes of a larger one that are read to answer it. */
  private static final int LARGEST_PASSED_OVER = 512;

  private final String token = Secret.next();
  private final Sessions sessions;
  private final Accounts accounts;
  private final Proxies proxies;
  private final Delays names = new Delays(Clock.systemUTC(), 30_000);
  private final Delays places = new Delays(Clock.systemUTC(), 300_000);
  private final User holder;
  private final IntSupplier port;
  private final Collection<String> hosts;

  /**
   * A guard with a new start-up token.
   *
   * @param port on which the server listens, once it does
   * @param hosts names under which it answers besides those of this machine for itself
   * @param sessions where visits by the token are kept
   * @param accounts who may come in by a password
   * @param proxies who may say who comes
   * @param holder who comes with the token
   */
  public Guard(
      IntSupplier port,
      Collection<String> hosts,
      Sessions sessions,
      Accounts accounts,
      Proxies proxies,
      User holder) {
    this.port = port;
    this.hosts = List.copyOf(hosts);
    this.sessions = sessions;
    this.accounts = accounts;
    this.proxies = proxies;
    this.holder = holder;
  }

  private Hosts hosts() {
    return new Hosts(port.getAsInt(), hosts);
  }

  /** Browsers do not keep the cookies of two ports apart. */
  private String cookie() {
    return "onrecord_" + port.getAsInt();
  }

  /** Who has it may come in as long as this server runs. */
  public String token() {
    return token;
  }

  /**
   * Looks at a request before anything else does.
   *
   * @throws Refusal if it may not come in
   */
  public void admit(Context context) {
    Headers.write(context);
    if (!hosts().isOurs(context.header("Host"))) {
      throw new Refusal(Reason.MISDIRECTED);
    }
    if (!context.method().equals(HandlerType.POST) && !READS.contains(context.method())) {
      throw new Refusal(Reason.METHOD);
    }
    if (isWrite(context)) {
      refuseStrangers(context);
    }
    find(context).ifPresent(session -> context.attribute(SESSION, session));
  }

  /**
   * Looks whether a request may have what its route gives.
   *
   * @throws Refusal if it may not
   */
  public void authorise(Context context) {
    Access needed = null;
    for (RouteRole role : context.routeRoles()) {
      needed = (Access) role;
    }
    if (needed == null) {
      throw new Refusal(Reason.FORBIDDEN); // a route that says for whom it is was forgotten
    }
    if (needed == Access.OPEN) {
      refuseFiles(context);
      return;
    }
    Session session = session(context).orElseThrow(() -> new Refusal(Reason.UNKNOWN));
    if (!session.user().may(needed)) {
      throw new Refusal(Reason.FORBIDDEN);
    }
    if (context.contentLength() > (long) LARGEST_UPLOAD << 20) {
      passOver(context);
      throw new Refusal(Reason.LARGE); // before any of it is kept
    }
    if (isWrite(context) && !isByToken(context)) {
      String brought = context.header(CSRF_HEADER);
      if (!Secret.isSame(
          session.csrf(), brought == null ? context.formParam(CSRF_FIELD) : brought)) {
        throw new Refusal(Reason.FORBIDDEN);
      }
    }
  }

  /**
   * Reads what is sent and keeps nothing, up to a length: who still sends when the connection is
   * closed would see it broken off, and never the answer that says why.
   */
  private static void passOver(Context context) {
    try (InputStream body = context.bodyInputStream()) {
      body.skipNBytes(Math.min(context.contentLength(), (long) LARGEST_PASSED_OVER << 20));
    } catch (IOException e) {
      return; // they stopped sending, and are refused all the same
    }
  }

  /** Who has not come in sends no files: their limit is another. */
  private static void refuseFiles(Context context) {
    String type = context.header("Content-Type");
    if (type != null && type.toLowerCase(Locale.ROOT).strip().startsWith("multipart/")) {
      throw new Refusal(Reason.BAD);
    }
  }

  /** Whose request it is; empty where it is nobody's. */
  public static Optional<Session> session(Context context) {
    return Optional.ofNullable(context.attribute(SESSION));
  }

  /**
   * Begins a visit for who brings the token, and ends the one they may have had.
   *
   * @throws Refusal if it is not the token
   */
  public void enter(Context context, @Nullable String brought) {
    if (!Secret.isSame(token, brought)) {
      throw new Refusal(Reason.UNKNOWN);
    }
    leave(context);
    give(context, sessions.begin(holder), -1);
  }

  /** Whether one may come in by a name and a password. */
  public boolean hasAccounts() {
    return accounts.any();
  }

  /**
   * Begins a visit for who brings a name and its password, and ends the one they may have had.
   *
   * @throws Refusal if they are wrong, or were too often
   */
  public void signIn(Context context, String name, String password) {
    String place = context.ip();
    long wait = Math.max(names.left(name), places.left(place));
    if (wait > 0) {
      context.header("Retry-After", Long.toString((wait + 999) / 1000));
      throw new Refusal(Reason.SLOW);
    }
    Optional<User> user = accounts.check(name, password);
    if (user.isEmpty()) {
      names.failed(name);
      places.failed(place);
      throw new Refusal(Reason.UNKNOWN, "There is nobody of this name with this password.");
    }
    names.succeeded(name);
    leave(context);
    give(context, accounts.sessions().begin(user.get()), -1);
  }

  /** Ends all visits of whose request it is. */
  public void leaveEverywhere(Context context) {
    session(context)
        .map(Session::user)
        .ifPresent(
            user -> {
              sessions.endAll(user);
              accounts.sessions().endAll(user);
            });
    leave(context);
  }

  /** Ends the visit. */
  public void leave(Context context) {
    String before = context.cookie(cookie());
    if (before != null) {
      sessions.end(before);
      accounts.sessions().end(before);
      give(context, "", 0);
    }
  }

  private void give(Context context, String id, int seconds) {
    boolean secure = "https".equals(context.scheme()) || proxies.sawHttps(context);
    context.cookie(new Cookie(cookie(), id, "/", seconds, secure, true, null, SameSite.STRICT));
  }

  private Optional<Session> find(Context context) {
    if (isByToken(context)) {
      return Optional.of(new Session(holder, Secret.next()));
    }
    String told = context.header(proxies.header());
    if (told != null && proxies.sent(context.ip())) {
      // the token makes what forms bring along something that nobody else can know
      return accounts
          .named(told)
          .map(user -> new Session(user, Secret.derived(token, user.name())));
    }
    String id = context.cookie(cookie());
    return id == null ? Optional.empty() : sessions.find(id).or(() -> accounts.sessions().find(id));
  }

  private boolean isByToken(Context context) {
    String header = context.header("Authorization");
    return header != null
        && header.startsWith(BEARER)
        && Secret.isSame(token, header.substring(BEARER.length()));
  }

  private static boolean isWrite(Context context) {
    return !READS.contains(context.method());
  }

  /** Browsers tell from where they write; what tells nothing is no browser, or a very old one. */
  private void refuseStrangers(Context context) {
    String site = context.header("Sec-Fetch-Site");
    String origin = context.header("Origin");
    boolean strange =
        (site != null && !site.equals("same-origin"))
            || (origin != null && !hosts().isOurOrigin(origin));
    if (strange) {
      throw new Refusal(Reason.FORBIDDEN);
    }
  }
}
