package org.onrecord.web.view;

import gg.jte.Content;
import gg.jte.TemplateOutput;

/**
 * HTML that the writers of reports made, who escape all that they are given.
 *
 * @param html to stand on a page as it is
 */
public record Markup(String html) implements Content {
  @Override
  public void writeTo(TemplateOutput output) {
    output.writeContent(html);
  }
}
