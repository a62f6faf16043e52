package com.gitfit.coach.models.layout;

/** How a number is stored, by its name in safetensors. */
public enum NumberType {
    F32(4, "float32"),
    F16(2, "float16"),
    BF16(2, "bfloat16");

    private final int bytes;
    private final String torchName;

    NumberType(int bytes, String torchName) {
        this.bytes = bytes;
        this.torchName = torchName;
    }

    /** How many bytes a number takes. */
    public int bytes() {
        return bytes;
    }

    /** Its name in {@code config.json}. */
    String torchName() {
        return torchName;
    }
}
