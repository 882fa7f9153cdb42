package org.onrecord.spark.folder;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.onrecord.spark.input.Unit;
import org.onrecord.spark.table.Table;

/**
 * An archive's folder as the driver of a run sees it. One run at a time writes it.
 *
 * <pre>
 * pages/UNIT.parquet …         the tables
 * _onrecord/archive.json       by what it was made
 * _onrecord/done/UNIT.json     what is done
 * _onrecord/begun/RUN/…        what is being done; may be deleted when nothing runs
 * </pre>
 */
public final class ArchiveFolder {
  private static final String OWN = "_onrecord";

  /** What tasks write, until the driver says that it counts. */
  private static final String BEGUN = "begun";

  private static final String JSON = ".json";

  private final FileSystem files;
  private final Path root;
  private final Map<String, Manifest> done = new TreeMap<>();

  private ArchiveFolder(FileSystem files, Path root) {
    this.files = files;
    this.root = root;
  }

  /**
   * Opens a folder for a run, makes it if need be, and completes what an earlier run left half
   * moved.
   *
   * @throws ArchiveException if it holds something else, or an archive of another kind
   * @throws IOException if it cannot be read or written
   */
  public static ArchiveFolder open(String folder, Settings settings, Configuration configuration)
      throws IOException {
    Path root = new Path(folder);
    FileSystem files = root.getFileSystem(configuration);
    files.setWriteChecksum(false);
    ArchiveFolder archive = new ArchiveFolder(files, files.makeQualified(root));
    archive.begin(folder, settings);
    return archive;
  }

  private void begin(String folder, Settings settings) throws IOException {
    Path about = own("archive" + JSON);
    if (files.exists(about)) {
      settings.check(folder, text(about));
    } else if (files.exists(root) && !isEmptyFolder()) {
      throw new ArchiveException(folder + ": this is no archive; give -o a folder of its own");
    } else {
      files.mkdirs(own("done"));
      for (Table table : Table.values()) {
        files.mkdirs(new Path(root, table.folder()));
      }
      write(about, settings.json());
    }
    readDone(folder);
    files.delete(own(BEGUN), true);
  }

  private boolean isEmptyFolder() throws IOException {
    return files.getFileStatus(root).isDirectory() && files.listStatus(root).length == 0;
  }

  private void readDone(String folder) throws IOException {
    List<FileStatus> kept = list(own("done"));
    for (FileStatus file : kept) {
      String name = file.getPath().getName();
      if (name.endsWith(JSON) && !name.startsWith(".")) {
        Manifest manifest;
        try {
          manifest = Manifest.parse(text(file.getPath()));
        } catch (RuntimeException e) {
          throw new ArchiveException(
              folder + ": " + name + " in _onrecord/done is damaged; delete it, to read that anew");
        }
        if (complete(manifest)) {
          done.put(manifest.id(), manifest);
        } else {
          files.delete(file.getPath(), false); // somebody took a file away: it is read anew
        }
      }
    }
  }

  private List<FileStatus> list(Path folder) throws IOException {
    try {
      return List.of(files.listStatus(folder));
    } catch (FileNotFoundException e) {
      return List.of();
    }
  }

  /**
   * Whether a unit is done.
   *
   * @throws ArchiveException if its file is another than when it was read
   */
  public boolean isDone(Unit unit) {
    Manifest manifest = done.get(unit.id());
    if (manifest != null && manifest.size() != unit.size()) {
      throw new ArchiveException(
          unit.name()
              + ": it had "
              + manifest.size()
              + " bytes when this archive took it in, and has "
              + unit.size()
              + " now; give it another name, or take another folder");
    }
    return manifest != null;
  }

  /** How many rows of a table are done. */
  public long rows(Table table) {
    return done.values().stream()
        .flatMap(manifest -> manifest.files().stream())
        .filter(file -> file.table().equals(table.folder()))
        .mapToLong(UnitResult.WrittenFile::rows)
        .sum();
  }

  /**
   * Where an attempt writes.
   *
   * @param attempt a name that no other attempt of any run has
   */
  public String work(String attempt) {
    return work(root, attempt).toString();
  }

  private static Path work(Path root, String attempt) {
    return new Path(root, OWN + "/" + BEGUN + "/" + attempt);
  }

  /**
   * Makes a unit count. Once this has begun to write, the unit is done, whatever happens.
   *
   * @throws IOException if the folder cannot be written
   */
  public void commit(UnitResult result) throws IOException {
    Manifest manifest = Manifest.of(result);
    if (done.containsKey(manifest.id())) {
      files.delete(work(root, manifest.attempt()), true);
      return;
    }
    write(own("done/" + manifest.id() + JSON), manifest.json());
    if (!complete(manifest)) {
      throw new IOException(
          "the files of " + manifest.id() + " are gone from " + OWN + "/" + BEGUN);
    }
    done.put(manifest.id(), manifest);
  }

  /** Moves the files of a unit that is done to their places; false where they are nowhere. */
  private boolean complete(Manifest manifest) throws IOException {
    Path work = work(root, manifest.attempt());
    for (UnitResult.WrittenFile file : manifest.files()) {
      Path from = UnitWriter.file(work, file.table());
      Path to = new Path(new Path(root, file.table()), manifest.id() + ".parquet");
      if (files.exists(from)) {
        files.delete(to, false);
        rename(from, to);
      } else if (!files.exists(to) || files.getFileStatus(to).getLen() != file.bytes()) {
        return false;
      }
    }
    files.delete(work, true);
    return true;
  }

  /** Deletes what attempts have left. */
  public void clear() throws IOException {
    files.delete(own(BEGUN), true);
  }

  /** The files of a table, by name. */
  public static List<Path> files(Path root, Table table, Configuration configuration)
      throws IOException {
    FileSystem files = root.getFileSystem(configuration);
    List<Path> found = new ArrayList<>();
    Path folder = new Path(root, table.folder());
    if (files.exists(folder)) {
      for (FileStatus file : files.listStatus(folder)) {
        if (file.isFile() && file.getPath().getName().endsWith(".parquet")) {
          found.add(file.getPath());
        }
      }
    }
    found.sort(null);
    return found;
  }

  private Path own(String name) {
    return new Path(root, OWN + "/" + name);
  }

  private String text(Path file) throws IOException {
    try (InputStream in = files.open(file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** Writes a small file that is whole or not there. */
  private void write(Path file, String text) throws IOException {
    Path partial = new Path(file.getParent(), "." + file.getName() + ".new");
    try (OutputStream out = files.create(partial, true)) {
      out.write((text + "\n").getBytes(StandardCharsets.UTF_8));
    }
    files.delete(file, false);
    rename(partial, file);
  }

  private void rename(Path from, Path to) throws IOException {
    if (!files.rename(from, to)) {
      throw new IOException(to + " cannot be written");
    }
  }
}
