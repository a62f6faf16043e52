#!/usr/bin/env bash
# Has the mirror in Convex repaired; returns when all is done.
#   infra/scripts/repair-mirror.sh WHERE             compares every table with the mirror, each from its begin
#   infra/scripts/repair-mirror.sh WHERE TABLE       one of them, such as aiWorkoutTweaks
#   infra/scripts/repair-mirror.sh WHERE --redrive   works through the dead letters
# WHERE is the name of a deployed stack, such as git-fit-coach-prod, or the address of a local one, such as http://127.0.0.1:3000.
# Prints what each invocation did; ends with 1 if one fails or gets nowhere, or if it left or wrote dead letters.
# Letters that an invocation took and kept, or did not come to, are hidden until its time would have been over: at most a
# quarter of an hour. Only then can they be seen again; start it once more.
set -euo pipefail

where=${1:?the name of a stack, or the address of a local one}
case ${2:-} in
    '') event='{"fresh":true}' further='{}' ;;
    --redrive) event='{"redrive":true}' further=$event ;;
    *) event="{\"table\":\"$2\",\"fresh\":true}" further="{\"table\":\"$2\"}" ;;
esac
# Lambda's longest, and a little.
longest=910

invoke_local() {
    curl --silent --show-error --fail-with-body --max-time "$longest" --data "$event" \
        "$where/dev/fire/MirrorReconcileFunction"
}

invoke_deployed() {
    local error
    error=$(aws lambda invoke --function-name "$function" --cli-read-timeout "$longest" \
        --cli-binary-format raw-in-base64-out --payload "$event" \
        --query FunctionError --output text "$answer")
    cat "$answer"
    [ "$error" = None ]
}

case $where in
    http://*) invoke=invoke_local ;;
    *)
        function=$(aws cloudformation describe-stacks --stack-name "$where" --output text \
            --query "Stacks[0].Outputs[?OutputKey=='MirrorReconcileFunctionAlias'].OutputValue")
        [ -n "$function" ] || { echo "the mirror of $where is off" >&2; exit 1; }
        answer=$(mktemp)
        trap 'rm -f "$answer"' EXIT
        invoke=invoke_deployed
        ;;
esac

kept=0
while true; do
    if ! result=$($invoke); then
        echo "$result" >&2
        exit 1
    fi
    echo "$result"
    # A fresh run forgets where the last one stopped; the next invocations go on with this one.
    event=$further
    case $result in
        *'"kept":'[1-9]* | *'"dead_letters":'[1-9]*) kept=1 ;;
    esac
    case $result in
        *'"mirror":"off"'*) exit 1 ;;
        *'"done":true'*) exit "$kept" ;;
        # Convex, or the queue, cannot be reached.
        *'"compared":0'* | *'"advanced":false'*) exit 1 ;;
    esac
done
