package org.onrecord.web.answer;

import io.javalin.http.Context;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onrecord.web.guard.Guard;
import org.onrecord.web.guard.Refusal;
import org.onrecord.web.guard.Refusal.Reason;
import org.onrecord.web.guard.User;

/** What somebody sent with a form, each field within its limits. */
public final class Submission {
  private final Context context;

  /** What came with a request that the guard let in. */
  public Submission(Context context) {
    this.context = context;
  }

  /** A part of the path. */
  public String path(String name) {
    return context.pathParam(name);
  }

  /**
   * A field; "" where it is left out.
   *
   * @param most how many characters it may have
   */
  public String text(String name, int most) {
    String value = context.formParam(name);
    if (value == null) {
      return "";
    }
    if (value.length() > most) {
      throw new Refusal(Reason.LARGE, name + " is longer than " + most + " characters.");
    }
    return value;
  }

  /** A field; null where it is left out or blank. */
  public @Nullable String known(String name, int most) {
    String value = text(name, most).strip();
    return value.isEmpty() ? null : value;
  }

  /** All values of a field that are not empty. */
  public List<String> texts(String name) {
    return context.formParams(name).stream().filter(value -> !value.isBlank()).toList();
  }

  /**
   * A whole number that is not negative.
   *
   * @throws Refusal if it is something else
   */
  public long number(String name) {
    try {
      long number = Long.parseLong(text(name, 20).strip());
      if (number >= 0) {
        return number;
      }
    } catch (NumberFormatException e) {
      // said below
    }
    throw new Refusal(Reason.BAD, name + " is a number.");
  }

  /** The files that came along. */
  public List<SentFile> files(String name) {
    return context.uploadedFiles(name).stream()
        .filter(file -> file.size() > 0)
        .map(file -> new SentFile(file.filename(), file.size(), file::content))
        .toList();
  }

  /** The address from which it came, as a number. */
  public String sender() {
    return context.ip();
  }

  /** Who sent it. */
  public User user() {
    return Guard.session(context).orElseThrow(() -> new Refusal(Reason.UNKNOWN)).user();
  }
}
