package org.scrutin.claims;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import jakarta.ws.rs.HttpMethod;

/** The rules of the house, as far as this service can break them. */
@AnalyzeClasses(packages = "org.scrutin", importOptions = ImportOption.DoNotIncludeTests.class)
class DependencyRuleTest {
  private static final String ROOT = "org.scrutin.claims.";

  /** Leaves to the right know those to the left: docket, heard, ground, register, then the rest. */
  @ArchTest
  static final ArchRule FEATURES_FORM_LAYERS =
      layeredArchitecture()
          .consideringOnlyDependenciesInAnyPackage(ROOT + ".")
          .layer("form")
          .definedBy(ROOT + "form..")
          .layer("docket")
          .definedBy(ROOT + "docket..")
          .layer("ground")
          .definedBy(ROOT + "ground..")
          .layer("heard")
          .definedBy(ROOT + "heard..")
          .layer("docketlog")
          .definedBy(ROOT + "docketlog..")
          .layer("register")
          .definedBy(ROOT + "register..")
          .layer("intake")
          .definedBy(ROOT + "intake..")
          .layer("chronicle")
          .definedBy(ROOT + "chronicle..")
          .whereLayer("form")
          .mayNotAccessAnyLayer()
          .whereLayer("docket")
          .mayNotAccessAnyLayer()
          .whereLayer("ground")
          .mayNotAccessAnyLayer()
          .whereLayer("heard")
          .mayNotAccessAnyLayer()
          .whereLayer("docketlog")
          .mayNotAccessAnyLayer()
          .whereLayer("register")
          .mayOnlyAccessLayers("docket", "docketlog", "ground", "heard")
          .whereLayer("intake")
          .mayNotBeAccessedByAnyLayer()
          .whereLayer("chronicle")
          .mayNotBeAccessedByAnyLayer();

  @ArchTest
  static final ArchRule FEATURES_WITHOUT_CYCLES =
      SlicesRuleDefinition.slices().matching(ROOT + "(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule ALGORITHMS_ARE_PLAIN_JAVA =
      noClasses()
          .that()
          .resideInAnyPackage(ROOT + "docket..", ROOT + "form..")
          .or()
          .haveNameMatching("org\\.scrutin\\.claims\\..*\\.(ChronicleDate|DecidingBody|.*Form)")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("jakarta..", "io.quarkus..");

  /**
   * Quarkus does not enforce the security annotations of other methods: they would be open to all.
   */
  @ArchTest
  static final ArchRule RESOURCE_METHODS_ARE_PUBLIC =
      methods()
          .that()
          .areMetaAnnotatedWith(HttpMethod.class)
          .should()
          .bePublic()
          .andShould()
          .beDeclaredInClassesThat()
          .arePublic();

  @ArchTest
  static final ArchRule NO_OTHER_SERVICE =
      noClasses()
          .that()
          .resideInAPackage(ROOT + ".")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.scrutin.results..", "org.scrutin.gateway..");

  @ArchTest
  static final ArchRule NO_FIELD_INJECTION =
      noFields()
          .that()
          .areDeclaredInClassesThat()
          .resideInAPackage(ROOT + ".")
          .should()
          .beAnnotatedWith(jakarta.inject.Inject.class);
}
