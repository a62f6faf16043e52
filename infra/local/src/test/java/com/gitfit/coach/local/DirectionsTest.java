package com.gitfit.coach.local;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who may import whom. */
class DirectionsTest {
    private static final String ROOT = "com.gitfit.coach.local";
    private static final List<String> PARTS = List.of(
            "convex",
            "dynamodb",
            "gateway",
            "http",
            "issuer",
            "lambda",
            "metrics",
            "model",
            "network",
            "pages",
            "parameters",
            "process",
            "releases",
            "s3",
            "schedule",
            "sqs",
            "streams",
            "template");
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(ROOT);

    @ParameterizedTest
    @CsvSource({
        "process,",
        "template,",
        "http,       process",
        "convex,     process",
        "s3,         process",
        "issuer,     http",
        "pages,      http",
        "parameters, http",
        "model,      process",
        "network,    http",
        "dynamodb,   process template",
        "sqs,        process template lambda",
        "lambda,     process http",
        "streams,    process template lambda",
        "schedule,   template lambda http",
        "gateway,    template lambda http",
        "releases,   lambda http process",
        "metrics,    template lambda http",
    })
    void aPartImportsOnlyWhatItsPackageSays(String part, String imports) {
        String allowed = imports == null ? "" : imports;
        String[] others = PARTS.stream()
                .filter(other ->
                        !other.equals(part) && !List.of(allowed.split(" ", -1)).contains(other))
                .map(other -> ROOT + "." + other)
                .toArray(String[]::new);

        noClasses()
                .that()
                .resideInAPackage(ROOT + "." + part)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(others)
                .orShould()
                .dependOnClassesThat()
                .resideInAPackage(ROOT)
                .check(CLASSES);
    }
}
