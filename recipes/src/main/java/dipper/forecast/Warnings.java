package dipper.forecast;

import dipper.forecast.BathForecast.Change;
import dipper.forecast.BathForecast.Reason;
import dipper.forecast.Wetness.Spent;
import dipper.protocol.Action;
import dipper.recipe.Solution;
import dipper.yaml.Code;
import dipper.yaml.Place;
import dipper.yaml.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What a forecast should make people think of, each with its reason and a remedy; in the order in which it spoils films. */
record Warnings(Forecast forecast) {

    List<Problem> all() {
        var problems = new ArrayList<Problem>();
        waits(problems);
        dilutions(problems);
        changes(Reason.LOADED, problems);
        changes(Reason.CONTAMINATED, problems);
        changes(Reason.DEPLETED, problems);
        levels(problems);
        drips(problems);
        fastWithdrawals(problems);
        problems.addAll(new ReachWarnings(forecast, new Stations(forecast.plan())).all());
        return problems;
    }

    private void waits(List<Problem> problems) {
        forecast.wetness().gaps().stream()
                .filter(gap -> gap.spent() == Spent.WAITING_FOR_A_PERSON && !gap.to().isEmpty())
                .forEach(gap -> problems.add(Problem.warning(Code.WAITS_WET_IN_AIR, gap.place(),
                        "after \"%s\" the pellets wait in air for a person before they go into \"%s\"; nothing limits how long"
                                .formatted(gap.from(), gap.to()),
                        "write stay: with a rinse before the person step, or dry them on purpose with dry: air")));
    }

    private void dilutions(List<Problem> problems) {
        forecast.dilutions().stream().filter(dilution -> dilution.last() < Dilution.WANTED)
                .forEach(dilution -> problems.add(Problem.warning(Code.DILUTED_TOO_LITTLE, dilution.place(),
                        "%s reaches \"%s\" diluted 1:%s at the first pass and 1:%s at the last; 1:1 000 000 is wanted"
                                .formatted(dilution.from(), dilution.to(), figure(dilution.first()),
                                        figure(dilution.last())),
                        remedy(dilution))));
    }

    private static String remedy(Dilution dilution) {
        return switch ((int) dilution.rinses().stream().distinct().count()) {
            case 0 -> "rinse between the two";
            case 1 -> "rinse twice, in two beakers one after the other; use larger ones; replace them during the run";
            default -> dilution.first() < Dilution.WANTED
                    ? "use larger beakers for the rinses, or one more of them; replace them during the run"
                    : "replace all of the rinses during the run: fresh ones dilute enough; or use larger ones";
        };
    }

    private void changes(Reason reason, List<Problem> problems) {
        forecast.baths().stream().filter(bath -> bath.change().filter(due -> due.reason() == reason).isPresent())
                .forEach(bath -> problems.add(change(bath, bath.change().orElseThrow())));
    }

    private Problem change(BathForecast bath, Change change) {
        var remedy = bath.fillings() == 1
                ? "replace %s before %s, and every %d after that; in a batch: replace every: %s".formatted(
                        named(bath),
                        change.when(), change.after(), served(change))
                : "write replace every: " + served(change);
        return switch (change.reason()) {
            case LOADED -> Problem.warning(Code.RINSE_LOADS_UP, bath.place(),
                    "%s collects %s of the layers' solutions %s; more than %s is too much".formatted(
                            named(bath), percent(bath.polymers()), byWhen(bath), percent(BathForecast.LOADED)),
                    remedy);
            case CONTAMINATED -> Problem.warning(Code.BATH_CONTAMINATED, bath.place(),
                    "%s collects %s of other layers' solutions %s; more than %s is too much".formatted(
                            named(bath), percent(bath.polymers()), byWhen(bath), percent(BathForecast.CONTAMINATED)),
                    remedy);
            case DEPLETED -> Problem.warning(Code.BATH_DEPLETED, bath.place(),
                    "%s loses %s of what is dissolved in it %s; more than %s is too much".formatted(
                            named(bath), percent(bath.lost()), byWhen(bath), percent(BathForecast.DEPLETED)),
                    remedy);
        };
    }

