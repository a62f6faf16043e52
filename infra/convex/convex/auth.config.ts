import { AuthConfig } from "convex/server";

// The issuer and audience that the API's own authorizer trusts; set both in the deployment's environment.
export default {
  providers: [{ domain: process.env.JWT_ISSUER!, applicationID: process.env.JWT_AUDIENCE! }],
} satisfies AuthConfig;
