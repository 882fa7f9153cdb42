package org.onrecord.sources.mail;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes a message apart into what its writer says and what it quotes, by the marks before the lines
 * and by what mail programs put over the message that is answered. Linear.
 */
final class Layers {
  /** Deeper quotations count as the deepest of these. */
  private static final int DEEPEST = 50;

  private static final Pattern WROTE =
      Pattern.compile(
          "(?:On|Am|Le|El)\\s(?<date>.{6,100}?)(?:\\s?[AP]\\.?M\\.?)?,?\\s(?<name>[^\\d,;<>]{0,100}(?:<[^<>]{1,200}>)?)\\s*(?:wrote|schrieb|a écrit|escribió)\\s*:");

  private static final Pattern ORIGINAL =
      Pattern.compile(
          "(?i)[-_ ]{2,}\\s*(?:original message|forwarded message|urspr[^-]*nachricht)\\s*[-_ ]*|begin forwarded message:|_{20,}");

  private static final Pattern HEAD =
      Pattern.compile("\\*?(From|Sent|Date|To|Cc|Subject):\\*?\\s*(.*)");

  private final List<Layer> layers = new ArrayList<>();
  private final List<String> lines;
  private int base;
  private int last;

  private Layers(List<String> lines) {
    this.lines = lines;
    layer(0);
  }

  /** The layers of a message, its own words first. */
  static List<Layer> of(List<String> lines) {
    Layers all = new Layers(lines);
    int at = 0;
    while (at < lines.size()) {
      at = all.take(at);
    }
    return all.layers;
  }

  private Layer layer(int depth) {
    while (layers.size() <= depth) {
      layers.add(new Layer());
    }
    return layers.get(depth);
  }

  /** Takes a line, or some that belong together; gives the place behind them. */
  private int take(int at) {
    String line = lines.get(at);
    int depth = depth(line);
    String words = words(line);
    int level = Math.min(DEEPEST, base + depth);
    int behind = head(at, depth, level);
    if (behind > at) {
      return behind;
    }
    int wrote = wrote(at, depth, level);
    if (wrote > at) {
      return wrote;
    }
    Layer layer = layer(level);
    if (level != last) {
      layer.goOn();
      last = level;
    }
    layer.add(words);
    return at + 1;
  }

  /** "On 3 May 2031, Ada Roe wrote:", on up to three lines. */
  private int wrote(int at, int depth, int level) {
    String words = words(lines.get(at)).strip();
    if (!words.matches("(?:On|Am|Le|El)\\s.{6,}")) {
      return at;
    }
    StringBuilder joined = new StringBuilder();
    for (int i = at; i < Math.min(at + 3, lines.size()) && depth(lines.get(i)) == depth; i++) {
      joined.append(i == at ? "" : " ").append(words(lines.get(i)).strip());
      Matcher wrote = joined.length() > 500 ? null : WROTE.matcher(joined);
      if (wrote != null && wrote.matches()) {
        layer(Math.min(DEEPEST, level + 1))
            .told(MailNames.author(wrote.group("name")), MailDates.iso(wrote.group("date")));
        return i + 1;
      }
    }
    return at;
  }

  /** The lines that mail programs put over the whole of an earlier message. */
  private int head(int at, int depth, int level) {
    String words = words(lines.get(at)).strip();
    boolean original = ORIGINAL.matcher(words).matches();
    int first = original ? at + 1 : at;
    while (original && first < lines.size() && words(lines.get(first)).isBlank()) {
      first++;
    }
    int end = first;
    String from = null;
    String date = null;
    while (end < lines.size() && depth(lines.get(end)) == depth) {
      Matcher field = HEAD.matcher(words(lines.get(end)).strip());
      if (!field.matches()) {
        break;
      }
      boolean sender = field.group(1).equals("From");
      boolean sent = field.group(1).equals("Sent") || field.group(1).equals("Date");
      from = sender ? MailNames.author(field.group(2)) : from;
      date = sent ? MailDates.iso(field.group(2)) : date;
      end++;
    }
    boolean head = from != null && end - first >= 3;
    if (!head && !original) {
      return at;
    }
    base = Math.min(DEEPEST, level + 1 - depth);
    layer(Math.min(DEEPEST, level + 1)).told(from, date);
    return head ? end : first;
  }

  private static int depth(String line) {
    int depth = 0;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == '>') {
        depth++;
      } else if (c != ' ' || depth == 0) {
        break;
      }
    }
    return depth;
  }

  private static String words(String line) {
    int at = 0;
    boolean quoted = line.startsWith(">");
    while (quoted && at < line.length() && (line.charAt(at) == '>' || line.charAt(at) == ' ')) {
      at++;
    }
    return line.substring(at);
  }
}
