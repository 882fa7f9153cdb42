package org.onrecord.web.view;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.onrecord.ledger.Ledger;
import org.onrecord.ledger.entry.Deed;
import org.onrecord.ledger.entry.JudgedPage;
import org.onrecord.ledger.entry.JudgedStatement;
import org.onrecord.ledger.entry.StatementNumber;
import org.onrecord.ledger.entry.VersionDifference;
import org.onrecord.ledger.hit.Hit;
import org.onrecord.ledger.hit.HitWriter;
import org.onrecord.ledger.query.Grouping;
import org.onrecord.ledger.query.Query;
import org.onrecord.ledger.query.QueryException;
import org.onrecord.ledger.stance.AnswerCounts;
import org.onrecord.page.Page;
import org.onrecord.record.PageRecord;
import org.onrecord.record.RecordWriter;
import org.onrecord.report.AnswerWords;
import org.onrecord.report.HitCsv;
import org.onrecord.report.Link;
import org.onrecord.report.PageBody;
import org.onrecord.report.SourceAddress;
import org.onrecord.report.StatementLinks;
import org.onrecord.statement.Statement;
import org.onrecord.text.Span;
import org.onrecord.web.account.Origin;
import org.onrecord.web.account.Origins;
import org.onrecord.web.account.Reply;
import org.onrecord.web.answer.Address;
import org.onrecord.web.answer.Answer;
import org.onrecord.web.answer.Attachment;
import org.onrecord.web.answer.Data;
import org.onrecord.web.answer.Json;
import org.onrecord.web.answer.Question;
import org.onrecord.web.guard.Access;
import org.onrecord.web.guard.Refusal;
import org.onrecord.web.guard.Refusal.Reason;
import org.onrecord.web.view.Description.JsonType;
import org.onrecord.web.view.Description.Member;
import org.onrecord.web.view.Description.Parameter;

/** A page as it was read, with its statements and what people said of them. */
final class PageView implements View {
  private static final int MOST = 5000;

  private final Ledger ledger;
  private final Reach reach;
  private final Origins origins;
  private final OpenReplies replies;

  PageView(Ledger ledger, Reach reach, Origins origins, OpenReplies replies) {
    this.ledger = ledger;
    this.reach = reach;
    this.origins = origins;
    this.replies = replies;
  }

  @Override
  public String path() {
    return "/page/{page}";
  }

  @Override
  public Description description() {
    List<Parameter> parameters = new ArrayList<>();
    parameters.add(Parameter.path("page", "The page's id, as in sha256:…"));
    Asked.parameters().stream()
        .filter(parameter -> !List.of("limit", "after", "sort", "group").contains(parameter.name()))
        .forEach(parameters::add);
    return new Description(
        "A page as it was read, with what was said on it.",
        parameters,
        List.of(
            new Member("onrecord", JsonType.INTEGER, "The version of the record's form."),
            new Member("extractor", JsonType.OBJECT, "What read the page."),
            new Member("page", JsonType.OBJECT, "The page and its text."),
            new Member("comments", JsonType.ARRAY, "Its readers' comments."),
            new Member("people", JsonType.ARRAY, "Who speaks or is named."),
            new Member("statements", JsonType.ARRAY, "What was said, as docs/record.md says."),
            new Member("events", JsonType.ARRAY, "Dates inside what was said."),
            new Member("disputes", JsonType.ARRAY, "Who answers what; left out where nobody does."),
            new Member("positions", JsonType.ARRAY, "Who stands how; left out where nobody does."),
            new Member("claims", JsonType.ARRAY, "Claims of others that the page checks."),
            new Member("diagnostics", JsonType.ARRAY, "What could not be read as it should."),
            new Member("added", JsonType.OBJECT, "Who added it in the workbench, and when."),
            new Member("replies", JsonType.ARRAY, "What readers answer to its statements.")));
  }

  @Override
  public Answer answer(Question question) throws IOException {
    JudgedPage page = reach.page(question.user(), question.path("page"));
    List<Hit> hits = hits(question, page);
    PageRecord record = page.record();
    String canonical = record.page().metadata().canonical();
    List<VersionDifference> versions = canonical == null ? List.of() : ledger.versions(canonical);
    List<PageModel.Replied> replied = replies.on(page);
    StatementLinks links = links(page, ledger.answerCounts(page.reading()), replied);
    PageModel model =
        new PageModel(
            PageBody.figures(record),
            new Markup(PageBody.render(record, links)),
            HitCard.of(hits),
            searched(question) ? question.address().at("/search").toString() : null,
            versions,
            record.page().id(),
            record.extractor().version(),
            record.disputes().isEmpty()
                ? null
                : Address.of("/disputes", record.page().id()).toString(),
            origins.of(record.page().id()).orElse(null),
            replied);
    return new Answer(
        title(record.page()), "page", model, List.of("report.js"), data(page, question));
  }

  private static String title(Page page) {
    String headline = page.metadata().headline();
    return headline == null ? page.source() : headline;
  }

  private static boolean searched(Question question) {
    return !question.address().toString().equals(question.address().path());
  }

