package org.onrecord.web.view;

import java.util.List;
import org.onrecord.web.answer.Answer;
import org.onrecord.web.answer.Question;
import org.onrecord.web.guard.Access;
import org.onrecord.web.view.Description.Parameter;
import org.onrecord.web.work.WorkReport;
import org.onrecord.web.work.Works;

/** How far something is that is being added. */
final class WorkView implements View {
  private static final String PATH = "/add/{work}";

  private final Works works;

  WorkView(Works works) {
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
        "How far something is that is being added.",
        List.of(Parameter.path("work", "Its id, as /add leads to it.")),
        WorkData.members());
  }

  private WorkReport report(Question question) {
    return Reach.work(question.user(), works, question.path("work"));
  }

  @Override
  public Answer answer(Question question) {
    WorkModel model = new WorkModel(report(question));
    return new Answer(
        "Adding " + model.title(), "work", model, List.of("add.js"), WorkData.of(model.report()));
  }

  @Override
  public List<Live> live() {
    return List.of(new Live(PATH + "/events", Access.EDITOR, this::open));
  }

  private Live.Events open(Question question) {
    String id = report(question).id();
    return (told, end) ->
        works.follow(
            id,
            report -> {
              told.accept(WorkData.line(report));
              if (report.ended()) {
                end.run();
              }
            });
  }
}
