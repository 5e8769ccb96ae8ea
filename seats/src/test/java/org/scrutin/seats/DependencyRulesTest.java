package org.scrutin.seats;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(
    packages = "org.scrutin.seats",
    importOptions = {ImportOption.DoNotIncludeTests.class})
class DependencyRulesTest {

  @ArchTest
  static final ArchRule nothingButTheJdk =
      classes()
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage("org.scrutin.seats..", "java..", "org.jspecify..");

  @ArchTest
  static final ArchRule packagesFormLayers =
      layeredArchitecture()
          .consideringOnlyDependenciesInLayers()
          .layer("method")
          .definedBy("org.scrutin.seats.method..")
          .layer("allocation")
          .definedBy("org.scrutin.seats.allocation..")
          .layer("margins")
          .definedBy("org.scrutin.seats.margins..")
          .whereLayer("method")
          .mayNotAccessAnyLayer()
          .whereLayer("allocation")
          .mayOnlyAccessLayers("method")
          .whereLayer("margins")
          .mayNotBeAccessedByAnyLayer();
}
