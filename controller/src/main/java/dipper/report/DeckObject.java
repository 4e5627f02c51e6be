package dipper.report;

import dipper.batch.Beaker;
import dipper.batch.Substrate;
import dipper.plan.Deck;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A deck as objects for {@code --json}; lengths in mm, volumes in mL. */
final class DeckObject {

    private DeckObject() {}

    static Map<String, Object> of(Beaker beaker) {
        var object = new LinkedHashMap<String, Object>();
        object.put("station", beaker.station());
        object.put("solution", beaker.solution());
        beaker.lot().ifPresent(lot -> object.put("lot", lot));
        beaker.volume().ifPresent(volume -> object.put("volume_mL", volume.base() / 1e6));
        beaker.pH().ifPresent(pH -> object.put("pH", pH.base() / 1e3));
        beaker.prepared().ifPresent(prepared -> object.put("prepared", prepared.toString()));
        beaker.replaceEvery().ifPresent(every -> object.put("replace_every", every.toString()));
        return object;
    }

    /** Everything that hangs, pass by pass. */
    static List<Map<String, Object>> substrates(Deck deck, int passes) {
        var objects = new ArrayList<Map<String, Object>>();
        for (var pass = 1; pass <= passes; pass++) {
            for (var substrate : deck.substrates(pass)) {
                objects.add(of(substrate, pass, deck));
            }
        }
        return objects;
    }

    private static Map<String, Object> of(Substrate substrate, int pass, Deck deck) {
        var object = new LinkedHashMap<String, Object>();
        object.put("slot", substrate.slot());
        object.put(switch (substrate) {
            case Substrate.Pellet _ -> "pellet";
            case Substrate.Witness _ -> "witness";
        }, substrate.name());
        object.put("pass", pass);
        object.put("hanging_mm", deck.hanging(substrate).millimetres());
        substrate.until().ifPresent(until -> object.put("until", until.toString()));
        return object;
    }
}
