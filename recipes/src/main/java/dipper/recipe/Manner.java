package dipper.recipe;

import java.util.Optional;

/** How a holder goes in and comes out: speeds, drain, how deep; and whether the bath is stirred. What is empty comes from the defaults. */
public record Manner(Optional<Value> immersion, Optional<Value> withdrawal, Optional<Value> drain,
        Optional<Depth> depth, Optional<Stirring> stirring) {

    public static final Manner UNSAID =
            new Manner(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    /** This manner, with the other's answers where it says nothing. */
    public Manner orElse(Manner other) {
        return new Manner(immersion.or(other::immersion), withdrawal.or(other::withdrawal), drain.or(other::drain),
                depth.or(other::depth), stirring.or(other::stirring));
    }
}
