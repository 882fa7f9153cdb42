package org.onrecord.web.view;

import java.io.IOException;
import java.util.List;
import org.onrecord.web.answer.Address;
import org.onrecord.web.answer.Answer;
import org.onrecord.web.answer.Data;
import org.onrecord.web.answer.Json;
import org.onrecord.web.answer.Question;
import org.onrecord.web.answer.SentFile;
import org.onrecord.web.answer.Submission;
import org.onrecord.web.guard.Access;
import org.onrecord.web.guard.Refusal;
import org.onrecord.web.guard.Refusal.Reason;
import org.onrecord.web.view.Description.JsonType;
import org.onrecord.web.view.Description.Member;

/** Takes a draft whose quotations are to be verified. */
final class VerifyView implements View {
  private static final int LONGEST = 500_000;

  private final Drafts drafts;

  VerifyView(Drafts drafts) {
    this.drafts = drafts;
  }

  @Override
  public String path() {
    return "/verify";
  }

  @Override
  public Description description() {
    return new Description(
        "How a draft is sent: post it to this address.",
        List.of(),
        List.of(new Member("longest", JsonType.INTEGER, "How many characters a draft may have.")));
  }

  @Override
  public Answer answer(Question question) {
    String json = Json.object(out -> out.number("longest", LONGEST));
    return new Answer(
        "Verify",
        "verify",
        new VerifyModel(LONGEST),
        List.of(),
        new Data(() -> json, () -> List.of(json), () -> List.of("longest\r\n", LONGEST + "\r\n")));
  }

  @Override
  public List<Write> writes() {
    return List.of(
        new Write(
            "/verify",
            Access.READER,
            "Verifies the quotations of draft, or of the file upload, against files, or against the"
                + " pages of the ledger.",
            this::verify));
  }

  private Address verify(Submission sent) throws IOException {
    boolean uploaded = sent.text("against", 20).equals("files");
    List<SentFile> files = uploaded ? sent.files("source") : List.of();
    if (uploaded && files.isEmpty()) {
      throw new Refusal(Reason.BAD, "Choose a file to verify against.");
    }
    List<SentFile> draft = sent.files("upload");
    String id =
        draft.isEmpty()
            ? drafts.verify(sent.user(), Sent.whole(sent, "draft", LONGEST), files)
            : drafts.verify(sent.user(), draft.get(0), files);
    return Address.of("/verify", id);
  }
}