  /** What was looked for on the way here; nothing where the question cannot be read. */
  private List<Hit> hits(Question question, JudgedPage page) throws IOException {
    if (!searched(question)) {
      return List.of();
    }
    try {
      return found(question, page);
    } catch (QueryException e) {
      return List.of();
    }
  }

  /** The page's statements that fit a question, in their order. */
  private List<Hit> found(Question question, JudgedPage page) throws IOException {
    Query query =
        Asked.query(question).grouping(Grouping.NONE).reading(page.reading()).limit(MOST).build();
    List<Hit> sorted = new ArrayList<>(ledger.searchLately(query, question.since()).hits());
    sorted.sort(Comparator.comparingLong(Hit::statement));
    return sorted;
  }

  /** Where one may go on from a statement. */
  private static StatementLinks links(
      JudgedPage page,
      Map<StatementNumber, AnswerCounts> answers,
      List<PageModel.Replied> replied) {
    Map<String, Integer> replies = new HashMap<>();
    replied.forEach(each -> replies.put(each.anchor(), each.replies().size()));
    PageRecord record = page.record();
    Map<String, Integer> places = new HashMap<>();
    for (int i = 0; i < record.statements().size(); i++) {
      places.put(record.statements().get(i).id(), i);
    }
    Map<List<Span>, Deed> judged = new HashMap<>();
    for (JudgedStatement each : page.statements()) {
      judged.put(each.place(), each.verdict());
    }
    Map<String, String> names = new HashMap<>();
    record.people().forEach(person -> names.put(person.id(), person.name()));
    String live = SourceAddress.of(record.page());
    return statement -> {
      StatementNumber number =
          StatementNumber.of(page.reading(), places.getOrDefault(statement.id(), 0));
      Said said = new Said(statement, number, names.get(statement.speaker()));
      List<Link> links = links(record, said, live, judged.get(statement.content()));
      AnswerCounts counts = answers.get(number);
      if (counts != null) {
        String to = Address.of("/statement", number.toString()) + "#answers";
        links.add(0, new Link(to, AnswerWords.of(counts)));
      }
      Integer here = replies.get("#s" + (number.index() + 1));
      if (here != null) {
        links.add(0, new Link("#replies", here + (here == 1 ? " reply" : " replies")));
      }
      return links;
    };
  }

  /** A statement, its number, and whose it is where that is known. */
  private record Said(Statement statement, StatementNumber number, @Nullable String speaker) {}

  private static List<Link> links(
      PageRecord record, Said said, @Nullable String live, @Nullable Deed judged) {
    List<Link> links = new ArrayList<>();
    String review = judged == null ? "review" : judged.id();
    String number = said.number().toString();
    links.add(new Link(Address.of("/statement", number).toString(), review));
    links.add(new Link(Address.of("/trace").with("statement", number).toString(), "trace"));
    String speaker = said.speaker();
    if (speaker != null) {
      String people = Address.of("/people").with("name", speaker).toString();
      links.add(new Link(people, "on all pages"));
    }
    if (live != null) {
      String words = record.words(said.statement().content());
      links.add(new Link(TextFragment.of(live, words), "live page"));
    }
    return links;
  }

  private Data data(JudgedPage page, Question question) {
    return new Data(
        () -> json(page),
        () -> statements(page, question).stream().map(HitWriter::line).toList(),
        () -> {
          List<String> rows = new ArrayList<>(List.of(HitCsv.header()));
          statements(page, question).forEach(hit -> rows.add(HitCsv.render(hit)));
          return rows;
        });
  }

  @Override
  public List<Download> downloads() {
    return List.of(
        new Download(
            path() + "/source",
            Access.READER,
            "The bytes from which the page was read, as plain text to be saved.",
            this::source));
  }

  private Attachment source(Question question) throws IOException {
    Page page = reach.page(question.user(), question.path("page")).record().page();
    byte[] bytes =
        origins
            .source(page.id(), page.source())
            .orElseThrow(
                () ->
                    new Refusal(
                        Reason.MISSING,
                        "The bytes of this page are not kept here, and the file from which it was"
                            + " read is not there as it was."));
    return new Attachment(SourceName.of(page.source()), "text/plain", bytes);
  }

  /** The record, with what is known of the page here. */
  private String json(JudgedPage page) {
    String record = RecordWriter.line(page.record());
    String more =
        Json.object(
            json ->
                json.object("added", added -> added(added, page.record().page().id()))
                    .raws("replies", ReplyData.lines(replies(page))));
    return record.substring(0, record.length() - 1) + "," + more.substring(1);
  }

  private void added(Json json, String page) {
    Origin origin = unchecked(() -> origins.of(page)).orElse(null);
    json.text("who", origin == null ? null : origin.who());
    json.text("at", origin == null ? null : origin.at().toString());
  }

  private List<Reply> replies(JudgedPage page) {
    return unchecked(() -> replies.on(page)).stream()
        .flatMap(each -> each.replies().stream())
        .toList();
  }

  @FunctionalInterface
  private interface Asking<T> {
    T ask() throws IOException;
  }

  private static <T> T unchecked(Asking<T> asking) {
    try {
      return asking.ask();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** All of the page's statements, or those that were looked for. */
  private List<Hit> statements(JudgedPage page, Question question) {
    return unchecked(() -> found(question, page));
  }
}
