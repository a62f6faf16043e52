package com.gitfit.coach.local;

import com.gitfit.coach.local.http.HttpAnswer;
import com.gitfit.coach.local.http.HttpRequest;
import com.gitfit.coach.local.http.LoopbackServer;
import com.gitfit.coach.local.issuer.DevIssuer;
import com.gitfit.coach.local.metrics.MetricsPage;
import com.gitfit.coach.local.pages.Pages;
import com.gitfit.coach.local.population.SeedRoute;
import com.gitfit.coach.local.schedule.Schedules;

/**
 * What answers on this machine and nowhere else, beside the API.
 *
 * @param issuer of tokens
 * @param schedules that can be fired
 * @param metrics that can be seen
 * @param seed gives somebody a past
 * @param pages of the frontend
 * @param api answers everything else
 */
record DevRoutes(
        DevIssuer issuer,
        Schedules schedules,
        MetricsPage metrics,
        SeedRoute seed,
        Pages pages,
        LoopbackServer.Handler api)
        implements LoopbackServer.Handler {
    @Override
    public HttpAnswer answer(HttpRequest request) throws InterruptedException {
        String path = request.path();
        if (Pages.has(path)) {
            return pages.answer(request);
        }
        if (path.equals(SeedRoute.PATH)) {
            return seed.answer(request);
        }
        if (path.equals(MetricsPage.PATH)) {
            return metrics.answer(request);
        }
        if (path.startsWith(Schedules.PATH)) {
            return schedules.answer(request);
        }
        return path.startsWith(DevIssuer.PATH + "/") ? issuer.answer(request) : api.answer(request);
    }
}
