package com.gitfit.coach.store.dynamodb;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Queue;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbRequest;

/** What is to happen to requests on their way to DynamoDB, once for each time it was asked for. */
final class Troubles {
    private final Map<Class<?>, Queue<Trouble<DynamoDbRequest>>> waiting = new HashMap<>();

    /** A call that has not happened yet. */
    interface Call {
        Object happen();
    }

    /** Stands in for a call. */
    interface Trouble<T> {
        /**
         * Answers, fails, or lets the call happen at a moment of its choice.
         *
         * @param call with that request
         */
        Object around(T request, Call call);
    }

    /** Lets something happen to the next request of a type. */
    <T extends DynamoDbRequest> void next(Class<T> type, Trouble<T> trouble) {
        waiting.computeIfAbsent(type, key -> new ArrayDeque<>())
                .add((request, call) -> trouble.around(type.cast(request), call));
    }

    /** Lets the same happen to some requests of a type. */
    <T extends DynamoDbRequest> void next(int times, Class<T> type, Trouble<T> trouble) {
        for (int time = 0; time < times; time++) {
            next(type, trouble);
        }
    }

    /** The same client, with these troubles on its way. */
    DynamoDbClient on(DynamoDbClient client) {
        Object troubled = Proxy.newProxyInstance(
                Troubles.class.getClassLoader(),
                new Class<?>[] {DynamoDbClient.class},
                (proxy, method, arguments) -> arguments.length == 1 && arguments[0] instanceof DynamoDbRequest request
                        ? meet(request, () -> call(client, method, request))
                        : call(client, method, arguments));
        return (DynamoDbClient) troubled;
    }

    private Object meet(DynamoDbRequest request, Call call) {
        Queue<Trouble<DynamoDbRequest>> next = waiting.getOrDefault(request.getClass(), new ArrayDeque<>());
        return next.isEmpty() ? call.happen() : next.remove().around(request, call);
    }

    private static Object call(DynamoDbClient client, Method method, Object... arguments) {
        try {
            return method.invoke(client, arguments);
        } catch (InvocationTargetException failure) {
            throw failure.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(failure);
        } catch (IllegalAccessException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
