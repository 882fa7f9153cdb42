package org.onrecord.web.guard;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.onrecord.text.Sha256;

/**
 * Sessions that last as long as the server runs. Of their ids only digests are held. The eldest
 * ends where there are more than {@value #MOST}.
 */
public final class HeldSessions implements Sessions {
  private static final int MOST = 1000;

  private final Map<String, Session> sessions = new LinkedHashMap<>();

  /** Creates it with none. */
  public HeldSessions() {}

  @Override
  public synchronized String begin(User user) {
    String id = Secret.next();
    sessions.put(digest(id), new Session(user, Secret.next()));
    if (sessions.size() > MOST) {
      sessions.remove(sessions.keySet().iterator().next());
    }
    return id;
  }

  @Override
  public synchronized Optional<Session> find(String id) {
    return Optional.ofNullable(sessions.get(digest(id)));
  }

  @Override
  public synchronized void end(String id) {
    sessions.remove(digest(id));
  }

  @Override
  public synchronized void endAll(User user) {
    sessions.values().removeIf(session -> session.user().name().equals(user.name()));
  }

  private static String digest(String id) {
    return Sha256.named(id.getBytes(StandardCharsets.UTF_8));
  }
}
