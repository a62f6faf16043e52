package com.gitfit.coach.api;

import com.gitfit.coach.domain.CoachException;
import com.gitfit.coach.domain.CoachException.Problem;
import com.gitfit.coach.domain.ErrorCode;
import java.util.List;
import java.util.Optional;

/** Every answer from 400 up: the one place where a failure becomes HTTP. */
record Refusal(boolean success, String error, ErrorCode code, Optional<List<Problem>> details) {

    static Refusal of(CoachException exception) {
        Optional<List<Problem>> details = Optional.of(exception.details()).filter(list -> !list.isEmpty());
        return new Refusal(false, exception.getMessage(), exception.code(), details);
    }
}
