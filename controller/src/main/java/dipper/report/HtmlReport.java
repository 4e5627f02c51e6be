package dipper.report;

import dipper.batch.Substrate;
import dipper.forecast.BathForecast;
import dipper.forecast.Chronicle;
import dipper.forecast.Coated;
import dipper.forecast.Film;
import dipper.forecast.Forecast;
import dipper.yaml.Problem;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A dry run's findings as one HTML page that needs no other file and no network: figures, drawings, tables, warnings, and all inputs. */
public final class HtmlReport {

    /** A text that the run was made from, with its name. */
    public record Input(String name, String text) {
    }

    /** How the page looks and answers: a style sheet and a script of its own. */
    public record Page(String style, String script) {
    }

    /** By which a page is known for one, near its beginning. */
    public static final String MARK = "<meta name=\"generator\" content=\"Dipper\">";

    private final DryRunReport report;
    private final ClockTimes clock;
    private final List<Input> inputs;
    private final Page page;

    public HtmlReport(DryRunReport report, ClockTimes clock, List<Input> inputs, Page page) {
        this.report = report;
        this.clock = clock;
        this.inputs = List.copyOf(inputs);
        this.page = page;
    }

    public String html() {
        var forecast = report.forecast();
        var chronicle = Chronicle.of(report.plan(), report.measured().handshake(report.planned()));
        var title = report.plan().protocol().recipe().title();
        return "<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">\n" + MARK + "\n"
                + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
                + "<link rel=\"icon\" href=\"data:,\">\n<title>" + Html.text(title) + "</title>\n<style>\n"
                + page.style()
                + "</style></head><body>\n<h1>" + Html.text(title) + "</h1>\n<p class=\"faint\">dry run on "
                + Html.text(report.plan().rig().name()) + ", as if begun at " + Html.text(clock.after(0)) + "</p>\n"
                + facts() + section("Deck", new DeckDrawing(forecast).svg())
                + section("The run in time", new TimelineDrawing(forecast, chronicle, clock,
                        report.measured().homingSeconds()).html() + people())
                + film(forecast) + section("Baths", BathCurves.drawings(forecast) + baths(forecast))
                + section("Clearance at each beaker", Html.table(ReachText.COLUMNS, ReachText.rows(forecast)))
                + section("Pellets", pellets(forecast)) + section("In air, longest first", gaps(forecast))
                + section("If it were interrupted", interruptions(forecast))
                + section("Warnings, what spoils the film first", warnings()) + section("Inputs", hashes() + texts())
                + "<script>\n" + page.script() + "</script>\n</body></html>\n";
    }

    private static String section(String title, String content) {
        return "<section><h2>" + Html.text(title) + "</h2>\n" + content + "</section>\n";
    }

    private String facts() {
        var planned = report.planned();
        var total = report.measured().homingSeconds() + report.measured().planSeconds();
        return "<dl class=\"facts\">" + fact("duration", Spans.of(report.measured().planSeconds()))
                + fact("ends", clock.after(total)) + fact("dwell", Spans.of(planned.dwell()))
                + fact("drain", Spans.of(planned.drain()))
                + (planned.dry() > 0 ? fact("dry", Spans.of(planned.dry())) : "")
                + fact("motion", Spans.of(planned.motion())) + fact("handshake", Spans.of(report.handshake()))
                + report.forecast().thickness()
                        .map(film -> fact("film, nominal", Figures.one(film.nominal()) + " nm")).orElse("")
                + "</dl>\n";
    }

    private static String fact(String name, String value) {
        return "<div><dt>" + Html.text(name) + "</dt><dd>" + Html.text(value) + "</dd></div>";
    }

    private String people() {
        var questions = report.measured().questions();
        return questions.isEmpty()
                ? "<p>Nobody is needed on the way.</p>\n"
                : Html.table(List.of("a person is needed at", "for"), questions.stream()
                        .map(question -> List.of(clock.after(question.afterSeconds()), question.message())).toList());
    }

    private static String film(Forecast forecast) {
        var source = FilmText.source(forecast).stream().map(text -> "growth after " + text);
        var words = paragraphs(Stream.concat(FilmText.lines(forecast).stream(), source).toList());
        var drawing =
                forecast.film().map(film -> film(film, forecast.tally().complete(film.growth().unit()))).orElse("");
        return section("Film", drawing + words);
    }

    private static String film(Film film, int units) {
        if (units == 0) {
            return "";
        }
        var isMeasured = film.growth().found().filter(range -> range.after() <= units).isPresent();
        return CurveDrawing.film(film, units)
                + "<p class=\"faint\">Line: nominal. Wide band: one standard deviation if all units err alike; narrow band: if "
                + "each errs by itself." + (isMeasured ? " Bar: measured by the source." : "")
                + " Never a limit to pass or fail.</p>\n";
    }

