package com.gitfit.coach.language.gpt2;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * The header of a safetensors file: where each tensor lies. The format's rules hold for every entry: its bytes are what
 * its shape needs, lie inside the file, and all of them fill it without a gap or an overlap.
 *
 * @param data where the tensors begin in the file, in bytes
 */
record SafetensorsHeader(long data, List<Entry> entries) {
    private static final ValueLayout.OfLong LENGTH = ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);

    /** Room for thousands of tensors; the format itself allows a hundred times as much. */
    private static final int LONGEST = 1 << 20;

    private static final String METADATA = "__metadata__";

    /** The format's number types and their bytes. */
    private static final Map<String, Integer> WIDTHS = Map.ofEntries(
            Map.entry("F64", 8),
            Map.entry("F32", 4),
            Map.entry("F16", 2),
            Map.entry("BF16", 2),
            Map.entry("I64", 8),
            Map.entry("U64", 8),
            Map.entry("I32", 4),
            Map.entry("U32", 4),
            Map.entry("I16", 2),
            Map.entry("U16", 2),
            Map.entry("I8", 1),
            Map.entry("U8", 1),
            Map.entry("BOOL", 1));

    /**
     * One tensor.
     *
     * @param name as it is in the file
     * @param type the format's name of its number type
     * @param begin from {@link SafetensorsHeader#data}, in bytes
     * @param end behind its last byte
     */
    record Entry(String name, String type, List<Long> shape, long begin, long end) {}

    /** @throws ModelUnusable if it breaks a rule */
    static SafetensorsHeader read(MemorySegment file) {
        if (file.byteSize() < Long.BYTES) {
            throw new ModelUnusable(Manifest.WEIGHTS + " is too short for a header");
        }
        long length = file.get(LENGTH, 0);
        if (length < 2 || length > LONGEST || length > file.byteSize() - Long.BYTES) {
            throw new ModelUnusable(Manifest.WEIGHTS + " cannot have a header of " + length + " bytes");
        }
        byte[] json = file.asSlice(Long.BYTES, length).toArray(ValueLayout.JAVA_BYTE);
        ModelJson root = ModelJson.parse(Manifest.WEIGHTS, json, LONGEST);
        List<Entry> entries = root.node()
                .propertyStream()
                .map(Map.Entry::getKey)
                .filter(name -> !name.equals(METADATA))
                .map(name -> entry(root, name))
                .sorted(Comparator.comparingLong(Entry::begin).thenComparingLong(Entry::end))
                .toList();
        long data = Long.BYTES + length;
        checkThatTheyFill(entries, file.byteSize() - data);
        return new SafetensorsHeader(data, entries);
    }

    private static Entry entry(ModelJson root, String name) {
        ModelJson json = root.object(name);
        String type = json.text("dtype");
        List<Long> shape = json.wholes("shape");
        List<Long> offsets = json.wholes("data_offsets");
        Integer width = WIDTHS.get(type);
        if (width == null) {
            throw root.problem(name, "has an unknown number type");
        }
        if (offsets.size() != 2 || offsets.getLast() < offsets.getFirst()) {
            throw root.problem(name, "has no place in the file");
        }
        long begin = offsets.getFirst();
        if (offsets.getLast() - begin != bytes(root, name, shape, width)) {
            throw root.problem(name, "does not have the bytes that its shape needs");
        }
        if (begin % width != 0) {
            throw root.problem(name, "is not aligned");
        }
        return new Entry(name, type, shape, begin, offsets.getLast());
    }

    private static long bytes(ModelJson root, String name, List<Long> shape, long width) {
        try {
            return shape.stream().reduce(width, Math::multiplyExact);
        } catch (ArithmeticException e) {
            throw root.problem(name, "is larger than any memory");
        }
    }

    private static void checkThatTheyFill(List<Entry> entries, long bytes) {
        long end = 0;
        for (Entry entry : entries) {
            if (entry.begin() != end) {
                throw new ModelUnusable(
                        Manifest.WEIGHTS + ": " + entry.name() + " overlaps another tensor or leaves a gap");
            }
            end = entry.end();
        }
        if (end != bytes) {
            throw new ModelUnusable(
                    Manifest.WEIGHTS + " has " + bytes + " bytes of tensors where its header says " + end);
        }
    }
}
