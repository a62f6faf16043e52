package com.gitfit.coach.local.journey;

/** What clients send. */
final class Bodies {
    /** An answer after a set that was easy; each rating gives another signal. */
    static final String EASY = """
            {"accepted":true,"difficulty_rating":4,"effectiveness_rating":8,"perceived_exertion":5,"form_quality":8,\
            "completion_time":25,"notes":"felt light today"}""";

    private Bodies() {}

    static String recommendation(String user, String event) {
        return """
                {"user_id":"%s","event_type":"%s","exercise_data":{"exercise_name":"Bench Press","planned_sets":3,\
                "planned_reps":8,"planned_weight":135},"context":{"time_of_day":"evening","day_of_week":3,\
                "user_energy":7}}""".formatted(user, event);
    }

    static String feedback(String user, String tweak, String feedback) {
        return """
                {"user_id":"%s","tweak_id":"%s","feedback":%s}""".formatted(user, tweak, feedback);
    }

    static String event(String user, String event) {
        return """
                {"user_id":"%s","event":"%s","context":{"planned_reps":8,"planned_weight":135}}""".formatted(user, event);
    }

    static String session(String user, String session) {
        return """
                {"user_id":"%s","session_id":"%s","session_data":{"workout_type":"strength","duration":52,\
                "total_exercises":1,"completed_exercises":1,"ai_recommendations_count":4,\
                "ai_recommendations_accepted":3,"overall_difficulty":7,"overall_satisfaction":8,"energy_before":8,\
                "energy_after":5,"perceived_exertion":7,"notes":"new shoes"},"exercises":[{"name":"Bench Press",\
                "sets":2,"reps":[10,9],"weights":[135,140],"rest_times":[90],"ai_tweaks_applied":1,\
                "completion_quality":8}]}""".formatted(user, session);
    }
}
