package dipper.coater;

import dipper.units.Speed;

/** How fast the pellets truly crossed a surface, by the positions that the board reported while they did. */
public sealed interface TrueSpeed {

    /** Fewer are no measurement. */
    int FEWEST = 5;

    /** How many reports fell into the crossing. */
    int reports();

    /** The slope of position over time through all of the reports. */
    record Mean(Speed speed, int reports) implements TrueSpeed {
    }

    /** Too few reports came meanwhile, so nothing is claimed. */
    record NotMeasured(int reports) implements TrueSpeed {
    }
}
