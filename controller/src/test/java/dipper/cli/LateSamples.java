package dipper.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/** What javac leaves to the moment when it is first reached, in every kind that there is, and what all of it answers. */
public final class LateSamples {

    record Nothing() {
    }

    @SuppressWarnings("ArrayRecordComponent") // that arrays are compared as what they are is to be seen
    record Everything(boolean truth, byte b, short s, int i, long l, char c, float f, double d, String text,
            int[] array,
            List<String> list, Everything within) {

        Everything with(Function<Everything, Everything> change) {
            return change.apply(this);
        }
    }

    record Chosen(int told, int untold) {

        @Override
        public boolean equals(Object other) {
            return other instanceof Chosen(var of, var _) && of == told;
        }

        @Override
        public int hashCode() {
            return told;
        }
    }

    sealed interface Shape {

        /** In an interface, whose private methods are called in another way. */
        static String name(Shape shape) {
            return switch (shape) {
                case Disc _ -> "disc";
                case Plate(var wide, var high) when wide == high -> "square";
                case Plate _ -> "plate";
                case Pile(Shape below, Disc _) -> "disc on " + name(below);
                case Pile(var below, var above) -> name(above) + " on " + name(below);
            };
        }

        record Disc(double across) implements Shape {
        }

        record Plate(double wide, double high) implements Shape {
        }

        record Pile(Shape below, Shape above) implements Shape {
        }
    }

    enum Colour {
        RED, GREEN
    }

    private static final int[] ARRAY = {1, 2};
    private static final Everything LEAST =
            new Everything(false, (byte) 0, (short) 0, 0, 0, ' ', 0, 0, null, null, null, null);
    private static final Everything MUCH =
            new Everything(true, (byte) -128, (short) -3, Integer.MIN_VALUE, Long.MAX_VALUE,
                    'µ', Float.NaN, -0.0, "text", ARRAY, List.of("a"), LEAST);

    private LateSamples() {}

    /** Every answer, in an order that is always the same. */
    public static List<String> answers() {
        var answers = new ArrayList<String>();
        var records = records();
        var others = new ArrayList<Object>(records);
        others.add("text");
        others.add(null);
        for (var one : records) {
            answers.add("hash " + hash(one));
            others.forEach(other -> answers.add(one.equals(other) + ""));
        }
        answers.add(new Nothing() + " " + new Chosen(1, 2) + " " + LEAST);
        things().forEach(thing -> answers.add(kind(thing)));
        shapes().forEach(shape -> answers.add(attempted(() -> Shape.name(shape))));
        return answers;
    }

    /** Without the part of an array, whose own is another one each time. */
    private static int hash(Record one) {
        return one instanceof Everything many
                ? many.hashCode() - 31 * 31 * System.identityHashCode(many.array)
                : one.hashCode();
    }

    /** Each differs from another one in a single component; arrays are the same only if they are one. */
    private static List<Record> records() {
        return List.of(new Nothing(), new Nothing(), LEAST, MUCH, copy(MUCH, 0.0, Float.NaN, ARRAY, "text"),
                copy(MUCH, -0.0, Float.NaN, ARRAY, "text"), copy(MUCH, Double.NaN, Float.NaN, ARRAY, "text"),
                copy(MUCH, -0.0, 1, ARRAY, "text"), copy(MUCH, -0.0, Float.NaN, ARRAY.clone(), "text"),
                copy(MUCH, -0.0, Float.NaN, ARRAY, null), copy(MUCH, -0.0, Float.NaN, null, "text"), new Chosen(1, 2),
                new Chosen(1, 3), new Chosen(2, 3), new Shape.Plate(1, 2), new Shape.Plate(2, 1), new Shape.Disc(1));
    }

    private static Everything copy(Everything of, double d, float f, int[] array, String text) {
        return new Everything(of.truth, of.b, of.s, of.i, of.l, of.c, f, d, text, array, of.list, of.within);
    }

    private static List<Object> things() {
        var things = new ArrayList<
                Object>(List.of("", "short", "a long text", 1, 7, 8L, 'c', ARRAY, new Object[0], Colour.RED,
                        Colour.GREEN, List.of(), new Nothing(), new Chosen(3, 4), new Shape.Disc(1), new Object()));
        things.add(null);
        return things;
    }

    /** Guards that fail let the later cases have their turn, so one object may be asked for several times. */
    private static String kind(Object thing) {
        return switch (thing) {
            case null -> "null";
            case String text when text.isEmpty() -> "no text";
            case String text when text.length() > 6 -> "much text";
            case Integer number when number > 5 -> "large";
            case CharSequence _ -> "text";
            case Number number -> "number " + number;
            case int[] numbers -> numbers.length + " numbers";
            case Object[] _ -> "array";
            case Colour colour when colour == Colour.RED -> "red";
            case Chosen(int told, int untold) when told > untold -> "never";
            case Shape shape -> Shape.name(shape);
            case Record one ->
                    one.getClass().getSimpleName() + " " + colour(Colour.GREEN) + word("b") + strict(Colour.RED);
            case Enum<?> other -> other.name();
            default -> Objects.requireNonNull(thing).getClass() == Object.class ? "object" : "other";
        };
    }

    private static List<Shape> shapes() {
        var shapes = new ArrayList<Shape>(List.of(new Shape.Plate(2, 2), new Shape.Plate(1, 2),
                new Shape.Pile(new Shape.Plate(1, 1), new Shape.Disc(1)),
                new Shape.Pile(new Shape.Disc(1), new Shape.Plate(1, 2)),
                new Shape.Pile(new Shape.Disc(1), null)));
        shapes.add(null);
        return shapes;
    }

    private static String attempted(java.util.function.Supplier<String> deed) {
        try {
            return deed.get();
        } catch (NullPointerException | MatchException thrown) {
            return thrown.getClass().getName();
        }
    }

    private static String colour(Colour colour) {
        return switch (colour) {
            case RED -> "r";
            case GREEN -> "g";
        };
    }

    private static int word(String word) {
        return switch (word) {
            case "a" -> 1;
            case "b" -> 2;
            default -> 3;
        };
    }

    private static String strict(Object thing) {
        return switch (thing) {
            case Colour.RED -> "R";
            case String text -> text;
            default -> "?";
        };
    }
}
