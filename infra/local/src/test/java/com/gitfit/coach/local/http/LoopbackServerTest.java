package com.gitfit.coach.local.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.gitfit.coach.local.process.StartFailure;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class LoopbackServerTest {
    private static final int LONGEST = 10;

    private final LoopbackServer server = LoopbackServer.bind(0);
    private final HttpClient client = HttpClient.newHttpClient();

    @BeforeEach
    void serve() {
        server.serve(LONGEST, request -> {
            if (request.path().equals("/throw")) {
                throw new IllegalStateException("as the test wants");
            }
            int status = request.path().equals("/nothing") ? 204 : 200;
            String seen = request.method() + " " + request.path() + "?" + request.query() + " "
                    + request.body().size();
            return new HttpAnswer(status, Headers.of("x-test", "1").with("x-test", "2"), Payload.of(seen));
        });
    }

    @AfterEach
    void close() {
        server.close();
        client.close();
    }

    private HttpResponse<String> send(String method, String path, String body) throws Exception {
        var request = java.net.http.HttpRequest.newBuilder(server.uri().resolve(path))
                .method(method, BodyPublishers.ofString(body))
                .build();
        return client.send(request, BodyHandlers.ofString());
    }

    private String raw(String request) throws IOException {
        try (var socket = new Socket(InetAddress.ofLiteral("127.0.0.1"), server.port())) {
            OutputStream out = socket.getOutputStream();
            out.write(request.getBytes(StandardCharsets.UTF_8));
            out.flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void aRequestBecomesAnAnswer() throws Exception {
        HttpResponse<String> response = send("POST", "/a%20b?q=%20", "12345");

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).isEqualTo("POST /a%20b?q=%20 5");
        assertThat(response.headers().allValues("x-test")).containsExactly("1", "2");
    }

    @Test
    void ofALongBodyTheHandlerSeesOneByteTooMany() throws Exception {
        assertThat(send("POST", "/", "x".repeat(3_000_000)).body()).endsWith(" " + (LONGEST + 1));
    }

    @Test
    void anAnswerWithoutABodyIsNotWaitedFor() throws Exception {
        assertThat(send("GET", "/nothing", "").body()).isEmpty();
        HttpResponse<String> head = send("HEAD", "/", "");
        assertThat(head.body()).isEmpty();
        assertThat(head.headers().firstValue("content-length")).contains("9");
    }

    @Test
    void aHandlerThatThrowsIsA500() throws Exception {
        assertThat(send("GET", "/throw", "").statusCode()).isEqualTo(500);
    }

    @Test
    void oddRequestsDoNotBreakIt() throws Exception {
        assertThat(raw("BREW //evil/x?a HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"))
                .contains("BREW //evil/x?a 0");
        assertThat(raw("OPTIONS * HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 ");
        assertThat(raw("GET /%zz HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"))
                .contains(" 400 ");
        assertThat(raw("nonsense\r\n\r\n")).contains(" 400 ");
        assertThat(send("GET", "/", "").statusCode()).isEqualTo(200);
    }

    @Test
    @Timeout(5)
    void closingAgainDoesNothing() {
        server.close();
        server.close();
    }

    @Test
    void aPortIsTakenOnce() {
        assertThatThrownBy(() -> LoopbackServer.bind(server.port()))
                .isInstanceOf(StartFailure.class)
                .hasMessageContaining("choose another with PORT");
    }
}
