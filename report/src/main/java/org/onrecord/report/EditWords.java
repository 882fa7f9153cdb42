package org.onrecord.report;

import org.onrecord.record.VerifiedQuotation;
import org.onrecord.verdict.Edit;
import org.onrecord.verdict.Passage;
import org.onrecord.verdict.Verdict;

/** Says in words what became of a quotation. */
final class EditWords {
  /** So many code points of a side are told in whole. */
  private static final int MOST = 160;

  private EditWords() {}

  static String verdict(Verdict verdict) {
    return switch (verdict) {
      case VERBATIM -> "verbatim";
      case ELIDED -> "elided";
      case BRACKETED -> "bracketed";
      case ALTERED -> "altered";
      case TOO_SHORT -> "too short to say";
      case NOT_FOUND -> "not found";
    };
  }

  /** What a change did, with both sides' words. */
  static String of(Comparison.Stretch stretch, Edit edit) {
    String quote = Shortened.within(TerminalText.of(stretch.quote()), MOST);
    String source = Shortened.within(TerminalText.of(stretch.source()), MOST);
    String what =
        switch (edit.op()) {
          case DELETE -> "left out: " + source;
          case INSERT -> "put in: " + quote;
          case SUBSTITUTE -> quote + " for " + source;
          case MEDIUM -> "not of the words: " + source;
        };
    String kind =
        switch (edit.kind()) {
          case OMISSION -> "marked by an ellipsis or a break";
          case SPLICE -> "unmarked, two places made one";
          case BRACKET -> "in brackets";
          case WORD -> "unmarked";
          case SPELLING -> "unmarked, spelling";
          case NUMBER -> "unmarked, the same number";
          case CONTRACTION -> "unmarked, a contraction";
          case DISFLUENCY -> "unmarked, a slip of the tongue";
          case MEDIUM -> "a mark of the source";
        };
    return what + " (" + kind + ")";
  }

  /** Where a passage stands. */
  static String place(Passage passage) {
    return passage.source()
        + (passage.place() == null ? "" : ", " + passage.place())
        + ", character "
        + passage.codePointOffset(passage.start())
        + (passage.published() == null ? "" : ", " + passage.published())
        + copies(passage);
  }

  private static String copies(Passage passage) {
    int count = passage.copies().size();
    if (count == 0) {
      return "";
    }
    String first = ", repeated in " + passage.copies().get(0);
    return count == 1 ? first : first + " and " + (count - 1) + " more";
  }

  /** Who is said to say it, on both sides. */
  static String speakers(VerifiedQuotation quotation, Passage found) {
    if (quotation.verification().verdict() == Verdict.TOO_SHORT) {
      return "neither in the named speaker's turn nor with the words around it";
    }
    if (quotation.isAnothersWords()) {
      return "the draft gives it to " + quotation.speaker() + ", the source to " + found.speaker();
    }
    return found.speaker() == null ? "" : "said by " + found.speaker();
  }
}
