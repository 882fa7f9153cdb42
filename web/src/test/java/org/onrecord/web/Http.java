package org.onrecord.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Speaks HTTP by hand, so that a test can send what no client would. */
final class Http {
  private final int port;
  private final Map<String, String> headers = new LinkedHashMap<>();

  /** What came back. */
  record Reply(int status, Map<String, List<String>> headers, String body) {
    String header(String name) {
      List<String> values = headers.getOrDefault(name.toLowerCase(Locale.ROOT), List.of());
      return values.isEmpty() ? "" : values.get(0);
    }

    /** The session's cookie as it is to be sent back; "" where none was set. */
    String cookie() {
      String set = header("Set-Cookie");
      return set.isEmpty() ? "" : set.substring(0, set.indexOf(';'));
    }
  }

  Http(int port) {
    this.port = port;
    headers.put("Host", "127.0.0.1:" + port);
  }

  /** The same with another header; null leaves it out. */
  Http with(String name, @Nullable String value) {
    Http other = new Http(port);
    other.headers.putAll(headers);
    if (value == null) {
      other.headers.remove(name);
    } else {
      other.headers.put(name, value);
    }
    return other;
  }

  /** The same visit that keeps the cookie of an answer besides its own. */
  Http keeping(Reply answer) {
    return with("Cookie", headers.get("Cookie") + "; " + answer.cookie());
  }

  Reply get(String target) {
    return send("GET", target, null);
  }

  /** Sends a form as a page of this server would. */
  Reply post(String target, String form) {
    return with("Content-Type", "application/x-www-form-urlencoded").send("POST", target, form);
  }

  Reply send(String method, String target, @Nullable String body) {
    return exchange(method, target, body == null ? null : body.getBytes(StandardCharsets.UTF_8));
  }

  /** Sends a form with files, by their fields and names as in {@code source; filename="a.zip"}. */
  Reply upload(String target, Map<String, byte[]> parts) {
    String boundary = "----harbour";
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    parts.forEach(
        (head, content) -> {
          String name = head.contains(";") ? head.replaceFirst(";", "\";") : head + "\"";
          String line = "--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + name;
          body.writeBytes((line + "\r\n\r\n").getBytes(StandardCharsets.UTF_8));
          body.writeBytes(content);
          body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
        });
    body.writeBytes(("--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
    return with("Content-Type", "multipart/form-data; boundary=" + boundary)
        .exchange("POST", target, body.toByteArray());
  }

  private Reply exchange(String method, String target, byte @Nullable [] body) {
    StringBuilder request = new StringBuilder();
    request.append(method).append(' ').append(target).append(" HTTP/1.1\r\n");
    headers.forEach((name, value) -> request.append(name + ": " + value + "\r\n"));
    byte[] content = body == null ? new byte[0] : body;
    if (body != null) {
      request.append("Content-Length: ").append(content.length).append("\r\n");
    }
    request.append("Connection: close\r\n\r\n");
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      try {
        socket.getOutputStream().write(request.toString().getBytes(StandardCharsets.UTF_8));
        socket.getOutputStream().write(content);
        socket.getOutputStream().flush();
      } catch (IOException e) {
        // it may have answered before it has read all
      }
      return reply(socket.getInputStream().readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Reply reply(byte[] bytes) {
    String all = new String(bytes, StandardCharsets.ISO_8859_1);
    int end = all.indexOf("\r\n\r\n");
    String[] lines = all.substring(0, end).split("\r\n", -1);
    Map<String, List<String>> headers = new LinkedHashMap<>();
    for (int i = 1; i < lines.length; i++) {
      int colon = lines[i].indexOf(':');
      headers
          .computeIfAbsent(
              lines[i].substring(0, colon).toLowerCase(Locale.ROOT), n -> new ArrayList<>())
          .add(lines[i].substring(colon + 1).strip());
    }
    String body = all.substring(end + 4);
    if (headers.getOrDefault("transfer-encoding", List.of()).contains("chunked")) {
      body = unchunked(body);
    }
    return new Reply(
        Integer.parseInt(lines[0].split(" ", -1)[1]),
        headers,
        new String(body.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8));
  }

  private static String unchunked(String body) {
    StringBuilder whole = new StringBuilder();
    int at = 0;
    while (true) {
      int end = body.indexOf("\r\n", at);
      int length = Integer.parseInt(body.substring(at, end), 16);
      if (length == 0) {
        return whole.toString();
      }
      whole.append(body, end + 2, end + 2 + length);
      at = end + 2 + length + 2;
    }
  }
}
