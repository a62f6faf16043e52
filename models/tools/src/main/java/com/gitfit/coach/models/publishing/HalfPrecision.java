package com.gitfit.coach.models.publishing;

import com.gitfit.coach.language.gpt2.Gpt2Checkpoint;
import com.gitfit.coach.models.layout.NumberType;
import com.gitfit.coach.models.layout.WeightsFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Writes what a GPT-2 needs of its weights with numbers of sixteen bits: half of what HuggingFace's files have. */
final class HalfPrecision {
    private HalfPrecision() {}

    /**
     * Writes the file.
     *
     * @throws PublishingFailed if a number is too large for sixteen bits
     */
    static void write(Gpt2Checkpoint checkpoint, Path file) throws IOException {
        List<WeightsFile.Tensor> tensors = checkpoint.tensors().entrySet().stream()
                .map(tensor -> new WeightsFile.Tensor(
                        tensor.getKey(),
                        tensor.getValue().stream().map(Math::toIntExact).toList()))
                .toList();
        try (WeightsFile out = WeightsFile.create(file, NumberType.F16, tensors)) {
            for (WeightsFile.Tensor tensor : tensors) {
                for (float number : checkpoint.numbers(tensor.name())) {
                    put(out, tensor.name(), number);
                }
            }
            out.finish();
        }
    }

    private static void put(WeightsFile out, String name, float number) throws IOException {
        try {
            out.put(number);
        } catch (IllegalArgumentException e) {
            throw new PublishingFailed(name + " holds " + number + ", which is too large for half precision", e);
        }
    }
}
