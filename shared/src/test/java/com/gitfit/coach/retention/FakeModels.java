package com.gitfit.coach.retention;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A list of models in memory. */
public final class FakeModels implements Models {
    private final List<Model> models = new ArrayList<>();
    private Optional<String> active = Optional.empty();
    private Optional<String> before = Optional.empty();
    private boolean contended;

    /** With a model. */
    public FakeModels with(String version, Instant createdAt) {
        models.add(new Model(version, "models/" + version, createdAt));
        return this;
    }

    /** One has become active in place of another. */
    FakeModels activated(String version, String instead) {
        active = Optional.of(version);
        before = Optional.of(instead);
        return this;
    }

    /** Another one becomes active whenever one is to be taken off. */
    FakeModels contended() {
        contended = true;
        return this;
    }

    /** The names of all. */
    public List<String> versions() {
        return models.stream().map(Model::version).toList();
    }

    @Override
    public Register read() {
        return new Register(models, active, before);
    }

    @Override
    public boolean retire(Model model, Register seen) {
        return !contended && models.remove(model);
    }
}
