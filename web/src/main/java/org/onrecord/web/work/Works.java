package org.onrecord.web.work;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.onrecord.web.account.Origins;
import org.onrecord.web.add.PageAdder;
import org.onrecord.web.add.Sent;
import org.onrecord.web.answer.SentFile;
import org.onrecord.web.guard.Refusal;
import org.onrecord.web.guard.Refusal.Reason;
import org.onrecord.web.guard.Secret;
import org.onrecord.web.guard.User;

/**
 * What is being added, one after the other, and what was added since the server started. It goes on
 * whoever looks on. Thread-safe.
 */
public final class Works implements Closeable {
  private static final int MOST_WAITING = 8;
  private static final int MOST_KEPT = 200;
  private static final int MOST_FOLLOWERS = 64;
  private static final long TELL_MILLIS = 500;

  private final PageAdder adder;
  private final Origins origins;
  private final Path folder;
  private final Clock clock;
  private final BiConsumer<String, Throwable> failures;
  private final ExecutorService reading = Executors.newSingleThreadExecutor(Works::daemon);
  private final ScheduledExecutorService telling =
      Executors.newSingleThreadScheduledExecutor(Works::daemon);
  private final ScheduledFuture<?> told;
  private final Map<String, Work> works = new LinkedHashMap<>();
  private final AtomicLong files = new AtomicLong();

  /**
   * None so far.
   *
   * @param adder reads
   * @param origins where is kept who added what
   * @param folder for files that were sent, which nobody else uses and which is emptied
   * @param failures told which work ended before its end, and why
   */
  public Works(
      PageAdder adder,
      Origins origins,
      Path folder,
      Clock clock,
      BiConsumer<String, Throwable> failures) {
    this.adder = adder;
    this.origins = origins;
    this.folder = folder;
    this.clock = clock;
    this.failures = failures;
    this.told =
        telling.scheduleWithFixedDelay(this::tell, TELL_MILLIS, TELL_MILLIS, TimeUnit.MILLISECONDS);
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "onrecord-add");
    thread.setDaemon(true);
    return thread;
  }

  /**
   * Takes in what was sent, and begins to read it when those before are done.
   *
   * @return the id of the work, which nobody can guess
   * @throws Refusal if too much is waiting
   */
  public String begin(User user, List<SentFile> sent, List<String> addresses) throws IOException {
    if (waiting() >= MOST_WAITING) {
      throw new Refusal(Reason.BUSY, "Much is waiting to be read. Try again later.");
    }
    List<Sent> inputs = new ArrayList<>();
    for (SentFile file : sent) {
      inputs.add(kept(file));
    }
    addresses.forEach(address -> inputs.add(new Sent.Address(address)));
    String id = Secret.next();
    Work work = new Work(id, user.name(), clock.instant(), inputs, origins);
    keep(id, work);
    reading.execute(() -> read(work));
    return id;
  }

  /** Under a number, for the sender's name is nothing that a disk should see. */
  private Sent kept(SentFile file) throws IOException {
    Path path = folder.resolve(Long.toString(files.incrementAndGet()));
    try (InputStream content = file.content().get()) {
      Files.copy(content, path);
    }
    return new Sent.File(path, SentName.of(file.name()), file.bytes());
  }

  private synchronized long waiting() {
    return works.values().stream().filter(work -> !work.report().ended()).count();
  }

  private synchronized void keep(String id, Work work) {
    works.put(id, work);
    if (works.size() > MOST_KEPT) {
      works.entrySet().stream()
          .filter(each -> each.getValue().report().ended())
          .findFirst()
          .map(Map.Entry::getKey)
          .ifPresent(works::remove);
    }
  }

  @SuppressWarnings("CatchingUnchecked") // what one work fails of must not end those that wait
  private void read(Work work) {
    work.enter(WorkState.READING);
    WorkState end = WorkState.FAILED;
    try {
      adder.add(work.inputs(), work);
      end = WorkState.DONE;
    } catch (IOException | RuntimeException | Error e) {
      failures.accept("of adding (" + work.who() + ")", e);
      work.problem("Something went wrong here. What it was stands where onrecord serve runs.");
    } finally {
      remove(work);
      work.enter(end);
    }
  }

  private static void remove(Work work) {
    for (Sent sent : work.inputs()) {
      if (sent instanceof Sent.File file) {
        try {
          Files.deleteIfExists(file.path());
        } catch (IOException e) {
          file.path().toFile().deleteOnExit(); // as on Windows, while a reader has it open
        }
      }
    }
  }

  /** The work of this id; empty where there is none. */
  public synchronized Optional<WorkReport> find(String id) {
    return Optional.ofNullable(works.get(id)).map(Work::report);
  }

  /** All, the newest first. */
  public synchronized List<WorkReport> all() {
    List<WorkReport> all = new ArrayList<>(works.values().stream().map(Work::report).toList());
    all.sort(Comparator.comparing(WorkReport::begun).reversed());
    return all;
  }

  /**
   * Looks on: told again and again how far it is, until it has ended or this is closed.
   *
   * @param id of a work that is there
   * @throws Refusal if too many do
   */
  public synchronized Closeable follow(String id, Consumer<WorkReport> follower) {
    Work work = Optional.ofNullable(works.get(id)).orElseThrow(() -> new Refusal(Reason.MISSING));
    if (works.values().stream().mapToInt(each -> each.followers().size()).sum() >= MOST_FOLLOWERS) {
      throw new Refusal(Reason.BUSY, "Many look on already. Reload to see how far it is.");
    }
    work.follow(follower);
    return () -> work.unfollow(follower);
  }

  private synchronized List<Work> snapshot() {
    return List.copyOf(works.values());
  }

  @SuppressWarnings("CatchingUnchecked") // who has gone must not end the telling of others
  private void tell() {
    for (Work work : snapshot()) {
      WorkReport report = work.report();
      for (Consumer<WorkReport> follower : work.followers()) {
        try {
          follower.accept(report);
        } catch (RuntimeException e) {
          work.unfollow(follower);
        }
        if (report.ended()) {
          work.unfollow(follower);
        }
      }
    }
  }

  /** Ends what is being read; what was added stays. */
  @Override
  public void close() throws IOException {
    reading.shutdownNow();
    told.cancel(false);
    telling.shutdownNow();
    try {
      if (!reading.awaitTermination(3, TimeUnit.SECONDS)) {
        return; // the process ends soon; what is left lies in a folder for such files
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    if (Files.isDirectory(folder)) {
      try (Stream<Path> left = Files.list(folder)) {
        for (Path file : left.toList()) {
          Files.deleteIfExists(file);
        }
      }
      Files.deleteIfExists(folder);
    }
  }
}
