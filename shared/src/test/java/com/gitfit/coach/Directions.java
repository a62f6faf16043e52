package com.gitfit.coach;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;

/** Which of the packages beside each other under a root may import which, tests left out. */
public final class Directions {
    private final String root;
    private final List<String> parts;
    private final JavaClasses classes;

    private Directions(String root, List<String> parts) {
        this.root = root;
        this.parts = parts;
        this.classes = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages(root);
    }

    /** @param parts names of the packages directly under the root */
    public static Directions under(String root, String... parts) {
        return new Directions(root, List.of(parts));
    }

    /**
     * Fails if a part imports another than these, or the root.
     *
     * @param imports names of parts with spaces between them, or nothing
     */
    public void check(String part, String imports) {
        List<String> allowed = imports == null ? List.of() : List.of(imports.split(" ", -1));
        String[] others = parts.stream()
                .filter(other -> !other.equals(part) && !allowed.contains(other))
                .map(other -> root + "." + other)
                .toArray(String[]::new);

        noClasses()
                .that()
                .resideInAPackage(root + "." + part)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(others)
                .orShould()
                .dependOnClassesThat()
                .resideInAPackage(root)
                .check(classes);
    }

    /** The classes that were read, for rules of their own. */
    public JavaClasses classes() {
        return classes;
    }
}
