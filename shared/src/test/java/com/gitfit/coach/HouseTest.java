package com.gitfit.coach;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.gitfit.coach.language.Phrasebook;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import org.junit.jupiter.api.Test;

/** The packages depend on each other in one direction only. */
class HouseTest {
    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("com.gitfit.coach");

    @Test
    void everyPackageImportsOnlyWhatLiesBelowIt() {
        layeredArchitecture()
                .consideringOnlyDependenciesInAnyPackage("com.gitfit.coach..")
                .layer("domain")
                .definedBy("com.gitfit.coach.domain")
                .layer("catalog")
                .definedBy("com.gitfit.coach.catalog")
                .layer("safety")
                .definedBy("com.gitfit.coach.safety")
                .layer("language")
                .definedBy("com.gitfit.coach.language")
                .layer("gpt2")
                .definedBy("com.gitfit.coach.language.gpt2")
                .layer("engine")
                .definedBy("com.gitfit.coach.engine")
                .layer("learning")
                .definedBy("com.gitfit.coach.learning")
                .layer("insights")
                .definedBy("com.gitfit.coach.insights")
                .layer("store")
                .definedBy("com.gitfit.coach.store")
                .layer("dynamodb")
                .definedBy("com.gitfit.coach.store.dynamodb")
                .layer("mirror")
                .definedBy("com.gitfit.coach.mirror")
                .layer("convex")
                .definedBy("com.gitfit.coach.mirror.convex")
                .layer("sqs")
                .definedBy("com.gitfit.coach.mirror.sqs")
                .layer("ssm")
                .definedBy("com.gitfit.coach.mirror.ssm")
                .layer("batch")
                .definedBy("com.gitfit.coach.batch")
                .layer("batch.sqs")
                .definedBy("com.gitfit.coach.batch.sqs")
                .layer("retention")
                .definedBy("com.gitfit.coach.retention")
                .layer("telemetry")
                .definedBy("com.gitfit.coach.telemetry")
                .layer("service")
                .definedBy("com.gitfit.coach.service")
                .layer("api")
                .definedBy("com.gitfit.coach.api")
                .layer("runtime")
                .definedBy("com.gitfit.coach.runtime")
                .whereLayer("runtime")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("dynamodb")
                .mayOnlyBeAccessedByLayers("runtime")
                .whereLayer("gpt2")
                .mayOnlyBeAccessedByLayers("runtime")
                .whereLayer("api")
                .mayOnlyBeAccessedByLayers("runtime")
                .whereLayer("service")
                .mayOnlyBeAccessedByLayers("api", "runtime")
                .whereLayer("convex")
                .mayOnlyBeAccessedByLayers("runtime")
                .whereLayer("sqs")
                .mayOnlyBeAccessedByLayers("runtime")
                .whereLayer("ssm")
                .mayOnlyBeAccessedByLayers("runtime")
                .whereLayer("mirror")
                .mayOnlyBeAccessedByLayers("convex", "sqs", "ssm", "dynamodb", "runtime")
                .whereLayer("batch.sqs")
                .mayOnlyBeAccessedByLayers("runtime")
                .whereLayer("batch")
                .mayOnlyBeAccessedByLayers("batch.sqs", "dynamodb", "runtime")
                .whereLayer("retention")
                .mayOnlyBeAccessedByLayers("dynamodb", "runtime")
                .whereLayer("telemetry")
                .mayOnlyBeAccessedByLayers("service", "mirror", "batch", "retention", "api", "runtime")
                .whereLayer("store")
                .mayOnlyBeAccessedByLayers("dynamodb", "service", "api", "runtime")
                .whereLayer("insights")
                .mayOnlyBeAccessedByLayers("batch", "store", "dynamodb", "service", "api", "runtime")
                .whereLayer("learning")
                .mayOnlyBeAccessedByLayers("insights", "service", "runtime")
                .whereLayer("engine")
                .mayOnlyBeAccessedByLayers("learning", "service", "runtime")
                .whereLayer("language")
                .mayOnlyBeAccessedByLayers("gpt2", "engine", "service", "runtime")
                .whereLayer("safety")
                .mayOnlyBeAccessedByLayers("engine", "runtime")
                .whereLayer("catalog")
                .mayOnlyBeAccessedByLayers("engine", "learning", "service", "api", "runtime")
                .check(HOUSE);
    }

    @Test
    void noPackagesDependOnEachOtherInACircle() {
        SlicesRuleDefinition.slices()
                .matching("com.gitfit.coach.(**)")
                .should()
                .beFreeOfCycles()
                .check(HOUSE);
    }

    @Test
    void theCoreKnowsNoFrameworkAndDoesNoInput() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        "com.gitfit.coach.domain",
                        "com.gitfit.coach.safety",
                        "com.gitfit.coach.language",
                        "com.gitfit.coach.engine",
                        "com.gitfit.coach.learning",
                        "com.gitfit.coach.insights")
                .and()
                // Its resource is part of the code, in the form in which sentences are best read.
                .doNotBelongToAnyOf(Phrasebook.class)
                .should()
                .dependOnClassesThat()
                .resideOutsideOfPackages("com.gitfit.coach..", "java.lang..", "java.util..", "java.time..")
                .because("what decides is pure: time, chance and ids come in as arguments")
                .check(HOUSE);
    }

    @Test
    void theCoreDoesNotLookAtTheClock() {
        noClasses()
                .that()
                .resideInAnyPackage("com.gitfit.coach.(*)")
                .and()
                .resideOutsideOfPackages("com.gitfit.coach.runtime")
                .should()
                .callMethod(java.time.Instant.class, "now")
                .orShould()
                .callMethod(java.time.Clock.class, "systemUTC")
                .check(HOUSE);
    }

    @Test
    void onlyTheStoreKnowsTheDatabase() {
        onlyKnownTo("software.amazon.awssdk.services.dynamodb..", "com.gitfit.coach.store.dynamodb");
    }

    @Test
    void onlyTheModelsRuntimeKnowsWhereModelsLieAndWhatComputesThem() {
        onlyKnownTo(
                "software.amazon.awssdk.services.s3..", "com.gitfit.coach.language.gpt2", "com.gitfit.coach.runtime");
        onlyKnownTo("ai.djl..", "com.gitfit.coach.language.gpt2");
    }

    @Test
    void onlyTheMirrorsRimKnowsWhatIsBehindIt() {
        onlyKnownTo(
                "software.amazon.awssdk.services.sqs..", "com.gitfit.coach.mirror.sqs", "com.gitfit.coach.batch.sqs");
        onlyKnownTo("software.amazon.awssdk.services.ssm..", "com.gitfit.coach.mirror.ssm");
        onlyKnownTo("java.net.http..", "com.gitfit.coach.mirror.convex");
    }

    @Test
    void onlyTheRimKnowsTheCloud() {
        onlyKnownTo(
                "software.amazon.awssdk..",
                "com.gitfit.coach.store.dynamodb",
                "com.gitfit.coach.language.gpt2",
                "com.gitfit.coach.mirror.sqs",
                "com.gitfit.coach.mirror.ssm",
                "com.gitfit.coach.batch.sqs",
                "com.gitfit.coach.runtime");
    }

    private static void onlyKnownTo(String foreign, String... packages) {
        noClasses()
                .that()
                .resideOutsideOfPackages(packages)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(foreign)
                .check(HOUSE);
    }
}
