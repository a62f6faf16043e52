package com.gitfit.coach.language.gpt2;

import ai.djl.engine.Engine;
import ai.djl.engine.EngineException;
import ai.djl.huggingface.tokenizers.jni.LibUtils;
import ai.djl.pytorch.jni.JniUtils;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Gives DJL the native libraries of the layer, so that it looks for none itself: neither in jars nor on the network.
 * DJL takes all it needs from system properties, where an environment variable of the same name does not say otherwise.
 */
public final class NativeLibraries {
    private static final String TOKENIZERS = "libtokenizers.so";

    /** Of libtorch; the JNI part is made for it. */
    private static final String LIBTORCH_VERSION = "2.7.1";

    /** Where an ELF file says for which machine it is. */
    private static final int ELF_MACHINE = 18;

    private NativeLibraries() {}

    /**
     * Unpacks and loads libtorch, its JNI part and the tokenizers. The first call in a process decides which libraries,
     * the last one how many threads.
     *
     * @param layer the folder that {@code MODEL_NATIVES} names
     * @param threads that one computation is split over, from 1; not more than there are cores
     * @throws ModelUnusable if a library is missing, damaged, or for another machine
     */
    public static synchronized void load(Path layer, int threads) {
        load(layer, temporary(), threads);
    }

    /**
     * Loads the tokenizers alone, which takes no unpacking. The rest may be loaded later.
     *
     * @param layer the folder that {@code MODEL_NATIVES} names
     * @throws ModelUnusable if the library is missing, damaged, or for another machine
     */
    static synchronized void loadTokenizers(Path layer) {
        loadTokenizers(layer, temporary());
    }

    private static void load(Path layer, Path temporary, int threads) {
        loadTokenizers(layer, temporary);
        NativeLayer natives = new NativeLayer(layer.toAbsolutePath());
        System.setProperty("PYTORCH_LIBRARY_PATH", natives.unpacked(temporary).toString());
        System.setProperty("PYTORCH_VERSION", LIBTORCH_VERSION);
        System.setProperty("PYTORCH_FLAVOR", "cpu");
        System.setProperty("ai.djl.pytorch.num_threads", Integer.toString(threads));
        System.setProperty("ai.djl.pytorch.num_interop_threads", "1");
        try {
            Engine.getEngine("PyTorch");
            JniUtils.setNumThreads(threads);
        } catch (EngineException | LinkageError e) {
            throw unloadable(layer, e);
        }
    }

    private static void loadTokenizers(Path layer, Path temporary) {
        Path tokenizers = new NativeLayer(layer.toAbsolutePath()).plain(TOKENIZERS);
        requireMachine(tokenizers);
        System.setProperty("RUST_LIBRARY_PATH", tokenizers.toString());
        // Nothing is written there; without it DJL would look for the home folder, and Lambda has none.
        System.setProperty("DJL_CACHE_DIR", temporary.resolve("djl").toString());
        System.setProperty("ai.djl.offline", "true");
        System.setProperty("OPT_OUT_TRACKING", "true");
        try {
            LibUtils.checkStatus();
        } catch (EngineException | LinkageError e) {
            throw unloadable(layer, e);
        }
    }

    private static ModelUnusable unloadable(Path layer, Throwable cause) {
        return new ModelUnusable("the native libraries of " + layer + " do not load", cause);
    }

    private static Path temporary() {
        return Path.of(System.getProperty("java.io.tmpdir"));
    }

    /** @throws ModelUnusable if the library is for another machine than this */
    static void requireMachine(Path library) {
        String architecture = System.getProperty("os.arch");
        int expected = switch (architecture) {
            case "amd64" -> 62;
            case "aarch64" -> 183;
            default -> throw new ModelUnusable("there are no native libraries for " + architecture);
        };
        if (machine(library) != expected) {
            throw new ModelUnusable("the native libraries of " + library.getParent() + " are not for " + architecture);
        }
    }

    private static int machine(Path library) {
        ByteBuffer field = ByteBuffer.allocate(Short.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        try (SeekableByteChannel channel = Files.newByteChannel(library)) {
            channel.position(ELF_MACHINE).read(field);
        } catch (IOException e) {
            throw new ModelUnusable("the native library " + library + " cannot be read", e);
        }
        return field.getShort(0);
    }
}
