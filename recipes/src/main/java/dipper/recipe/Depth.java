package dipper.recipe;

/** How deep pellets go. */
public sealed interface Depth {

    /** {@code depth:}, the liquid over the pellet's top edge. */
    record Over(Value liquid) implements Depth {
    }

    /** {@code wetted:}, so much of the pellet from its lowest point; what is above stays out of the liquid. */
    record Wetted(Value length) implements Depth {
    }
}
