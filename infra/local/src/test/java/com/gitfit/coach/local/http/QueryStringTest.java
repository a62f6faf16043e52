package com.gitfit.coach.local.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class QueryStringTest {
    @Test
    void parametersAreDecodedAndKeepAllTheirValues() {
        assertThat(QueryString.parameters("a=1&b=x+y%26&a=2&c&=d"))
                .isEqualTo(Map.of("a", List.of("1", "2"), "b", List.of("x y&"), "c", List.of(""), "", List.of("d")));
        assertThat(QueryString.parameters("")).isEmpty();
    }

    @Test
    void aPlusInAPathIsAPlus() {
        assertThat(QueryString.decodePath("/a+b%20c%2Fd")).isEqualTo("/a+b c/d");
    }
}
