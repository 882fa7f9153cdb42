package org.onrecord.web.answer;

/** In which form an answer is wanted, by the ending of its address. */
public enum Form {
  /** A page for the browser. */
  HTML("", "text/html; charset=utf-8"),
  /** One object. */
  JSON(".json", "application/json"),
  /** An object a line. */
  JSONL(".jsonl", "application/jsonl; charset=utf-8"),
  /** A table. */
  CSV(".csv", "text/csv; charset=utf-8; header=present");

  private final String ending;
  private final String type;

  Form(String ending, String type) {
    this.ending = ending;
    this.type = type;
  }

  /** The ending of the address. */
  public String ending() {
    return ending;
  }

  /** The content type. */
  public String type() {
    return type;
  }

  /** The form that an address asks for. */
  public static Form of(String path) {
    for (Form form : new Form[] {JSONL, JSON, CSV}) {
      if (path.endsWith(form.ending)) {
        return form;
      }
    }
    return HTML;
  }
}
