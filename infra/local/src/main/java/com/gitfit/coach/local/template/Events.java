package com.gitfit.coach.local.template;

import java.util.List;

/**
 * What invokes one function.
 *
 * @param routes from requests
 * @param streams from changes of tables
 * @param queues from messages
 * @param schedules from the clock
 */
record Events(List<Route> routes, List<StreamSource> streams, List<QueueSource> queues, List<Schedule> schedules) {
    Events {
        routes = List.copyOf(routes);
        streams = List.copyOf(streams);
        queues = List.copyOf(queues);
        schedules = List.copyOf(schedules);
    }
}
