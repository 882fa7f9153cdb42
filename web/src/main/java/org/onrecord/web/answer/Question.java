package org.onrecord.web.answer;

import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.onrecord.ledger.entry.Moment;
import org.onrecord.web.guard.Guard;
import org.onrecord.web.guard.Refusal;
import org.onrecord.web.guard.Refusal.Reason;
import org.onrecord.web.guard.Session;
import org.onrecord.web.guard.User;

/** What somebody asks: the parameters of an address, each within its limits. */
public final class Question {
  private static final int LONGEST = 4000;

  private final Context context;
  private final Address address;

  /**
   * A question.
   *
   * @param path of the view, without the ending that asks for a form
   */
  public Question(Context context, String path) {
    this.context = context;
    Address whole = Address.of(path);
    for (Map.Entry<String, List<String>> parameter : context.queryParamMap().entrySet()) {
      whole = whole.with(parameter.getKey(), parameter.getValue());
    }
    this.address = whole;
  }

  /** The view with all that is asked. */
  public Address address() {
    return address;
  }

  /** A part of the path. */
  public String path(String name) {
    return limited(name, context.pathParam(name));
  }

  /** A parameter; "" where it is left out. */
  public String text(String name) {
    String value = context.queryParam(name);
    return value == null ? "" : limited(name, value.strip());
  }

  /** All values of a parameter that are not empty. */
  public List<String> texts(String name) {
    return context.queryParams(name).stream()
        .map(value -> limited(name, value.strip()))
        .filter(value -> !value.isEmpty())
        .toList();
  }

  /**
   * A whole number.
   *
   * @throws Refusal if it is something else, or outside of the limits
   */
  public int number(String name, int usual, int least, int most) {
    String value = text(name);
    if (value.isEmpty()) {
      return usual;
    }
    try {
      int number = Integer.parseInt(value);
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException e) {
      // said below
    }
    throw new Refusal(Reason.BAD, name + " is a number from " + least + " to " + most + ".");
  }

  /**
   * One of the values of an enum, by its name in lower case.
   *
   * @throws Refusal if it is none
   */
  public <E extends Enum<E>> E choice(String name, Class<E> type, E usual) {
    String value = text(name);
    return value.isEmpty() ? usual : Choices.of(name, type, value);
  }

  /** Several values of an enum, likewise. */
  public <E extends Enum<E>> List<E> choices(String name, Class<E> type) {
    return texts(name).stream().map(value -> Choices.of(name, type, value)).toList();
  }

  /** Who asks. */
  public User user() {
    return session().user();
  }

  /** As of when the answer has to be, at least: whoever asks sees what they changed. */
  public Moment since() {
    return Seen.by(context);
  }

  /** What a form must bring along. */
  public String csrf() {
    return session().csrf();
  }

  private Session session() {
    Optional<Session> session = Guard.session(context);
    return session.orElseThrow(() -> new Refusal(Reason.UNKNOWN));
  }

  private static String limited(String name, String value) {
    if (value.length() > LONGEST) {
      throw new Refusal(Reason.BAD, name + " is longer than " + LONGEST + " characters.");
    }
    return value;
  }
}
