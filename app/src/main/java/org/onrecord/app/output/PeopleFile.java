package org.onrecord.app.output;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.onrecord.app.console.UsageException;
import org.onrecord.person.KnownPeople;
import org.onrecord.person.KnownPerson;
import org.onrecord.sources.input.Failures;
import org.onrecord.text.Sha256;

/**
 * Reads a user's list of people: CSV in UTF-8 with name, aliases and identifier. A first line with
 * these three words is passed over. Whatever is wrong is said with file and line, and nothing is
 * read then.
 */
final class PeopleFile {
  private static final int COLUMNS = 3;
  private static final List<String> HEADER = List.of("name", "aliases", "identifier");
  private static final String FORM = "a line has name, aliases (separated by ;) and identifier";

  private final Path file;
  private final List<KnownPerson> people = new ArrayList<>();

  private PeopleFile(Path file) {
    this.file = file;
  }

  /**
   * Reads a list.
   *
   * @throws UsageException if it cannot be read or holds no people
   */
  static KnownPeople read(Path file) {
    byte[] bytes;
    try {
      bytes = Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UsageException(Failures.of(file.toString(), e));
    }
    PeopleFile list = new PeopleFile(file);
    list.parse(list.decoded(bytes));
    if (list.people.isEmpty()) {
      throw new UsageException(file + ": no people in it; " + FORM);
    }
    return KnownPeople.of(list.people, Sha256.named(bytes));
  }

  private String decoded(byte[] bytes) {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      throw new UsageException(file + ": not UTF-8; save it as UTF-8");
    }
  }

  private void parse(String text) {
    long line = 1;
    try (CSVParser parser = CSVParser.parse(text, CSVFormat.RFC4180)) {
      for (CSVRecord row : parser) {
        add(row, line);
        line = parser.getCurrentLineNumber() + 1;
      }
    } catch (IOException | UncheckedIOException e) {
      throw wrong(line, "its quotation marks do not pair; write \"\" for one inside a field");
    }
  }

  private void add(CSVRecord row, long line) {
    List<String> fields = row.stream().map(String::strip).toList();
    boolean empty = fields.stream().allMatch(String::isEmpty);
    if (empty || (row.getRecordNumber() == 1 && isHeader(fields))) {
      return;
    }
    if (fields.size() != COLUMNS) {
      throw wrong(line, fields.size() + " fields where 3 are expected; " + FORM);
    }
    for (int column : List.of(0, 2)) {
      if (fields.get(column).isEmpty()) {
        throw wrong(line, "no " + HEADER.get(column) + "; " + FORM);
      }
    }
    List<String> aliases = new ArrayList<>();
    for (String alias : fields.get(1).split(";", -1)) {
      if (!alias.isBlank()) {
        aliases.add(alias.strip());
      }
    }
    people.add(new KnownPerson(fields.get(2), fields.get(0), aliases));
  }

  private static boolean isHeader(List<String> fields) {
    return fields.stream().map(field -> field.toLowerCase(Locale.ROOT)).toList().equals(HEADER);
  }

  private UsageException wrong(long line, String what) {
    return new UsageException(file + ", line " + line + ": " + what);
  }
}
