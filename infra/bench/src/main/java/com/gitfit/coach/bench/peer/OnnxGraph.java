package com.gitfit.coach.bench.peer;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * An ONNX model while it is written: constants, nodes in the order in which they run, inputs and outputs. The numbers
 * of the fields are those of {@code onnx.proto}.
 */
final class OnnxGraph {
    /** A dimension that only a run decides. */
    static final long ANY = -1;

    private static final String CONTRIBUTED = "com.microsoft";
    private static final int FORMAT = 10;
    private static final int OPERATORS = 20;
    private static final int CONTRIBUTED_OPERATORS = 1;
    private static final int WRITTEN_AT_ONCE = 1 << 20;

    private final ProtobufMessage graph = new ProtobufMessage().text(2, "gpt2");

    /** The type of a tensor's elements. */
    enum Element {
        FLOAT(1),
        INT8(3),
        INT32(6),
        INT64(7);

        private final int code;

        Element(int code) {
            this.code = code;
        }
    }

    void input(String name, Element element, long... shape) {
        graph.message(11, value(name, element, shape));
    }

    void output(String name, Element element, long... shape) {
        graph.message(12, value(name, element, shape));
    }

    /** @return the name */
    String floats(String name, float[] values, long... shape) {
        ByteBuffer bytes = ByteBuffer.allocate(values.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asFloatBuffer().put(values);
        return constant(name, Element.FLOAT, bytes.array(), shape);
    }

    /** @return the name */
    String bytes(String name, byte[] values, long... shape) {
        return constant(name, Element.INT8, values, shape);
    }

    /** @return the name */
    String scalar(String name, long value) {
        ByteBuffer bytes =
                ByteBuffer.allocate(Long.BYTES).order(ByteOrder.LITTLE_ENDIAN).putLong(value);
        return constant(name, Element.INT64, bytes.array());
    }

    /**
     * Adds a node of ONNX's own operators.
     *
     * @param inputs names; empty for an optional one that is left out
     * @param attributes integers as {@code Long}, others as {@code Float}
     * @return the first output
     */
    String node(String operator, List<String> inputs, List<String> outputs, Map<String, Number> attributes) {
        graph.message(1, message(operator, inputs, outputs, attributes));
        return outputs.getFirst();
    }

    /** The same for an operator that ONNX Runtime adds to ONNX's own. */
    String contributed(String operator, List<String> inputs, List<String> outputs, Map<String, Number> attributes) {
        graph.message(1, message(operator, inputs, outputs, attributes).text(7, CONTRIBUTED));
        return outputs.getFirst();
    }

    void write(Path file) throws IOException {
        ProtobufMessage model = new ProtobufMessage()
                .number(1, FORMAT)
                .message(8, new ProtobufMessage().text(1, "").number(2, OPERATORS))
                .message(8, new ProtobufMessage().text(1, CONTRIBUTED).number(2, CONTRIBUTED_OPERATORS))
                .message(7, graph);
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), WRITTEN_AT_ONCE)) {
            model.writeTo(out);
        }
    }

    private String constant(String name, Element element, byte[] bytes, long... shape) {
        var tensor = new ProtobufMessage();
        for (long dimension : shape) {
            tensor.number(1, dimension);
        }
        graph.message(5, tensor.number(2, element.code).text(8, name).bytes(9, bytes));
        return name;
    }

    private static ProtobufMessage value(String name, Element element, long... shape) {
        var dimensions = new ProtobufMessage();
        for (long dimension : shape) {
            dimensions.message(
                    1, dimension == ANY ? new ProtobufMessage() : new ProtobufMessage().number(1, dimension));
        }
        ProtobufMessage tensor = new ProtobufMessage().number(1, element.code).message(2, dimensions);
        return new ProtobufMessage().text(1, name).message(2, new ProtobufMessage().message(1, tensor));
    }

    private static ProtobufMessage message(
            String operator, List<String> inputs, List<String> outputs, Map<String, Number> attributes) {
        var node = new ProtobufMessage();
        inputs.forEach(input -> node.text(1, input));
        outputs.forEach(output -> node.text(2, output));
        node.text(4, operator);
        attributes.forEach((name, value) -> node.message(5, attribute(name, value)));
        return node;
    }

    private static ProtobufMessage attribute(String name, Number value) {
        ProtobufMessage attribute = new ProtobufMessage().text(1, name);
        return value instanceof Float number
                ? attribute.number(2, number).number(20, 1)
                : attribute.number(3, value.longValue()).number(20, 2);
    }
}
