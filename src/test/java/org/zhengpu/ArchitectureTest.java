package org.zhengpu;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Dependencies point one way, and each library stays in its rooms. */
@AnalyzeClasses(packages = "org.zhengpu", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  @ArchTest
  static final ArchRule LAYERS = layeredArchitecture().consideringOnlyDependenciesInLayers()
      .withOptionalLayers(true)
      .layer("cli").definedBy("org.zhengpu.cli..")
      .layer("facade").definedBy("org.zhengpu")
      .layer("server").definedBy("org.zhengpu.server..")
      .layer("explore").definedBy("org.zhengpu.explore..")
      .layer("eval").definedBy("org.zhengpu.eval..")
      .layer("input").definedBy("org.zhengpu.input..")
      .layer("segment").definedBy("org.zhengpu.segment..")
      .layer("entity").definedBy("org.zhengpu.entity..")
      .layer("extract").definedBy("org.zhengpu.extract..")
      .layer("store").definedBy("org.zhengpu.store..")
      .layer("rdf").definedBy("org.zhengpu.rdf..")
      .layer("lexicon").definedBy("org.zhengpu.lexicon..")
      .layer("model").definedBy("org.zhengpu.model..")
      .whereLayer("cli").mayNotBeAccessedByAnyLayer()
      .whereLayer("facade").mayOnlyBeAccessedByLayers("cli")
      .whereLayer("server").mayOnlyBeAccessedByLayers("cli", "facade")
      .whereLayer("explore").mayOnlyBeAccessedByLayers("cli", "facade", "server")
      .whereLayer("eval").mayOnlyBeAccessedByLayers("cli", "facade")
      .whereLayer("input").mayOnlyBeAccessedByLayers("cli", "facade", "eval")
      .whereLayer("segment").mayOnlyBeAccessedByLayers("facade")
      .whereLayer("entity").mayOnlyBeAccessedByLayers("facade")
      .whereLayer("extract").mayOnlyBeAccessedByLayers("facade")
      .whereLayer("store").mayOnlyBeAccessedByLayers("cli", "facade", "server", "explore", "eval")
      .whereLayer("rdf").mayOnlyBeAccessedByLayers("cli", "facade", "server", "explore", "store", "eval")
      .whereLayer("lexicon").mayOnlyBeAccessedByLayers("facade", "input", "segment", "entity", "extract");

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
}
