package org.onrecord.web.work;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
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
import java.util.function.BiConsumer;
import java.util.function.Consumer;
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
 * whoever looks on; what the server does not come to, the next one does. Thread-safe.
 */
public final class Works implements Closeable {
  private static final int MOST_WAITING = 8;
  private static final int MOST_KEPT = 200;
  private static final int MOST_FOLLOWERS = 64;
  private static final long TELL_MILLIS = 500;
  private static final long LONGEST_END = 3;

  private final PageAdder adder;
  private final Origins origins;
  private final Inbox inbox;
  private final Clock clock;
  private final BiConsumer<String, Throwable> failures;
  private final ExecutorService reading = Executors.newSingleThreadExecutor(Works::daemon);
  private final ScheduledExecutorService telling =
      Executors.newSingleThreadScheduledExecutor(Works::daemon);
  private final ScheduledFuture<?> told;
  private final Map<String, Work> works = new LinkedHashMap<>();
  private volatile boolean closed;

  /**
   * What another server left to be done.
   *
   * @param adder reads
   * @param origins where is kept who added what
   * @param inbox where what was sent lies until it is read; closed with this
   * @param failures told which work ended before its end, and why
   */
  public Works(
      PageAdder adder,
      Origins origins,
      Inbox inbox,
      Clock clock,
      BiConsumer<String, Throwable> failures)
      throws IOException {
    this.adder = adder;
    this.origins = origins;
    this.inbox = inbox;
    this.clock = clock;
    this.failures = failures;
    this.told =
        telling.scheduleWithFixedDelay(this::tell, TELL_MILLIS, TELL_MILLIS, TimeUnit.MILLISECONDS);
    inbox.takeOver().forEach(this::goOn);
  }

  private void goOn(Inbox.Left left) {
    SentWork sent = left.work();
    Work work = new Work(sent.id(), sent.who(), sent.begun(), sent.inputs(), origins);
    keep(sent.id(), work);
    if (left.tried()) {
      work.problem(
          "The server ended each time that this was read, so it is not read again. Send a part of it.");
      inbox.end(sent.id());
      work.enter(WorkState.FAILED);
    } else {
      reading.execute(() -> read(work));
    }
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
    String id = Secret.next();
    SentWork kept = new SentWork(id, user.name(), clock.instant(), kept(id, sent, addresses));
    inbox.keep(kept);
    Work work = new Work(id, kept.who(), kept.begun(), kept.inputs(), origins);
    keep(id, work);
    reading.execute(() -> read(work));
    return id;
  }

  /** Files under numbers, for the sender's name is nothing that a disk should see. */
  private List<Sent> kept(String id, List<SentFile> sent, List<String> addresses)
      throws IOException {
    Path folder = inbox.begin(id);
    List<Sent> inputs = new ArrayList<>();
    try {
      for (SentFile file : sent) {
        Path path = folder.resolve(Integer.toString(inputs.size() + 1));
        try (InputStream content = file.content().get()) {
          Inbox.keep(path, content);
        }
        inputs.add(new Sent.File(path, SentName.of(file.name()), file.bytes()));
      }
    } catch (IOException | RuntimeException e) {
      inbox.end(id);
      throw e;
    }
    addresses.forEach(address -> inputs.add(new Sent.Address(address)));
    return inputs;
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
    inbox.read(work.id());
    WorkState end = WorkState.FAILED;
    try {
      adder.add(work.inputs(), work);
      end = WorkState.DONE;
    } catch (IOException | RuntimeException | Error e) {
      if (!closed) {
        failures.accept("of adding (" + work.who() + ")", e);
      }
      work.problem("Something went wrong here. What it was stands where onrecord serve runs.");
    } finally {
      if (end == WorkState.DONE || !closed) { // else the next server goes on
        inbox.end(work.id());
      }
      work.enter(end);
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

  /** Ends what is being read; what was added stays, and the next server goes on from there. */
  @Override
  public void close() throws IOException {
    closed = true;
    reading.shutdownNow();
    told.cancel(false);
    telling.shutdownNow();
    try {
      reading.awaitTermination(LONGEST_END, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    inbox.close();
  }
}
