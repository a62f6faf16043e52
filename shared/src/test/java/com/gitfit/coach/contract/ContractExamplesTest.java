package com.gitfit.coach.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every example in the contract is one. */
class ContractExamplesTest {
    static Stream<ContractExample> all() {
        return Stream.concat(ContractExample.requests().stream(), ContractExample.answers().stream());
    }

    @ParameterizedTest
    @MethodSource("all")
    void anExampleSatisfiesTheContract(ContractExample example) {
        assertThat(example.problems()).isEmpty();
    }

    @Test
    void everyRequestAndEveryAnswerHasAnExample() {
        for (ContractOperation operation : ContractOperation.all()) {
            assertThat(examplesOf(operation, ContractExample.answers()))
                    .map(ContractExample::status)
                    .containsAll(operation.answers().keySet());
            assertThat(examplesOf(operation, ContractExample.requests()).isEmpty())
                    .isNotEqualTo(operation.node().has("requestBody"));
        }
    }

    private static List<ContractExample> examplesOf(ContractOperation operation, List<ContractExample> examples) {
        return examples.stream()
                .filter(example -> example.operation().equals(operation))
                .toList();
    }
}
