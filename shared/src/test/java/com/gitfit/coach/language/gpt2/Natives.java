package com.gitfit.coach.language.gpt2;

import java.nio.file.Path;

/** The native libraries of the layer that the build has made for this machine. */
final class Natives {
    private Natives() {}

    static void load() {
        NativeLibraries.load(folder(), 1);
    }

    static Path folder() {
        return Path.of(System.getProperty("coach.natives"));
    }
}
