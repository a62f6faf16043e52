package com.gitfit.coach.language.gpt2;

import com.gitfit.coach.language.LanguageModel;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A folder on this machine with the files of a model that the runtime takes: every check that the runtime makes of one
 * was made, by the same code. Its {@code coach.json} may be missing, as it is in HuggingFace's own folders.
 *
 * @param path where it is
 * @param identity which model it is, if there is a {@code coach.json} that says so
 * @param checksums SHA-256 of every file by its name, in lower-case hexadecimal; that of {@code coach.json}, if there
 *     is one, is the last
 */
public record ModelFolder(Path path, Optional<LanguageModel.Identity> identity, Map<String, String> checksums) {
    /** Keeps a copy in the same order. */
    public ModelFolder {
        checksums = Collections.unmodifiableMap(new LinkedHashMap<>(checksums));
    }

    /**
     * Reads every byte of a model, and computes nothing with it.
     *
     * @param natives the folder of the layer with the library of the tokenizers
     * @param mostBytes what the model may take in memory. It is asked of one with a {@code coach.json} only: another
     *     one is not loaded as it is
     * @throws ModelUnusable if a file is missing, lies elsewhere, is damaged, does not fit the others, is too large, or
     *     is none of a GPT-2
     */
    public static ModelFolder check(Path folder, Path natives, long mostBytes) {
        NativeLibraries.loadTokenizers(natives);
        try (FolderModelSource source = FolderModelSource.of(folder);
                ModelFiles files = source.load(mostBytes)) {
            Gpt2LanguageModel.tokenizer(files).close();
            Manifest manifest = files.manifest();
            Map<String, String> checksums = new LinkedHashMap<>();
            Manifest.NAMES.forEach(
                    name -> checksums.put(name, manifest.files().get(name).sha256()));
            if (!source.hasManifest()) {
                return new ModelFolder(folder, Optional.empty(), checksums);
            }
            checksums.put(Manifest.NAME, source.checksum());
            return new ModelFolder(
                    folder,
                    Optional.of(new LanguageModel.Identity(manifest.version(), manifest.rankingWeight())),
                    checksums);
        }
    }
}
