package org.onrecord.web.view;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.onrecord.page.Metadata;
import org.onrecord.record.PageRecord;
import org.onrecord.report.DisputeRows;
import org.onrecord.report.DisputesBody;
import org.onrecord.web.answer.Address;
import org.onrecord.web.answer.Answer;
import org.onrecord.web.answer.Data;
import org.onrecord.web.answer.Json;
import org.onrecord.web.answer.Question;
import org.onrecord.web.view.Description.JsonType;
import org.onrecord.web.view.Description.Member;
import org.onrecord.web.view.Description.Parameter;

/** The map of a page: each claim with who supports, doubts and disputes it, in their words. */
final class DisputedView implements View {
  private final Reach reach;

  DisputedView(Reach reach) {
    this.reach = reach;
  }

  @Override
  public String path() {
    return "/disputes/{page}";
  }

  @Override
  public Description description() {
    return new Description(
        "What of a page its readers support, doubt and dispute, in their words.",
        List.of(Parameter.path("page", "The page's id, as in sha256:…")),
        List.of(
            new Member("page", JsonType.STRING, "The page's id."),
            new Member("headline", JsonType.STRING, "Its headline."),
            new Member(
                "disputes", JsonType.ARRAY, "As `onrecord disputes --format jsonl` has them.")));
  }

  @Override
  public Answer answer(Question question) throws IOException {
    PageRecord record = reach.page(question.user(), question.path("page")).record();
    String page = Address.of("/page", record.page().id()).toString();
    Metadata metadata = record.page().metadata();
    String title = metadata.headline() == null ? record.page().source() : metadata.headline();
    String map = DisputesBody.render(record, page);
    return new Answer(
        "Disputes: " + title,
        "disputed",
        new DisputedModel(
            title,
            page,
            metadata.outlet(),
            metadata.published(),
            map.isEmpty() ? null : new Markup(map)),
        List.of(),
        data(record));
  }

  private static Data data(PageRecord record) {
    return new Data(
        () ->
            Json.object(
                json ->
                    json.text("page", record.page().id())
                        .text("headline", record.page().metadata().headline())
                        .raws("disputes", lines(record))),
        () -> lines(record),
        () -> {
          List<String> rows = new ArrayList<>(List.of(DisputeRows.header()));
          record.disputes().forEach(dispute -> rows.add(DisputeRows.row(record, dispute)));
          return rows;
        });
  }

  private static List<String> lines(PageRecord record) {
    return record.disputes().stream().map(dispute -> DisputeRows.line(record, dispute)).toList();
  }
}
