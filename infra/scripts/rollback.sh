#!/usr/bin/env bash
# Takes a release back.
#   infra/scripts/rollback.sh STACK                       stops what is moving traffic, which moves it back; if nothing is,
#                                                         lists the versions that there are and ends with 2
#   infra/scripts/rollback.sh STACK FUNCTION=VERSION...   moves functions to versions, such as RecommendationFunction=9
#   infra/scripts/rollback.sh --dry-run STACK ...         says what it would do, and does nothing
# Which version a function is to go back to nobody can guess: the one before may be one that its trial or an alarm refused.
# Prints one line for each function; ends with 1 if one could not be moved, after it has tried all.
# Tables, parameters of the stack and models stay as they are: infra/docs/releases.md says what that means.
set -euo pipefail

really=yes
if [ "${1:-}" = --dry-run ]; then
    really=no
    shift
fi
stack=${1:?the name of a stack, such as git-fit-coach-prod}
shift

resources() {
    aws cloudformation list-stack-resources --stack-name "$stack" --output text \
        --query "StackResourceSummaries[?ResourceType=='$1'].[LogicalResourceId, PhysicalResourceId]"
}

done_all() {
    [ "$really" = yes ] || echo "nothing was done"
    exit "$1"
}

# Stops the deployment of each function that is not over, and says how many there were.
stop_deployments() {
    local application key group deployment
    application=$(resources AWS::CodeDeploy::Application | cut -f 2)
    [ -n "$application" ] || return 0
    while read -r key group; do
        deployment=$(aws deploy list-deployments --application-name "$application" --deployment-group-name "$group" \
            --include-only-statuses Created Queued InProgress Ready --no-paginate --output text --query 'deployments[0]')
        if [ -n "$deployment" ] && [ "$deployment" != None ]; then
            if [ "$really" = yes ]; then
                aws deploy stop-deployment --deployment-id "$deployment" --auto-rollback-enabled >/dev/null
            fi
            # SAM names the group of a function after it.
            echo "${key%DeploymentGroup}: deployment $deployment is stopped and rolled back"
        fi
    done < <(resources AWS::CodeDeploy::DeploymentGroup)
}

list_versions() {
    local key name live
    while read -r key name; do
        live=$(aws lambda get-alias --function-name "$name" --name live --query FunctionVersion --output text) || live=none
        echo "$key: live is $live; published last: $(aws lambda list-versions-by-function --function-name "$name" --output text \
            --query 'Versions[1:].[Version, LastModified]' | tail -n 5 | tr '\t' ' ' | paste -sd, -)"
    done <<<"$known"
}

# A version that nobody has called for two weeks has lost its snapshot; a call that comes to nothing has Lambda make it anew.
wake() {
    local state
    state=$(aws lambda get-function-configuration --function-name "$1" --qualifier "$2" --query State --output text)
    if [ "$state" = Inactive ]; then
        aws lambda invoke --function-name "$1" --qualifier "$2" --invocation-type Event --cli-binary-format raw-in-base64-out \
            --payload '{}' /dev/null >/dev/null || true
        aws lambda wait published-version-active --function-name "$1" --qualifier "$2"
    fi
}

roll_back() {
    local key=$1 name=$2 version=$3 live
    live=$(aws lambda get-alias --function-name "$name" --name live --query FunctionVersion --output text) || return 1
    if [ "$really" = yes ]; then
        wake "$name" "$version" || return 1
        # Without weights, should a deployment have left some.
        aws lambda update-alias --function-name "$name" --name live --function-version "$version" \
            --routing-config 'AdditionalVersionWeights={}' >/dev/null || return 1
    fi
    echo "$key: version $live to $version"
}

known=$(resources AWS::Lambda::Function)
if [ $# -eq 0 ]; then
    stopped=$(stop_deployments)
    if [ -n "$stopped" ]; then
        echo "$stopped"
        done_all 0
    fi
    list_versions
    echo "nothing is moving traffic: name the functions and their versions, as in RecommendationFunction=9" >&2
    exit 2
fi
failed=0
for wanted in "$@"; do
    key=${wanted%%=*}
    version=${wanted#*=}
    name=$(awk -v key="$key" '$1 == key { print $2 }' <<<"$known")
    if [ -z "$name" ]; then
        echo "$key: is no function of $stack" >&2
        failed=1
    elif ! [[ $version =~ ^[0-9]+$ ]]; then
        echo "$key: needs a version, as in $key=9" >&2
        failed=1
    elif ! roll_back "$key" "$name" "$version"; then
        echo "$key: could not be rolled back" >&2
        failed=1
    fi
done
done_all "$failed"
