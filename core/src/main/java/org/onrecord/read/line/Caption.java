package org.onrecord.read.line;

import java.util.List;
import java.util.regex.Pattern;

/** Recognises the words under a picture by the credit that goes with them. */
public final class Caption {
  private static final int LONGEST = 700;
  private static final Pattern START =
      Pattern.compile(
          "(?:\\(?(?:Photo|PHOTO|Photos|PHOTOS|Image|IMAGE|Picture|Pictured|PICTURED|Caption|CAPTION"
              + "|Credit|Photograph|Illustration|File photo)(?::| by | courtesy | credit| ?/)"
              + "|\\(?(?:AP|Reuters|REUTERS|AFP|EPA) Photo(?:/|:| ))");
  private static final String AGENCY =
      "(?:AP|Associated Press|Reuters|REUTERS|AFP|EPA|Getty|Getty Images|Shutterstock|Bloomberg"
          + "|Alamy|Xinhua|TASS|PA)";

  /** The last word of what {@link #END} ends with where it does not end with a bracket. */
  private static final List<String> NAMES =
      List.of(
          "AP",
          "Press",
          "Reuters",
          "REUTERS",
          "AFP",
          "EPA",
          "Getty",
          "Images",
          "Shutterstock",
          "Bloomberg",
          "Alamy",
          "Xinhua",
          "TASS",
          "PA");

  private static final String LAST_LETTERS = "PsSAykga";

  /** Matched at the end of a block only, so over a bounded stretch. */
  private static final Pattern END =
      Pattern.compile(
          ".*(?:[(\\[](?:[^()]{0,60}\\b(?:[Pp]hoto|PHOTO|[Ii]mage|[Pp]icture)(?:s|graph)?"
              + "(?: ?[:/©]| by | courtesy )[^()]{0,100}"
              + "|[^()]{0,60}\\bGetty Images[^()]{0,60}"
              + "|(?:[Ff]ile|[Cc]ourtesy|[Hh]andout|AP|Reuters) (?:[Pp]hoto|[Ii]mage))[)\\]]"
              + "|\\("
              + AGENCY
              + "(?:/[^()]{1,60})?\\)"
              + "|(?:/|via |©\\s?|\\()"
              + AGENCY
              + "(?: Images)?\\)?)\\.?",
          Pattern.DOTALL);

  private static final int CREDIT = 200;

  /** The first letters of what {@link #START} begins with. */
  private static final String STARTS = "(PICFARE";

  private static final int SHORT = 80;

  /** "Photo: Jane Roe", "© Jane Roe": who made a picture, and nothing of what is on it. */
  static final Pattern CREDIT_ALONE =
      Pattern.compile(
          "(?iu)[(\\[|]?(?:(?:(?:titel|beitrags|symbol|archiv)?(?:bild|foto)s?(?:er|nachweis|rechte|quelle)?"
              + "|(?:file )?photos?(?:graph)?(?: credit)?|(?:featured )?images?(?: credit)?|pictures?"
              + "|crédits? ?(?:photos?)?|fotografías?|imagen|imágenes|immagine|zdjęcie|grafik|illustration|quelle|bildrechte|copyright|credits?)"
              + "(?: ?[:/©|]| by | via | courtesy | von )|©).{1,70}");

  private Caption() {}

  /** Whether a block only says who made a picture. */
  public static boolean isCredit(String words) {
    return words.length() <= SHORT
        && !words.endsWith(".")
        && mayBeCredit(words)
        && CREDIT_ALONE.matcher(Spaces.folded(words)).matches();
  }

  /** Whether a line has one of the marks or words that stand between "Photo" and the name. */
  static boolean mayBeCredit(String words) {
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      if (c == ':' || c == '/' || c == '|' || c == '©') {
        return true;
      }
      int small = i > 0 && Spaces.isSpace(words.charAt(i - 1)) ? c | ' ' : 0;
      if (small == 'b' || small == 'v' || small == 'c') {
        return true; // "by", "via", "von", "courtesy"
      }
    }
    return false;
  }

  public static boolean matches(String words) {
    if (words.length() > LONGEST || words.isEmpty()) {
      return false;
    }
    return (STARTS.indexOf(words.charAt(0)) >= 0 && START.matcher(words).lookingAt())
        || (mayEndInCredit(words)
            && END.matcher(words.substring(Math.max(0, words.length() - CREDIT))).matches());
  }

  /** Most paragraphs do not, and the pattern is slow to say so. */
  private static boolean mayEndInCredit(String words) {
    int end = words.endsWith(".") ? words.length() - 1 : words.length();
    if (end == 0) {
      return false;
    }
    char last = words.charAt(end - 1);
    return last == ')'
        || last == ']'
        || (LAST_LETTERS.indexOf(last) >= 0 && endsInName(words, end));
  }

  private static boolean endsInName(String words, int end) {
    for (String name : NAMES) {
      if (words.startsWith(name, end - name.length())) {
        return true;
      }
    }
    return false;
  }
}
