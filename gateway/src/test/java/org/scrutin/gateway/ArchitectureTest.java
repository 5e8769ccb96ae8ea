package org.scrutin.gateway;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.core.domain.properties.HasParameterTypes.Predicates.rawParameterTypes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Date;
import org.eclipse.microprofile.config.inject.ConfigProperty;

@AnalyzeClasses(
    packages = "org.scrutin.gateway",
    importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
  @ArchTest
  static final ArchRule FEATURES_WITHOUT_CYCLES =
      slices().matching("org.scrutin.gateway.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule PARTS_OF_THE_SITE_WITHOUT_CYCLES =
      slices().matching("org.scrutin.gateway.site.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule THE_COUNT_IS_SHOWN_WITHOUT_THE_DISPUTE =
      noClasses()
          .that()
          .resideInAPackage("..site.count..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("..site.dispute..");

  @ArchTest
  static final ArchRule EDGE_KNOWS_NO_OTHER_FEATURE =
      noClasses()
          .that()
          .resideInAPackage("..edge..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("..identity..", "..site..");

  @ArchTest
  static final ArchRule NO_SERVICES =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.scrutin.results..", "org.scrutin.claims..");

  @ArchTest
  static final ArchRule NO_FIELD_INJECTION =
      noFields()
          .should()
          .beAnnotatedWith(Inject.class)
          .orShould()
          .beAnnotatedWith(ConfigProperty.class);

  /** Time comes from the injected clock, which tests can set. */
  @ArchTest
  static final ArchRule TIME_COMES_FROM_THE_CLOCK =
      noClasses()
          .should()
          .callMethodWhere(
              target(nameMatching("now|system.*|tick.*"))
                  .and(target(owner(resideInAPackage("java.time.."))))
                  .and(not(target(rawParameterTypes(Clock.class)))))
          .orShould()
          .callMethod(System.class, "currentTimeMillis")
          .orShould()
          .callConstructor(Date.class);
}
