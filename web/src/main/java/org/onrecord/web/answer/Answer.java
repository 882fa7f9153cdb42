package org.onrecord.web.answer;

import java.util.List;

/**
 * An answer: what a page shows, and the same for programs.
 *
 * @param title of the page
 * @param template that shows it, without its ending
 * @param model what the template is given; of a class of its own
 * @param scripts of the page, behind those of all pages
 * @param data for programs
 */
public record Answer(String title, String template, Object model, List<String> scripts, Data data) {

  /** Copies the list. */
  public Answer {
    scripts = List.copyOf(scripts);
  }
}
