package com.gitfit.coach.runtime;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/** Memory that native code has freed and the C library keeps for its next needs. */
final class NativeHeap {
    private NativeHeap() {}

    /** Gives it to the system, so that no snapshot holds it. Does nothing where the C library is not glibc. */
    static void trim() {
        Linker.nativeLinker().defaultLookup().find("malloc_trim").ifPresent(NativeHeap::call);
    }

    /** Restricted as every call of native code; this one takes a number and returns one. */
    @SuppressWarnings("restricted")
    private static void call(MemorySegment trim) {
        FunctionDescriptor signature = FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.JAVA_LONG);
        try {
            int released =
                    (int) Linker.nativeLinker().downcallHandle(trim, signature).invokeExact(0L);
            assert released >= 0;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }
}
