package com.gitfit.coach.language.gpt2;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;

/** An S3 over a folder, on the loopback interface, which answers as a test wants it to. */
public final class FaultyS3 implements AutoCloseable {
    private static final Pattern RANGE = Pattern.compile("bytes=(\\d+)-(\\d+)");

    /** What a client asked for. */
    public record Asked(String file, long from, long to, long total) {
        public long length() {
            return to - from + 1;
        }

        public boolean covers(long place) {
            return from <= place && place <= to;
        }
    }

    /** What goes wrong. */
    public interface Fault {
        /** @return whether it has answered, so that nothing more is to be done */
        boolean strike(Exchange exchange, Asked asked) throws IOException, InterruptedException;
    }

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Path directory;
    private final List<Asked> asked = new CopyOnWriteArrayList<>();
    private volatile Fault fault = (exchange, question) -> false;

    /** @param directory with the files of a model */
    public FaultyS3(Path directory) throws IOException {
        this.directory = directory;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 64);
        server.setExecutor(threads);
        server.createContext("/", this::serve);
        server.start();
    }

    public void strike(Fault other) {
        fault = other;
    }

    public URI uri() {
        return URI.create("http://127.0.0.1:" + port());
    }

    int port() {
        return server.getAddress().getPort();
    }

    /** Everything that was asked for so far. */
    public List<Asked> asked() {
        return List.copyOf(asked);
    }

    /** A client of it that waits two seconds for a silent server. */
    S3ModelSource source() {
        return source(uri());
    }

    static S3ModelSource source(URI endpoint) {
        var client = S3ModelSource.clientBuilder(Duration.ofSeconds(2))
                .endpointOverride(endpoint)
                .region(Region.EU_CENTRAL_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("test", "test")))
                .build();
        return new S3ModelSource(client, "models", "test");
    }

    private void serve(HttpExchange http) throws IOException {
        try (http) {
            Exchange exchange = new Exchange(http, directory);
            Asked question = exchange.question();
            asked.add(question);
            if (!fault.strike(exchange, question)) {
                exchange.answer(question);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    /** One request and the ways to answer it. */
    public record Exchange(HttpExchange http, Path directory) {
        private Asked question() throws IOException {
            String path = http.getRequestURI().getPath();
            if (!path.startsWith("/models/test/")) {
                throw new IOException("asked for " + path);
            }
            String file = path.substring("/models/test/".length());
            Matcher range = RANGE.matcher(http.getRequestHeaders().getFirst("Range"));
            if (!range.matches()) {
                throw new IOException("asked without a range");
            }
            Path there = directory.resolve(file);
            long total = Files.exists(there) ? Files.size(there) : 0;
            long to = Math.min(Long.parseLong(range.group(2)), total - 1);
            return new Asked(file, Long.parseLong(range.group(1)), to, total);
        }

        /** The right answer. */
        public void answer(Asked asked) throws IOException {
            if (asked.total() == 0) {
                refuse(404, "NoSuchKey");
            } else {
                answer(asked, asked.length());
            }
        }

        /** The beginning of the right answer, behind which the connection breaks. */
        void answer(Asked asked, long length) throws IOException {
            head(206, range(asked), asked.length());
            send(asked, length);
        }

        /** The beginning of the right answer, behind which nothing happens for a minute. */
        void stall(Asked asked, long length) throws IOException, InterruptedException {
            head(206, range(asked), asked.length());
            send(asked, length);
            http.getResponseBody().flush();
            Thread.sleep(60_000);
        }

        private void send(Asked asked, long length) throws IOException {
            try (FileChannel file = FileChannel.open(directory.resolve(asked.file()))) {
                WritableByteChannel out = Channels.newChannel(http.getResponseBody());
                ByteBuffer buffer = ByteBuffer.allocate(64 << 10);
                long sent = 0;
                while (sent < length) {
                    buffer.clear().limit((int) Math.min(buffer.capacity(), length - sent));
                    sent += file.read(buffer, asked.from() + sent);
                    out.write(buffer.flip());
                }
            }
        }

        private static String range(Asked asked) {
            return "bytes " + asked.from() + "-" + asked.to() + "/" + asked.total();
        }

        /** The right answer but for its bytes, one of which is wrong. */
        public void answerWithAWrongByte(Asked asked, long place) throws IOException {
            byte[] bytes = Files.readAllBytes(directory.resolve(asked.file()));
            bytes[(int) place] ^= 1;
            head(206, range(asked), asked.length());
            http.getResponseBody().write(bytes, (int) asked.from(), (int) asked.length());
        }

        /** The right answer, a byte at a time. */
        void trickle(Asked asked, long millisecondsPerByte) throws IOException, InterruptedException {
            head(206, range(asked), asked.length());
            OutputStream out = http.getResponseBody();
            for (long i = 0; i < asked.length(); i++) {
                out.write(0);
                out.flush();
                Thread.sleep(millisecondsPerByte);
            }
        }

        /** Zeros under a status and a range of one's choice. */
        void pretend(int status, String range, long length) throws IOException {
            head(status, range, length);
            OutputStream out = http.getResponseBody();
            byte[] zeros = new byte[64 << 10];
            for (long sent = 0; sent < length; sent += zeros.length) {
                out.write(zeros, 0, (int) Math.min(zeros.length, length - sent));
            }
        }

        /** S3's own kind of error. */
        public void refuse(int status, String code) throws IOException {
            byte[] body = ("<?xml version=\"1.0\" encoding=\"UTF-8\"?><Error><Code>" + code + "</Code></Error>")
                    .getBytes(StandardCharsets.UTF_8);
            http.getResponseHeaders().set("Content-Type", "application/xml");
            http.sendResponseHeaders(status, body.length);
            http.getResponseBody().write(body);
        }

        private void head(int status, String range, long length) throws IOException {
            if (!range.isEmpty()) {
                http.getResponseHeaders().set("Content-Range", range);
            }
            http.sendResponseHeaders(status, length);
        }
    }
}
