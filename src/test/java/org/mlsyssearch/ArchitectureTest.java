package org.mlsyssearch;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Who may import whom. */
class ArchitectureTest {

  private static final String BASE = "org.mlsyssearch";
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages(BASE);

  /** At every depth: a package and those inside it count as different ones. */
  @Test
  void packagesHaveNoCycles() {
    slices().matching(BASE + ".(**)").should().beFreeOfCycles().check(CLASSES);
    slices().matching(BASE + ".(*)..").should().beFreeOfCycles().check(CLASSES);
  }

  @Test
  void eachRoomKnowsOnlyTheRoomsBelowIt() {
    knowsOnly("model");
    knowsOnly("text");
    knowsOnly("work");
    knowsOnly("search", "model");
    knowsOnly("corpus", "model", "text", "work");
    knowsOnly("export", "model");
    knowsOnly("query", "model", "text", "search");
    knowsOnly("addon");
    knowsOnly("meaning", "model", "addon");
    knowsOnly("match", "model", "text", "search", "query", "corpus");
    knowsOnly("lucene", "model", "text", "search", "query", "meaning", "work");
    knowsOnly("backend", "model", "search", "addon");
    knowsOnly("opensearch", "model", "text", "search", "query", "meaning", "backend");
  }

  private static void knowsOnly(String name, String... others) {
    classes()
        .that()
        .resideInAPackage(BASE + "." + name + "..")
        .should()
        .onlyDependOnClassesThat(
            DescribedPredicate.describe(
                "are its own, foreign, or of " + List.of(others),
                type ->
                    !type.getPackageName().startsWith(BASE)
                        || inside(type.getPackageName(), name)
                        || Stream.of(others)
                            .anyMatch(other -> inside(type.getPackageName(), other))))
        .check(CLASSES);
  }

  @Test
  void modelNeedsTheJdkAlone() {
    classes()
        .that()
        .resideInAPackage(BASE + ".model..")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage("java..", "org.jspecify..", BASE + ".model..")
        .check(CLASSES);
  }

  @Test
  void searchNeedsTheJdkAlone() {
    classes()
        .that()
        .resideInAPackage(BASE + ".search..")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage("java..", "org.jspecify..", BASE + ".model..", BASE + ".search..")
        .check(CLASSES);
  }

  @Test
  void luceneIsKnownInItsPackageOnlyButForItsSyntaxParser() {
    noClasses()
        .that()
        .resideOutsideOfPackages(BASE + ".lucene..", BASE + ".query.language..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.apache.lucene..")
        .check(CLASSES);
    noClasses()
        .that()
        .resideInAPackage(BASE + ".query.language..")
        .should()
        .dependOnClassesThat(
            DescribedPredicate.describe(
                "are of Lucene but not of its query parser",
                type ->
                    type.getPackageName().startsWith("org.apache.lucene")
                        && !type.getPackageName().startsWith("org.apache.lucene.queryparser")))
        .check(CLASSES);
  }

  @Test
  void theRuntimeOfModelsIsKnownInItsPackageOnly() {
    onlyIn("meaning.onnx", "ai.onnxruntime..");
    onlyIn("meaning.onnx", "dev.langchain4j..");
    noClasses()
        .that()
        .resideOutsideOfPackage(BASE + ".meaning.onnx..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage(BASE + ".meaning.onnx..")
        .check(CLASSES);
  }

  @Test
  void openSearchIsKnownInItsPackageOnlyAndNobodyNamesThat() {
    onlyIn("opensearch", "org.opensearch..");
    onlyIn("opensearch", "org.apache.hc..");
    onlyIn("opensearch", BASE + ".opensearch..");
  }

  @Test
  void javalinIsKnownInTheServerOnly() {
    onlyIn("server", "io.javalin..");
    onlyIn("server", "org.eclipse.jetty..");
  }

  @Test
  void indexerAndServerDoNotKnowEachOther() {
    noClasses()
        .that()
        .resideInAPackage(BASE + ".indexer..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage(BASE + ".server..")
        .allowEmptyShould(true)
        .check(CLASSES);
    noClasses()
        .that()
        .resideInAPackage(BASE + ".server..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(BASE + ".indexer..", BASE + ".corpus..")
        .allowEmptyShould(true)
        .check(CLASSES);
  }

  @Test
  void onlyMainsNameABackend() {
    noClasses()
        .that()
        .resideOutsideOfPackage(BASE + ".lucene..")
        .and()
        .haveSimpleNameNotEndingWith("Main")
        .should()
        .dependOnClassesThat()
        .resideInAPackage(BASE + ".lucene..")
        .allowEmptyShould(true)
        .check(CLASSES);
  }

  @Test
  void onlyTheLauncherStandsApart() {
    classes()
        .that()
        .resideInAPackage(BASE + ".launcher..")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage("java..", BASE + ".launcher..")
        .check(CLASSES);
  }

  private static void onlyIn(String home, String foreign) {
    noClasses()
        .that()
        .resideOutsideOfPackage(BASE + "." + home + "..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage(foreign)
        .allowEmptyShould(true)
        .check(CLASSES);
  }

  private static boolean inside(String packageName, String name) {
    String root = BASE + "." + name;
    return packageName.equals(root) || packageName.startsWith(root + ".");
  }
}
