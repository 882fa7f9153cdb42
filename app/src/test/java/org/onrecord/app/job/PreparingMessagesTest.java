package org.onrecord.app.job;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.onrecord.ledger.entry.Preparing;
import org.onrecord.ledger.entry.Preparing.Stage;

class PreparingMessagesTest {
  private final List<String> said = new ArrayList<>();
  private long seconds = -7; // a clock may begin anywhere
  private final PreparingMessages messages =
      new PreparingMessages(said::add, "news.db", () -> seconds * 1_000_000_000);

  private void after(long more, Stage stage, long done) {
    seconds += more;
    messages.accept(new Preparing(stage, done, 900));
  }

  @Test
  void whatIsDoneInAMomentIsNotTold() {
    after(0, Stage.INDEX, 0);
    after(1, Stage.INDEX, 400);
    after(60, Stage.INDEX, 0); // the next time
    after(1, Stage.INDEX, 200);
    assertEquals(List.of(), said);
  }

  @Test
  void whatTakesLongIsToldNowAndThen() {
    after(0, Stage.STANCES, 0);
    after(2, Stage.STANCES, 200);
    after(5, Stage.STANCES, 500);
    after(6, Stage.STANCES, 800);
    after(1, Stage.INDEX, 0);
    after(3, Stage.INDEX, 400);
    assertEquals(
        List.of(
            "news.db: an older OnRecord made it, and it is brought up to date: 200 of 900 pages so"
                + " far",
            "news.db: an older OnRecord made it, and it is brought up to date: 800 of 900 pages so"
                + " far",
            "news.db: its search is made ready: 400 of 900 pages so far"),
        said);
  }
}
