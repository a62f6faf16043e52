package com.gitfit.coach.language.gpt2;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A TorchScript module that has code and no tensors, in the form that {@code torch.jit.load} reads: a zip whose entries
 * are not compressed, with the source and a pickle of one object with empty attributes.
 *
 * <p>See PyTorch's {@code torch/csrc/jit/docs/serialization.md}.
 */
public final class TorchScriptArchive {
    private static final String CLASS = "Gpt2";
    private static final String PACKED = "List[__torch__.torch.classes.quantized.LinearPackedParamsBase]";
    /** The attributes of the module and their types, which {@code gpt2.torchscript} explains. */
    private static final Map<String, String> ATTRIBUTES = attributes();

    private TorchScriptArchive() {}

    /** The program for a precision. */
    static byte[] of(Precision precision) {
        StringBuilder methods = new StringBuilder();
        precision.sources().forEach(name -> methods.append(resource(name)));
        return of(ATTRIBUTES, methods.append(resource("gpt2")).toString());
    }

    /**
     * A program of one class with the name {@code Gpt2}.
     *
     * @param attributes the types of its attributes, {@code int}, {@code float} or {@code List[Tensor]}, by their
     *     names; their values are 0 or empty
     * @param methods as TorchScript serialises them
     */
    public static byte[] of(Map<String, String> attributes, String methods) {
        StringBuilder source = new StringBuilder(
                "class " + CLASS + "(Module):\n"
                        + "  __parameters__ = []\n  __buffers__ = []\n  training : bool\n  _is_full_backward_hook : NoneType\n");
        attributes.forEach((name, type) ->
                source.append("  ").append(name).append(" : ").append(type).append('\n'));
        source.append(methods.indent(2));
        return zip(Map.of(
                "gpt2/data.pkl", pickle(attributes),
                "gpt2/code/__torch__.py", source.toString().getBytes(StandardCharsets.UTF_8),
                "gpt2/constants.pkl", new byte[] {(byte) 0x80, 2, ')', '.'},
                "gpt2/version", "10\n".getBytes(StandardCharsets.UTF_8)));
    }

    private static Map<String, String> attributes() {
        Map<String, String> attributes = new LinkedHashMap<>();
        attributes.put("layers", "int");
        attributes.put("heads", "int");
        attributes.put("width", "int");
        attributes.put("exact", "int");
        attributes.put("epsilon", "float");
        attributes.put("tables", "List[Tensor]");
        attributes.put("norms", "List[Tensor]");
        attributes.put("weights", "List[Tensor]");
        attributes.put("biases", "List[Tensor]");
        attributes.put("packed", PACKED);
        attributes.put("keys", "List[Tensor]");
        attributes.put("values", "List[Tensor]");
        return attributes;
    }

    private static String resource(String name) {
        try (InputStream stream = TorchScriptArchive.class.getResourceAsStream(name + ".torchscript")) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One object of the class, in version 2 of Python's pickle protocol, with a neutral value for each attribute. */
    private static byte[] pickle(Map<String, String> attributes) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(new byte[] {(byte) 0x80, 2});
        bytes.writeBytes(ascii("c__torch__\n" + CLASS + "\n)"));
        bytes.writeBytes(new byte[] {(byte) 0x81, '}', '('});
        entry(bytes, "training", new byte[] {(byte) 0x89});
        entry(bytes, "_is_full_backward_hook", ascii("N"));
        attributes.forEach((name, type) -> entry(bytes, name, neutral(type)));
        bytes.writeBytes(ascii("ub."));
        return bytes.toByteArray();
    }

    private static byte[] neutral(String type) {
        return switch (type) {
            case "int" -> new byte[] {'K', 0};
            case "float" -> new byte[] {'G', 0, 0, 0, 0, 0, 0, 0, 0};
            case "List[Tensor]" -> ascii("ctorch.jit._pickle\nbuild_tensorlist\n(](etR");
            case PACKED -> ascii("]");
            default -> throw new IllegalArgumentException(type);
        };
    }

    private static void entry(ByteArrayOutputStream bytes, String name, byte[] value) {
        bytes.writeBytes(new byte[] {'X', (byte) name.length(), 0, 0, 0});
        bytes.writeBytes(ascii(name));
        bytes.writeBytes(value);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] zip(Map<String, byte[]> entries) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.setMethod(ZipOutputStream.STORED);
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                CRC32 sum = new CRC32();
                sum.update(entry.getValue());
                ZipEntry header = new ZipEntry(entry.getKey());
                header.setSize(entry.getValue().length);
                header.setCompressedSize(entry.getValue().length);
                header.setCrc(sum.getValue());
                zip.putNextEntry(header);
                zip.write(entry.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
