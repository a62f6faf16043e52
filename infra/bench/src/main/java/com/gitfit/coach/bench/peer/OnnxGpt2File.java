package com.gitfit.coach.bench.peer;

import com.gitfit.coach.bench.peer.OnnxGraph.Element;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * GPT-2 as an ONNX file, in two forms. As exported: what ONNX Runtime's own tools make of HuggingFace's model when they
 * optimize and quantize it for a CPU: fused attention with a cache that goes in and comes out longer, normalization
 * fused with the residual sum, products that quantize their input themselves, the logits of every position. By hand:
 * the same with the operators that ONNX Runtime is fastest with: attention that appends to a cache in place, only the
 * last position projected onto the vocabulary, and the most probable token picked inside the file.
 */
final class OnnxGpt2File {
    static final String TOKENS = "tokens";
    static final String POSITIONS = "positions";
    /** How many tokens stand before the last. */
    static final String BEFORE_LAST = "before_last";
    /** How many tokens there are. */
    static final String TOTAL = "total";

    static final String NEXT = "next";
    static final String LOGITS = "logits";

    private final OnnxGraph graph = new OnnxGraph();
    private final Checkpoint checkpoint;
    private final Precision precision;
    private final Form form;

    /** Who has written the file. */
    enum Form {
        EXPORTED,
        BY_HAND
    }

    /** How products are calculated. */
    enum Precision {
        FP32,
        INT8
    }

    private OnnxGpt2File(Checkpoint checkpoint, Precision precision, Form form) {
        this.checkpoint = checkpoint;
        this.precision = precision;
        this.form = form;
    }

    static void write(Checkpoint checkpoint, Precision precision, Form form, Path file) throws IOException {
        var gpt2 = new OnnxGpt2File(checkpoint, precision, form);
        gpt2.build();
        gpt2.graph.write(file);
    }

    static String past(String kind, int layer) {
        return "past_" + kind + layer;
    }

    static String present(String kind, int layer) {
        return "present_" + kind + layer;
    }

    private void build() {
        graph.input(TOKENS, Element.INT64, 1, OnnxGraph.ANY);
        graph.input(POSITIONS, Element.INT64, 1, OnnxGraph.ANY);
        if (form == Form.BY_HAND) {
            graph.input(BEFORE_LAST, Element.INT32, 1);
            graph.input(TOTAL, Element.INT32);
        }
        String words = graph.node("Gather", List.of(constant("wte.weight"), TOKENS), List.of("words"), Map.of());
        String places = graph.node("Gather", List.of(constant("wpe.weight"), POSITIONS), List.of("places"), Map.of());
        String sum = graph.node("Add", List.of(words, places), List.of("sum"), Map.of());
        String normal = graph.node(
                "LayerNormalization",
                List.of(sum, constant("h.0.ln_1.weight"), constant("h.0.ln_1.bias")),
                List.of("normal"),
                Map.of("axis", -1L, "epsilon", checkpoint.epsilon()));
        var stream = new Stream(sum, normal);
        for (int layer = 0; layer < checkpoint.layers(); layer++) {
            stream = layer(layer, stream);
        }
        switch (form) {
            case EXPORTED -> everyLogit(stream.normal());
            case BY_HAND -> next(stream.normal());
        }
    }

    /**
     * What flows from one half of a layer to the next.
     *
     * @param sum of everything so far
     * @param normal the same, normalized for what comes next
     */
    private record Stream(String sum, String normal) {}

    private Stream layer(int layer, Stream in) {
        String name = "h." + layer + ".";
        String seen = switch (form) {
            case EXPORTED -> growingAttention(layer, in.normal());
            case BY_HAND -> attention(layer, in.normal());
        };
        Stream middle = add(in.sum(), seen, name + "ln_2");
        String wide = linear(name + "mlp.c_fc", middle.normal());
        String curved = graph.contributed("FastGelu", List.of(wide), List.of(name + "curved"), Map.of());
        String narrow = linear(name + "mlp.c_proj", curved);
        boolean last = layer + 1 == checkpoint.layers();
        return add(middle.sum(), narrow, last ? "ln_f" : "h." + (layer + 1) + ".ln_1");
    }

    private String attention(int layer, String normal) {
        String name = "h." + layer + ".attn.";
        long heads = checkpoint.heads();
        long each = checkpoint.width() / heads;
        for (String kind : List.of("key", "value")) {
            graph.input(past(kind, layer), Element.FLOAT, 1, heads, OnnxGraph.ANY, each);
            graph.output(present(kind, layer), Element.FLOAT, 1, heads, OnnxGraph.ANY, each);
        }
        String all = linear(name + "c_attn", normal);
        String seen = graph.contributed(
                "GroupQueryAttention",
                List.of(all, "", "", past("key", layer), past("value", layer), BEFORE_LAST, TOTAL),
                List.of(name + "seen", present("key", layer), present("value", layer)),
                Map.of("num_heads", heads, "kv_num_heads", heads));
        return linear(name + "c_proj", seen);
    }

