package org.onrecord.sources.fetch;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.onrecord.OnRecord;

/**
 * Asks servers for pages, one request at a time; a run has one. For one thread.
 *
 * <p>Proxies are not used: through one, the check of a page's address would mean nothing.
 */
final class Fetcher {
  private final FetchLimits limits;
  private final AddressGuard guard;
  private final @Nullable FetchCache cache;
  private final HttpClient client;
  private final Pace pace;
  private final Robots robots = new Robots(this::robotsTxt);

  /**
   * Creates a fetcher.
   *
   * @param cache null to keep nothing
   */
  Fetcher(FetchLimits limits, AddressGuard guard, @Nullable FetchCache cache) {
    this(limits, guard, cache, new Pace());
  }

  /** Creates a fetcher with a clock of its own. */
  Fetcher(FetchLimits limits, AddressGuard guard, @Nullable FetchCache cache, Pace pace) {
    this.limits = limits;
    this.pace = pace;
    this.guard = guard;
    this.cache = cache;
    this.client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .proxy(HttpClient.Builder.NO_PROXY)
            .connectTimeout(limits.connectTimeout())
            .build();
  }

  /**
   * Fetches a page, as far as its site allows.
   *
   * @param given http or https
   * @throws IOException with the reason, without the address
   */
  Fetched fetch(URI given) throws IOException {
    URI url = given;
    for (int hops = 0; hops <= limits.maxRedirects(); hops++) {
      checkForm(url);
      guard.check(url.getHost());
      robots.check(url);
      Optional<FetchCache.Entry> known = cache == null ? Optional.empty() : cache.find(url);
      Answer answer = ask(url, known, limits.maxBytes(), LimitedBody.Beyond.REFUSE);
      if (answer.status() == 304 && known.isPresent()) {
        return known.get().page();
      }
      if (!answer.isRedirect()) {
        return page(answer);
      }
      url = target(answer);
    }
    throw new IOException("more than maxRedirects = " + limits.maxRedirects() + " redirects");
  }

  private static void checkForm(URI url) throws IOException {
    String scheme = url.getScheme() == null ? "" : url.getScheme().toLowerCase(Locale.ROOT);
    if (!scheme.equals("http") && !scheme.equals("https")) {
      throw new IOException("only http and https are fetched, not " + url);
    }
    if (url.getHost() == null || url.getRawUserInfo() != null) {
      throw new IOException("an address needs a host and no user name: " + url);
    }
  }

  private static URI target(Answer answer) throws IOException {
    try {
      URI target = answer.url().resolve(answer.header("Location"));
      return target.getRawFragment() == null
          ? target
          : URI.create(target.toString().substring(0, target.toString().indexOf('#')));
    } catch (IllegalArgumentException e) {
      throw new IOException("the server redirects to what is no address");
    }
  }

  private Fetched page(Answer answer) throws IOException {
    if (answer.status() != 200 && answer.status() != 203) {
      throw new IOException("the server answered " + answer.status());
    }
    String type = answer.header("Content-Type");
    Fetched page =
        new Fetched(
            answer.url(),
            answer.body(),
            type.isEmpty() ? null : type,
            answer.header("Content-Encoding"),
            Instant.now().truncatedTo(ChronoUnit.SECONDS).toString());
    String etag = answer.header("ETag");
    String lastModified = answer.header("Last-Modified");
    if (cache != null && !(etag.isEmpty() && lastModified.isEmpty())) {
      cache.put(new FetchCache.Entry(page, etag, lastModified));
    }
    return page;
  }

  /** A robots.txt, behind its redirects; what it forbids does not count for itself. */
  private Answer robotsTxt(URI given) throws IOException {
    URI url = given;
    Answer answer = null;
    for (int hops = 0; hops <= limits.maxRedirects(); hops++) {
      checkForm(url);
      guard.check(url.getHost());
      answer =
          send(
              url, Optional.empty(), FetchLimits.MAX_ROBOTS, LimitedBody.Beyond.CUT, Duration.ZERO);
      if (!answer.isRedirect()) {
        return answer;
      }
      url = target(answer);
    }
    throw new IOException("more than maxRedirects = " + limits.maxRedirects() + " redirects");
  }

  private Answer ask(
      URI url, Optional<FetchCache.Entry> known, int maxBytes, LimitedBody.Beyond beyond)
      throws IOException {
    Duration asked = robots.delay(url);
    Duration delay = asked.compareTo(limits.delay()) > 0 ? asked : limits.delay();
    return send(url, known, maxBytes, beyond, delay);
  }

  private Answer send(
      URI url,
      Optional<FetchCache.Entry> known,
      int maxBytes,
      LimitedBody.Beyond beyond,
      Duration delay)
      throws IOException {
    pace.await(Site.host(url), delay);
    guard.check(url.getHost()); // again: while it waited, the name may have got another address
    HttpRequest.Builder request =
        HttpRequest.newBuilder(url)
            .header("User-Agent", "OnRecord/" + OnRecord.VERSION)
            .header("Accept", "text/html, application/xhtml+xml, text/plain, */*;q=0.5")
            .header("Accept-Encoding", "gzip");
    known.ifPresent(
        entry -> {
          if (!entry.etag().isEmpty()) {
            request.header("If-None-Match", entry.etag());
          }
          if (!entry.lastModified().isEmpty()) {
            request.header("If-Modified-Since", entry.lastModified());
          }
        });
    CompletableFuture<HttpResponse<byte[]>> answer =
        client.sendAsync(request.build(), info -> new LimitedBody(maxBytes, beyond));
    HttpResponse<byte[]> response = await(answer);
    return new Answer(url, response.statusCode(), response.headers(), response.body());
  }

  private HttpResponse<byte[]> await(CompletableFuture<HttpResponse<byte[]>> answer)
      throws IOException {
    try {
      return answer.get(limits.answerTimeout().toNanos(), TimeUnit.NANOSECONDS);
    } catch (TimeoutException e) {
      answer.cancel(true);
      throw new IOException(
          "no whole answer within answerTimeout = " + limits.answerTimeout().toSeconds() + " s");
    } catch (InterruptedException e) {
      answer.cancel(true);
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted");
    } catch (ExecutionException e) {
      throw new IOException(why(e.getCause()), e.getCause());
    }
  }

  private String why(@Nullable Throwable failure) {
    Throwable cause = failure;
    while (cause != null && cause.getMessage() == null && cause.getCause() != null) {
      cause = cause.getCause();
    }
    if (failure instanceof HttpConnectTimeoutException) {
      return "not reached within connectTimeout = " + limits.connectTimeout().toSeconds() + " s";
    }
    if (failure instanceof ConnectException) {
      return "the server cannot be reached";
    }
    String message = cause == null ? null : cause.getMessage();
    return message == null
        ? "the answer broke off"
        : message.lines().findFirst().orElse("the answer broke off");
  }
}
