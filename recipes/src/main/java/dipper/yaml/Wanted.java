package dipper.yaml;

import dipper.units.Dimension;

/** What a place in the text asks for, with its name for sentences: "a dwell", a time. */
public record Wanted(String what, Dimension dimension) {

    /** "a dwell is a time". */
    public String inWords() {
        return what + " is " + dimension.inWords();
    }
}
