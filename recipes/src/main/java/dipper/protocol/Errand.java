package dipper.protocol;

import dipper.batch.Beaker;
import dipper.batch.Substrate;
import dipper.recipe.Observation;

/** What a person does at a stop of the batch's. */
public sealed interface Errand {

    /** As a person is asked to do it. */
    String inWords();

    record TakeOut(Substrate substrate) implements Errand {

        @Override
        public String inWords() {
            return "take %s out of slot %d".formatted(substrate.name(), substrate.slot());
        }
    }

    record Hang(Substrate substrate) implements Errand {

        @Override
        public String inWords() {
            return "hang %s in slot %d".formatted(substrate.name(), substrate.slot());
        }
    }

    /** A fresh filling of that solution takes the old one's place. */
    record Replace(Beaker beaker) implements Errand {

        @Override
        public String inWords() {
            return "replace %s on station %d".formatted(beaker.solution(), beaker.station());
        }

        /** What the person types in, so that the record knows which filling the layers behind it came from. */
        public Observation lot() {
            return new Observation("lot of the new %s on station %d".formatted(beaker.solution(), beaker.station()),
                    new Observation.Kind.Lot(), Observation.Per.STEP);
        }
    }
}
