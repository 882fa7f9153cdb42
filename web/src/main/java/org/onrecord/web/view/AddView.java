package org.onrecord.web.view;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.onrecord.report.CsvRow;
import org.onrecord.web.answer.Address;
import org.onrecord.web.answer.Answer;
import org.onrecord.web.answer.Choices;
import org.onrecord.web.answer.Data;
import org.onrecord.web.answer.Json;
import org.onrecord.web.answer.Question;
import org.onrecord.web.answer.SentFile;
import org.onrecord.web.answer.Submission;
import org.onrecord.web.guard.Access;
import org.onrecord.web.guard.Guard;
import org.onrecord.web.guard.Refusal;
import org.onrecord.web.guard.Refusal.Reason;
import org.onrecord.web.view.Description.JsonType;
import org.onrecord.web.view.Description.Member;
import org.onrecord.web.work.WorkReport;
import org.onrecord.web.work.Works;

/** Takes files and addresses. */
final class AddView implements View {
  private static final String PATH = "/add";
  private static final int MOST_FILES = 500;
  private static final int MOST_ADDRESSES = 200;
  private static final int LONGEST_ADDRESS = 2000;
  private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s\\p{Cntrl}]+");

  private final Works works;

  AddView(Works works) {
    this.works = works;
  }

  @Override
  public String path() {
    return PATH;
  }

  @Override
  public Access access() {
    return Access.EDITOR;
  }

  @Override
  public Description description() {
    return new Description(
        "What was added since the server started, the newest first.",
        List.of(),
        List.of(new Member("works", JsonType.ARRAY, "Each as /add/{work} gives it.")));
  }

  @Override
  public Answer answer(Question question) {
    List<WorkReport> theirs = Reach.works(question.user(), works);
    AddModel model =
        new AddModel(theirs.stream().map(WorkModel::new).toList(), Guard.LARGEST_UPLOAD);
    return new Answer("Add", "add", model, List.of(), data(theirs));
  }

  private static Data data(List<WorkReport> reports) {
    return new Data(
        () ->
            Json.object(json -> json.raws("works", reports.stream().map(WorkData::line).toList())),
        () -> reports.stream().map(WorkData::line).toList(),
        () -> {
          List<String> rows = new ArrayList<>();
          rows.add(
              CsvRow.of(
                  "work", "who", "begun", "state", "added", "present", "failed", "statements"));
          for (WorkReport report : reports) {
            rows.add(
                CsvRow.of(
                    report.id(),
                    report.who(),
                    report.begun().toString(),
                    Choices.id(report.state()),
                    Integer.toString(report.added()),
                    Integer.toString(report.present()),
                    Integer.toString(report.failed()),
                    Long.toString(report.statements())));
          }
          return rows;
        });
  }

  @Override
  public List<Write> writes() {
    return List.of(
        new Write(PATH, Access.EDITOR, "Reads files and addresses into the ledger.", this::add));
  }

  private Address add(Submission submission) throws IOException {
    List<SentFile> files = submission.files("files");
    List<String> addresses = addresses(submission.text("addresses", 100_000));
    if (files.isEmpty() && addresses.isEmpty()) {
      throw new Refusal(Reason.BAD, "Choose files that are not empty, or name addresses.");
    }
    if (files.size() > MOST_FILES) {
      throw new Refusal(Reason.LARGE, "At most " + MOST_FILES + " files can be sent at once.");
    }
    return Address.of(PATH, works.begin(submission.user(), files, addresses));
  }

  /**
   * Those that stand one a line. What is none is refused, so that nothing else is opened for it.
   */
  private static List<String> addresses(String text) {
    List<String> addresses = text.lines().map(String::strip).filter(l -> !l.isEmpty()).toList();
    if (addresses.size() > MOST_ADDRESSES) {
      throw new Refusal(
          Reason.LARGE, "At most " + MOST_ADDRESSES + " addresses can be named at once.");
    }
    for (int i = 0; i < addresses.size(); i++) {
      String address = addresses.get(i);
      if (address.length() > LONGEST_ADDRESS || !ADDRESS.matcher(address).matches()) {
        throw new Refusal(
            Reason.BAD, "Address " + (i + 1) + " does not begin with http:// or https://.");
      }
    }
    return addresses;
  }
}
