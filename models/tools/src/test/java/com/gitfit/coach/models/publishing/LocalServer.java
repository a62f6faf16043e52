package com.gitfit.coach.models.publishing;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClientBuilder;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3ClientBuilder;

/** The servers of the local stack, each started once, in a process that ends with this one. */
public final class LocalServer {
    private static final String LISTENING = "listening ";

    private static final class S3 {
        static final URI ENDPOINT = start("s3", "com.gitfit.coach.local.server.s3.S3Server");
    }

    private static final class DynamoDb {
        static final URI ENDPOINT = start("dynamodb", "com.gitfit.coach.local.server.dynamodb.DynamoDbServer");
    }

    private LocalServer() {}

    /** Where S3Proxy answers. */
    public static URI s3() {
        return S3.ENDPOINT;
    }

    /** A client as the publisher has it, but for endpoint and credentials. */
    static S3Client s3(URI endpoint) {
        return s3Builder(endpoint).build();
    }

    static S3ClientBuilder s3Builder(URI endpoint) {
        return S3Client.builder()
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .endpointOverride(endpoint)
                .region(Region.EU_CENTRAL_1)
                .credentialsProvider(credentials());
    }

    /** Where DynamoDB Local answers. */
    public static URI dynamoDb() {
        return DynamoDb.ENDPOINT;
    }

    /** A client as the publisher has it, but for endpoint and credentials. */
    static DynamoDbClient dynamoDb(URI endpoint) {
        return dynamoDbBuilder(endpoint).build();
    }

    static DynamoDbClientBuilder dynamoDbBuilder(URI endpoint) {
        return DynamoDbClient.builder()
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .endpointOverride(endpoint)
                .region(Region.EU_CENTRAL_1)
                .credentialsProvider(credentials());
    }

    private static StaticCredentialsProvider credentials() {
        return StaticCredentialsProvider.create(AwsBasicCredentials.create("test", "test"));
    }

    private static URI start(String module, String main) {
        Path target = Path.of(System.getProperty("coach.servers"), module, "target");
        try {
            Process process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-XX:+UseSerialGC",
                            "-XX:TieredStopAtLevel=1",
                            "--enable-native-access=ALL-UNNAMED",
                            "--sun-misc-unsafe-memory-access=allow",
                            "-cp",
                            target.resolve("classes") + File.pathSeparator + target.resolve("lib") + "/*",
                            main,
                            Files.createTempDirectory(module).toString())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            return URI.create("http://127.0.0.1:" + port(process));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String port(Process process) throws IOException {
        BufferedReader output = process.inputReader(StandardCharsets.UTF_8);
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            if (line.startsWith(LISTENING)) {
                return line.substring(LISTENING.length());
            }
        }
        throw new IOException("the server has ended");
    }
}
