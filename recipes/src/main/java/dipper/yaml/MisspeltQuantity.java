package dipper.yaml;

import dipper.units.Dimension;
import dipper.units.QuantityText;
import dipper.units.QuantityText.Reading;
import dipper.units.Time;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Ways of writing a number that other programs know and that mean different things to them: what each is, and how it is written here. */
final class MisspeltQuantity {

    /** What is wrong, what would be right, and the whole quantity as it is meant where that is clear. */
    record Finding(String what, String remedy, Optional<String> mended) {
    }

    private record Way(Pattern pattern, Function<MatchResult, Finding> finding) {
    }

    private static final int LONGEST = 80;
    private static final int LARGEST_POWER = 15;

    private static final List<Way> WAYS = List.of(
            way("[0-9.]+:[0-9].*", found -> unclear(found.group() + " is a clock's way of writing",
                    "write one number and one unit, e.g. 90 s or 1.5 min")),
            way("([0-9.]+)[eE]([-+]?[0-9]+)(.*)", MisspeltQuantity::powerOfTen),
            way("([0-9]+),([0-9]{3})(?![0-9])(.*)", found -> unclear("a comma is not read here",
                    "write %s%s for thousands, %1$s.%2$s for a fraction".formatted(found.group(1), found.group(2)))),
            way("([0-9]+),([0-9]+)(.*)", found -> clear("a decimal comma is not read here", "write a point",
                    found.group(1) + "." + found.group(2) + found.group(3))),
            way("([0-9][0-9_]*_[0-9.]+)(.*)", found -> clear("an underscore is no part of a number", "leave it out",
                    found.group(1).replace("_", "") + found.group(2))),
            way("([0-9]{1,3}(?: [0-9]{3})+)(?![0-9])(.*)", found -> clear("a number has no blanks in it",
                    "leave them out", found.group(1).replace(" ", "") + found.group(2))),
            way("0[xXoObB][0-9a-fA-F]+.*", found -> unclear(found.group() + " is a programmer's way of writing",
                    "write the number in decimal digits")),
            way("([0-9]+)\\.(?![0-9])(.*)", found -> clear("a digit must follow the point", "leave the point out",
                    found.group(1) + found.group(2))),
            way("([0-9]*) ?([½¼¾])(.*)", MisspeltQuantity::fraction),
            way("[0-9.]+ ?/ ?[0-9].*", found -> unclear("a fraction is not read here", "write e.g. 0.5 for 1/2")),
            way("[0-9.]+ ?(?:-|–|\\.\\.|to ) ?[0-9].*", found -> unclear("a range is not read here",
                    "write one value; a parameter can have a range: {is: 5 min, from: 1 min, to: 10 min}")),
            way("10 ?(?:\\^|\\*\\*) ?(-?[0-9]{1,2})( ?[^0-9].*|)", found -> clear("powers of ten are not read here",
                    "write the number out", BigDecimal.ONE.scaleByPowerOfTen(Integer.parseInt(found.group(1)))
                            .toPlainString() + found.group(2))),
            way("([0-9.]++) ?(?:±|\\+/-|\\+-) ?[0-9.]+(.*)", found -> clear("an uncertainty is not read here",
                    "write the value alone", found.group(1) + found.group(2))),
            way("[0-9.]++ ?[*·×x] ?[0-9].*", found -> unclear("a product is not read here",
                    "write what it comes to; what is done several times is a loop: repeat: 3, with steps:")),
            way("([0-9.]++ ?[^0-9 (]+) ?\\(.*\\)", found -> clear("a remark is no part of a quantity",
                    "put it behind a #, at the end of the line", found.group(1))),
            way("[0-9]+\\.[0-9]+\\.[0-9.]*.*", found -> unclear("a number has one point", "write e.g. 1.5 min")),
            way("[0-9.]++ ?[\\p{L}%]+ ?/ ?[0-9].*", found -> unclear("a unit has no number in it",
                    "work it out: 0.2 g/100 mL is 2 g/L")),
            way("[0-9.]++ ?\\p{L}+ ?\\+ ?[0-9].*", MisspeltQuantity::several),
            way("[0-9.]++ ?[^0-9 ]+ ?[0-9].*", MisspeltQuantity::several));

