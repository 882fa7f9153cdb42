package org.onrecord.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.onrecord.OnRecord;
import org.onrecord.app.command.ByteSize;
import org.onrecord.app.console.ExitCode;
import picocli.CommandLine.TypeConversionException;

class UsageTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "red",
        "read",
        "read --nonsense x.txt",
        "read --format pdf x.txt",
        "read --threads 0 x.txt",
        "read --threads two x.txt",
        "read --max-page-bytes 0 x.txt",
        "read --max-page-bytes 3G x.txt",
        "read --max-page-bytes big x.txt",
        "read --max-compressed-ratio 0 x.txt",
        "read --min-confidence 80 x.txt",
        "evaluate --min-confidence NaN x",
        "read --act said x.txt",
        "read --width 5 x.txt",
        "page --width wide x.txt",
        "verify --delay -1 x.txt -a y.txt",
        "index --delay 1h x.txt -o y",
        "read --resume x.txt",
        "read --resume -o x.json x.txt",
        "read --resume -o out/ --format html x.txt"
      })
  void wrongUsageSaysWhatIsWrongAndWhereHelpIs(String line) {
    CliRun run =
        CliRun.of((Object[]) (line.isEmpty() ? new String[0] : line.split(" ", -1)))
            .ended(ExitCode.USAGE);
    assertEquals("", run.outText());
    assertTrue(run.err().startsWith("onrecord: "), run.err());
    assertTrue(run.err().endsWith("--help\n"), run.err());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "red x.txt | there is no command red; did you mean read",
        "read --formt json x.txt | there is no option --formt; did you mean --format",
        "page --threads 2 x.txt | there is no option --threads",
        "evaluate gold more | more is one argument too many",
        "read --min-confidence 80 x.txt | is not a probability, 0 to 1",
        "read --act said x.txt | is none of speech, writing, thought, wish, other",
        "read --threads two x.txt | is not a whole number from 1 up",
        "verify draft.txt | --against",
        "read | INPUT"
      })
  void theMessageNamesWhatIsWrongAndWhatWasMeant(String line, String message) {
    CliRun run = CliRun.of((Object[]) line.split(" ", -1)).ended(ExitCode.USAGE);
    assertTrue(run.err().contains(message), run.err());
  }

  @Test
  void theVersionIsTheRecords() {
    CliRun run = CliRun.of("--version").ended(ExitCode.DONE);
    assertEquals("onrecord " + OnRecord.VERSION, run.lines().get(0));
  }

  @Test
  void helpOfACommandIsTheSameBothWays() {
    String help = CliRun.of("help", "read").ended(ExitCode.DONE).outText();
    assertEquals(help, CliRun.of("read", "--help").ended(ExitCode.DONE).outText());
    for (ExitCode code : ExitCode.values()) {
      assertTrue(help.contains("\n  " + code.number() + "   " + code.meaning() + "\n"), help);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "1,1",
    "500000,500000",
    "64k,65536",
    "64K,65536",
    "64KiB,65536",
    "2M,2097152",
    "1G,1073741824"
  })
  void aSizeIsReadInPowersOf1024(String written, int bytes) {
    assertEquals(bytes, new ByteSize.Converter().convert(written).bytes());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "K", "-1", "1.5M", "2G", "99999999999", "1 M", "1T"})
  void whatIsNoSizeIsRefused(String written) {
    assertThrows(TypeConversionException.class, () -> new ByteSize.Converter().convert(written));
  }
}
