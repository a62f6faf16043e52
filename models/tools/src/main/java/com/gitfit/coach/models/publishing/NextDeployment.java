package com.gitfit.coach.models.publishing;

/**
 * What is left to do once a model is active: the functions answer with the model of their snapshot until they are
 * deployed with its parameters, and a new version of them is published.
 *
 * @param model that is active
 * @param environment of {@code samconfig.toml}: dev, staging or prod
 */
public record NextDeployment(ModelVersion model, String environment) {
    /** The parameters of the template. */
    public String parameters() {
        return "ModelPrefix=" + model.prefix() + " ModelChecksum=" + model.checksum();
    }

    /** The commands, as they are typed. */
    public String commands() {
        return """
                sam deploy --config-env %1$s --parameter-overrides %2$s

                STACK=git-fit-coach-%1$s
                for RESOURCE in RecommendationFunction EventFunction StatusFunction; do
                  FUNCTION=$(aws cloudformation describe-stack-resource --stack-name $STACK --logical-resource-id $RESOURCE \\
                    --query StackResourceDetail.PhysicalResourceId --output text)
                  VERSION=$(aws lambda publish-version --function-name $FUNCTION --query Version --output text)
                  aws lambda wait published-version-active --function-name $FUNCTION --qualifier $VERSION
                  aws lambda update-alias --function-name $FUNCTION --name live --function-version $VERSION
                done
                """.formatted(environment, parameters());
    }
}
