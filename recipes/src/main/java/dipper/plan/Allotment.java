package dipper.plan;

import dipper.batch.Substrate;
import dipper.protocol.Action;
import dipper.protocol.Errand;
import dipper.protocol.Protocol;
import dipper.protocol.Tally;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What everything that hangs is to receive when nothing goes wrong. */
public final class Allotment {

    private Allotment() {}

    /** By what hangs, pass by pass and in order of slot. Reads the whole protocol once. */
    public static Map<Substrate, Tally> of(Protocol protocol, Deck deck) {
        var received = new LinkedHashMap<Substrate, Tally>();
        deck.substrates().forEach(substrate -> received.put(substrate, Tally.none(protocol.counts())));
        var tally = Tally.none(protocol.counts());
        var hanging = deck.substrates(1);
        for (var treatment : protocol) {
            if (treatment.action() instanceof Action.Stop stop) {
                settle(hanging, tally, received);
                hanging = after(stop, hanging);
                tally = hangs(stop) ? Tally.none(protocol.counts()) : tally;
            } else {
                tally = tally.plus(treatment.action());
            }
        }
        settle(hanging, tally, received);
        return received;
    }

    private static void settle(List<Substrate> hanging, Tally tally, Map<Substrate, Tally> received) {
        hanging.forEach(substrate -> received.put(substrate, tally));
    }

    private static List<Substrate> after(Action.Stop stop, List<Substrate> hanging) {
        var after = new java.util.ArrayList<>(hanging);
        for (var errand : stop.atLoadingPlace()) {
            switch (errand) {
                case Errand.TakeOut(var substrate) -> after.remove(substrate);
                case Errand.Hang(var substrate) -> after.add(substrate);
                case Errand.Replace _ -> {
                }
            }
        }
        return after;
    }

    private static boolean hangs(Action.Stop stop) {
        return stop.atLoadingPlace().stream().anyMatch(Errand.Hang.class::isInstance);
    }
}
