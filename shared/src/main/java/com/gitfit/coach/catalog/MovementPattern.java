package com.gitfit.coach.catalog;

/** How the body moves in an exercise: two exercises can stand in for each other only within one pattern. */
public enum MovementPattern {
    /** Pressing away from the chest: bench press, push-up, dip. */
    HORIZONTAL_PUSH,
    /** Pressing overhead. */
    VERTICAL_PUSH,
    /** Rowing. */
    HORIZONTAL_PULL,
    /** Pull-ups and pulldowns. */
    VERTICAL_PULL,
    /** Bending knees and hips together on both legs: squat, leg press. */
    SQUAT,
    /** Bending at the hips with a flat back: deadlift, good morning, swing, back extension. */
    HINGE,
    /** Legs apart or one at a time: lunge, split squat, step-up. */
    LUNGE,
    /** Straightening the hips against load with bent knees: hip thrust, bridge, kickback. */
    HIP_EXTENSION,
    HIP_FLEXION,
    HIP_ABDUCTION,
    HIP_ADDUCTION,
    /** Leg extension. */
    KNEE_EXTENSION,
    /** Leg curl. */
    KNEE_FLEXION,
    CALF_RAISE,
    /** Curls. */
    ELBOW_FLEXION,
    /** Pushdowns, triceps extensions, kickbacks. */
    ELBOW_EXTENSION,
    /** Flyes and crossovers. */
    CHEST_ISOLATION,
    /** Pullovers and straight-arm pulldowns. */
    SHOULDER_EXTENSION,
    /** Lateral and front raises. */
    SHOULDER_RAISE,
    /** Reverse flyes and face pulls. */
    REAR_SHOULDER,
    /** Upright rows. */
    UPRIGHT_PULL,
    /** Raising or drawing back the shoulder blades. */
    SHRUG,
    /** Turning the upper arm in or out against load. */
    SHOULDER_ROTATION,
    /** Wrists, fingers, grip. */
    FOREARM,
    NECK,
    /** Crunches, sit-ups, leg raises. */
    CORE_FLEXION,
    /** Twisting or bending the trunk sideways. */
    CORE_ROTATION,
    /** Holding the trunk still: plank, rollout, dead bug. */
    CORE_STABILITY,
    /** Carrying, dragging or pushing a load over a distance. */
    CARRY,
    /** The Olympic lifts, their parts and their kettlebell kin. */
    OLYMPIC,
    /** Several patterns in one movement: thruster, get-up, clean and press. */
    FULL_BODY,
    BALANCE,
    /** Jumps, hops, bounds, sprint drills. */
    JUMP,
    THROW,
    CARDIO,
    /** Stretching, mobility and foam rolling. */
    STRETCH,
    /** Of an exercise that is not in the catalogue. */
    UNKNOWN
}
