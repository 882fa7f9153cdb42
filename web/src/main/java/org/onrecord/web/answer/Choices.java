package org.onrecord.web.answer;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.onrecord.web.guard.Refusal;
import org.onrecord.web.guard.Refusal.Reason;

/** Values of enums as they stand in addresses and forms: their names in lower case. */
public final class Choices {
  private Choices() {}

  /**
   * The value of this name.
   *
   * @throws Refusal if there is none, saying which there are
   */
  public static <E extends Enum<E>> E of(String parameter, Class<E> type, String value) {
    for (E each : type.getEnumConstants()) {
      if (id(each).equals(value)) {
        return each;
      }
    }
    throw new Refusal(Reason.BAD, parameter + " is one of " + names(type) + ".");
  }

  /** Its name in an address. */
  public static String id(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  /** All names, with commas between. */
  public static <E extends Enum<E>> String names(Class<E> type) {
    return Arrays.stream(type.getEnumConstants())
        .map(Choices::id)
        .collect(Collectors.joining(", "));
  }
}
