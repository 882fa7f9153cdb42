package org.onrecord.page;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Short lines that pages put into and around articles, in the languages news is most often read in:
 * labels of tags, links to other stories, credits, dates, buttons. Whole lines only.
 */
final class Furniture {
  private static final int LONGEST = 200;
  private static final int SHORT = 100;

  /** Labels, alone or before a colon and a list. */
  private static final String LABELS =
      "tags?|filed under|topics?|categor(?:y|ies)|posted in|tagged(?: with)?|labels?|kategorien?|schlagw(?:ort|örter|orte)"
          + "|themen|abgelegt unter|stichw(?:ort|örter|orte)|rubriken?|themen im artikel|mots[ -]clés|catégories?|thèmes?|etiquetas|temas"
          + "(?: relacionad[oa]s)?|categorías?|categorias?|tópicos|argomenti|assuntos|verschlagwortet(?: mit)?|dossiers?";

  /** What leads to other stories. */
  private static final String MORE =
      "(?:read|see|watch|listen)(?: also| more| next| further| now)?|more(?: on| from| in| about| stories| news)?|also(?: read| on| see)?|related(?: (?:stories|articles|posts|content|news|topics|links|coverage|reading))?"
          + "|recommended(?: (?:stories|for you|reading|articles))?|you (?:may|might) (?:also )?(?:like|be interested in|enjoy).*|don['’]t miss|further reading|latest(?: news| stories)?|trending(?: now)?|popular(?: posts| now)?|most (?:read|popular|viewed|commented)|up next|explore further|what to read next|keep reading|continue reading|click here.*"
          + "|(?:lesen|sehen|hören|erfahren) sie (?:auch|mehr|hier|dazu|jetzt).*|lies auch|mehr (?:zum thema|dazu|lesen|artikel|news|interessantes|aus|von|zu|auf|infos?)(?: .{1,60})?|zum thema|auch interessant|(?:das )?(?:könnte|dürfte) (?:sie|dich|dir|euch|ihnen) (?:auch )?(?:interessieren|gefallen).*|weitere (?:artikel|themen|informationen|infos|beiträge|links?|meldungen|nachrichten|news)(?: .{1,60})?|weiterführende(?:r|n)? (?:links?|artikel|informationen)|weiterlesen|zum weiterlesen|verwandte (?:artikel|beiträge|themen)|ähnliche (?:artikel|beiträge|themen)|passend dazu|siehe auch|meistgelesene?(?: artikel)?|meistdiskutierte artikel|die redaktion empfiehlt|empfehlung der redaktion|neueste (?:artikel|beiträge|blogbeiträge)|lesetipps?|lust auf mehr"
          + "|(?:à lire|lire|voir|lisez) (?:aussi|également).*|en savoir plus|sur le même (?:sujet|thème)|articles? (?:liés|similaires)|à découvrir"
          + "|(?:lea|lee|mira|mire|ver|vea|leer) (?:también|además|más).*|(?:te|le) puede interesar.*|más información|relacionad[oa]s|noticias relacionadas|te recomendamos|(?:veja|leia|confira)(?: também| mais).*|saiba mais|leia mais|relacionadas|mais lidas|leggi anche.*|potrebbe interessarti.*|lees ook.*|czytaj (?:też|także).*|zobacz (?:też|także).*";

