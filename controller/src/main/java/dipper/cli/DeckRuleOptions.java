package dipper.cli;

import dipper.batch.Batch;
import dipper.batch.DeckRules;
import dipper.batch.DeckRules.Apart;
import dipper.batch.DeckRules.Stay;
import dipper.plan.Plan;
import dipper.yaml.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Rules for the deck from the command line, beside those that a batch has under {@code deck:}. */
final class DeckRuleOptions {

    @Option(names = "--stays", paramLabel = "SOLUTION=STATION",
            description = "with --best-deck: a solution that stays on that station; may be given several times")
    private List<String> stays = new ArrayList<>();

    @Option(names = "--apart", paramLabel = "SOLUTION,SOLUTION",
            description = "with --best-deck: two solutions that may not be neighbours; may be given several times")
    private List<String> apart = new ArrayList<>();

    void refuseWithoutSearch() {
        if (!stays.isEmpty() || !apart.isEmpty()) {
            throw Refusal.of(ExitCode.USAGE, "--stays and --apart are rules for a search, and none is asked for",
                    "add --best-deck, or leave them out");
        }
    }

    DeckRules with(Optional<Batch> batch, Plan plan) {
        var rules = batch.map(Batch::deckRules).orElse(DeckRules.NONE);
        var allStays = new ArrayList<>(rules.stays());
        stays.forEach(text -> allStays.add(stay(text, plan)));
        var allApart = new ArrayList<>(rules.apart());
        apart.forEach(text -> allApart.add(apart(text, plan)));
        return new DeckRules(allStays, allApart);
    }

    private static Stay stay(String text, Plan plan) {
        var equals = text.lastIndexOf('=');
        var station = equals < 1 ? "" : text.substring(equals + 1).strip();
        var exists = plan.rig().stations().stream().anyMatch(each -> Integer.toString(each.number()).equals(station));
        if (!exists) {
            throw refused("--stays " + text, "write it as in --stays peroxide=1, with a station of the rig");
        }
        return new Stay(solution(text.substring(0, equals), "--stays " + text, plan), Integer.parseInt(station),
                place("--stays " + text));
    }

    private static Apart apart(String text, Plan plan) {
        var names = text.split(",", -1);
        if (names.length != 2 || names[0].strip().equals(names[1].strip())) {
            throw refused("--apart " + text, "write it as in --apart peroxide,PEI");
        }
        return new Apart(solution(names[0], "--apart " + text, plan), solution(names[1], "--apart " + text, plan),
                place("--apart " + text));
    }

    private static String solution(String text, String option, Plan plan) {
        var standing = plan.deck().beakers().stream().map(beaker -> beaker.solution()).toList();
        if (!standing.contains(text.strip())) {
            throw refused(option, "solutions on the deck: " + String.join(", ", standing));
        }
        return text.strip();
    }

    private static Refusal refused(String option, String remedy) {
        return Refusal.of(ExitCode.USAGE, option + " cannot be kept to", remedy);
    }

    private static Place place(String option) {
        return new Place(option, 1, 1, option.length());
    }
}
