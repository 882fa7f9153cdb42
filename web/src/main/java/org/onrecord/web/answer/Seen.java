package org.onrecord.web.answer;

import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.SameSite;
import org.onrecord.ledger.entry.Moment;

/**
 * What a browser must see since it changed it: a cookie with the moment of its last change. Others
 * are answered as of a moment ago, so that they need not wait for what it changed.
 */
public final class Seen {
  /** By then what was changed was taken in for everybody. */
  private static final int KEPT_SECONDS = 600;

  private Seen() {}

  /** Browsers do not keep the cookies of two ports apart. */
  private static String name(Context context) {
    return "onrecord_seen_" + context.req().getLocalPort();
  }

  /** As of when an answer has to be, at least. */
  static Moment by(Context context) {
    String value = context.cookie(name(context));
    return value == null ? Moment.FIRST : Moment.parse(value).orElse(Moment.FIRST);
  }

  /** Whoever sent this request has changed something. */
  public static void changed(Context context, Moment now) {
    boolean secure = "https".equals(context.scheme());
    context.cookie(
        new Cookie(
            name(context), now.toString(), "/", KEPT_SECONDS, secure, true, null, SameSite.STRICT));
  }
}
