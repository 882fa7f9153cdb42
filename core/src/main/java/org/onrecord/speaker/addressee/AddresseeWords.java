package org.onrecord.speaker.addressee;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.onrecord.attribution.Attribution;
import org.onrecord.speaker.name.SectionReading;
import org.onrecord.text.Span;

/**
 * Finds the words that name to whom something was said: "told <em>reporters</em>", "wrote in a
 * letter to <em>the board</em>", "<em>staff</em> were told".
 */
final class AddresseeWords {
  private static final Set<String> CALLING = Set.of("call", "calls", "called", "calling");
  private static final Set<String> APPEALING = Set.of("appeal", "appeals", "appealed", "appealing");

  private final SectionReading reading;

  AddresseeWords(SectionReading reading) {
    this.reading = reading;
  }

  /**
   * The words of the addressee; null where there are none. They stand outside the content, or begin
   * it: "urged" may have "<em>countries</em> to wait" for its content.
   */
  @Nullable Span of(Attribution attribution) {
    for (Span cue : attribution.cue()) {
      Span found = find(new CueWords(reading, attribution, reading.paragraphAt(cue.start()), cue));
      if (found != null
          && attribution.content().stream()
              .noneMatch(piece -> found.overlaps(piece) && piece.start() < found.start())) {
        return found;
      }
    }
    return null;
  }

  private static @Nullable Span find(CueWords cue) {
    AskedWords asked = new AskedWords(cue);
    Span asking = asked.askedBy();
    if (asking != null) {
      return asking;
    }
    ToldWords told = new ToldWords(cue);
    LinkedWords linked = new LinkedWords(cue);
    int first = cue.first();
    int end = cue.end();
    for (int i = end - 1; i >= first; i--) {
      String verb = cue.lower(i);
      if (AddresseeVerbs.isTelling(verb) || AddresseeVerbs.isAsking(verb)) {
        if (asked.isAskedFirst(i)) {
          boolean opens = cue.isOpening(i) || cue.isOpening(i - 1);
          return opens ? asked.answering() : asked.asked(i);
        }
        Span whom = i > 0 && told.isPassive(first, i) ? told.subject(first) : told.object(i);
        return whom == null ? linked.clause(first) : whom;
      }
      if (verb.equals("put") && cue.isWord(i + 1, "it") && cue.isWord(i + 2, "to")) {
        return cue.noun().at(i + 3);
      }
      boolean calls = CALLING.contains(verb) && cue.isWord(i + 1, "on");
      if (calls || (APPEALING.contains(verb) && cue.isWord(i + 1, "to"))) {
        Span called = cue.noun().at(i + 2);
        return called != null && told.isRequest(called) ? called : null;
      }
    }
    Span whom = linked.linked(first, end);
    return whom == null ? linked.clause(first) : whom;
  }
}
