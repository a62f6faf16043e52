package com.gitfit.coach.models.training;

import ai.djl.ndarray.types.DataType;

/** In which numbers a model is trained. */
public enum Arithmetic {
    /** Everything in single precision. */
    SINGLE(DataType.FLOAT32, 6, 6),
    /**
     * Weights, norms, sums and steps in single precision, products in bfloat16: twice as fast on processors and
     * graphics cards that have instructions for it, slow on others.
     */
    MIXED(DataType.FLOAT32, 6, 15),
    /** Everything in double precision: what gradients are checked in. */
    DOUBLE(DataType.FLOAT64, 7, 7);

    private final DataType type;
    private final int weights;
    private final int products;

    Arithmetic(DataType type, int weights, int products) {
        this.type = type;
        this.weights = weights;
        this.products = products;
    }

    /** Of the weights and of all that is kept from step to step. */
    DataType type() {
        return type;
    }

    /** libtorch's number of the type of the weights. */
    int weights() {
        return weights;
    }

    /** libtorch's number of the type that products are counted in. */
    int products() {
        return products;
    }
}
