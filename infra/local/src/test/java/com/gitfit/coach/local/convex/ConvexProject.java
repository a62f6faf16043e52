package com.gitfit.coach.local.convex;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A project of Convex in small: a server that says how it was started, whatever it is asked. */
public final class ConvexProject {
    private static final String SERVER = """
            import { createServer } from "node:http";

            const { JWT_ISSUER, JWT_AUDIENCE } = process.env;
            const words = `${process.argv.slice(2).join(" ")} for ${JWT_ISSUER} ${JWT_AUDIENCE}`;
            const server = createServer((request, response) => response.end(words));
            server.listen(0, "127.0.0.1", () => console.log(`listening ${server.address().port}`));
            process.stdin.on("end", () => process.exit(0)).resume();
            """;

    private ConvexProject() {}

    /** Lays it out in a folder and says where. */
    public static Path in(Path folder) {
        try {
            Path project = folder.resolve("convex");
            Files.createDirectories(project.resolve("node_modules"));
            Files.createDirectories(project.resolve("standin"));
            Files.writeString(project.resolve("standin/server.mjs"), SERVER);
            return project;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