    private static final List<Way> WITHOUT_DIGIT_IN_FRONT = List.of(
            way("()([½¼¾])(.*)", MisspeltQuantity::fraction),
            way("(?:pH|T|t|c|v|M[wW]) ?=? ?([0-9].*)", found -> clear("a quantity starts with a digit",
                    "leave out what stands before it", found.group(1))),
            way("(\\.[0-9].*)", found -> clear("a quantity starts with a digit", "write the zero before the point",
                    "0" + found.group(1))),
            way("(?:~|≈|<|>|ca\\.?|about|approx\\.?) ?([0-9].*)", found -> clear("a quantity starts with a digit",
                    "leave out what stands before it", found.group(1))),
            way("\\+ ?([0-9].*)", found -> clear("a quantity starts with a digit", "leave the plus out",
                    found.group(1))),
            way("~|null|none|n/?a|-|\\?", found -> unclear("\"" + found.group() + "\" is no quantity",
                    "write the quantity; where it is not known and need not be said, leave the key out")));

    private MisspeltQuantity() {}

    /** Of a text whose number is followed by no unit there is. */
    static Optional<Finding> of(String text) {
        return first(WAYS, text);
    }

    /** Of a text that does not begin with a digit. */
    static Optional<Finding> ofNoNumber(String text) {
        return first(WITHOUT_DIGIT_IN_FRONT, text);
    }

    private static Optional<Finding> first(List<Way> ways, String text) {
        for (var way : text.length() > LONGEST ? List.<Way>of() : ways) {
            var matcher = way.pattern().matcher(text.strip());
            if (matcher.matches()) {
                return Optional.of(way.finding().apply(matcher));
            }
        }
        return Optional.empty();
    }

    private static Finding powerOfTen(MatchResult found) {
        var what = "powers of ten are not read here";
        var isSmall = found.group(2).length() < 4 && Math.abs(Integer.parseInt(found.group(2))) <= LARGEST_POWER;
        return isSmall && found.group(1).matches("[0-9]{1,15}(\\.[0-9]{1,15})?")
                ? clear(what, "write the number out",
                        new BigDecimal(found.group(1)).scaleByPowerOfTen(Integer.parseInt(found.group(2)))
                                .toPlainString() + found.group(3))
                : unclear(what, "write the number out, e.g. 12000 for 12e3");
    }

    private static Finding fraction(MatchResult found) {
        var part = switch (found.group(2)) {
            case "¼" -> ".25";
            case "¾" -> ".75";
            default -> ".5";
        };
        return clear("a fraction is not read here", "write",
                (found.group(1).isEmpty() ? "0" : found.group(1)) + part + found.group(3));
    }

    /** 1 min 30 s; the sum of times is clear. */
    private static Finding several(MatchResult found) {
        var nanoseconds = 0L;
        var what = "more than one number and one unit";
        for (var part : found.group().replaceFirst(" ?\\+ ?", " ").split("(?<=[^0-9. ]) ?(?=[0-9])", -1)) {
            if (!(QuantityText.read(part, Dimension.TIME) instanceof Reading.Good(var quantity))) {
                return unclear(what, "write them as one, e.g. 90 s for 1 min 30 s");
            }
            nanoseconds += quantity.base();
        }
        return clear(what, "write them as one", new Time(nanoseconds).toString());
    }

    private static Finding clear(String what, String remedy, String mended) {
        return new Finding(what, remedy + ": " + mended, Optional.of(mended));
    }

    private static Finding unclear(String what, String remedy) {
        return new Finding(what, remedy, Optional.empty());
    }

    private static Way way(String pattern, Function<MatchResult, Finding> finding) {
        return new Way(Pattern.compile(pattern), finding);
    }
}
