package com.gitfit.coach.retention;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The list of language models. */
public interface Models {
    /**
     * A model of it.
     *
     * @param version its name
     * @param prefix its folder in the models' bucket
     * @param createdAt when it was registered
     */
    record Model(String version, String prefix, Instant createdAt) {}

    /**
     * The list at one moment.
     *
     * @param active which of them ought to answer
     * @param before which one did until then
     */
    record Register(List<Model> models, Optional<String> active, Optional<String> before) {
        public Register {
            models = List.copyOf(models);
        }
    }

    Register read();

    /**
     * Takes a model off the list; its files stay.
     *
     * @param seen the list as it was read
     * @return whether it was taken off: not if it is active, or another one has become active meanwhile
     */
    boolean retire(Model model, Register seen);
}
