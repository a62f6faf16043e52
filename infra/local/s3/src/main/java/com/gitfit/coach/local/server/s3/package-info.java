/** The process in which S3Proxy runs. Nothing imports it: the local stack starts it and talks to it over HTTP. */
package com.gitfit.coach.local.server.s3;
