package org.onrecord;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** The rooms of the house: who may know whom. */
class ArchitectureTest {
  private static final JavaClasses CORE =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.onrecord");

  @Test
  void eachStageKnowsOnlyTheStagesBeforeIt() {
    layeredArchitecture()
        .consideringOnlyDependenciesInLayers()
        .layer("text")
        .definedBy("org.onrecord.text")
        .layer("page")
        .definedBy("org.onrecord.page")
        .layer("encoder")
        .definedBy("org.onrecord.encoder")
        .layer("statement")
        .definedBy("org.onrecord.statement")
        .layer("time")
        .definedBy("org.onrecord.time")
        .layer("speaker")
        .definedBy("org.onrecord.speaker")
        .layer("trace")
        .definedBy("org.onrecord.trace")
        .layer("record")
        .definedBy("org.onrecord.record")
        .layer("facade")
        .definedBy("org.onrecord")
        .whereLayer("text")
        .mayNotAccessAnyLayer()
        .whereLayer("page")
        .mayOnlyAccessLayers("text")
        .whereLayer("encoder")
        .mayOnlyAccessLayers("text")
        .whereLayer("statement")
        .mayOnlyAccessLayers("text", "page", "encoder")
        .whereLayer("time")
        .mayOnlyAccessLayers("text", "page", "statement")
        .whereLayer("speaker")
        .mayOnlyAccessLayers("text", "page", "statement")
        .whereLayer("trace")
        .mayOnlyAccessLayers("text", "page")
        .whereLayer("record")
        .mayOnlyAccessLayers("text", "page", "statement", "speaker", "trace")
        .whereLayer("facade")
        .mayNotBeAccessedByAnyLayer()
        .check(CORE);
  }

  @Test
  void everyClassLivesInARoom() {
    classes()
        .should()
        .resideInAnyPackage(
            "org.onrecord",
            "org.onrecord.text",
            "org.onrecord.page",
            "org.onrecord.encoder",
            "org.onrecord.statement",
            "org.onrecord.time",
            "org.onrecord.speaker",
            "org.onrecord.trace",
            "org.onrecord.record")
        .check(CORE);
  }

  @Test
  void packagesDoNotGoInCircles() {
    slices().matching("org.onrecord.(*)..").should().beFreeOfCycles().check(CORE);
  }

  /** ICU's character properties are for all: unlike the JDK's, they do not change with the JDK. */
  @Test
  void onlyPagesKnowJsoupAndTheDetectionOfCharsets() {
    noClasses()
        .that()
        .resideOutsideOfPackage("org.onrecord.page")
        .and()
        .doNotHaveFullyQualifiedName("org.onrecord.trace.Fold") // folds compatibility forms
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.jsoup..")
        .orShould()
        .dependOnClassesThat()
        .haveNameMatching("com\\.ibm\\.icu\\.text\\.Charset.*")
        .check(CORE);
  }

  @Test
  void onlyTheEncoderKnowsOnnxRuntime() {
    noClasses()
        .that()
        .resideOutsideOfPackage("org.onrecord.encoder")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("ai.onnxruntime..")
        .check(CORE);
  }

  @Test
  void jacksonStaysWhereJsonIsWrittenAndJsonLdIsRead() {
    noClasses()
        .that(
            outsideOf(
                "org.onrecord.record.RecordHead",
                "org.onrecord.record.RecordJson",
                "org.onrecord.record.VerificationJson",
                "org.onrecord.record.ExplanationJson",
                "org.onrecord.page.JsonLd",
                "org.onrecord.page.JsonTree"))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("tools.jackson..")
        .check(CORE);
  }

  @Test
  void nothingEndsTheProcessOrPrints() {
    noClasses().should().callMethod(System.class, "exit", int.class).check(CORE);
    noClasses().should().accessField(System.class, "out").check(CORE);
    noClasses().should().accessField(System.class, "err").check(CORE);
  }

  @Test
  void everyPackageIsNullMarked() {
    Set<String> packages = CORE.stream().map(JavaClass::getPackageName).collect(Collectors.toSet());
    List<String> unmarked =
        packages.stream()
            .filter(name -> !CORE.getPackage(name).isAnnotatedWith(NullMarked.class))
            .sorted()
            .toList();
    assertTrue(unmarked.isEmpty(), unmarked + " lack @NullMarked");
  }

  private static DescribedPredicate<JavaClass> outsideOf(String... prefixes) {
    return DescribedPredicate.describe(
        "outside of " + String.join(" and ", prefixes),
        c -> Arrays.stream(prefixes).noneMatch(c.getName()::startsWith));
  }
}
