package org.onrecord.web;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.sse.SseClient;
import io.javalin.http.sse.SseHandler;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.onrecord.web.answer.Question;
import org.onrecord.web.guard.Refusal;
import org.onrecord.web.guard.Refusal.Reason;
import org.onrecord.web.view.Live;

/** Tells a page of changes as long as it is open. */
final class LiveHandler implements Handler {
  private static final String EVENTS = "text/event-stream";

  private final Live live;

  LiveHandler(Live live) {
    this.live = live;
  }

  @Override
  public void handle(Context context) throws Exception {
    String accepted = context.header("Accept");
    if (accepted == null || !accepted.contains(EVENTS)) {
      throw new Refusal(Reason.BAD, "This address only speaks " + EVENTS + ".");
    }
    Live.Events events = live.opening().open(new Question(context, context.path()));
    new SseHandler(client -> follow(client, events)).handle(context);
  }

  private static void follow(SseClient client, Live.Events events) {
    client.keepAlive();
    try {
      Closeable following = events.follow(client::sendEvent, client::close);
      client.onClose(() -> close(following));
    } catch (IOException e) {
      client.close();
      throw new UncheckedIOException(e);
    }
  }

  private static void close(Closeable following) {
    try {
      following.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
