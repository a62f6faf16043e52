package com.gitfit.coach.models.tools;

import com.gitfit.coach.models.hub.Fetched;
import com.gitfit.coach.models.hub.ModelHub;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Fetches a model from the HuggingFace hub. */
@Command(
        name = "fetch",
        mixinStandardHelpOptions = true,
        description = {
            "Fetches a GPT-2 from the HuggingFace hub: config.json, tokenizer.json and model.safetensors.",
            "A run that was interrupted goes on where it was. A token is read from HF_TOKEN."
        })
final class FetchCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "DIR", description = "Folder that the files go to.")
    private Path folder;

    @Option(
            names = "--repo",
            required = true,
            paramLabel = "NAME",
            defaultValue = "${env:MODEL_REPO}",
            description = "The repository, such as distilbert/distilgpt2 (or MODEL_REPO).")
    private String repository;

    @Option(
            names = "--revision",
            paramLabel = "NAME",
            defaultValue = "main",
            description = "Branch, tag or commit (default: ${DEFAULT-VALUE}).")
    private String revision;

    @Option(
            names = "--hub",
            paramLabel = "URL",
            defaultValue = "${env:HF_ENDPOINT:-https://huggingface.co}",
            description = "The hub, or a mirror of it (or HF_ENDPOINT; default: https://huggingface.co).")
    private URI hub;

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        Optional<String> token = Optional.ofNullable(System.getenv("HF_TOKEN")).filter(value -> !value.isEmpty());
        try (ModelHub open = new ModelHub(hub, token);
                FileBars bars = new FileBars()) {
            Fetched fetched = open.fetch(repository, revision, folder, bars);
            out.printf("%s at %s is in %s%n", fetched.repository(), fetched.commit(), folder);
            out.flush();
            return 0;
        }
    }
}
