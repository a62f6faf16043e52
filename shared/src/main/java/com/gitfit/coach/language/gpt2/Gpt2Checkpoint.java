package com.gitfit.coach.language.gpt2;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * The shape and the numbers of a GPT-2 in a folder of this machine, in HuggingFace's layout: what is trained further.
 * Its weights are mapped into memory until it is closed.
 */
public final class Gpt2Checkpoint implements AutoCloseable {
    private final Gpt2Config config;
    private final Weights weights;

    private Gpt2Checkpoint(Gpt2Config config, Weights weights) {
        this.config = config;
        this.weights = weights;
    }

    /**
     * Opens a checkpoint and looks at every number of it.
     *
     * @param folder with {@code config.json} and {@code model.safetensors}
     * @throws ModelUnusable if it is no GPT-2, incomplete or damaged; the message says why
     */
    public static Gpt2Checkpoint open(Path folder) {
        FolderFiles files = FolderFiles.of(folder);
        Arena memory = Arena.ofShared();
        try (FileChannel file = FileChannel.open(files.file(Manifest.WEIGHTS))) {
            Gpt2Config config = Gpt2Config.parse(Files.readAllBytes(files.file(Manifest.CONFIG)));
            MemorySegment bytes = file.map(FileChannel.MapMode.READ_ONLY, 0, file.size(), memory);
            Weights weights = Safetensors.read(memory, bytes);
            CheckpointCheck.check(weights, config);
            return new Gpt2Checkpoint(config, weights);
        } catch (IOException e) {
            memory.close();
            throw new ModelUnusable("the model of " + folder + " cannot be read: " + e, e);
        } catch (RuntimeException e) {
            memory.close();
            throw e;
        }
    }

    /** {@code n_layer}. */
    public int layers() {
        return config.layers();
    }

    /** {@code n_head}, a divisor of the width. */
    public int heads() {
        return config.heads();
    }

    /** {@code n_embd}. */
    public int width() {
        return config.width();
    }

    /** In tokens. */
    public int vocabulary() {
        return config.vocabulary();
    }

    /** The longest sequence in tokens. */
    public int positions() {
        return config.positions();
    }

    /** {@code layer_norm_epsilon}. */
    public double epsilon() {
        return config.epsilon();
    }

    /** The shape of every tensor by its name without {@code transformer.}; linear layers are {@code in × out}. */
    public Map<String, List<Long>> tensors() {
        return config.tensors();
    }

    /** The numbers of a tensor, row by row. */
    public float[] numbers(String name) {
        Weights.Tensor tensor = weights.tensor(name);
        ByteBuffer bytes = tensor.bytes().duplicate().order(tensor.bytes().order());
        return switch (tensor.type()) {
            case F32 -> {
                float[] numbers = new float[bytes.remaining() / Float.BYTES];
                bytes.asFloatBuffer().get(numbers);
                yield numbers;
            }
            case F16 -> {
                float[] numbers = new float[bytes.remaining() / Short.BYTES];
                for (int i = 0; i < numbers.length; i++) {
                    numbers[i] = Float.float16ToFloat(bytes.getShort());
                }
                yield numbers;
            }
            case BF16 -> {
                float[] numbers = new float[bytes.remaining() / Short.BYTES];
                for (int i = 0; i < numbers.length; i++) {
                    numbers[i] = Float.intBitsToFloat(bytes.getShort() << Short.SIZE);
                }
                yield numbers;
            }
        };
    }

    @Override
    public void close() {
        weights.close();
    }
}
