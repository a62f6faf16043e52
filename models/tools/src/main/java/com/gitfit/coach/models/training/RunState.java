package com.gitfit.coach.models.training;

import ai.djl.pytorch.engine.PtNDArray;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

/**
 * How far a run is, beside what the model keeps. The order of the texts follows from the seed and the step, so there is
 * no other random state.
 *
 * @param step how many are done
 * @param tokens that they read
 * @param nanos that they took
 * @param points of the loss curve
 */
record RunState(int step, long tokens, long nanos, List<LossCurve.Point> points) {
    private static final String FILE = "checkpoint";

    RunState {
        points = List.copyOf(points);
    }

    static RunState beginning() {
        return new RunState(0, 0, 0, List.of());
    }

    static boolean isIn(Path folder) {
        return Files.exists(folder.resolve(FILE));
    }

    static void delete(Path folder) throws IOException {
        Files.deleteIfExists(folder.resolve(FILE));
    }

    /**
     * Writes a checkpoint, which takes the place of the one before when it is complete.
     *
     * @param run names texts, shape, settings and threads
     */
    void write(Path folder, String run, TrainedGpt2 model) throws IOException {
        Path part = folder.resolve(FILE + ".part");
        try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(part)))) {
            out.writeUTF(run);
            out.writeInt(step);
            out.writeLong(tokens);
            out.writeLong(nanos);
            out.writeInt(points.size());
            for (LossCurve.Point point : points) {
                out.writeInt(point.step());
                out.writeDouble(point.training());
                out.writeDouble(point.heldOut());
            }
            for (PtNDArray array : model.state()) {
                out.write(array.toByteArray());
            }
        }
        Files.move(part, folder.resolve(FILE), StandardCopyOption.ATOMIC_MOVE);
    }

    /**
     * Reads the checkpoint of a folder.
     *
     * @param model takes the state that it had
     * @throws TrainingFailed if there is none, or it is one of another run or damaged
     */
    static RunState read(Path folder, String run, TrainedGpt2 model) {
        if (!isIn(folder)) {
            throw new TrainingFailed("there is no checkpoint in " + folder + " to go on from");
        }
        try (DataInputStream in =
                new DataInputStream(new BufferedInputStream(Files.newInputStream(folder.resolve(FILE))))) {
            if (!in.readUTF().equals(run)) {
                throw new TrainingFailed(
                        "the checkpoint in " + folder + " is of other texts, another shape, other settings or threads");
            }
            int step = in.readInt();
            long tokens = in.readLong();
            long nanos = in.readLong();
            List<LossCurve.Point> points = new ArrayList<>();
            for (int count = in.readInt(); count > 0; count--) {
                points.add(new LossCurve.Point(in.readInt(), in.readDouble(), in.readDouble()));
            }
            for (PtNDArray array : model.state()) {
                long length = array.size() * array.getDataType().getNumOfBytes();
                byte[] bytes = new byte[Math.toIntExact(length)];
                in.readFully(bytes);
                model.set(array, bytes);
            }
            return new RunState(step, tokens, nanos, points);
        } catch (IOException e) {
            throw new TrainingFailed("the checkpoint in " + folder + " cannot be read: " + e, e);
        }
    }
}
