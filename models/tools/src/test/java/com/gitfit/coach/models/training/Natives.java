package com.gitfit.coach.models.training;

import com.gitfit.coach.language.gpt2.NativeLibraries;
import java.nio.file.Path;

/** The native libraries of the layer that the build has made for this machine. */
final class Natives {
    private Natives() {}

    static void load() {
        NativeLibraries.load(Path.of(System.getProperty("coach.natives")), 2);
    }
}
