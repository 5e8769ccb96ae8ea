package org.scrutin.claims;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;

/** The rules of the house, as far as this service can break them. */
@AnalyzeClasses(packages = "org.scrutin", importOptions = ImportOption.DoNotIncludeTests.class)
class DependencyRuleTest {

  @ArchTest
  static final ArchRule NO_OTHER_SERVICE =
      noClasses()
          .that()
          .resideInAPackage("org.scrutin.claims..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.scrutin.results..", "org.scrutin.gateway..");

  @ArchTest
  static final ArchRule NO_FIELD_INJECTION =
      noFields()
          .that()
          .areDeclaredInClassesThat()
          .resideInAPackage("org.scrutin.claims..")
          .should()
          .beAnnotatedWith(jakarta.inject.Inject.class);

  @ArchTest
  static final ArchRule FEATURES_WITHOUT_CYCLES =
      SlicesRuleDefinition.slices().matching("org.scrutin.claims.(*)..").should().beFreeOfCycles();
}
