package org.onrecord.web.view;

import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.regex.Pattern;
import org.onrecord.web.account.Replies;
import org.onrecord.web.account.Reply;
import org.onrecord.web.account.ReplyKeys;
import org.onrecord.web.answer.Address;
import org.onrecord.web.answer.Answer;
import org.onrecord.web.answer.Data;
import org.onrecord.web.answer.Json;
import org.onrecord.web.answer.Question;
import org.onrecord.web.answer.Submission;
import org.onrecord.web.guard.Access;
import org.onrecord.web.guard.Rate;
import org.onrecord.web.guard.Refusal;
import org.onrecord.web.guard.Refusal.Reason;
import org.onrecord.web.view.Description.JsonType;
import org.onrecord.web.view.Description.Member;
import org.onrecord.web.view.Description.Parameter;

/** A statement that anybody may answer, with the answers that a moderator has let through. */
final class ReplyView implements View {
  private static final String PATH = "/reply/{statement}/{key}";
  private static final int LONGEST_NAME = 100;
  private static final int LONGEST_ADDRESS = 254;
  private static final int LONGEST_WORDS = 4000;
  private static final int MOST = 5;
  private static final int HOUR = 3_600_000;
  private static final Pattern ADDRESS = Pattern.compile("[^\\s\\p{Cntrl}@]+@[^\\s\\p{Cntrl}@]+");

  private final Reach reach;
  private final Replies replies;
  private final ReplyKeys keys;
  private final Rate rate = new Rate(Clock.systemUTC(), MOST, HOUR);

  ReplyView(Reach reach, Replies replies, ReplyKeys keys) {
    this.keys = keys;
    this.reach = reach;
    this.replies = replies;
  }

  @Override
  public String path() {
    return PATH;
  }

  @Override
  public Access access() {
    return Access.OPEN;
  }

  @Override
  public Description description() {
    return new Description(
        "A statement that anybody may answer, with the answers that a moderator let through.",
        List.of(
            Parameter.path("statement", "The statement's number, as in 12.3."),
            Parameter.path("key", "The key of its link, which the statement's view tells.")),
        List.of(
            new Member("statement", JsonType.STRING, "Its number."),
            new Member("speaker", JsonType.STRING, "Who said it."),
            new Member("words", JsonType.STRING, "What was said."),
            new Member("replies", JsonType.ARRAY, "What readers answer.")));
  }

  @Override
  public Answer answer(Question question) throws IOException {
    String key = question.path("key");
    Answerable said = said(question.path("statement"), key);
    List<Reply> shown = replies.shown(said.answered());
    boolean sent = question.text("sent").equals("yes");
    return new Answer(
        "Answer a statement",
        "reply",
        new ReplyModel(said, key, shown, sent),
        List.of(),
        new Data(
            () ->
                Json.object(
                    json ->
                        json.text("statement", said.number())
                            .text("speaker", said.speaker())
                            .text("words", said.words())
                            .raws("replies", ReplyData.lines(shown))),
            () -> ReplyData.lines(shown),
            () -> ReplyData.rows(shown)));
  }

  @Override
  public List<Write> writes() {
    return List.of(
        new Write(
            PATH, Access.OPEN, "Answers a statement; a moderator sees it first.", this::send));
  }

  /** With the wrong key there is nothing, whatever the number. */
  private Answerable said(String statement, String key) throws IOException {
    if (!keys.is(statement, key)) {
      throw new Refusal(Reason.MISSING);
    }
    return reach.answerable(statement);
  }

  private Address send(Submission submission) throws IOException {
    String key = submission.path("key");
    Answerable said = said(submission.path("statement"), key);
    String name = line(submission.text("name", LONGEST_NAME).strip(), "your name");
    String address = submission.text("email", LONGEST_ADDRESS).strip();
    if (!ADDRESS.matcher(address).matches()) {
      throw new Refusal(Reason.BAD, "Give an e-mail address, so that we can ask you.");
    }
    String words = submission.text("words", LONGEST_WORDS).strip().replace("\r\n", "\n");
    if (words.isEmpty() || words.chars().anyMatch(c -> Character.isISOControl(c) && c != '\n')) {
      throw new Refusal(Reason.BAD, "Write what you answer, as plain text.");
    }
    if (!rate.take(submission.sender())) {
      throw new Refusal(Reason.SLOW);
    }
    if (!replies.send(said.answered(), name, address, words)) {
      throw new Refusal(Reason.BUSY, "Many answers are waiting already. Try again later.");
    }
    return Address.of("/reply", said.number(), key).with("sent", "yes");
  }

  private static String line(String text, String what) {
    if (text.isEmpty() || text.chars().anyMatch(Character::isISOControl)) {
      throw new Refusal(Reason.BAD, "Give " + what + ", in one line.");
    }
    return text;
  }
}
