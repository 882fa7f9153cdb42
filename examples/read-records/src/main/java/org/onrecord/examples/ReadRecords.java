package org.onrecord.examples;

import java.io.IOException;
import java.nio.file.Path;
import org.onrecord.record.PageRecord;
import org.onrecord.record.RecordReader;
import org.onrecord.statement.Statement;

/** Prints who said what, from a file of records that {@code onrecord read … -o} wrote. */
public final class ReadRecords {
  public static void main(String[] args) throws IOException {
    try (RecordReader records = RecordReader.open(Path.of(args[0]))) {
      for (PageRecord record = records.next(); record != null; record = records.next()) {
        for (Statement statement : record.statements()) {
          String speaker = record.speaker(statement).map(person -> person.name()).orElse("somebody");
          System.out.println(speaker + ": " + record.words(statement.content()));
        }
      }
    }
  }
}
