package org.onrecord.web.view;

import java.util.ArrayList;
import java.util.List;
import org.onrecord.record.VerificationWriter;
import org.onrecord.record.VerifiedDraft;
import org.onrecord.record.VerifiedQuotation;
import org.onrecord.report.CsvRow;
import org.onrecord.report.VerificationHtml;
import org.onrecord.verdict.Edit;
import org.onrecord.verdict.Passage;
import org.onrecord.web.answer.Answer;
import org.onrecord.web.answer.Attachment;
import org.onrecord.web.answer.Data;
import org.onrecord.web.answer.Question;
import org.onrecord.web.guard.Access;
import org.onrecord.web.view.Description.JsonType;
import org.onrecord.web.view.Description.Member;
import org.onrecord.web.view.Description.Parameter;

/** The verdicts on a draft beside its passages, for who had it verified. */
final class VerdictsView implements View {
  private final Reach reach;

  VerdictsView(Reach reach) {
    this.reach = reach;
  }

  @Override
  public String path() {
    return "/verify/{draft}";
  }

  @Override
  public Description description() {
    return new Description(
        "The verdicts on a draft. It is kept as long as the server runs, for who sent it.",
        List.of(Parameter.path("draft", "Its id, to which posting it led.")),
        List.of(
            new Member("onrecord", JsonType.INTEGER, "The version of the form."),
            new Member("page", JsonType.OBJECT, "The draft, as docs/verify.md says."),
            new Member("quotations", JsonType.ARRAY, "Its quotations and what became of each."),
            new Member("diagnostics", JsonType.ARRAY, "What could not be read as it should.")));
  }

  @Override
  public Answer answer(Question question) {
    VerifiedDraft verified = reach.draft(question.user(), question.path("draft"));
    VerdictsModel model =
        new VerdictsModel(
            new Markup(new VerificationHtml().renderPart(verified)),
            verified.quotations().isEmpty(),
            question.address().path());
    return new Answer(
        "Verdicts", "verification", model, List.of("verification.js"), data(verified));
  }

  @Override
  public List<Download> downloads() {
    return List.of(
        new Download(
            path() + "/report",
            Access.READER,
            "The verdicts as a report: one file of HTML that needs nothing else.",
            this::report));
  }

  private Attachment report(Question question) {
    VerifiedDraft verified = reach.draft(question.user(), question.path("draft"));
    String html = new VerificationHtml().render(verified);
    return Attachment.of("verdicts.html", "text/html; charset=utf-8", html);
  }

  private static Data data(VerifiedDraft verified) {
    return new Data(
        () -> VerificationWriter.line(verified),
        () -> List.of(VerificationWriter.line(verified)),
        () -> rows(verified));
  }

  private static List<String> rows(VerifiedDraft verified) {
    String text = verified.draft().page().text().string();
    List<String> rows = new ArrayList<>();
    rows.add(
        CsvRow.of("number", "verdict", "quotation", "speaker", "source", "passage", "changes"));
    for (VerifiedQuotation quotation : verified.quotations()) {
      Passage found = quotation.verification().found();
      rows.add(
          CsvRow.of(
              Integer.toString(rows.size()),
              quotation.verification().verdict().id(),
              quotation.span().in(text),
              quotation.speaker(),
              found == null ? null : found.source(),
              found == null ? null : found.text(),
              Long.toString(
                  quotation.verification().edits().stream()
                      .filter(Edit::isUnmarkedChange)
                      .count())));
    }
    return rows;
  }
}
