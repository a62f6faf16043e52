package com.gitfit.coach.local.releases;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.gitfit.coach.local.http.HttpAnswer;
import com.gitfit.coach.local.http.HttpRequest;
import com.gitfit.coach.local.http.LoopbackServer;
import com.gitfit.coach.local.lambda.Invocable;
import com.gitfit.coach.local.lambda.InvocationResult;
import com.gitfit.coach.local.lambda.InvocationResult.Failed;
import com.gitfit.coach.local.lambda.InvocationResult.Returned;
import com.gitfit.coach.local.process.StartFailure;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/**
 * Tries versions that are ready before they answer, as CodeDeploy does: the hook of a function is invoked and says
 * whether the new version may have traffic.
 */
public final class Releases implements LoopbackServer.Handler {
    /** The longest request in bytes, as Lambda takes it. */
    public static final int LONGEST_REQUEST = 6 * 1024 * 1024;

    private static final String SUCCEEDED = "Succeeded";

    private final Map<String, Member> members;
    private final LambdaApi lambda;
    private final CodeDeployApi codeDeploy = new CodeDeployApi();

    /**
     * A function that can be released.
     *
     * @param name in AWS
     * @param live the version that answers, whichever that is
     */
    public record Member(String name, Invocable live) {}

    /** @param members by logical id */
    public Releases(Map<String, Member> members) {
        this.members = Map.copyOf(members);
        var live = new HashMap<String, Invocable>();
        members.values().forEach(member -> live.put(member.name(), member.live()));
        this.lambda = new LambdaApi(live);
    }

    /** Answers what hooks ask Lambda and tell CodeDeploy. */
    @Override
    public HttpAnswer answer(HttpRequest request) throws InterruptedException {
        return request.headers().joined("x-amz-target").isPresent()
                ? codeDeploy.answer(request)
                : lambda.answer(request);
    }

    /**
     * Has every hook look at what is about to answer.
     *
     * @param hooks logical ids of hooks by those of the functions that they try
     * @param ready versions by the logical ids of their functions
     * @throws StartFailure if a hook does not let its version pass
     */
    public synchronized void pass(Map<String, String> hooks, Map<String, ? extends Invocable> ready)
            throws InterruptedException {
        ready.forEach((id, version) -> lambda.stage(members.get(id).name(), oneByOne(version)));
        try {
            for (String id : ready.keySet()) {
                if (hooks.containsKey(id)) {
                    pass(id, hook(hooks.get(id), ready));
                }
            }
        } finally {
            lambda.unstage();
        }
    }

    /** The newest one, as it is in Lambda. */
    private Invocable hook(String id, Map<String, ? extends Invocable> ready) {
        return ready.containsKey(id) ? ready.get(id) : members.get(id).live();
    }

    private void pass(String function, Invocable hook) throws InterruptedException {
        String executionId = UUID.randomUUID().toString();
        codeDeploy.await(executionId);
        InvocationResult result = hook.invoke(JsonNodeFactory.instance
                .objectNode()
                .put("DeploymentId", "d-LOCAL")
                .put("LifecycleEventHookExecutionId", executionId)
                .toString());
        String status = codeDeploy.status(executionId);
        if (!status.equals(SUCCEEDED)) {
            throw new StartFailure("the new version of " + function + " has no traffic: its hook says " + status
                    + ", and " + words(result));
        }
    }

    private static String words(InvocationResult result) {
        return switch (result) {
            case Returned returned -> "returns " + returned.payload();
            case Failed failed -> "fails: " + failed.reason();
        };
    }

    /** A version that does not answer yet has nobody else who keeps its events apart. */
    private static Invocable oneByOne(Invocable version) {
        return new Invocable() {
            @Override
            public synchronized InvocationResult invoke(String event) throws InterruptedException {
                return version.invoke(event);
            }
        };
    }
}
