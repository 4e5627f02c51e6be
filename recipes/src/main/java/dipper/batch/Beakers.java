package dipper.batch;

import dipper.units.Acidity;
import dipper.units.Dimension;
import dipper.units.Volume;
import dipper.yaml.Code;
import dipper.yaml.Entries;
import dipper.yaml.Fields;
import dipper.yaml.Node;
import dipper.yaml.Problem;
import dipper.yaml.Problems;
import dipper.yaml.Quantities;
import dipper.yaml.Wanted;
import dipper.yaml.Words;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the beakers, and which of them take turns. */
record Beakers(Problems problems) {

    private static final int MOST = 200;
    private static final String EXAMPLE = "{holds: PAA, lot: PAA-0412}";
    private static final Wanted VOLUME = new Wanted("\"volume\"", Dimension.VOLUME);
    private static final Wanted PH = new Wanted("\"pH\"", Dimension.ACIDITY);
    private static final long HIGHEST_PH = 14_000;

    List<Beaker> read(Node node) {
        var beakers = new ArrayList<Beaker>();
        for (var entry : Entries.of(node, "\"beakers\"", "{1: water, 2: PEI}, each by its station", MOST, problems)) {
            Entries.number(entry.key(), "a station", problems).flatMap(station -> beaker(station, entry))
                    .ifPresent(beakers::add);
        }
        beakers.sort(Comparator.comparingInt(Beaker::station));
        return beakers;
    }

    private Optional<Beaker> beaker(int station, Node.Entry entry) {
        return switch (entry.value()) {
            case Node.Scalar word -> Optional.of(Beaker.of(station, word.text(), word.place()));
            case Node.Mapping _, Node.Sequence _ ->
                    Fields.of(entry.value(), "a beaker", EXAMPLE, problems).flatMap(fields -> beaker(station, fields));
        };
    }

    private Optional<Beaker> beaker(int station, Fields fields) {
        var solution = fields.requiredWord("holds", "holds: PAA");
        var lot = fields.optionalText("lot");
        var volume = fields.optionalWord("volume").flatMap(word -> Quantities.readPositive(word, VOLUME, problems))
                .map(Volume.class::cast);
        var acidity = fields.optionalWord("pH").flatMap(this::acidity);
        var prepared = fields.optionalWord("prepared").flatMap(this::prepared);
        var every = fields.optionalWord("replace every")
                .flatMap(word -> Amounts.read(word, "replace every: 10 bilayers", problems));
        fields.noOthers();
        return solution.map(
                word -> new Beaker(station, word.text(), lot, volume, acidity, prepared, every, word.place()));
    }

    private Optional<Acidity> acidity(Node.Scalar word) {
        var acidity = Quantities.read(word, PH, problems).map(Acidity.class::cast);
        if (acidity.filter(found -> found.thousandths() > HIGHEST_PH).isPresent()) {
            problems.error(Code.OUTSIDE_LIMITS, word.place(), "a pH of " + word.text() + " is outside 0 to 14",
                    "write the pH as measured, e.g. 2.6");
        }
        return acidity;
    }

    private Optional<Prepared> prepared(Node.Scalar word) {
        var prepared = Prepared.read(word.text());
        if (prepared.isEmpty()) {
            var problem = Problem.error(Code.NO_DATE, word.place(),
                    Words.quoted(word.text()) + " is no day, or the calendar has no such day",
                    "write year-month-day, as in 2026-11-20, or 2026-11-20 14:30");
            problems.add(Prepared.turnedRound(word.text()).flatMap(word::replacedBy).map(problem::with)
                    .orElse(problem));
        }
        return prepared;
    }

    Map<String, Amount> inTurn(Node node) {
        var turns = new LinkedHashMap<String, Amount>();
        for (var entry : Entries.of(node, "\"in turn\"", "{PAA: 10 bilayers}", MOST, problems)) {
            Entries.word(entry.value(), "how much a beaker serves", problems)
                    .flatMap(word -> Amounts.read(word, entry.key().text() + ": 10 bilayers", problems))
                    .map(amount -> new Amount(amount.whole(), amount.part(), amount.of(), amount.word(), entry.place()))
                    .ifPresent(amount -> turns.put(entry.key().text(), amount));
        }
        return Collections.unmodifiableMap(turns);
    }
}
