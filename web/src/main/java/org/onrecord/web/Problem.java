package org.onrecord.web;

import org.onrecord.web.answer.Json;

/** What went wrong, for programs. */
final class Problem {
  private Problem() {}

  static String json(int status, String words) {
    return Json.object(json -> json.number("status", status).text("problem", words));
  }
}
