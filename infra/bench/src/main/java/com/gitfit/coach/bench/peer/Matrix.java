package com.gitfit.coach.bench.peer;

/** The weights of a linear layer. */
final class Matrix {
    private final int rows;
    private final int columns;
    private final float[] values;

    /**
     * A matrix.
     *
     * @param rows inputs
     * @param columns outputs
     * @param values row by row, not to be changed any more
     */
    Matrix(int rows, int columns, float... values) {
        this.rows = rows;
        this.columns = columns;
        this.values = values;
    }

    static Matrix of(Checkpoint.Tensor tensor) {
        return new Matrix(tensor.shape().get(0), tensor.shape().get(1), tensor.numbers());
    }

    int rows() {
        return rows;
    }

    int columns() {
        return columns;
    }

    float[] values() {
        return values;
    }

    Matrix transposed() {
        var turned = new float[values.length];
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                turned[column * rows + row] = values[row * columns + column];
            }
        }
        return new Matrix(columns, rows, turned);
    }

    /** What a step of 1 in 8 bits is worth in each column, if the largest of the column becomes ±127. */
    float[] scales() {
        var scales = new float[columns];
        for (int place = 0; place < values.length; place++) {
            int column = place % columns;
            scales[column] = Math.max(scales[column], Math.abs(values[place]) / Byte.MAX_VALUE);
        }
        return scales;
    }

    /** The values in 8 bits, as {@code quantize_dynamic} does it by channel: symmetric, without a zero point. */
    byte[] quantized() {
        float[] scales = scales();
        var bytes = new byte[values.length];
        for (int place = 0; place < values.length; place++) {
            float scale = scales[place % columns];
            bytes[place] = scale == 0 ? 0 : (byte) Math.round(values[place] / scale);
        }
        return bytes;
    }
}
