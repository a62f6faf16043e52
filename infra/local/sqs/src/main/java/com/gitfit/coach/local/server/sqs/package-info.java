/** The process in which ElasticMQ runs. Nothing imports it: the local stack starts it and talks to it over HTTP. */
package com.gitfit.coach.local.server.sqs;
