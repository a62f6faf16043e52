package com.gitfit.coach.layer;

/** A kind of processor that Lambda has. */
enum Architecture {
    X86_64("x86_64", "linux-x86_64"),
    ARM64("arm64", "linux-aarch64");

    private final String folder;
    private final String classifier;

    Architecture(String folder, String classifier) {
        this.folder = folder;
        this.classifier = classifier;
    }

    /** Lambda's name for it. */
    String folder() {
        return folder;
    }

    /** DJL's name for it. */
    String classifier() {
        return classifier;
    }
}
