package org.onrecord.web.work;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.onrecord.ledger.entry.AddedPage;
import org.onrecord.ledger.entry.Outcome;
import org.onrecord.web.account.Origins;
import org.onrecord.web.add.AddProgress;
import org.onrecord.web.add.Sent;

/** Something that is being added, and who looks on. Thread-safe. */
final class Work implements AddProgress {
  private static final int SHOWN = 500;

  private final String id;
  private final String who;
  private final Instant begun;
  private final List<Sent> inputs;
  private final Origins origins;
  private final List<WorkReport.Page> pages = new ArrayList<>();
  private final List<String> problems = new ArrayList<>();
  private final List<Consumer<WorkReport>> followers = new ArrayList<>();
  private WorkState state = WorkState.WAITING;
  private long read;
  private int added;
  private int present;
  private int failed;
  private long statements;

  /** A work that waits. */
  Work(String id, String who, Instant begun, List<Sent> inputs, Origins origins) {
    this.origins = origins;
    this.id = id;
    this.who = who;
    this.begun = begun;
    this.inputs = List.copyOf(inputs);
  }

  String id() {
    return id;
  }

  String who() {
    return who;
  }

  List<Sent> inputs() {
    return inputs;
  }

  synchronized void enter(WorkState next) {
    state = next;
  }

  @Override
  public synchronized void position(long bytes) {
    read = bytes;
  }

  @Override
  public void source(String page, byte[] bytes) throws IOException {
    origins.keepSource(page, bytes);
  }

  @Override
  public void added(AddedPage page) {
    if (page.outcome() != Outcome.PRESENT) {
      try {
        origins.keep(page.page(), who);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    count(page);
  }

  private synchronized void count(AddedPage page) {
    if (page.outcome() == Outcome.PRESENT) {
      present++;
      return;
    }
    added++;
    statements += page.statements();
    if (pages.size() < SHOWN) {
      pages.add(new WorkReport.Page(page.page(), page.source(), page.statements()));
    }
  }

  @Override
  public synchronized void present(String source) {
    present++;
  }

  @Override
  public synchronized void problem(String message) {
    failed++;
    if (problems.size() < SHOWN) {
      problems.add(message);
    }
  }

  synchronized WorkReport report() {
    long bytes =
        inputs.stream().mapToLong(sent -> sent instanceof Sent.File file ? file.bytes() : 0).sum();
    return new WorkReport(
        id,
        who,
        begun,
        state,
        inputs.stream().map(Sent::name).toList(),
        bytes,
        read,
        added,
        present,
        failed,
        statements,
        pages,
        problems);
  }

  synchronized void follow(Consumer<WorkReport> follower) {
    followers.add(follower);
  }

  synchronized void unfollow(Consumer<WorkReport> follower) {
    followers.remove(follower);
  }

  synchronized List<Consumer<WorkReport>> followers() {
    return List.copyOf(followers);
  }
}
