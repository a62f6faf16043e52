package com.gitfit.coach.local.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HeadersTest {
    @Test
    void namesAreLowerCaseAndValuesOfOneNameComeTogether() {
        Headers headers = Headers.of("Accept", "a").with("ACCEPT", "b").with(Headers.of("Host", "c"));

        assertThat(headers.values()).isEqualTo(Map.of("accept", List.of("a", "b"), "host", List.of("c")));
        assertThat(headers.joined("Accept")).contains("a,b");
        assertThat(headers.without(List.of("accept")).joined("accept")).isEmpty();
    }

    @Test
    void whatWouldBreakTheAnswerApartIsRefused() {
        assertThatThrownBy(() -> Headers.of("x", "a\r\nset-cookie: b")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Headers.of("x y", "a")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Headers.of("", "a")).isInstanceOf(IllegalArgumentException.class);
    }
}