    private static String served(Change change) {
        return change.after() + " " + change.unit() + (change.after() == 1 ? "" : "s");
    }

    /** With its station where the solution stands on several. */
    private String named(BathForecast bath) {
        var alone = forecast.baths().stream().filter(each -> each.solution().equals(bath.solution())).count() == 1;
        return alone ? bath.solution() : bath.solution() + " on station " + bath.station();
    }

    private static String byWhen(BathForecast bath) {
        return bath.fillings() == 1 ? "by the end" : "before it is replaced";
    }

    /** One for all baths: what helps one helps the others. */
    private void levels(List<Problem> problems) {
        var low = forecast.baths().stream().filter(bath -> !bath.level().wetsInPart())
                .filter(bath -> bath.level().least() < Level.MARGIN).toList();
        if (!low.isEmpty()) {
            var least = low.stream().mapToDouble(bath -> bath.level().least()).min().orElseThrow();
            var most = low.stream().mapToDouble(bath -> bath.level().most()).max().orElseThrow();
            problems.add(Problem.warning(Code.LEVEL_FALLS, low.getFirst().place(), String.format(Locale.ROOT,
                    "over the pellets in %s only %.1f to %.1f mm of liquid are left by the end; %.0f mm are wanted",
                    String.join(", ", low.stream().map(this::named).toList()), Math.max(0, least),
                    Math.max(0, most), Level.MARGIN),
                    "set a larger depth, cover the beakers, or fill them up on the way"));
        }
        forecast.baths().stream().filter(bath -> bath.level().wetsInPart())
                .filter(bath -> bath.level().falls() > Level.UNSEEN)
                .forEach(bath -> problems.add(Problem.warning(Code.LEVEL_FALLS, bath.place(), String.format(Locale.ROOT,
                        "the liquid in %s falls by up to %.1f mm, and so much less of each pellet is wetted by the end",
                        named(bath), bath.level().falls()), "cover the beaker, or fill it up on the way")));
    }

    private void drips(List<Problem> problems) {
        forecast.wetness().drips()
                .forEach(drip -> problems.add(Problem.warning(Code.DRIPS, drip.place(),
                        "pellets wet with %s pass over %s on station %d, %s".formatted(drip.wetWith(), drip.over(),
                                drip.station(), drip.passes() == 1 ? "once" : drip.passes() + " times"),
                        "dipper plan --best-deck looks for an arrangement without")));
    }

    private Solution solution(String key) {
        return forecast.plan().protocol().recipe().solutions().get(key);
    }

    private void fastWithdrawals(List<Problem> problems) {
        var seen = new java.util.HashSet<Place>();
        for (var treatment : forecast.plan().protocol()) {
            if (treatment.action() instanceof Action.Immerse immerse && seen.add(immerse.place())) {
                var number = LandauLevich.capillaryNumber(Fluid.of(solution(immerse.solution()).liquid()),
                        immerse.passage().withdrawal());
                if (number > LandauLevich.LARGEST_CAPILLARY_NUMBER) {
                    problems.add(Problem.warning(Code.DRAWN_TOO_FAST, immerse.place(), String.format(Locale.ROOT,
                            "at %s out of \"%s\" the capillary number is %.2g; the law of drag-out holds far below 1",
                            immerse.passage().withdrawal(), immerse.solution(), number),
                            "take the figures of drag-out for the least that is carried, or withdraw more slowly"));
                }
            }
        }
    }

    /** To two digits, with spaces between thousands. */
    private static String figure(double ratio) {
        if (Double.isInfinite(ratio)) {
            return "∞";
        }
        var place = Math.pow(10, Math.floor(Math.log10(ratio)) - 1);
        var rounded = Math.floor(Math.round(ratio / place) * place);
        return String.format(Locale.ROOT, "%,.0f", rounded).replace(',', ' ');
    }

    private static String percent(double fraction) {
        return String.format(Locale.ROOT, fraction < 0.01 ? "%.2g %%" : "%.1f %%", fraction * 100);
    }
}
