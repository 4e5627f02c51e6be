package dipper.recipe;

import java.util.Optional;

/** How long a holder stays in a bath: {@code for:}, the longest that it may ({@code at most:}), and whether it moves meanwhile. */
public record Dwell(Value time, Optional<Value> atMost, Optional<Movement> movement) {
}
