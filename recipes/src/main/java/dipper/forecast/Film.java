package dipper.forecast;

import dipper.recipe.Growth;
import dipper.recipe.Growth.ErrorOfUnits;
import dipper.recipe.Growth.Found;
import dipper.recipe.Growth.Model;
import java.util.Optional;

/**
 * A film's thickness by the recipe's growth model, in nm, with its standard uncertainty in closed form and to first order. Never a gate: films of one
 * recipe differ by more.
 */
public record Film(Growth growth) {

    /**
     * A thickness and how far it may be off, one standard deviation: if all units err alike, and if each errs by itself.
     */
    public record Thickness(double nominal, double systematic, double independent) {

        /** As the recipe says that units err. */
        public double believed(ErrorOfUnits error) {
            return switch (error) {
                case SYSTEMATIC -> systematic;
                case INDEPENDENT -> independent;
            };
        }
    }

    /** What the source's own finding means for one unit, in nm. */
    public record PerUnit(double from, double to) {
    }

    /** After that many units. */
    public Thickness after(double units) {
        return switch (growth.model()) {
            case Model.Linear(var start, var perUnit) -> linear(start, perUnit, units);
            case Model.ExponentialThenLinear model -> exponential(model, units);
        };
    }

    /** d = d0 + g·n; σ² = σ0² + n²σg² if all units err alike, σ0² + nσg² if each does by itself. */
    private static Thickness linear(Growth.Thickness start, Growth.Thickness perUnit, double n) {
        var each = error(perUnit);
        return new Thickness(nm(start) + n * nm(perUnit), Math.hypot(error(start), n * each),
                Math.hypot(error(start), Math.sqrt(n) * each));
    }

    /** d = d0 + A·exp(k·m) + g·(n − m) with m = min(n, until); each derivative times its error, and √m, √(n − m) for m, n − m where units err apart. */
    private static Thickness exponential(Model.ExponentialThenLinear model, double n) {
        var m = Math.min(n, (double) model.until());
        var after = n - m;
        var folds = Math.exp(model.rate().is().base() / 1e6 * m);
        var ofRate = nm(model.amplitude()) * folds * model.rate().plusOrMinus().base() / 1e6;
        var common = Math.hypot(error(model.start()), folds * error(model.amplitude()));
        var each = error(model.perUnit());
        return new Thickness(nm(model.start()) + nm(model.amplitude()) * folds + after * nm(model.perUnit()),
                Math.hypot(common, Math.hypot(m * ofRate, after * each)),
                Math.hypot(common, Math.hypot(Math.sqrt(m) * ofRate, Math.sqrt(after) * each)));
    }

    /** The thickness per unit that the source's own finding amounts to; for linear growth only, where it can be told. */
    public Optional<PerUnit> found() {
        return switch (growth.model()) {
            case Model.ExponentialThenLinear _ -> Optional.empty();
            case Model.Linear(var start, var _) -> growth.found().map(found -> perUnit(found, nm(start)));
        };
    }

    private static PerUnit perUnit(Found found, double start) {
        return new PerUnit((found.from().nanometres() - start) / found.after(),
                (found.to().nanometres() - start) / found.after());
    }

    private static double nm(Growth.Thickness thickness) {
        return thickness.is().nanometres();
    }

    private static double error(Growth.Thickness thickness) {
        return thickness.plusOrMinus().nanometres();
    }
}
