package org.onrecord.web.view;

import java.util.LinkedHashMap;
import java.util.Map;

/** What keys do in each view: the sheet that {@code ?} shows. The scripts do as is said here. */
public final class Keys {
  private Keys() {}

  /**
   * The keys of a view, in the order to list them; several keys stand side by side with a space
   * between.
   */
  public static Map<String, String> of(String view) {
    Map<String, String> keys = new LinkedHashMap<>();
    switch (view) {
      case "page" -> {
        keys.put("j n →", "next statement");
        keys.put("k p ←", "previous statement");
        keys.put("h", "next hit of the search");
        keys.put("o", "only this speaker, and back to all");
        keys.put("/", "find a speaker; Enter shows only the first found");
        keys.put("a", "show everything again");
      }
      case "verification" -> {
        keys.put("j n →", "next quotation");
        keys.put("k p ←", "previous quotation");
        keys.put("f", "next finding");
      }
      case "review", "statement" -> {
        keys.put("a", "accept");
        keys.put("r", "reject: nobody said that");
        keys.put("c", "correct");
        keys.put("s", "skip");
        keys.put("u", "undo what was just done");
        keys.put("[ ]", "begin a word earlier, later");
        keys.put("{ }", "end a word earlier, later");
      }
      default -> {
        keys.put("j n", "next");
        keys.put("k p", "previous");
        keys.put("Enter o", "open what is at hand");
        keys.put("/", "search");
      }
    }
    keys.put("t", "light or dark");
    keys.put("?", "this sheet");
    keys.put("Esc", "close, or let go");
    return keys;
  }
}