  /** Buttons and what is said beside them. */
  private static final String BUTTONS =
      "share(?: (?:this|on|via|it|now|with|the|your).{0,60})?|tweet(?: this)?|e-?mail(?: this)?|print(?: this.*)?|pin(?: it)?|save|follow(?: us| me)?(?: on .{1,60})?|like(?: us.*)?|subscribe(?: .{1,60})?|sign up.{0,80}|copy link|facebook|twitter|whatsapp|linkedin|pinterest|reddit|instagram|telegram|flipboard|xing|pocket|rss|advertisement|ad|sponsored|promoted|close|menu|search|back to top|top|next|previous|loading|comments?|reply|report|download|play|pause|listen|watch|buy now|shop now|learn more|edit|permalink|link|view all|see all|show more|read more|view comments|leave a (?:comment|reply)|add (?:a )?comment|no comments|\\d+ comments?|comments? \\(?\\d*\\)?|\\d+ shares?|newsletter|get the newsletter"
          + "|teilen(?: .{0,40})?|(?:diesen |diese |den )?(?:artikel|beitrag|seite|news) (?:teilen|drucken|merken|empfehlen|bewerten|kommentieren|versenden)|drucken|merken|empfehlen|mailen|versenden|weitersagen|pinnen|kommentare?|kommentieren|kommentar (?:schreiben|verfassen|hinterlassen)|schreibe einen kommentar|\\d+ kommentare?|keine kommentare|kommentare? \\(?\\d*\\)?|anzeigen?|werbung|zurück(?: .{1,40})?|weiter|nach oben|zur startseite|zur übersicht|zurück zur übersicht|anmelden|abonnieren|jetzt .{1,60} (?:anmelden|abonnieren|bestellen)|mehr|bild(?: \\d+ von \\d+)?|quellen? (?:ein|aus)blenden|folgen(?: sie uns.*)?|rezept drucken|antworten|melden|impressum|datenschutz|vorlesen|merkliste|kontakt"
          + "|partager.{0,60}|imprimer|commenter|commentaires?|publicité|s['’]abonner.{0,60}|compartir.{0,60}|compartilhar?e?.{0,60}|comentarios?|comentários?|imprimir|publicidad(?:e)?|s[íi]guenos.{0,80}|siga[- ]nos.{0,60}|condividi.{0,60}|stampa|pubblicità|delen|reageer|reacties|advertentie|udostępnij";

  private static final Pattern WHOLE =
      Pattern.compile("(?:" + LABELS + "|" + MORE + "|" + BUTTONS + ")");
  private static final Pattern LEADING =
      Pattern.compile(
          "(?:"
              + LABELS
              + "|read (?:more|also|next)|also read|see also|more on this|related|don['’]t miss|lesen sie (?:auch|mehr|dazu)|lies auch|mehr zum thema|mehr dazu|siehe auch|auch interessant|à lire aussi|lire aussi|lea también|lee también|te puede interesar|le puede interesar|mira|más información|leia também|veja também|leia mais|leggi anche|lees ook|czytaj też|zobacz także"
              + ")(?: ?:| ?»| ?>| -| –) ?\\S.*");

  private static final Pattern MORE_LINE = Pattern.compile("(?:" + MORE + ")");
  private static final Pattern ADDRESS =
      Pattern.compile(
          "(?:https?://|www\\.)\\S+|\\S+@\\S+\\.\\p{L}{2,6}|(?:twitter|facebook)\\.com/\\S+");
  private static final List<String> RIGHTS =
      List.of("all rights reserved", "alle rechte vorbehalten");

  private Furniture() {}

  /** Whether a block is such a line. */
  static boolean matches(String words) {
    if (words.length() > LONGEST || words.isEmpty()) {
      return false;
    }
    String line = plain(words);
    if (line.isEmpty()) {
      return true;
    }
    return (line.length() <= SHORT && WHOLE.matcher(line).matches())
        || ADDRESS.matcher(line).matches()
        || DateStamp.matches(words)
        || LEADING.matcher(line).matches()
        || RIGHTS.stream().anyMatch(line::contains);
  }

  /** Whether a heading announces other stories, and so belongs to none. */
  static boolean announcesOthers(String heading) {
    return heading.length() <= LONGEST && MORE_LINE.matcher(plain(heading)).matches();
  }

  /** Lower case, without the marks around it. */
  private static String plain(String words) {
    String line = Spaces.folded(words).toLowerCase(Locale.ROOT);
    int start = 0;
    int end = line.length();
    while (start < end && isMark(line.charAt(start))) {
      start++;
    }
    while (end > start && isMark(line.charAt(end - 1))) {
      end--;
    }
    return line.substring(start, end).strip();
  }

  private static boolean isMark(char c) {
    return !Character.isLetterOrDigit(c) && !Character.isSurrogate(c) && c != ')';
  }
}
