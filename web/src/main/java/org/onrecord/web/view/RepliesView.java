package org.onrecord.web.view;

import java.io.IOException;
import java.util.List;
import org.onrecord.web.account.Replies;
import org.onrecord.web.account.Reply;
import org.onrecord.web.account.ReplyState;
import org.onrecord.web.answer.Address;
import org.onrecord.web.answer.Answer;
import org.onrecord.web.answer.Data;
import org.onrecord.web.answer.Json;
import org.onrecord.web.answer.Question;
import org.onrecord.web.answer.Submission;
import org.onrecord.web.guard.Access;
import org.onrecord.web.guard.Refusal;
import org.onrecord.web.guard.Refusal.Reason;
import org.onrecord.web.view.Description.JsonType;
import org.onrecord.web.view.Description.Member;
import org.onrecord.web.view.Description.Parameter;

/** What readers answer, for who lets it be seen. */
final class RepliesView implements View {
  private static final String PATH = "/replies";

  private final Replies replies;

  RepliesView(Replies replies) {
    this.replies = replies;
  }

  @Override
  public String path() {
    return PATH;
  }

  @Override
  public Access access() {
    return Access.MODERATOR;
  }

  @Override
  public Description description() {
    return new Description(
        "What readers answer, the first first.",
        List.of(Parameter.query("state", "waiting, shown or refused; else waiting.")),
        List.of(new Member("replies", JsonType.ARRAY, "At most 500 of them.")));
  }

  @Override
  public Answer answer(Question question) throws IOException {
    ReplyState state = question.choice("state", ReplyState.class, ReplyState.WAITING);
    List<Reply> all = replies.of(state);
    return new Answer(
        "Replies",
        "replies",
        new RepliesModel(state, all),
        List.of(),
        new Data(
            () -> Json.object(json -> json.raws("replies", ReplyData.lines(all))),
            () -> ReplyData.lines(all),
            () -> ReplyData.rows(all)));
  }

  @Override
  public List<Write> writes() {
    return List.of(
        new Write(
            PATH + "/{reply}/show",
            Access.MODERATOR,
            "Lets a reply be seen.",
            submission -> moderate(submission, ReplyState.SHOWN)),
        new Write(
            PATH + "/{reply}/refuse",
            Access.MODERATOR,
            "Lets a reply not be seen, and forgets the address of its writer.",
            submission -> moderate(submission, ReplyState.REFUSED)));
  }

  private Address moderate(Submission submission, ReplyState state) throws IOException {
    if (!replies.moderate(id(submission), state, submission.user().name())) {
      throw new Refusal(Reason.MISSING);
    }
    return Address.of(PATH);
  }

  private static long id(Submission submission) {
    String id = submission.path("reply");
    if (!id.matches("[0-9]{1,18}")) {
      throw new Refusal(Reason.MISSING);
    }
    return Long.parseLong(id);
  }
}
