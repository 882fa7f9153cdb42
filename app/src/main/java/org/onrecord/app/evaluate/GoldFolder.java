package org.onrecord.app.evaluate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.onrecord.sources.text.FileName;

/**
 * The documents of a folder of gold, in the order of their names. Two layouts are known:
 *
 * <ul>
 *   <li>PolNeAR's: {@code text/NAME.txt} and {@code attributions/NAME_ANNOTATOR.ann}
 *   <li>brat's: {@code NAME.txt} beside {@code NAME.ann} or {@code NAME_ANNOTATOR.ann}
 * </ul>
 *
 * <p>Where several people annotated a text, the first by name counts.
 *
 * @param documents texts with their annotation
 * @param problems texts without annotation and the reverse, as messages that name the file
 */
public record GoldFolder(List<GoldDocument> documents, List<String> problems) {
  private static final String TEXT = ".txt";
  private static final String ANNOTATION = ".ann";

  /** Copies the lists. */
  public GoldFolder {
    documents = List.copyOf(documents);
    problems = List.copyOf(problems);
  }

  /**
   * Looks into a folder.
   *
   * @throws IOException if it cannot be read
   */
  public static GoldFolder in(Path folder) throws IOException {
    Path texts = folder.resolve("text");
    Path annotations = folder.resolve("attributions");
    boolean polnear = Files.isDirectory(texts) && Files.isDirectory(annotations);
    return polnear ? pair(texts, annotations) : pair(folder, folder);
  }

  private static GoldFolder pair(Path textFolder, Path annotationFolder) throws IOException {
    TreeMap<String, Path> texts = new TreeMap<>();
    for (Path text : files(textFolder, TEXT)) {
      texts.put(stem(text, TEXT), text);
    }
    TreeMap<String, Path> first = new TreeMap<>();
    List<String> problems = new ArrayList<>();
    for (Path annotation : files(annotationFolder, ANNOTATION)) {
      String name = textOf(stem(annotation, ANNOTATION), texts);
      if (name == null) {
        problems.add(
            FileName.of(annotation)
                + ": there is no text for it in "
                + FileName.of(textFolder)
                + "; add it as NAME.txt");
      } else {
        first.putIfAbsent(name, annotation);
      }
    }
    List<GoldDocument> documents = new ArrayList<>();
    texts.forEach(
        (name, text) -> {
          Path annotation = first.get(name);
          if (annotation == null) {
            problems.add(
                FileName.of(text)
                    + ": there is no annotation for it; add "
                    + FileName.of(annotationFolder.resolve(FileName.path(name + ANNOTATION)))
                    + ", empty if nobody is quoted");
          } else {
            documents.add(new GoldDocument(name, text, annotation));
          }
        });
    return new GoldFolder(documents, problems);
  }

  /** The text an annotation is for: of its own name, or of the longest that an underscore ends. */
  private static @Nullable String textOf(String stem, TreeMap<String, Path> texts) {
    if (texts.containsKey(stem)) {
      return stem;
    }
    for (int at = stem.lastIndexOf('_'); at > 0; at = stem.lastIndexOf('_', at - 1)) {
      if (texts.containsKey(stem.substring(0, at))) {
        return stem.substring(0, at);
      }
    }
    return null;
  }

  private static TreeSet<Path> files(Path folder, String ending) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      TreeSet<Path> found = new TreeSet<>();
      files
          .filter(file -> file.getFileName().toString().endsWith(ending))
          .filter(file -> !file.getFileName().toString().startsWith("."))
          .filter(Files::isRegularFile)
          .forEach(found::add);
      return found;
    }
  }

  private static String stem(Path file, String ending) {
    String name = FileName.last(FileName.of(file));
    return name.substring(0, name.length() - ending.length());
  }
}