    /** Keys and values are one tensor, which comes out longer than it went in. */
    private String growingAttention(int layer, String normal) {
        String name = "h." + layer + ".attn.";
        long heads = checkpoint.heads();
        long each = checkpoint.width() / heads;
        graph.input(past("both", layer), Element.FLOAT, 2, 1, heads, OnnxGraph.ANY, each);
        graph.output(present("both", layer), Element.FLOAT, 2, 1, heads, OnnxGraph.ANY, each);
        Matrix weights = Matrix.of(checkpoint.tensor(name + "c_attn.weight"));
        long columns = weights.columns();
        String scale = name + "in_scale";
        String zero = name + "in_zero";
        String in =
                graph.node("DynamicQuantizeLinear", List.of(normal), List.of(name + "in_int8", scale, zero), Map.of());
        String seen = graph.contributed(
                "QAttention",
                List.of(
                        in,
                        graph.bytes(name + "int8", weights.quantized(), weights.rows(), columns),
                        constant(name + "c_attn.bias"),
                        scale,
                        graph.floats(name + "scales", weights.scales(), columns),
                        "",
                        zero,
                        graph.bytes(name + "zeros", new byte[weights.columns()], columns),
                        past("both", layer)),
                List.of(name + "seen", present("both", layer)),
                Map.of("num_heads", heads, "unidirectional", 1L));
        return linear(name + "c_proj", seen);
    }

    private void everyLogit(String normal) {
        Matrix head = Matrix.of(checkpoint.tensor("wte.weight")).transposed();
        String logits = quantizedProduct("head", normal, head, "");
        graph.node("Identity", List.of(logits), List.of(LOGITS), Map.of());
        graph.output(LOGITS, Element.FLOAT, 1, OnnxGraph.ANY, OnnxGraph.ANY);
    }

    /** Adds to the sum and normalizes it. */
    private Stream add(String sum, String part, String norm) {
        String normal = norm + ".normal";
        String total = norm + ".sum";
        graph.contributed(
                "SkipLayerNormalization",
                List.of(sum, part, constant(norm + ".weight"), constant(norm + ".bias")),
                List.of(normal, "", "", total),
                Map.of("epsilon", checkpoint.epsilon()));
        return new Stream(total, normal);
    }

    private void next(String normal) {
        String last = graph.node(
                "Gather", List.of(normal, graph.scalar("the_last", -1)), List.of("last"), Map.of("axis", 1L));
        String logits = switch (precision) {
            case FP32 -> graph.node("Gemm", List.of(last, "wte.weight"), List.of("logits"), Map.of("transB", 1L));
            case INT8 -> {
                Matrix head = Matrix.of(checkpoint.tensor("wte.weight")).transposed();
                yield quantizedProduct("head", last, head, "");
            }
        };
        graph.node("ArgMax", List.of(logits), List.of(NEXT), Map.of("axis", -1L, "keepdims", 0L));
        graph.output(NEXT, Element.INT64, 1);
    }

    private String linear(String name, String in) {
        String bias = constant(name + ".bias");
        return switch (precision) {
            case FP32 -> {
                String product = graph.node(
                        "MatMul", List.of(in, constant(name + ".weight")), List.of(name + ".product"), Map.of());
                yield graph.node("Add", List.of(product, bias), List.of(name + ".out"), Map.of());
            }
            case INT8 -> quantizedProduct(name, in, Matrix.of(checkpoint.tensor(name + ".weight")), bias);
        };
    }

    /** What the optimizer makes of the nodes that {@code quantize_dynamic} writes. */
    private String quantizedProduct(String name, String in, Matrix weights, String bias) {
        long columns = weights.columns();
        String values = graph.bytes(name + ".int8", weights.quantized(), weights.rows(), columns);
        String scales = graph.floats(name + ".scales", weights.scales(), columns);
        String zeros = graph.bytes(name + ".zeros", new byte[weights.columns()], columns);
        return graph.contributed(
                "DynamicQuantizeMatMul", List.of(in, values, scales, zeros, bias), List.of(name + ".out"), Map.of());
    }

    /** A tensor of the checkpoint as it is. */
    private String constant(String name) {
        Checkpoint.Tensor tensor = checkpoint.tensor(name);
        long[] shape = tensor.shape().stream().mapToLong(Integer::longValue).toArray();
        return graph.floats(name, tensor.numbers(), shape);
    }
}
