package com.gitfit.coach.models.hub;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.gitfit.coach.models.layout.ConfigFile;
import com.gitfit.coach.models.layout.ManifestFile;
import com.gitfit.coach.models.layout.TokenizerFile;
import com.gitfit.coach.models.layout.WeightsFile;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The HuggingFace hub, by the protocol of its own client: a revision is resolved to a commit, and every file is taken
 * from that commit and held against the length and the checksum that the hub says.
 */
public final class ModelHub implements AutoCloseable {
    /** The hub itself. */
    public static final URI PUBLIC = URI.create("https://huggingface.co");

    /** The files of a model and how long each may be, in bytes. Nothing else is fetched: no code, no pickles. */
    private static final Map<String, Long> LONGEST =
            Map.of(ConfigFile.NAME, 64L << 10, TokenizerFile.NAME, 16L << 20, WeightsFile.NAME, 64L << 30);

    private static final int LONGEST_ANSWER = 8 << 20;
    private static final Duration SILENCE = Duration.ofSeconds(60);
    private static final Pattern REPOSITORY =
            Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,95}(/[A-Za-z0-9][A-Za-z0-9._-]{0,95})?");
    private static final Pattern COMMIT = Pattern.compile("[0-9a-f]{40}");
    private static final Pattern TOKEN = Pattern.compile("[!-~]{1,500}");
    private static final Set<String> THIS_MACHINE = Set.of("127.0.0.1", "localhost");

    private final HubRequests requests;
    private final Pause pause;
    private final InstantSource clock;

    /**
     * Connects when it is first asked.
     *
     * @param endpoint the hub, or a mirror of it
     * @param token goes to that host alone and is never written anywhere
     * @throws HubRefused if the endpoint is neither https nor on this machine, has no host or names a user, or the
     *     token is none
     */
    public ModelHub(URI endpoint, Optional<String> token) {
        this(endpoint, token, SILENCE, Thread::sleep, Clock.systemUTC());
    }

    ModelHub(URI endpoint, Optional<String> token, Duration silence, Pause pause, InstantSource clock) {
        if (endpoint.getRawAuthority() != null && endpoint.getRawAuthority().contains("@")) {
            throw new HubRefused("the hub's address must not name a user");
        }
        boolean isSafe = endpoint.getHost() != null
                && ("https".equals(endpoint.getScheme())
                        || ("http".equals(endpoint.getScheme()) && THIS_MACHINE.contains(endpoint.getHost())));
        if (!isSafe) {
            throw new HubRefused("the hub must be an https address: " + endpoint);
        }
        if (token.isPresent() && !TOKEN.matcher(token.get()).matches()) {
            throw new HubRefused("HF_TOKEN holds no token");
        }
        this.requests = new HubRequests(URI.create(endpoint.toString().replaceFirst("/+$", "")), token, silence);
        this.pause = pause;
        this.clock = clock;
    }

    /**
     * Fetches the files of a model that are not here yet. An interrupted run is gone on with.
     *
     * @param repository such as {@code distilbert/distilgpt2}
     * @param revision a branch, a tag or a commit
     * @param folder where to; it is made if it is not there
     * @throws HubRefused if the model cannot be had, lacks a file, or is not what the hub says
     */
    public Fetched fetch(String repository, String revision, Path folder, Progress progress) throws IOException {
        if (!REPOSITORY.matcher(repository).matches()) {
            throw new HubRefused("\"" + repository + "\" is no name of a repository");
        }
        String commit = commit(repository, revision);
        Files.createDirectories(folder);
        List<String> fetched = new ArrayList<>();
        for (String name : ManifestFile.PINNED) {
            if (isFetched(repository, commit, name, folder.resolve(name), progress)) {
                fetched.add(name);
            }
        }
        return new Fetched(repository, commit, fetched);
    }

    private String commit(String repository, String revision) throws IOException {
        String path = "/api/models/" + repository + "/revision/" + URLEncoder.encode(revision, StandardCharsets.UTF_8);
        byte[] text;
        try (InputStream body = requests.get(path, 0, waits(repository)).body()) {
            text = body.readNBytes(LONGEST_ANSWER);
        }
        JsonNode answer = json(text);
        String commit = answer.path("sha").asText();
        if (!COMMIT.matcher(commit).matches()) {
            throw new HubRefused(repository + ": the hub does not say which commit " + revision + " is");
        }
        Set<String> there = new HashSet<>();
        answer.path("siblings").forEach(file -> there.add(file.path("rfilename").asText()));
        for (String name : ManifestFile.PINNED) {
            if (!there.contains(name)) {
                throw new HubRefused(
                        repository + " has no " + name + " in commit " + commit + "; other forms of it are not taken");
            }
        }
        return commit;
    }

    /** What is none says nothing. */
    private static JsonNode json(byte[] text) throws IOException {
        try {
            return new ObjectMapper().readTree(text);
        } catch (JsonProcessingException e) {
            return MissingNode.getInstance();
        }
    }

    private boolean isFetched(String repository, String commit, String name, Path target, Progress progress)
            throws IOException {
        String path = "/" + repository + "/resolve/" + commit + "/" + name;
        Waits waits = waits(name);
        HubRequests.Answer head = requests.head(path, waits);
        head.body().close();
        if (!head.header("X-Repo-Commit").orElse(commit).equals(commit)) {
            throw new HubRefused(name + " comes from another commit than " + commit);
        }
        HubFile file = HubFile.of(name, head);
        if (file.bytes() == 0) {
            throw new HubRefused(name + " is empty");
        }
        if (file.bytes() > LONGEST.get(name)) {
            throw new HubRefused(name + " has " + file.bytes() + " bytes, more than " + LONGEST.get(name));
        }
        if (file.is(target)) {
            progress.reached(name, file.bytes(), file.bytes());
            return false;
        }
        new FileDownload(requests, path, file, target, progress).fetch(waits);
        return true;
    }

    private Waits waits(String what) {
        return new Waits(what, pause, clock);
    }

    @Override
    public void close() {
        requests.close();
    }
}
