package org.onrecord.web.view;

import java.io.IOException;
import java.util.List;
import org.onrecord.ledger.Ledger;
import org.onrecord.ledger.stance.AnsweredPage;
import org.onrecord.web.answer.Answer;
import org.onrecord.web.answer.Data;
import org.onrecord.web.answer.Json;
import org.onrecord.web.answer.Question;
import org.onrecord.web.view.Description.JsonType;
import org.onrecord.web.view.Description.Member;
import org.onrecord.web.view.Description.Parameter;

/** The pages of which readers dispute something, each of which leads to its map. */
final class DisputesView implements View {
  private static final int USUAL = 50;
  private static final int MOST = 200;

  private final Ledger ledger;

  DisputesView(Ledger ledger) {
    this.ledger = ledger;
  }

  @Override
  public String path() {
    return "/disputes";
  }

  @Override
  public Description description() {
    return new Description(
        "Pages whose readers support, doubt or dispute something, the newest first.",
        List.of(
            Parameter.query("from", "How many to leave out at the beginning."),
            Parameter.query("limit", "How many, 1 to " + MOST + "; else " + USUAL + ".")),
        List.of(
            new Member(
                "pages",
                JsonType.ARRAY,
                "Page, source, headline, outlet, published; how many answers support, doubt and"
                    + " dispute; and likely: how many of those against are more likely right than"
                    + " wrong."),
            new Member("next", JsonType.STRING, "The `from` of those that follow.")));
  }

  @Override
  public Answer answer(Question question) throws IOException {
    int from = question.number("from", 0, 0, 1_000_000);
    int limit = question.number("limit", USUAL, 1, MOST);
    List<AnsweredPage> found = ledger.answeredPages(from, limit + 1);
    List<AnsweredPage> pages = found.subList(0, Math.min(limit, found.size()));
    boolean more = found.size() > limit;
    String next =
        more ? question.address().with("from", Integer.toString(from + limit)).toString() : null;
    return new Answer(
        "Disputes",
        "disputes",
        new DisputesModel(pages, next),
        List.of(),
        new Data(
            () ->
                Json.object(
                    json ->
                        json.raws("pages", lines(pages))
                            .text("next", more ? Integer.toString(from + limit) : null)),
            () -> lines(pages),
            () -> StanceData.pageRows(pages)));
  }

  private static List<String> lines(List<AnsweredPage> pages) {
    return pages.stream().map(StanceData::line).toList();
  }
}
