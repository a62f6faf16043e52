package com.gitfit.coach.bench.peer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MatrixTest {
    @Test
    void theLargestOfAColumnBecomesTheLargestByte() {
        var matrix = new Matrix(2, 3, 1, -4, 0, 0.5f, 2, 0);

        assertThat(matrix.quantized()).containsExactly(127, -127, 0, 64, 64, 0);
        assertThat(matrix.scales()).containsExactly(1f / 127, 4f / 127, 0);
    }

    @Test
    void turnedRowsAreColumns() {
        assertThat(new Matrix(2, 3, 1, 2, 3, 4, 5, 6).transposed().values()).containsExactly(1, 4, 2, 5, 3, 6);
    }
}
