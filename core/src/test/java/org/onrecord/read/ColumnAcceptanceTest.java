package org.onrecord.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.onrecord.page.Comment;
import org.onrecord.page.Page;
import org.onrecord.page.Part;
import org.onrecord.page.PartRole;

/** A real column with its readers' comments, which is not in the repository. */
class ColumnAcceptanceTest {
  private static final Path COLUMN = Path.of("../../shared/pages/column-with-comments.txt");

  @Test
  void theColumnAndItsReadersAreToldApart() throws IOException {
    assumeTrue(Files.exists(COLUMN), COLUMN + " is absent: acceptance on the real page is skipped");
    Page page = Pages.read(COLUMN.toString(), Files.readAllBytes(COLUMN));
    assertEquals(
        List.of("c1", "c2", "c2.1", "c2.2", "c3", "c4"),
        page.comments().stream().map(Comment::id).toList());
    assertEquals(1, Pages.words(page, PartRole.HEADLINE).size());
    assertEquals(1, Pages.words(page, PartRole.CAPTION).size());
    assertEquals(12, Pages.words(page, PartRole.BODY).size());
    assertEquals(3, Pages.words(page, PartRole.BIO).size());
    assertEquals(11, Pages.words(page, PartRole.COMMENT).size());
    assertEquals(2, Pages.words(page, PartRole.OTHER).size());
    assertEquals(List.of(Pages.words(page, PartRole.BIO).get(0)), page.metadata().authors());
    int firstComment = page.comments().get(0).span().start();
    for (Part part : page.parts()) {
      if (part.role() == PartRole.BODY) {
        assertTrue(part.span().end() < firstComment, "comment text in the article: " + part);
      }
    }
  }
}
