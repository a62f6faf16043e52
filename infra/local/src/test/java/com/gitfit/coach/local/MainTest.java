package com.gitfit.coach.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class MainTest {
    private static final Pattern BODY = Pattern.compile("-d '([^']*)'");

    @Test
    void theCommandToTrySendsJson() throws Exception {
        Matcher body = BODY.matcher(Main.invitation(URI.create("http://127.0.0.1:3000")));

        assertThat(body.find()).isTrue();
        JsonNode request = new ObjectMapper().readTree(body.group(1));
        assertThat(request.path("exercise_data").path("planned_weight").asInt()).isEqualTo(135);
    }
}
