package dipper.sim;

import java.util.ArrayList;
import java.util.List;

/** The settings that a firmware has, in its order: number, factory value, and the decimals that it lists. */
record Catalogue(List<Item> items) {

    record Item(int number, float factory, int decimals) {
    }

    /** From {@code number=value} pairs as {@code $$} lists them. */
    static Catalogue of(String pairs) {
        var items = new ArrayList<Item>();
        for (var pair : pairs.split("\\s+", -1)) {
            var parts = pair.split("=", 2);
            var point = parts[1].indexOf('.');
            items.add(new Item(Integer.parseInt(parts[0]), Float.parseFloat(parts[1]),
                    point < 0 ? 0 : parts[1].length() - point - 1));
        }
        return new Catalogue(List.copyOf(items));
    }

    boolean has(int number) {
        return items.stream().anyMatch(item -> item.number() == number);
    }

    /** One more than the highest number. */
    int span() {
        return items.getLast().number() + 1;
    }
}
