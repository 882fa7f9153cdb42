package org.onrecord.app.output;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.onrecord.app.cli.CliRun;
import org.onrecord.app.console.ExitCode;

/** {@code read --people}. */
class PeopleFileTest {
  @TempDir private Path temp;
  private Path page;

  @BeforeEach
  void makePage() throws IOException {
    page =
        Files.writeString(
            temp.resolve("page.txt"), "“The bell is gone,” said Ada Quill, who keeps the bells.\n");
  }

  private CliRun read(String list) throws IOException {
    Path file = Files.writeString(temp.resolve("people.csv"), list);
    return CliRun.of("read", page, "--people", file);
  }

  @Test
  void aPersonOnTheListHasItsIdentifier() throws IOException {
    CliRun run =
        read("\uFEFFName,Aliases,Identifier\r\n\r\n\"Marsh, Ada\",Ada Quill; A. Q.,Q100001\r\n")
            .ended(ExitCode.DONE);

    assertTrue(
        run.outText().contains("\"identifier\":\"Q100001\",\"identifiedBy\":\"list\""),
        run.outText());
    assertTrue(run.outText().contains("\"people\":\"sha256:"), run.outText());
  }

  @Test
  void theTextReportShowsWhoItIs() throws IOException {
    Path file = Files.writeString(temp.resolve("people.csv"), "Ada Quill,,Q1\nAda Quill,,Q2\n");
    CliRun run = CliRun.of("read", page, "--people", file, "--format", "text").ended(ExitCode.DONE);

    assertTrue(run.outText().contains("may be Q1 or Q2"), run.outText());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "Ada Quill,Q1~1~2 fields where 3",
        "name,aliases,identifier|Ada Quill,,~2~no identifier",
        "Ada Quill,,Q1||,x,Q2~3~no name",
        "'Ada Quill,,Q1|\"Tom|Roe\",,Q2|Nora Vale,Q3'~4~2 fields",
        "'Ada Quill,,Q1|\"Tom Roe,,Q2'~2~quotation marks",
        "'Ada Quill,,Q1|\"Tom\" Roe,,Q2'~2~quotation marks"
      })
  void aMalformedLineIsNamed(String list, int line, String words) throws IOException {
    CliRun run = read(list.replace('|', '\n')).ended(ExitCode.USAGE);

    assertEquals("", run.outText());
    assertTrue(run.err().contains("people.csv, line " + line + ": "), run.err());
    assertTrue(run.err().contains(words), run.err());
  }

  @Test
  void aListThatIsNoneIsRefused() throws IOException {
    assertTrue(read("").ended(ExitCode.USAGE).err().contains("no people in it"));
    Path latin = temp.resolve("latin.csv");
    Files.write(latin, "Zoë Quill,,Q1".getBytes(StandardCharsets.ISO_8859_1));
    CliRun run = CliRun.of("read", page, "--people", latin).ended(ExitCode.USAGE);
    assertTrue(run.err().contains("not UTF-8"), run.err());
    CliRun missing =
        CliRun.of("read", page, "--people", temp.resolve("none.csv")).ended(ExitCode.USAGE);
    assertTrue(missing.err().contains("none.csv"), missing.err());
  }
}
