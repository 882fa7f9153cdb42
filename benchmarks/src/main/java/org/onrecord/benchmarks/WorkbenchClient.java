package org.onrecord.benchmarks;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/** Asks a workbench as a browser that came in by its start-up address. Thread-safe. */
final class WorkbenchClient {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final String BOUNDARY = "onrecord-load-3f9c";

  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();
  private final String base;
  private final String token;

  /**
   * An answer.
   *
   * @param status of HTTP
   * @param firstMillis until its first byte
   * @param sent how many bytes of body were sent, packed
   * @param location where to go on; empty where it does not say
   * @param body unpacked by nobody: readers do not read
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Answer(int status, double firstMillis, int sent, String location, byte[] body) {
    String text() {
      return new String(body, StandardCharsets.UTF_8);
    }
  }

  /** Of the address that {@code onrecord serve} prints. */
  WorkbenchClient(String address) {
    int token = address.indexOf("/enter?token=");
    this.base = address.substring(0, token);
    this.token = address.substring(token + "/enter?token=".length()).strip();
  }

  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private HttpRequest.Builder to(String path) {
    return HttpRequest.newBuilder(URI.create(base + path))
        .timeout(PATIENCE)
        .header("Authorization", "Bearer " + token);
  }

  /** A page as a browser asks for it, packed. */
  CompletableFuture<Answer> page(String path) {
    return send(to(path).header("Accept-Encoding", "gzip").build());
  }

  /** Data, not packed. */
  CompletableFuture<Answer> data(String path) {
    return send(to(path).build());
  }

  /** A form, its fields encoded. */
  CompletableFuture<Answer> form(String path, String fields) {
    return send(
        to(path)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(fields))
            .build());
  }

  /** A file to be added. */
  CompletableFuture<Answer> file(String path, String name, String content) {
    String body =
        "--"
            + BOUNDARY
            + "\r\nContent-Disposition: form-data; name=\"files\"; filename=\""
            + name
            + "\"\r\nContent-Type: text/html\r\n\r\n"
            + content
            + "\r\n--"
            + BOUNDARY
            + "--\r\n";
    return send(
        to(path)
            .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build());
  }

  private CompletableFuture<Answer> send(HttpRequest request) {
    long before = System.nanoTime();
    return http.sendAsync(
            request,
            info -> {
              double first = (System.nanoTime() - before) / 1e6;
              return HttpResponse.BodySubscribers.mapping(
                  HttpResponse.BodySubscribers.ofByteArray(),
                  body ->
                      new Answer(
                          info.statusCode(),
                          first,
                          body.length,
                          info.headers().firstValue("Location").orElse(""),
                          body));
            })
        .thenApply(HttpResponse::body);
  }
}
