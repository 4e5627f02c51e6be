package dipper.setup;

import dipper.coater.Outcome.Position;
import dipper.rig.Rig;
import dipper.rig.Station;
import dipper.setup.Steering.Ground;
import dipper.units.Length;
import java.util.List;
import java.util.Locale;

/** One number of a rig that is measured by moving there. Pure. */
public sealed interface Lesson {

    /** The keys under which it stands in the rig file. */
    List<String> path();

    /** Where the person brings the lowest point. */
    String instruction();

    /** What follows from where the axes stand; heights above the deck, x from the home switch. */
    Length measured(Position at, Gauge gauge, Rig rig);

    /** What the rig says now. */
    Length present(Rig rig);

    Ground ground();

    /**
     * What hangs lowest while measuring, and what is known by then.
     *
     * @param hanging from the holder to its lowest point
     * @param holderTop height of the holder with Z at machine 0
     * @param liquid height of the surface in the beaker that was measured last
     */
    record Gauge(Length hanging, Length holderTop, Length liquid) {

        Length height(Position at) {
            return at.z().plus(holderTop).minus(hanging);
        }
    }

    /** The deck itself, from which heights are measured. */
    record Deck() implements Lesson {

        @Override
        public List<String> path() {
            return List.of("heights", "holder at top");
        }

        @Override
        public String instruction() {
            return "beside the beakers: down until the lowest point touches the deck";
        }

        @Override
        public Length measured(Position at, Gauge gauge, Rig rig) {
            return gauge.hanging().minus(at.z());
        }

        @Override
        public Length present(Rig rig) {
            return rig.holderTop();
        }

        @Override
        public Ground ground() {
            return Ground.TRAVEL;
        }
    }

    /** Where a station is along X. */
    record Along(Station station) implements Lesson {

        @Override
        public List<String> path() {
            return List.of("stations", Integer.toString(station.number()), "x");
        }

        @Override
        public String instruction() {
            return "station %d, x: over the middle of the beaker".formatted(station.number());
        }

        @Override
        public Length measured(Position at, Gauge gauge, Rig rig) {
            return rig.x().fromSwitch(at.x());
        }

        @Override
        public Length present(Rig rig) {
            return station.x();
        }

        @Override
        public Ground ground() {
            return Ground.DECK;
        }
    }

    /** A height of a beaker. */
    record Height(Station station, Part part) implements Lesson {

        /** Of a beaker, from above downward. */
        public enum Part {
            RIM, LEVEL, FLOOR
        }

        @Override
        public List<String> path() {
            return List.of("stations", Integer.toString(station.number()), part.name().toLowerCase(Locale.ROOT));
        }

        @Override
        public String instruction() {
            return "station %d, %s".formatted(station.number(), switch (part) {
                case RIM -> "rim: down until the lowest point is level with the beaker's rim";
                case LEVEL -> "level: down until the lowest point just touches the liquid";
                case FLOOR -> "floor: down until the lowest point just touches the floor inside";
            });
        }

        @Override
        public Length measured(Position at, Gauge gauge, Rig rig) {
            return gauge.height(at);
        }

        @Override
        public Length present(Rig rig) {
            return switch (part) {
                case RIM -> station.rim();
                case LEVEL -> station.level();
                case FLOOR -> station.floor();
            };
        }

        @Override
        public Ground ground() {
            return Ground.DECK;
        }
    }

    /** How far above the liquid that was measured last fast motion ends; one for all stations. */
    record Approach() implements Lesson {

        @Override
        public List<String> path() {
            return List.of("heights", "approach");
        }

        @Override
        public String instruction() {
            return "approach, of all: up to where pellets are to begin to go down slowly";
        }

        @Override
        public Length measured(Position at, Gauge gauge, Rig rig) {
            return gauge.height(at).minus(gauge.liquid());
        }

        @Override
        public Length present(Rig rig) {
            return rig.approach();
        }

        @Override
        public Ground ground() {
            return Ground.DECK;
        }
    }
}
