package com.gitfit.coach.bench.peer;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.OrtSession.SessionOptions;
import ai.onnxruntime.OrtSession.SessionOptions.OptLevel;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.IntBuffer;
import java.nio.LongBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;

/** GPT-2 in ONNX Runtime, with weights and activations in 8 bits and a file written by hand for speed. */
public final class OnnxGpt2 implements Peer {
    private final OrtEnvironment environment = OrtEnvironment.getEnvironment(OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR);
    private final OrtSession session;
    private final int longest;
    /** Keys and values by the names of the inputs and of the outputs: the same memory, so that a run appends to it. */
    private final Map<String, OnnxTensor> past = new HashMap<>();

    private final Map<String, OnnxTensor> present = new HashMap<>();

    private OnnxGpt2(Path file, Checkpoint checkpoint, int threads, int longest) throws OrtException {
        this.longest = longest;
        try (var options = new SessionOptions()) {
            options.setIntraOpNumThreads(threads);
            options.setInterOpNumThreads(1);
            options.setOptimizationLevel(OptLevel.ALL_OPT);
            session = environment.createSession(file.toString(), options);
        }
        for (int layer = 0; layer < checkpoint.layers(); layer++) {
            for (String kind : List.of("key", "value")) {
                OnnxTensor cache = cache(checkpoint, longest);
                past.put(OnnxGpt2File.past(kind, layer), cache);
                present.put(OnnxGpt2File.present(kind, layer), cache);
            }
        }
    }

    /**
     * Quantizes a checkpoint, as {@code quantize_dynamic} does by channel, and loads it.
     *
     * @param threads that calculate
     * @param longest sequence to be generated, in tokens; the cache is as large
     */
    public static OnnxGpt2 int8(Checkpoint checkpoint, int threads, int longest) throws IOException {
        return load(checkpoint, OnnxGpt2File.Precision.INT8, threads, longest);
    }

    /** The same without quantizing. */
    static OnnxGpt2 fp32(Checkpoint checkpoint, int threads, int longest) throws IOException {
        return load(checkpoint, OnnxGpt2File.Precision.FP32, threads, longest);
    }

    private static OnnxGpt2 load(Checkpoint checkpoint, OnnxGpt2File.Precision precision, int threads, int longest)
            throws IOException {
        if (longest > checkpoint.positions()) {
            throw new IllegalArgumentException("the model has " + checkpoint.positions() + " positions");
        }
        Path file = Files.createTempFile("gpt2", ".onnx");
        try {
            OnnxGpt2File.write(checkpoint, precision, OnnxGpt2File.Form.BY_HAND, file);
            return new OnnxGpt2(file, checkpoint, threads, longest);
        } catch (OrtException e) {
            throw new IllegalStateException(e);
        } finally {
            Files.delete(file);
        }
    }

    private OnnxTensor cache(Checkpoint checkpoint, int longest) throws OrtException {
        int width = checkpoint.width();
        FloatBuffer memory = ByteBuffer.allocateDirect(width * longest * Float.BYTES)
                .order(ByteOrder.nativeOrder())
                .asFloatBuffer();
        long heads = checkpoint.heads();
        return OnnxTensor.createTensor(environment, memory, new long[] {1, heads, longest, width / heads});
    }

    @Override
    public long[] generate(long[] prompt, int count) {
        if (prompt.length + count > longest) {
            throw new IllegalArgumentException("at most " + longest + " tokens");
        }
        try {
            var tokens = new long[count];
            tokens[0] = next(prompt, 0);
            for (int done = 1; done < count; done++) {
                tokens[done] = next(new long[] {tokens[done - 1]}, prompt.length + done - 1);
            }
            return tokens;
        } catch (OrtException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @param before how many tokens are in the cache */
    private long next(long[] tokens, int before) throws OrtException {
        int total = before + tokens.length;
        long[] row = {1, tokens.length};
        long[] positions = LongStream.range(before, total).toArray();
        try (var words = OnnxTensor.createTensor(environment, LongBuffer.wrap(tokens), row);
                var places = OnnxTensor.createTensor(environment, LongBuffer.wrap(positions), row);
                var last = OnnxTensor.createTensor(environment, IntBuffer.wrap(new int[] {total - 1}), new long[] {1});
                var all = OnnxTensor.createTensor(environment, IntBuffer.wrap(new int[] {total}), new long[] {})) {
            Map<String, OnnxTensor> inputs = new HashMap<>(past);
            inputs.put(OnnxGpt2File.TOKENS, words);
            inputs.put(OnnxGpt2File.POSITIONS, places);
            inputs.put(OnnxGpt2File.BEFORE_LAST, last);
            inputs.put(OnnxGpt2File.TOTAL, all);
            try (OrtSession.Result result = session.run(inputs, Set.of(OnnxGpt2File.NEXT), present)) {
                OnnxTensor next = (OnnxTensor) result.get(OnnxGpt2File.NEXT).orElseThrow();
                return next.getLongBuffer().get(0);
            }
        }
    }

    @Override
    public int longest() {
        return longest;
    }

    @Override
    public void close() {
        past.values().forEach(OnnxTensor::close);
        try {
            session.close();
        } catch (OrtException e) {
            throw new IllegalStateException(e);
        }
    }
}
