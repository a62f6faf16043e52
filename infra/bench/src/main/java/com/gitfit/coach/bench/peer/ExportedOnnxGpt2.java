package com.gitfit.coach.bench.peer;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.OrtSession.SessionOptions;
import ai.onnxruntime.OrtSession.SessionOptions.OptLevel;
import java.io.IOException;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.LongStream;

/** GPT-2 in ONNX Runtime as its tools export, optimize and quantize it: what one has without further work. */
public final class ExportedOnnxGpt2 implements Peer {
    private final OrtEnvironment environment = OrtEnvironment.getEnvironment(OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR);
    private final OrtSession session;
    private final int layers;
    private final long heads;
    private final long each;
    private final int positions;

    private ExportedOnnxGpt2(Path file, Checkpoint checkpoint, int threads) throws OrtException {
        layers = checkpoint.layers();
        heads = checkpoint.heads();
        each = checkpoint.width() / heads;
        positions = checkpoint.positions();
        try (var options = new SessionOptions()) {
            options.setIntraOpNumThreads(threads);
            options.setInterOpNumThreads(1);
            options.setOptimizationLevel(OptLevel.ALL_OPT);
            session = environment.createSession(file.toString(), options);
        }
    }

    /**
     * Quantizes a checkpoint, as {@code quantize_dynamic} does by channel, and loads it.
     *
     * @param threads that calculate
     */
    public static ExportedOnnxGpt2 int8(Checkpoint checkpoint, int threads) throws IOException {
        Path file = Files.createTempFile("gpt2", ".onnx");
        try {
            OnnxGpt2File.write(checkpoint, OnnxGpt2File.Precision.INT8, OnnxGpt2File.Form.EXPORTED, file);
            return new ExportedOnnxGpt2(file, checkpoint, threads);
        } catch (OrtException e) {
            throw new IllegalStateException(e);
        } finally {
            Files.delete(file);
        }
    }

    @Override
    public long[] generate(long[] prompt, int count) {
        var tokens = new long[count];
        try {
            Map<String, OnnxTensor> past = nothing();
            OrtSession.Result last = run(prompt, 0, past);
            past.values().forEach(OnnxTensor::close);
            tokens[0] = best(last);
            for (int done = 1; done < count; done++) {
                OrtSession.Result next = run(new long[] {tokens[done - 1]}, prompt.length + done - 1, presentOf(last));
                last.close();
                last = next;
                tokens[done] = best(last);
            }
            last.close();
            return tokens;
        } catch (OrtException e) {
            throw new IllegalStateException(e);
        }
    }

    private OrtSession.Result run(long[] tokens, int before, Map<String, OnnxTensor> past) throws OrtException {
        long[] row = {1, tokens.length};
        long[] places = LongStream.range(before, before + tokens.length).toArray();
        try (var words = OnnxTensor.createTensor(environment, LongBuffer.wrap(tokens), row);
                var at = OnnxTensor.createTensor(environment, LongBuffer.wrap(places), row)) {
            Map<String, OnnxTensor> inputs = new HashMap<>(past);
            inputs.put(OnnxGpt2File.TOKENS, words);
            inputs.put(OnnxGpt2File.POSITIONS, at);
            return session.run(inputs);
        }
    }

    private Map<String, OnnxTensor> nothing() throws OrtException {
        Map<String, OnnxTensor> past = new HashMap<>();
        for (int layer = 0; layer < layers; layer++) {
            long[] shape = {2, 1, heads, 0, each};
            past.put(
                    OnnxGpt2File.past("both", layer),
                    OnnxTensor.createTensor(environment, FloatBuffer.allocate(0), shape));
        }
        return past;
    }

    private Map<String, OnnxTensor> presentOf(OrtSession.Result result) {
        Map<String, OnnxTensor> past = new HashMap<>();
        for (int layer = 0; layer < layers; layer++) {
            past.put(OnnxGpt2File.past("both", layer), (OnnxTensor)
                    result.get(OnnxGpt2File.present("both", layer)).orElseThrow());
        }
        return past;
    }

    /** The most probable token behind the last position. */
    private static long best(OrtSession.Result result) {
        OnnxTensor logits = (OnnxTensor) result.get(OnnxGpt2File.LOGITS).orElseThrow();
        FloatBuffer values = logits.getFloatBuffer();
        int vocabulary = Math.toIntExact(logits.getInfo().getShape()[2]);
        int last = values.capacity() - vocabulary;
        int best = 0;
        for (int token = 1; token < vocabulary; token++) {
            best = values.get(last + token) > values.get(last + best) ? token : best;
        }
        return best;
    }

    @Override
    public int longest() {
        return positions;
    }

    @Override
    public void close() {
        try {
            session.close();
        } catch (OrtException e) {
            throw new IllegalStateException(e);
        }
    }
}
