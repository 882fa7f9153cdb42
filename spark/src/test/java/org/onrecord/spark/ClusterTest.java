package org.onrecord.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onrecord.spark.folder.ArchiveFolder;
import org.onrecord.spark.table.Table;
import org.onrecord.spark.table.TableReader;

/**
 * A run on a real cluster that loses a worker and its driver leaves what an undisturbed run leaves.
 * More pages: {@code -Darchives=N -Dpages=N}.
 */
class ClusterTest {
  private static final Path DOWNLOAD = Path.of("download/target/archive");
  private static final int ARCHIVES = Integer.getInteger("archives", 8);
  private static final int PAGES = Integer.getInteger("pages", 6);

  @TempDir private Path temp;

  private static List<String> rows(Path archive) throws IOException {
    List<String> all = new ArrayList<>();
    Configuration hadoop = new Configuration();
    for (Table table : Table.values()) {
      var root = new org.apache.hadoop.fs.Path(archive.toUri());
      for (var file : ArchiveFolder.files(root, table, hadoop)) {
        try (TableReader reader = new TableReader(table.columns(), file, hadoop)) {
          for (var row = reader.next(); row != null; row = reader.next()) {
            all.add(table + " " + file.getName() + " " + row);
          }
        }
      }
    }
    return all;
  }

  private static long done(Path archive) throws IOException {
    Path done = archive.resolve("_onrecord/done");
    if (!Files.isDirectory(done)) {
      return 0;
    }
    try (Stream<Path> files = Files.list(done)) {
      return files.filter(file -> file.toString().endsWith(".json")).count();
    }
  }

  @Test
  void aWorkerAndTheDriverAreKilledAndTheTablesAreTheSame() throws Exception {
    assumeTrue(
        Files.isDirectory(DOWNLOAD.resolve("jars")),
        "no spark/download/target/archive: mvn -P archive -pl spark/download -am package makes it");
    Path crawl = Files.createDirectories(temp.resolve("crawl"));
    for (int i = 0; i < ARCHIVES; i++) {
      NewsArchive.write(crawl.resolve("news-" + i + ".warc.gz"), i, PAGES);
    }
    Path out = temp.resolve("out");
    List<String> arguments = List.of("--input", crawl.toString(), "--output");
    try (Cluster cluster = new Cluster(DOWNLOAD, temp.resolve("cluster"))) {
      Path whole = temp.resolve("whole");
      Process undisturbed = cluster.job("whole", "local[1]", with(arguments, whole));
      assertEquals(0, undisturbed.waitFor(), cluster.log("whole"));

      cluster.worker("one");
      Process two = cluster.worker("two");
      Process driver = cluster.job("first", with(arguments, out));
      Cluster.await("a unit", () -> done(out) >= 1 || !driver.isAlive());
      assertTrue(driver.isAlive(), cluster.log("first"));
      Cluster.kill(two);
      Cluster.await("another unit", () -> done(out) >= 3 || !driver.isAlive());
      Cluster.kill(driver);
      assertTrue(done(out) < ARCHIVES, "it was done before it could be killed");
      Process again = cluster.job("second", with(arguments, out));
      assertEquals(0, again.waitFor(), cluster.log("second"));
      assertTrue(cluster.hasSaid("second", "were read before"), cluster.log("second"));
      assertEquals(rows(whole), rows(out));
      assertTrue(rows(out).size() > ARCHIVES * PAGES * 5);
    }
  }

  private static List<String> with(List<String> arguments, Path output) {
    List<String> all = new ArrayList<>(arguments);
    all.add(output.toString());
    return all;
  }
}
