package org.mlsyssearch;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Who may import whom. */
class ArchitectureTest {

  private static final String BASE = "org.mlsyssearch";
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages(BASE);

  @Test
  void packagesHaveNoCycles() {
    slices().matching(BASE + ".(*)..").should().beFreeOfCycles().check(CLASSES);
  }

  /** At every depth: a package and those inside it count as different ones. */
  @Test
  void packagesOfServerExportIndexerAndLauncherHaveNoCycles() {
    slices()
        .matching(BASE + ".(**)")
        .should()
        .beFreeOfCycles()
        .check(
            CLASSES.that(
                com.tngtech.archunit.base.DescribedPredicate.describe(
                    "are of server, export, indexer or launcher",
                    type ->
                        Stream.of("server", "export", "indexer", "launcher")
                            .anyMatch(name -> inside(type.getPackageName(), name)))));
  }

  @Test
  void modelKnowsNobody() {
    classes()
        .that()
        .resideInAPackage(BASE + ".model..")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage("java..", "org.jspecify..", BASE + ".model..")
        .check(CLASSES);
  }

  @Test
  void corpusSearchAndExportKnowOnlyModelOfOurPackages() {
    for (String name : new String[] {"corpus", "search", "export"}) {
      classes()
          .that()
          .resideInAPackage(BASE + "." + name + "..")
          .should()
          .onlyDependOnClassesThat(
              com.tngtech.archunit.base.DescribedPredicate.describe(
                  "are model, its own or foreign",
                  type ->
                      !type.getPackageName().startsWith(BASE)
                          || inside(type.getPackageName(), "model")
                          || inside(type.getPackageName(), name)))
          .allowEmptyShould(true)
          .check(CLASSES);
    }
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
  void luceneIsKnownInItsPackageOnly() {
    onlyIn("lucene", "org.apache.lucene..");
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
