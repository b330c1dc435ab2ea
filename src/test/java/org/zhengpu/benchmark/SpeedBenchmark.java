package org.zhengpu.benchmark;

import com.hankcs.hanlp.HanLP;
import com.hankcs.hanlp.seg.Segment;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.zhengpu.Samples;
import org.zhengpu.Zhengpu;
import org.zhengpu.entity.mention.MentionFinder;
import org.zhengpu.entity.mention.Recognizer;
import org.zhengpu.input.InputFile;
import org.zhengpu.input.Manifest;
import org.zhengpu.input.Pages;
import org.zhengpu.model.Annotator;
import org.zhengpu.model.Document;
import org.zhengpu.model.Page;
import org.zhengpu.model.PageInfo;

/**
 * Prints how many characters a second each step of the extraction reads, beside HanLP's bare segmentation of the same
 * text, all of it in turns on one thread. The last line is the ratio that counts: all steps to HanLP with all its
 * recognisers.
 *
 * <p>Run by hand; without files it reads the bundled samples:
 * <pre>
 * mvn -q test-compile exec:java -Dexec.classpathScope=test \
 *     -Dexec.mainClass=org.zhengpu.benchmark.SpeedBenchmark -Dexec.args="[--manifest FILE] [FILE…]"
 * </pre>
 *
 * <p>Times are those of the processor, so that other programs disturb little; the first half of the rounds warms up.
 */
public final class SpeedBenchmark {

  private static final int ROUNDS = Integer.getInteger("rounds", 200);

  private final Zhengpu zhengpu;
  private final List<Page> pages;
  private final List<List<Document>> byPage;
  private final List<Document> bare;
  private final Segment plain = HanLP.newSegment();
  private final Segment full = HanLP.newSegment().enableNameRecognize(true).enableTranslatedNameRecognize(true)
      .enableJapaneseNameRecognize(true).enablePlaceRecognize(true).enableOrganizationRecognize(true);
  private final Map<String, Long> times = new LinkedHashMap<>();

  private SpeedBenchmark(Zhengpu zhengpu, List<Page> pages) {
    this.zhengpu = zhengpu;
    this.pages = pages;
    this.byPage = pages.stream().map(page -> zhengpu.read(page).stream()
        .map(document -> Document.of(document.article())).toList()).toList();
    this.bare = byPage.stream().flatMap(List::stream).toList();
  }

  public static void main(String[] args) throws IOException {
    Zhengpu zhengpu = Zhengpu.load();
    SpeedBenchmark benchmark = new SpeedBenchmark(zhengpu, pages(zhengpu, List.of(args)));
    for (int round = 0; round < ROUNDS; round++) {
      if (round == ROUNDS / 2) {
        benchmark.times.clear();
      }
      benchmark.round();
    }
    benchmark.print();
  }

  private static List<Page> pages(Zhengpu zhengpu, List<String> args) throws IOException {
    if (args.isEmpty()) {
      Path folder = Files.createTempDirectory("zhengpu-speed");
      return pages(zhengpu, Samples.copyTo(folder), Samples.pagesIn(folder));
    }
    boolean described = args.get(0).equals("--manifest");
    Stream<Path> files = args.stream().skip(described ? 2 : 0).map(Path::of);
    return pages(zhengpu, described ? Path.of(args.get(1)) : null, files.toList());
  }

  private static List<Page> pages(Zhengpu zhengpu, @Nullable Path manifest, List<Path> files) {
    Pages pages = zhengpu.pages(manifest == null ? Manifest.empty() : Manifest.read(manifest), PageInfo.UNKNOWN);
    List<Page> read = new ArrayList<>();
    for (InputFile file : pages.find(files).files()) {
      read.addAll(pages.read(file).pages());
    }
    return read;
  }

  /** One measurement of everything. */
  private void round() {
    time("HanLP, plain", () -> bare.forEach(document -> plain.seg(document.text())));
    time("HanLP, all recognisers", () -> bare.forEach(document -> full.seg(document.text())));
    time("pages to articles and all", () -> pages.forEach(zhengpu::read));
    byPage.forEach(this::recognizers);
    byPage.forEach(this::steps);
  }

  /** Each step for itself, in the order of the pipeline, all documents of a page together as it takes them. */
  private void steps(List<Document> documents) {
    List<Document> current = documents;
    for (Annotator step : zhengpu.pipeline().steps()) {
      current = timed(step.getClass().getSimpleName(), current, step::annotateAll);
    }
  }

  /** Each recogniser for itself, as {@link MentionFinder} has them follow each other. */
  private void recognizers(List<Document> documents) {
    List<Document> current = documents;
    for (Annotator step : zhengpu.pipeline().steps()) {
      if (step instanceof MentionFinder finder) {
        recognizers(finder, current);
        return;
      }
      current = step.annotateAll(current);
    }
  }

  private void recognizers(MentionFinder finder, List<Document> documents) {
    List<Document> current = documents;
    for (Recognizer recognizer : finder.recognizers()) {
      current = timed("- " + recognizer.getClass().getSimpleName(), current, before -> before.stream()
          .map(document -> document.plusMentions(recognizer.recognize(document))).toList());
    }
  }

  private List<Document> timed(String name, List<Document> documents, UnaryOperator<List<Document>> work) {
    List<Document> done = new ArrayList<>();
    time(name, () -> done.addAll(work.apply(documents)));
    return done;
  }

  private void time(String name, Runnable work) {
    long begin = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    work.run();
    times.merge(name, ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - begin, Long::sum);
  }

  private void print() {
    long characters = bare.stream().mapToLong(d -> d.text().length()).sum() * (ROUNDS - ROUNDS / 2);
    long steps = zhengpu.pipeline().steps().stream()
        .mapToLong(step -> times.get(step.getClass().getSimpleName())).sum();
    times.forEach((name, time) -> line(name, characters, time));
    line("all steps", characters, steps);
    System.out.printf("%d pages, %d documents%n", byPage.size(), bare.size());
    System.out.printf("%-28s %9.2f%n", "all steps : all recognisers",
        (double) times.get("HanLP, all recognisers") / steps);
  }

  private static void line(String name, long characters, long nanoseconds) {
    System.out.printf("%-28s %9d characters a second%n", name, characters * 1_000_000_000L / nanoseconds);
  }
}
