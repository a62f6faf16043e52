package com.gitfit.coach.language.gpt2;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/**
 * The files of a model in a folder of this machine. None of them lies elsewhere, wherever links lead.
 *
 * @param root the folder, free of links
 */
record FolderFiles(Path root) {
    /** @throws ModelUnusable if there is no such folder */
    static FolderFiles of(Path folder) {
        try {
            if (Files.isDirectory(folder)) {
                return new FolderFiles(folder.toRealPath());
            }
        } catch (IOException e) {
            throw new ModelUnusable(folder + " cannot be read", e);
        }
        throw new ModelUnusable(folder + " is no folder");
    }

    /** Whether there is anything of that name, even a link that leads nowhere. */
    boolean has(String name) {
        return Files.exists(root.resolve(name), LinkOption.NOFOLLOW_LINKS);
    }

    /**
     * Where a file of a model is.
     *
     * @throws ModelUnusable if it is missing, lies elsewhere, or is longer than any of a model
     */
    Path file(String name) {
        if (!has(name)) {
            throw new ModelUnusable(root + " lacks " + name);
        }
        try {
            Path file = root.resolve(name).toRealPath();
            if (!file.startsWith(root)) {
                throw new ModelUnusable(name + " is a link that leads out of " + root);
            }
            if (!Files.isRegularFile(file)) {
                throw new ModelUnusable(name + " is no file");
            }
            if (Files.size(file) > Manifest.longest(name)) {
                throw new ModelUnusable(
                        name + " has " + Files.size(file) + " bytes, more than " + Manifest.longest(name));
            }
            return file;
        } catch (IOException e) {
            throw new ModelUnusable(name + " cannot be read", e);
        }
    }
}
