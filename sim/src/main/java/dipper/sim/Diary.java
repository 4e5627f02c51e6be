package dipper.sim;

import dipper.units.Length;

/** What truly happened to the pellets, entry by entry; instants in ns of the board's clock, slots and stations by their numbers. */
public sealed interface Diary {

    int slot();

    /** The pellet's lowest point has passed the liquid's surface downward. */
    record Entered(int slot, int station, long at) implements Diary {
    }

    /**
     * The pellet has left the liquid.
     *
     * @param entered its lowest point passed the surface downward
     * @param fullDepth Z came to stand at the lowest place of this immersion
     * @param lifted Z set off upward from there
     * @param departed its lowest point passed the surface upward
     * @param lowest height of its lowest point above the deck at full depth
     */
    record Immersed(int slot, int station, long entered, long fullDepth, long lifted, long departed, Length lowest)
            implements Diary {

        /** Standing at depth, in ns. */
        public long dwell() {
            return lifted - fullDepth;
        }

        /** From surface to surface, in ns. */
        public long wet() {
            return departed - entered;
        }
    }

    /** Must never be: X moved while the pellet's lowest point was below a rim. */
    record Dragged(int slot, long at, Length height) implements Diary {
    }

    /** Must never be: the pellet's lowest point went below the beaker's floor. */
    record Grounded(int slot, int station, long at) implements Diary {
    }

    /** Must never be: the pellet's lowest point went below the rims where no station is. */
    record Astray(int slot, long at, Length height) implements Diary {
    }
}
