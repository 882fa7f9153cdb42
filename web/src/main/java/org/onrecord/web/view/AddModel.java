package org.onrecord.web.view;

import java.util.List;

/**
 * What can be added, and what was since the server started.
 *
 * @param works the newest first
 * @param largest how many MiB may be sent at once
 */
public record AddModel(List<WorkModel> works, int largest) {

  /** Copies the list. */
  public AddModel {
    works = List.copyOf(works);
  }
}
