package org.onrecord.spark.folder;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.onrecord.record.Provenance;
import org.onrecord.spark.table.JsonTree;
import org.onrecord.spark.table.Table;

/**
 * What is the same in all of an archive.
 *
 * @param extractor made its records
 * @param rangeBytes into which large files are cut
 */
public record Settings(Provenance extractor, long rangeBytes) {

  String json() {
    Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    fields.put("archive", (long) Table.VERSION);
    Map<String, @Nullable Object> made = new LinkedHashMap<>();
    made.put("version", extractor.version());
    made.put("model", extractor.model());
    made.put("settings", new TreeMap<>(extractor.settings()));
    fields.put("extractor", made);
    fields.put("rangeBytes", rangeBytes);
    return JsonTree.line(fields);
  }

  /**
   * Refuses to go on with an archive that was begun with others.
   *
   * @param folder named in the message
   * @param json of the archive
   */
  void check(String folder, String json) {
    Map<String, @Nullable Object> theirs;
    try {
      theirs = JsonTree.object(json);
    } catch (RuntimeException e) {
      throw new ArchiveException(folder + ": its archive.json cannot be read; take another folder");
    }
    Map<String, @Nullable Object> ours = JsonTree.object(json());
    if (!Objects.equals(theirs.get("archive"), ours.get("archive"))
        || !Objects.equals(theirs.get("extractor"), ours.get("extractor"))) {
      throw new ArchiveException(
          folder
              + ": this archive was begun by another version of OnRecord ("
              + theirs.get("extractor")
              + "); go on with that version, or take another folder");
    }
    if (!Objects.equals(theirs.get("rangeBytes"), ours.get("rangeBytes"))) {
      throw new ArchiveException(
          folder
              + ": this archive was begun with ranges of "
              + theirs.get("rangeBytes")
              + " bytes; give the same now, or take another folder");
    }
  }
}
