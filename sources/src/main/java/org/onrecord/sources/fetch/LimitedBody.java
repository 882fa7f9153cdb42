package org.onrecord.sources.fetch;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;
import org.onrecord.sources.Remedy;

/** Takes the body of an answer up to a limit and lets the connection go then. */
final class LimitedBody implements BodySubscriber<byte[]> {
  private final CompletableFuture<byte[]> whole = new CompletableFuture<>();
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final int limit;
  private final Beyond beyond;
  private Flow.@Nullable Subscription subscription;

  /** What becomes of a body that is longer. */
  enum Beyond {
    /** It is refused. */
    REFUSE,
    /** What came before the limit is taken. */
    CUT
  }

  LimitedBody(int limit, Beyond beyond) {
    this.limit = limit;
    this.beyond = beyond;
  }

  @Override
  public CompletionStage<byte[]> getBody() {
    return whole;
  }

  @Override
  public void onSubscribe(Flow.Subscription given) {
    subscription = given;
    given.request(Long.MAX_VALUE);
  }

  @Override
  public void onNext(List<ByteBuffer> buffers) {
    for (ByteBuffer buffer : buffers) {
      int count = Math.min(buffer.remaining(), limit - bytes.size());
      byte[] some = new byte[buffer.remaining()];
      buffer.get(some);
      bytes.write(some, 0, count);
      if (count < some.length) {
        end();
        return;
      }
    }
  }

  private void end() {
    if (subscription != null) {
      subscription.cancel();
    }
    if (beyond == Beyond.CUT) {
      whole.complete(bytes.toByteArray());
    } else {
      whole.completeExceptionally(
          new IOException(
              "the answer goes on after byte "
                  + limit
                  + ", beyond maxPageBytes = "
                  + limit
                  + "; raise it"
                  + Remedy.MORE_PAGE_BYTES.words()));
    }
  }

  @Override
  public void onError(Throwable failure) {
    whole.completeExceptionally(failure);
  }

  @Override
  public void onComplete() {
    whole.complete(bytes.toByteArray());
  }
}
