package org.onrecord.benchmarks;

import java.util.function.BiFunction;
import java.util.random.RandomGenerator;

/** What readers look at, and of a hundred looks how many are at it. */
@SuppressWarnings("ImmutableEnumChecker") // the functions have no state
enum WorkbenchView {
  START(8, (sample, random) -> "/search"),
  WORD(20, (sample, random) -> "/search?q=" + sample.word(random)),
  TWO_WORDS(6, (sample, random) -> "/search?q=" + sample.word(random) + "+" + sample.word(random)),
  BY(8, (sample, random) -> "/search?by=" + sample.speaker(random)),
  ACT(3, (sample, random) -> "/search?act=speech&sort=said"),
  SPEAKERS(2, (sample, random) -> "/search?group=speaker&q=" + sample.word(random)),
  DOUBT(2, (sample, random) -> "/search?sort=doubt&said=2011..2014"),
  PAGE(18, (sample, random) -> "/page/" + sample.page(random)),
  PAGE_HITS(6, (sample, r) -> "/page/" + sample.page(r) + "?by=" + sample.firstName(r)),
  PEOPLE(3, (sample, random) -> "/people"),
  NAME(4, (sample, random) -> "/people?name=" + sample.firstName(random)),
  PERSON(7, (sample, random) -> "/person/" + sample.person(random)),
  STATEMENT(5, (sample, random) -> "/statement/" + sample.statement(random)),
  TRACE(3, (sample, random) -> "/trace?statement=" + sample.statement(random)),
  TRACE_WORDS(1, (sample, random) -> "/trace?words=" + sample.phrase(random)),
  REVIEW(2, (sample, random) -> "/review"),
  VERIFY(1, (sample, random) -> "/verify"),
  JSON(1, (sample, random) -> "/search.json?q=" + sample.word(random));

  private final int share;
  private final BiFunction<WorkbenchSample, RandomGenerator, String> path;

  WorkbenchView(int share, BiFunction<WorkbenchSample, RandomGenerator, String> path) {
    this.share = share;
    this.path = path;
  }

  String path(WorkbenchSample sample, RandomGenerator random) {
    return path.apply(sample, random);
  }

  /** One of them, by their shares. */
  static WorkbenchView any(RandomGenerator random) {
    int at = random.nextInt(100);
    for (WorkbenchView view : values()) {
      at -= view.share;
      if (at < 0) {
        return view;
      }
    }
    return START;
  }
}
