package com.gitfit.coach.mirror;

import java.util.Optional;

/**
 * An item that no document can be made of.
 *
 * @param id of the document that it would be, if that much is known
 * @param reason why, for operators
 */
public record Unmappable(Optional<Change.Id> id, String reason) implements Mapped {}
