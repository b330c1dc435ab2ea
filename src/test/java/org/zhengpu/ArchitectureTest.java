package org.zhengpu;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.CompositeArchRule;
import java.util.List;
import java.util.stream.Stream;

/** Dependencies point one way, and each library stays in its rooms. */
@AnalyzeClasses(packages = "org.zhengpu", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  @ArchTest
  static final ArchRule LAYERS = CompositeArchRule.of(List.of(
      seenOnlyBy("cli"),
      seenOnlyBy("facade", "cli"),
      seenOnlyBy("server", "cli", "facade"),
      seenOnlyBy("explore", "cli", "facade", "server"),
      seenOnlyBy("eval", "cli", "facade"),
      seenOnlyBy("input", "cli", "facade", "eval"),
      seenOnlyBy("segment", "facade"),
      seenOnlyBy("entity", "facade"),
      seenOnlyBy("extract", "facade"),
      seenOnlyBy("store", "cli", "facade", "server", "explore", "eval"),
      seenOnlyBy("rdf", "cli", "facade", "server", "explore", "store", "eval"),
      seenOnlyBy("lexicon", "facade", "input", "segment", "entity", "extract")));

  @ArchTest
  static final ArchRule JENA = noClasses()
      .that().resideOutsideOfPackages("org.zhengpu.rdf..", "org.zhengpu.store..", "org.zhengpu.server..")
      .should().dependOnClassesThat().resideInAPackage("org.apache.jena..");

  @ArchTest
  static final ArchRule HANLP = noClasses()
      .that().resideOutsideOfPackages("org.zhengpu.segment..", "org.zhengpu.entity..")
      .should().dependOnClassesThat().resideInAPackage("com.hankcs..");

  @ArchTest
  static final ArchRule COMMAND_LINE = noClasses()
      .that().resideOutsideOfPackage("org.zhengpu.cli..")
      .should().dependOnClassesThat().resideInAnyPackage("picocli..", "me.tongfei..");

  @ArchTest
  static final ArchRule PRINTING = noClasses()
      .that().resideOutsideOfPackage("org.zhengpu.cli..")
      .should().accessField(System.class, "out")
      .orShould().accessField(System.class, "err");

  @ArchTest
  static final ArchRule FILES = noClasses()
      .that().resideInAnyPackage(
          "org.zhengpu.model..", "org.zhengpu.segment..", "org.zhengpu.entity..", "org.zhengpu.extract..",
          "org.zhengpu.rdf..", "org.zhengpu.server..", "org.zhengpu.explore..")
      .should().dependOnClassesThat().haveFullyQualifiedName("java.nio.file.Files");

  private static ArchRule seenOnlyBy(String room, String... others) {
    return classes().that().resideInAPackage(packages(room))
        .should().onlyHaveDependentClassesThat().resideInAnyPackage(
            Stream.concat(Stream.of(room), Stream.of(others)).map(ArchitectureTest::packages).toArray(String[]::new));
  }

  private static String packages(String room) {
    return room.equals("facade") ? "org.zhengpu" : "org.zhengpu." + room + "..";
  }
}
