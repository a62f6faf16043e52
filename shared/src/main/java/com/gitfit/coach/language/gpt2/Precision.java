package com.gitfit.coach.language.gpt2;

import java.util.List;

/** In which numbers a model computes. */
public enum Precision {
    /** Blocks in half precision, head in int8 with its best logits exact: near-lossless, half the memory traffic. */
    FP16("fp16", "rows"),
    /** Everything in int8 with a scale for each row: a quarter of the traffic, for models that were seen to bear it. */
    INT8("int8", "rows"),
    /** Single precision: the reference, and the only one on processors without x86's kernels. */
    FP32("fp32");

    private final List<String> sources;

    Precision(String... sources) {
        this.sources = List.of(sources);
    }

    /** The resources that complete the program {@code gpt2.torchscript}. */
    List<String> sources() {
        return sources;
    }
}
