package com.gitfit.coach.language;

import java.util.Optional;

/** Which model this deployment is to use, as its store of models says; asking does not load it. */
@FunctionalInterface
public interface PublishedModel {
    /**
     * The model whose pinned manifest is in the store; empty if none is. That says neither that the rest of its files
     * is there, nor that a function has loaded it. Never throws.
     */
    Optional<LanguageModel.Identity> current();
}
