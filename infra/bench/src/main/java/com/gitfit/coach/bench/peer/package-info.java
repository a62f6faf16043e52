/**
 * What a user of GPT-2 on the JVM would pick instead of our runtime, as fast as it can be had: ONNX Runtime in int8 and
 * plain DJL operators. Reads the same checkpoints and imports nothing of the project.
 */
package com.gitfit.coach.bench.peer;
