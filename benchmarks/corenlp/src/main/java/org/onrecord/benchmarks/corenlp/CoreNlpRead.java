package org.onrecord.benchmarks.corenlp;

import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

/**
 * Reads the {@code .txt} files of a folder with Stanford CoreNLP and writes a record a line, in the
 * order of their names: what {@code onrecord read FOLDER -o FILE} does with OnRecord.
 *
 * <p>All annotators run with the settings they come with.
 */
public final class CoreNlpRead {
  private static final String ANNOTATORS = "tokenize,ssplit,pos,lemma,ner,depparse,coref,quote";

  private CoreNlpRead() {}

  /**
   * Runs it.
   *
   * @param args the folder, the file to write, and the number of threads
   */
  public static void main(String[] args) throws IOException, InterruptedException {
    if (args.length != 3) {
      throw new IllegalArgumentException("FOLDER FILE THREADS");
    }
    int failed = read(Path.of(args[0]), Path.of(args[1]), Integer.parseInt(args[2]));
    System.exit(failed == 0 ? 0 : 1);
  }

  private static int read(Path folder, Path file, int threads)
      throws IOException, InterruptedException {
    Properties settings = new Properties();
    settings.setProperty("annotators", ANNOTATORS);
    StanfordCoreNLP pipeline = new StanfordCoreNLP(settings);
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    int failed = 0;
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      List<Path> pages = pages(folder);
      List<Future<String>> lines = new ArrayList<>();
      for (Path page : pages) {
        lines.add(pool.submit(() -> line(pipeline, page)));
      }
      for (int i = 0; i < pages.size(); i++) {
        try {
          out.write(lines.get(i).get());
          out.write('\n');
        } catch (ExecutionException e) {
          System.err.println(pages.get(i) + ": " + e.getCause());
          failed++;
        }
      }
    } finally {
      pool.shutdownNow();
    }
    return failed;
  }

  private static String line(StanfordCoreNLP pipeline, Path page) throws IOException {
    String text = new String(Files.readAllBytes(page), StandardCharsets.UTF_8);
    Annotation document = new Annotation(text);
    pipeline.annotate(document);
    return RecordLine.of(page.toString(), text, document);
  }

  private static List<Path> pages(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".txt")).sorted().toList();
    }
  }
}
