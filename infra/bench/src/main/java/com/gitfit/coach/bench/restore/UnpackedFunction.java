package com.gitfit.coach.bench.restore;

import com.gitfit.coach.local.lambda.DeployedCode;
import com.gitfit.coach.local.lambda.FunctionSpec;
import com.gitfit.coach.local.lambda.LambdaRuntime;
import com.gitfit.coach.local.lambda.LambdaRuntime.Launcher;
import com.gitfit.coach.local.lambda.RuntimeApi;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * A function on disk, ready to be started.
 *
 * @param spec as the template describes it
 * @param code where its zip is unpacked
 * @param log to which its children write
 */
public record UnpackedFunction(FunctionSpec spec, LambdaRuntime runtime, Path code, Path log) {
    /**
     * Unpacks a function.
     *
     * @param folder for its code and its log
     */
    public static UnpackedFunction into(Path folder, FunctionSpec spec, LambdaRuntime runtime) {
        Path code = folder.resolve("code").toAbsolutePath();
        DeployedCode.unpack(List.of(spec.zip()), code);
        return new UnpackedFunction(spec, runtime, code, folder.resolve("function.log"));
    }

    /** The same, started as a function with or without SnapStart. */
    public UnpackedFunction withSnapStart(boolean snapStart) {
        var other = new FunctionSpec(
                spec.name(),
                spec.label(),
                spec.handler(),
                spec.zip(),
                spec.timeout(),
                spec.memoryMegabytes(),
                snapStart,
                spec.environment());
        return new UnpackedFunction(other, runtime, code, log);
    }

    /**
     * Starts it as Lambda does.
     *
     * @param temporary the folder for its temporary files; Lambda gives an empty one
     */
    public Copy start(Path temporary) throws IOException {
        var api = new RuntimeApi(spec.name(), 0);
        Process process = start(api, temporary, Launcher.CLIENT, Map.of());
        return new Copy(process.toHandle(), api, spec.timeout());
    }

    /** A child that is no part of ours in the eyes of the kernel: its own session, no pipe, no terminal. */
    Process start(RuntimeApi api, Path temporary, Launcher launcher, Map<String, String> environment)
            throws IOException {
        ProcessBuilder builder = runtime.prepare(spec, code, temporary, api.address(), launcher);
        builder.command().addFirst("setsid");
        builder.environment().putAll(environment);
        return builder.redirectInput(new File("/dev/null"))
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
    }
}