    private static String baths(Forecast forecast) {
        var rows = forecast.baths().stream().map(bath -> List.of(bath.station() + " " + bath.solution(),
                bath.purpose().verb(), Long.toString(bath.immersions()),
                Figures.two(bath.dragOut().film()) + " + " + Figures.stated(bath.dragOut().drop()) + " µL",
                Figures.two(bath.carried()) + " mL", Figures.percent(bath.polymers()), BathText.loses(bath),
                BathText.left(bath),
                bath.change().map(BathForecast.Change::when).orElse("–"))).toList();
        var found = BathText.dilutions(forecast);
        var dilutions = found.isEmpty()
                ? ""
                : "<p class=\"faint\">dilution between layers; 1:1 000 000 is wanted</p>\n" + paragraphs(found);
        return Html.table(List.of("bath", "used to", "#dips", "#a pellet carries (film + drop)", "#carried off",
                "#collects", "#loses", "#left above", "change before"), rows)
                + "<p class=\"faint\">"
                + Html.text("What is carried off: " + String.join("; ", BathText.origin(forecast)))
                + ".</p>\n" + dilutions;
    }

    private static String paragraphs(List<String> lines) {
        return lines.stream().map(line -> "<p>" + Html.text(line) + "</p>").collect(Collectors.joining("\n"));
    }

    private static String pellets(Forecast forecast) {
        return Html.table(
                List.of("#pass", "#slot", "pellet", "receives", "#layers", "#precursors", "#film, nominal",
                        "#if all err alike", "#if each by itself"),
                forecast.coated().stream().map(HtmlReport::row).toList());
    }

    private static List<String> row(Coated coated) {
        var tally = coated.tally();
        var units = tally.units().stream()
                .map(progress -> Names.counted(progress.amount(), progress.unit().name()))
                .collect(Collectors.joining(", "));
        var kind = switch (coated.substrate()) {
            case Substrate.Pellet _ -> "";
            case Substrate.Witness _ -> " (witness)";
        };
        return List.of(Integer.toString(coated.pass()), Integer.toString(coated.substrate().slot()),
                coated.substrate().name() + kind, units, Integer.toString(tally.layers()),
                Integer.toString(tally.precursors()), nanometres(coated, "", Film.Thickness::nominal),
                nanometres(coated, "±", Film.Thickness::systematic),
                nanometres(coated, "±", Film.Thickness::independent));
    }

    private static String nanometres(Coated coated, String sign, ToDoubleFunction<Film.Thickness> which) {
        return coated.thickness().map(film -> sign + Figures.one(which.applyAsDouble(film)) + " nm").orElse("–");
    }

    private static String gaps(Forecast forecast) {
        return Html.table(List.of("#longest", "#times", "from", "to", "spent", "slots"), forecast.wetness().gaps()
                .stream()
                .map(gap -> List.of(Spans.of(gap.seconds()), Long.toString(gap.passes()), gap.from(),
                        gap.to().isEmpty() ? "the end" : gap.to(),
                        gap.spent().name().toLowerCase(Locale.ROOT).replace('_', ' '),
                        InterruptionText.slots(gap, forecast.wetness()).orElse("all")))
                .toList());
    }

    private static String interruptions(Forecast forecast) {
        return Html.table(List.of("during", "#line", "#immersed", "#in air", "a pause takes the pellets"),
                forecast.wetness().interruptions().stream()
                        .map(each -> List.of(each.what(), Integer.toString(each.line().line()),
                                Figures.percent(each.immersed()), Figures.percent(each.inAir()),
                                InterruptionText.rest(each.rest())))
                        .toList())
                + "<p class=\"faint\">An outage leaves them where they are: immersed they adsorb or soak on, in air they "
                + "dry.</p>\n";
    }

    private String warnings() {
        return report.warnings().isEmpty()
                ? "<p>None.</p>\n"
                : "<ol class=\"warnings\">\n" + report.warnings().stream().map(HtmlReport::warning)
                        .collect(Collectors.joining("\n")) + "\n</ol>\n";
    }

    private static String warning(Problem problem) {
        return "<li><span class=\"code\">" + Html.text(problem.code()) + "</span> " + Html.text(problem.what())
                + "<br>" + Html.text(problem.remedy()) + " <span class=\"faint\">(" + Html.text(problem.place())
                + ")</span></li>";
    }

    private String hashes() {
        var assumed = Assumptions.of(report.plan().protocol());
        return "<p class=\"mono\">protocol " + Html.text(report.state().opened().protocolHash())
                + "</p><p class=\"mono\">plan " + Html.text(report.state().opened().planHash()) + "</p>\n"
                + (assumed.isEmpty()
                        ? ""
                        : "<p>assumed, not in the source: " + Html.text(String.join(", ", assumed)) + "</p>\n");
    }

    private String texts() {
        return inputs.stream().filter(input -> !input.text().isEmpty()).map(input -> "<details><summary>"
                + Html.text(input.name()) + "</summary><pre>" + Html.text(input.text()) + "</pre></details>")
                .collect(Collectors.joining("\n"));
    }
}
