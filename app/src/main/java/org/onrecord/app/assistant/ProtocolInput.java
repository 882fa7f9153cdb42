package org.onrecord.app.assistant;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The messages that come in, a line each. One that is none, or too long, is answered as such and
 * goes no further, for the transport would end the conversation there. The end comes through only
 * when all calls are answered. Read by one thread.
 */
final class ProtocolInput extends InputStream {
  /** In bytes of one message. */
  static final int LONGEST = 8 << 20;

  private static final int PARSE_ERROR = -32700;
  private static final int INVALID_REQUEST = -32600;
  private static final int INVALID_PARAMS = -32602;

  private final InputStream in;
  private final OutputStream out;
  private final Pending pending;
  private final CountDownLatch ended = new CountDownLatch(1);
  private byte[] line = {};
  private int at;

  /**
   * Messages of a stream.
   *
   * @param out where answers go
   * @param pending calls that are waited for at the end
   */
  ProtocolInput(InputStream in, OutputStream out, Pending pending) {
    this.in = new BufferedInputStream(in);
    this.out = out;
    this.pending = pending;
  }

  /** Waits until the other side has ended. */
  void awaitEnd() throws InterruptedException {
    ended.await();
  }

  @Override
  public int read() throws IOException {
    return fill() ? line[at++] & 0xFF : -1;
  }

  @Override
  public int read(byte[] to, int from, int count) throws IOException {
    if (count == 0) {
      return 0;
    }
    if (!fill()) {
      return -1;
    }
    int some = Math.min(count, line.length - at);
    System.arraycopy(line, at, to, from, some);
    at += some;
    return some;
  }

  /** Whether there is a byte left. */
  private boolean fill() throws IOException {
    while (at == line.length) {
      byte[] next;
      try {
        next = nextLine();
      } catch (IOException e) {
        next = null; // the other side is gone
      }
      if (next == null) {
        pending.await();
        ended.countDown();
        return false;
      }
      if (isMessage(next)) {
        line = next;
        at = 0;
      }
    }
    return true;
  }

  /** The next line with its end; null at the end. Of one that is too long nothing is kept. */
  private byte @Nullable [] nextLine() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    long length = 0;
    int b = in.read();
    if (b < 0) {
      return null;
    }
    for (; b >= 0 && b != '\n'; b = in.read()) {
      if (++length <= LONGEST) {
        bytes.write(b);
      } else if (length == LONGEST + 1L) {
        bytes.reset();
      }
    }
    if (length > LONGEST) {
      refuse(null, INVALID_REQUEST, "this message has more than " + LONGEST + " bytes");
      return new byte[] {'\n'};
    }
    bytes.write('\n');
    return bytes.toByteArray();
  }

  private boolean isMessage(byte[] bytes) throws IOException {
    String text = new String(bytes, StandardCharsets.UTF_8);
    if (text.isBlank()) {
      return false;
    }
    JsonNode message = Answer.read(text);
    if (message == null) {
      refuse(null, PARSE_ERROR, "this line is no JSON");
      return false;
    }
    boolean request = message.path("method").isString();
    boolean response =
        message.has("id") && (message.has("result") || message.path("error").isObject());
    if (!message.isObject() || !(request || response)) {
      refuse(null, INVALID_REQUEST, "this is no message of the protocol");
      return false;
    }
    JsonNode params = message.path("params");
    if (!isObject(params) || !isObject(params.path("arguments"))) {
      refuse(message.get("id"), INVALID_PARAMS, "params and arguments must be objects");
      return false;
    }
    return true;
  }

  private static boolean isObject(JsonNode node) {
    return node.isMissingNode() || node.isNull() || node.isObject();
  }

  private void refuse(@Nullable JsonNode id, int code, String message) throws IOException {
    ObjectNode answer = Answer.object().put("jsonrpc", "2.0");
    answer.set("id", id == null ? answer.nullNode() : id);
    answer.set("error", Answer.object().put("code", code).put("message", message));
    synchronized (out) {
      out.write((answer + "\n").getBytes(StandardCharsets.UTF_8));
      out.flush();
    }
  }
}
